"""``banks stamp``: ids that are only made from a text are written out, so that a new wording keeps them."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.banks.diagnostics import Span
from persona_tui.banks.editing.change import Change, change, readable
from persona_tui.banks.editing.edits import Edit, insertion
from persona_tui.banks.editing.written import written
from persona_tui.banks.model import Bank, Question


def stamp(name: str, data: bytes) -> Change:
    """Write the implicit ids of a bank (bank format §2).

    Args:
        name: the file's name.
        data: its bytes.

    Returns:
        The change; without edits when every id is written already. The bank means exactly what it meant.

    Raises:
        EditingError: the file is no bank, or what is wrong with it keeps the ids from being written.
    """
    bank, _ = readable(name, data)
    ids = dict(_places(bank))
    edits = tuple(
        with_id(named.place, ids[named.at])
        for named in written(data).named
        if named.given is None and named.at in ids
    )
    return change(name, data, edits, bank)


def with_id(place: tuple[int, int], name: str) -> Edit:
    """The edit that writes an id where there was none."""
    return insertion(*place, f" {{#{name}}}")


def _places(bank: Bank) -> Iterator[tuple[Span, str]]:
    """Every heading and box with the id of what it is."""
    for item in bank.items:
        yield item.span, item.id
        if isinstance(item, Question):
            yield from ((choice.span, choice.id) for choice in item.choices if choice.span != item.span)
