"""What was said under a question as one item: counts, a range, or lines, with the codes behind each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from persona_tui.export.document import Inline, Item, Place, Prose, said, words
from persona_tui.export.phrasing import coded, lead
from persona_tui.interview.answer import Nature, Special
from persona_tui.interview.saying import SPECIALS
from persona_tui.personas.evidence import LEVELS
from persona_tui.personas.synthesis.remarks import Remark, Shape, Theme
from persona_tui.personas.telling import NATURES
from persona_tui.text.language import Translator

_DOT = " · "


def item(theme: Theme, tr: Translator) -> Item:
    """A question with what was said under it.

    Returns:
        Choices, numbers and days on one line, each with how many and who; a scale as a range with who stands
        where; people's own words as items of their own, each with who said so, and how well supported.
    """
    label = lead(said(theme.asked, _place(theme, theme.people)), tr)
    if theme.shape is Shape.COUNTED:
        counts = [_count(theme, one, tr) for one in theme.remarks]
        return Item(_row((*counts, *_unknown(theme, tr))), lead=label)
    if theme.shape is Shape.STEPS:
        steps = [_step(one, tr) for one in theme.remarks]
        return Item((*words(theme.stand), *words(_DOT), *_row((*steps, *_unknown(theme, tr)))), lead=label)
    lines = [Item(_line(theme, one, tr)) for one in theme.remarks]
    lines += [Item(prose) for prose in _unknown(theme, tr)]
    return Item((), lead=label, items=tuple(lines))


def contrast(theme: Theme, tr: Translator) -> Item:
    """A question on which people differ: the ends of a scale with who is there, or how many chose what."""
    label = lead(said(theme.asked, _place(theme, theme.people)), tr)
    told = [one for one in theme.remarks if one.nature is not Nature.ASSUMED]
    if theme.shape is Shape.STEPS:
        before, _, rest = tr("from {least} to {most}").partition("{least}")
        between, _, after = rest.partition("{most}")
        least, most = _end(told[0]), _end(told[-1])
        return Item((*words(before), *least, *words(between), *most, *words(after)), lead=label)
    return Item(_row([_number_of(theme, one, tr) for one in told]), lead=label)


def _end(one: Remark) -> Prose:
    """« 5 (E01, E02) »."""
    return (*words(f"{one.choice} ("), *codes(one.codes), *words(")"))


def _number_of(theme: Theme, one: Remark, tr: Translator) -> Prose:
    """« Oui : 4 »."""
    before, _, after = tr("{label}: {text}").partition("{label}")
    name = said(one.text, _place(theme, one.codes))
    return (*words(before), *name, *words(after.format(text=len(one.codes))))


def codes(people: Iterable[str]) -> Prose:
    """Codes in a row."""
    parts: list[Inline] = []
    for place, code in enumerate(people):
        parts += [*words(", " if place else ""), *coded(code)]
    return tuple(parts)


def _line(theme: Theme, one: Remark, tr: Translator) -> Prose:
    """« Le temps (E01, E02 · 2 personnes, convergent) »."""
    how = ""
    if one.nature is Nature.ASSUMED:
        how = tr("hypothesis")
    elif one.nature is not Nature.HEARD:
        how = tr(NATURES[one.nature])
    elif theme.noted:
        how = tr("noted")
    n = len(one.codes)
    level = "" if one.nature is Nature.ASSUMED else tr(LEVELS[one.level])
    many = tr.plural("{n} person", "{n} people", n).format(n=n) if n > 1 else ""
    support = ", ".join(filter(None, (many, level)))
    after = "".join(f"{_DOT}{part}" for part in (how, support) if part)
    text = said(one.text, _place(theme, one.codes))
    return (*text, *words(" ("), *codes(one.codes), *words(f"{after})"))


def _count(theme: Theme, one: Remark, tr: Translator) -> Prose:
    """« Oui : 4 (E01, E02, E03, E04) »."""
    name = said(one.text, _place(theme, one.codes))
    mark = f", {tr('hypothesis')}" if one.nature is Nature.ASSUMED else ""
    return (*_labelled(name, one.codes, tr), *words(f"{mark})"))


def _step(one: Remark, tr: Translator) -> Prose:
    """« 3 : E01, E02 »."""
    mark = f" ({tr('hypothesis')})" if one.nature is Nature.ASSUMED else ""
    return (*words(tr("{label}: {text}").format(label=one.choice, text="")), *codes(one.codes), *words(mark))


def _unknown(theme: Theme, tr: Translator) -> tuple[Prose, ...]:
    if not theme.unknown:
        return ()
    name = words(tr(SPECIALS[Special.UNKNOWN]))
    return ((*_labelled(name, theme.unknown, tr), *words(")")),)


def _labelled(name: Prose, people: Sequence[str], tr: Translator) -> Prose:
    """« nom : n (codes », left open for a mark."""
    before, _, rest = tr("{label}: {text}").partition("{label}")
    return (
        *words(before),
        *name,
        *words(f"{rest.format(text=len(people))} ("),
        *codes(people),
    )


def _row(parts: Sequence[Prose]) -> Prose:
    row: list[Inline] = []
    for place, part in enumerate(parts):
        row += [*words(_DOT if place else ""), *part]
    return tuple(row)


def _place(theme: Theme, people: Iterable[str]) -> Place:
    return Place(", ".join(people), theme.id, theme.asked)
