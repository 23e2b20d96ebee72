"""The name of a new bank: its id, and that of its file without ``.md``."""

from __future__ import annotations

import os
from pathlib import Path

from persona_tui.banks.editing.errors import NameTaken, Unfit, UnfitName
from persona_tui.banks.ids import is_id, key
from persona_tui.banks.library import Library
from persona_tui.text.names import file_name, slug

_LONGEST = 60


def bank_name(wanted: str) -> str:
    """The name for a new bank, as it was asked for.

    Args:
        wanted: what was asked for; an ``.md`` at its end is not part of it.

    Raises:
        UnfitName: it is no id, too long, or a name that a system or the library keeps for something else.
    """
    name = wanted.removesuffix(".md")
    plain = slug(name)
    if not is_id(name) or len(name) > _LONGEST:
        raise UnfitName(wanted, Unfit.SHAPE, plain)
    kept = plain and file_name(name, "md", "bank") != f"{plain}.md"
    if kept or name.lower().startswith("readme"):
        raise UnfitName(wanted, Unfit.RESERVED)
    return name


def check_free(name: str, target: Path) -> None:
    """Hold that no bank of a folder bears a name, as its id or as its file.

    Args:
        name: the name of the bank to be.
        target: the file of the bank to be.

    Raises:
        NameTaken: one does.
    """
    if os.path.lexists(target):
        raise NameTaken(name, target)
    for entry in Library(target.parent).entries():
        if key(entry.id) == key(name):
            raise NameTaken(name, entry.path)
