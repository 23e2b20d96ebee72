"""An answer as blocks: its value or special, its hypothesis mark, the probes used, the note."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from persona_tui.banks.facing import worded
from persona_tui.export.document import Block, Item, Listing, Paragraph, Prose, Quotation, Table, said, words
from persona_tui.export.phrasing import code_of, coded, labelled, lead, phrased, place_of
from persona_tui.interview.answer import Permission, Special
from persona_tui.interview.path import Mode
from persona_tui.personas.consent import allowed
from persona_tui.personas.sharing import Given
from persona_tui.personas.telling import NATURES, Entry, Form, Telling
from persona_tui.text.language import N_, Translator

SPECIALS = {
    Special.UNKNOWN: N_("Does not know."),
    Special.DECLINED: N_("Prefers not to answer."),
    Special.NOT_APPLICABLE: N_("Not applicable."),
    Special.SKIPPED: N_("Skipped."),
}


def permitted(one: Given) -> Telling | None:
    """The value in words, without the quotes that may not be quoted word for word."""
    telling = one.telling
    if telling is None:
        return None
    entries = tuple(
        entry
        for entry in telling.entries
        if entry.quote is None or allowed(one.record, entry.quote) is Permission.VERBATIM
    )
    return replace(telling, entries=entries) if entries else None


def told(one: Given, tr: Translator) -> Iterator[Block]:
    """Everything that an answer holds, as blocks; none when nothing of it may leave."""
    place = place_of(one)
    special = one.answer.special
    if special is not None:
        text = words(tr(SPECIALS[special]))
        yield Paragraph((*text, *words(" "), *said(one.answer.reason, place)) if one.answer.reason else text)
    elif telling := permitted(one):
        yield from _value(one, telling, tr)
    if marks := tuple(_marks(one, tr)):
        yield Listing(marks)


def entry_prose(one: Given, entry: Entry, tr: Translator) -> Prose:
    """One entry of a value; an observation with how it was made and its tags."""
    prose = said(entry.text, place_of(one))
    if entry.nature is None:
        return prose
    how = tr(NATURES[entry.nature])
    tags = said(", ".join(entry.tags), place_of(one))
    return (*prose, *words(f" ({how}; " if tags else f" ({how}"), *tags, *words(")"))


def _value(one: Given, telling: Telling, tr: Translator) -> Iterator[Block]:
    for entry in telling.entries:
        if entry.quote is not None:
            yield Quotation(said(entry.text, place_of(one)), coded(code_of(one.record)))
    plain = tuple(entry for entry in telling.entries if entry.quote is None)
    match telling.form:
        case Form.TEXT | Form.SCALE:
            yield from (Paragraph(entry_prose(one, entry, tr)) for entry in plain)
        case Form.ITEMS | Form.RANKED:
            items = tuple(Item(entry_prose(one, entry, tr)) for entry in plain)
            if items:
                yield Listing(items, ordered=telling.form is Form.RANKED)
        case Form.TABLE:
            yield from _table(one, telling)
        case Form.GROUPS:
            yield Listing(tuple(_group(one, entry, tr) for entry in plain))
        case _:
            assert_never(telling.form)


def _table(one: Given, telling: Telling) -> Iterator[Table]:
    if telling.table is None:
        return
    place = place_of(one)
    rows = (
        tuple(said(cell.text, place) if cell.said else words(cell.text) for cell in row)
        for row in telling.table.rows
    )
    yield Table(tuple(words(title) for title in telling.table.header), tuple(rows))


def _group(one: Given, entry: Entry, tr: Translator) -> Item:
    """A group: its name, or that it has none, and its items below."""
    place = place_of(one)
    name = said(entry.name, place) or words(tr("Without a name yet"))
    return Item((), lead=lead(name, tr), items=tuple(Item(said(item, place)) for item in entry.items))


def _marks(one: Given, tr: Translator) -> Iterator[Item]:
    answer, record = one.answer, one.record
    if answer.hypothesis:
        yield Item(words(tr("Hypothesis: said without evidence yet.")))
    for index in answer.probes:
        if 0 <= index < len(one.question.probes):
            probe = worded(one.question.probes[index], record.facing)
            yield labelled(tr("Probe used"), phrased(probe, record, place_of(one)), tr)
    if note := said(answer.note, place_of(one)):
        alone = record.session.opening.mode is Mode.SELF_ASSESSMENT
        label = tr("Note") if alone else tr("Note by whoever leads the interview")
        yield Item(note, lead=lead(words(label), tr))
