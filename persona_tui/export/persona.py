"""The persona sheet: each part of docs/persona-sheet.md, each line with its sources, nature and level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from persona_tui.export.context import CONTEXT, ORIGIN, codes, codes_in_short, context, sources
from persona_tui.export.days import month_text, months_text
from persona_tui.export.document import (
    Block,
    Heading,
    Inline,
    Item,
    Listing,
    Place,
    Prose,
    Quotation,
    said,
    words,
)
from persona_tui.export.making import Making
from persona_tui.export.phrasing import coded, labelled, lead, sentence
from persona_tui.export.synthesis.blocks import listed_themes
from persona_tui.export.templates.offer import Offer
from persona_tui.interview.answer import Nature
from persona_tui.interview.saying import listed
from persona_tui.personas.evidence import LEVELS, STATUSES, Line
from persona_tui.personas.fields import COUNTER_EXAMPLE, NAME, STRATEGY, VOICE
from persona_tui.personas.sheet import Filled, Sheet
from persona_tui.personas.telling import NATURES
from persona_tui.text.language import N_, Translator

_EMPTY = {
    NAME: N_("To be given: a role, without first name, age or gender."),
    VOICE: N_("To be written, in the member's voice; a real quote only with permission."),
    STRATEGY: N_("To be decided: what to do, what to stop, how to welcome, what to say."),
    COUNTER_EXAMPLE: N_("To be looked for: which member contradicts this sheet?"),
}
_NOTHING = N_("Nothing yet.")


def _title(making: Making, _: str) -> Prose:
    sheet, tr = making.sheet, making.tr
    name = said(sheet.name, _place(sheet.codes))
    title = tr("Persona: {subject}") if name else tr("Persona sheet ({subject})")
    before, _, after = title.partition("{subject}")
    return (*words(before), *(name or codes_in_short(making)), *words(after))


def _context(making: Making, _: str) -> Iterator[Block]:
    sheet, tr = making.sheet, making.tr
    unmet = listed([tr("“{text}”").format(text=link) for link in sheet.unmet], tr)
    yield from context(
        making,
        months_text(sheet.first, sheet.last, tr),
        tr(STATUSES[sheet.status]),
        labelled(tr("Evidence"), (*words(f"{_met(sheet, tr)} ("), *codes(making), *words(")")), tr),
        labelled(tr("Links not met"), words(unmet), tr),
    )


def _sheet(making: Making, _: str) -> Iterator[Block]:
    for filled in making.sheet.parts:
        yield from _part(filled, making.tr)


def _differences(making: Making, _: str) -> Iterator[Block]:
    """What people answered otherwise than each other, of all that feeds the sheet."""
    yield from listed_themes([theme for theme in making.synthesis.differing if theme.fields], making.tr)


def _sources(making: Making, _: str) -> Iterator[Block]:
    tr = making.tr
    review = words(month_text(making.sheet.review_by, tr))
    yield from sources(making, labelled(tr("To be read again before"), review, tr))


def _part(filled: Filled, tr: Translator) -> Iterator[Block]:
    part = filled.part
    yield Heading(2, words(tr(part.title) if part.title else part.id))
    if not filled.lines:
        yield sentence(tr(_EMPTY.get(part, _NOTHING)))
        return
    if part is STRATEGY:
        yield sentence(tr("Leads heard; what will be done is for the team to decide."))
    questions = {line.question for line in filled.lines}
    mixed = len(questions) > 1 or part is COUNTER_EXAMPLE
    for quoted, lines in groupby(filled.lines, key=lambda line: line.quoted):
        if quoted:
            yield from (Quotation(_said(line), _evidence(line, tr)) for line in lines)
        else:
            yield Listing(tuple(_items(tuple(lines), mixed, tr)))


def _items(lines: Sequence[Line], mixed: bool, tr: Translator) -> Iterator[Item]:
    """One item a line; under their question where the part mixes several, or the answers need it."""
    by_question: dict[str, list[Line]] = {}
    for line in lines:
        by_question.setdefault(line.question, []).append(line)
    for same in by_question.values():
        asked = _asked(same[0], tr) if mixed or same[0].scaled else ()
        if asked and len(same) > 1:
            yield Item((), lead=asked, items=tuple(Item(_line(line, tr)) for line in same))
        else:
            yield from (Item(_line(line, tr), lead=asked) for line in same)


def _asked(line: Line, tr: Translator) -> Prose:
    return lead(said(line.asked, _place(line.people, line)), tr)


def _line(line: Line, tr: Translator) -> Prose:
    return (*_said(line), *words(" ("), *_evidence(line, tr), *words(")"))


def _said(line: Line) -> Prose:
    return said(line.text, _place(line.people, line))


def _evidence(line: Line, tr: Translator) -> Prose:
    """« E01 · entendu · un témoignage »: whose, how, and how well supported."""
    parts: list[Inline] = []
    for place, code in enumerate(line.people):
        parts += [*words(", " if place else ""), *coded(code)]
    how = N_("noted") if line.noted else NATURES[line.nature]
    if line.nature is Nature.ASSUMED:
        how = N_("hypothesis")
    return (*parts, *words(f" · {tr(how)} · {tr(LEVELS[line.level])}"))


def _place(people: Sequence[str], line: Line | None = None) -> Place:
    return Place(", ".join(people), line.question if line else "", line.asked if line else "")


def _met(sheet: Sheet, tr: Translator) -> str:
    n = len(sheet.codes)
    return tr.plural("one interview only", "{n} interviews", n).format(n=n)


OFFER: Offer[Making] = Offer(
    fields={
        ("titre", "title"): _title,
        ("statut", "status"): lambda making, _: words(making.tr(STATUSES[making.sheet.status])),
    },
    blocks={
        CONTEXT: _context,
        ("fiche", "sheet"): _sheet,
        ("divergences", "differences"): _differences,
        ORIGIN: _sources,
    },
)
"""What the template of a persona sheet may use."""
