"""``banks stamp``: ids that are only made from a text are written out, so that a new wording keeps them."""

from __future__ import annotations

from persona_tui.banks.editing.change import Change, change, readable
from persona_tui.banks.editing.identifying import ids_by_place, written_out
from persona_tui.banks.editing.written import written


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
    bank, reading = readable(name, data)
    ids = ids_by_place(bank)
    edits = tuple(
        written_out(named.place, ids[named.at])
        for named in written(data).named
        if named.given is None and named.at in ids
    )
    return change(name, data, edits, bank, reading)
