"""The edits that give something another id, ``{#id}`` written out where it was only made from its text.

An id that was only made from a text leaves a comment behind the new one, ``{#new} <!-- {#old} -->``: renaming
back takes both away again, so that a rename and its inverse give the same bytes.
"""

from __future__ import annotations

from persona_tui.banks import read_bank
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.editing.edits import Edit, applied, insertion
from persona_tui.banks.editing.errors import EditingError
from persona_tui.banks.editing.written import Named, Place, Written, written
from persona_tui.banks.ids import key
from persona_tui.banks.model import Bank


def written_out(place: Place, name: str) -> Edit:
    """The edit that writes an id where there was none."""
    return insertion(*place, f" {{#{name}}}")


def ids_by_place(bank: Bank) -> dict[Span, str]:
    """The id of everything that a bank's file can give one, by the place the model knows it by."""
    items = {item.span: item.id for item in bank.items}
    choices = {choice.span: choice.id for question in bank.questions for choice in question.choices}
    return choices | items


def id_as_written(source: Written, named: Named, kept: str) -> str:
    """An id as it stands in the file, else as it is kept."""
    return _text(source, named.given) if named.given else kept


def id_edits(source: Written, named: Named, old: str, new: str) -> tuple[Edit, ...]:
    """Give another id to a heading, a choice or a result.

    Args:
        source: the bank as it is written.
        named: what gets it.
        old: its present id.
        new: its new one.
    """
    if named.given is None:
        return (written_out(named.place, new), insertion(*named.end, _mark(old)))
    return _undone(source, named, old, new) or (Edit(named.given, new),)


def _undone(source: Written, named: Named, old: str, new: str) -> tuple[Edit, ...]:
    """Take back an id that an earlier rename wrote out; nothing when none did, or not just so."""
    assert named.given is not None
    given, end = named.given, named.end
    suffix = Span(given.line, given.column - 3, given.end_line, given.end_column + 1)
    mark = Span(*end, end[0], end[1] + len(_mark(new)))
    if suffix.column < 1 or key(_text(source, mark)) != key(_mark(new)):
        return ()
    edits = (Edit(suffix, ""), Edit(mark, ""))
    data = source.source.data
    try:
        before = applied(data, edits)
        again = written(before)
        same = next(one for one in again.named if one.kind is named.kind and one.at.line == named.at.line)
        redone = applied(before, (written_out(same.place, old), insertion(*same.end, _mark(new))))
    except (EditingError, StopIteration):
        return ()
    bank = read_bank(before, "").bank
    made = ids_by_place(bank).get(same.at) if bank else None
    return edits if made == new and redone == data else ()


def _mark(name: str) -> str:
    return f" <!-- {{#{name}}} -->"


def _text(source: Written, span: Span) -> str:
    return source.source.lines[span.line - 1][span.column - 1 : span.end_column - 1]
