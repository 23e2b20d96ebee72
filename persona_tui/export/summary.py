"""The interview summary: who was met, the essentials in short lines, the permitted quotes, the debrief."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from persona_tui.banks.answer_types import Consent, Quotes
from persona_tui.export.document import Block, Heading, Item, Listing, Prose, Quotation, said, words
from persona_tui.export.making import Making
from persona_tui.export.phrasing import asked, code_of, coded, lead, place_of, section_title
from persona_tui.export.telling import entry_prose, permitted
from persona_tui.export.templates.offer import Offer
from persona_tui.interview.record import Record
from persona_tui.personas.fields import PLACE, SETTING, STRATEGY, part_of
from persona_tui.personas.sharing import Given, given
from persona_tui.personas.telling import Entry, Form
from persona_tui.text.language import Translator

LONGEST = 220
"""The characters that a line keeps of a long answer."""

_LISTED = (Form.ITEMS, Form.RANKED, Form.TABLE, Form.GROUPS)
_SENTENCE_END = re.compile(r"[.!?…](?:\s?[»”\"\])])*\s")


def interviews(making: Making, _: str = "") -> Iterator[Block]:
    """Sum up interviews, one after the other."""
    several = len(making.met) > 1
    for record in making.records:
        if several:
            yield Heading(2, coded(record.session.opening.code))
        yield from _interview(record, making.tr, 3 if several else 2)


def _interview(record: Record, tr: Translator, level: int) -> Iterator[Block]:
    answers = [one for one in given(record) if one.answer.value is not None]
    told = [one for one in answers if not one.question.facilitator]
    about = [one for one in told if _is_about_the_person(one)]
    if about:
        yield Heading(level, words(tr("The person met")))
        yield Listing(tuple(_lines(about, tr)))
    yield from _by_section(record, [one for one in told if _is_essential(one)], tr, level)
    quotes = tuple(_quotes(told))
    if quotes:
        yield Heading(level, words(tr("Permitted quotes")))
        yield from quotes
    debrief = [one for one in answers if one.question.facilitator]
    if debrief:
        yield Heading(level, words(tr("Debrief by whoever led the interview")))
        yield Listing(tuple(_lines(debrief, tr)))


def _is_about_the_person(one: Given) -> bool:
    return any(part_of(field) in (PLACE, SETTING) for field in one.question.sheet)


def _is_essential(one: Given) -> bool:
    if isinstance(one.question.answer, Consent | Quotes) or _is_about_the_person(one):
        return False
    return one.question.essential or bool(one.question.sheet)


def _by_section(record: Record, answers: Sequence[Given], tr: Translator, level: int) -> Iterator[Block]:
    sections = dict.fromkeys(one.question.section for one in answers)
    for section_id in sections:
        some = [one for one in answers if one.question.section == section_id]
        section = record.path.section(section_id) if section_id else None
        title = section_title(record, section, place_of(some[0])) if section else words(tr("Interview"))
        yield Heading(level, title)
        yield Listing(tuple(_lines(some, tr)))


def _quotes(answers: Sequence[Given]) -> Iterator[Quotation]:
    for one in answers:
        telling = permitted(one)
        for entry in telling.entries if telling else ():
            if entry.quote is not None:
                yield Quotation(said(entry.text, place_of(one)), coded(code_of(one.record)))


def _lines(answers: Sequence[Given], tr: Translator) -> Iterator[Item]:
    for one in answers:
        telling = permitted(one)
        if telling is None:
            continue
        mark = words(f" ({tr('hypothesis')})") if one.answer.hypothesis else ()
        label = lead(_label(one, telling.closed, tr), tr)
        if telling.form in _LISTED and not telling.closed:
            entries = tuple(Item((*_short(one, entry, tr), *mark)) for entry in telling.entries)
            yield Item((), lead=label, items=entries)
            continue
        line: Prose = ()
        for place, entry in enumerate(telling.entries):
            line += (*words("; " if place else ""), *_short(one, entry, tr))
        yield Item((*line, *mark), lead=label)


def _label(one: Given, closed: bool, tr: Translator) -> Prose:
    """What a line is about: the sheet's word for it, or the question where the word would say too little."""
    if closed or one.question.facilitator or not one.question.sheet:
        return asked(one)
    part = part_of(one.question.sheet[0])
    return words(tr(part.title)) if part.title and part is not STRATEGY else asked(one)


def _short(one: Given, entry: Entry, tr: Translator) -> Prose:
    return entry_prose(one, Entry(abridged(entry.text), entry.nature, entry.tags), tr)


def abridged(text: str, longest: int = LONGEST) -> str:
    """A long text on one line, cut after a whole sentence, else between two words, with « […] ».

    Args:
        text: what was said.
        longest: how many characters may stay.
    """
    line = " ".join(text.split("\n")).strip()
    if len(line) <= longest:
        return line
    ends = [match.end() for match in _SENTENCE_END.finditer(line[: longest + 1])]
    cut = ends[-1] if ends and ends[-1] > longest // 3 else line.rfind(" ", 0, longest)
    return f"{line[: cut if cut > 0 else longest].rstrip()} […]"


OFFER: Offer[Making] = Offer(blocks={("entretiens", "interviews"): interviews})
"""What the template of an interview summary may use."""
