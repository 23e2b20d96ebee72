"""What one repetition is called: by its ``Nom``, else by the item that it stands for (R19)."""

from __future__ import annotations

from persona_tui.banks.facing import Facing, worded
from persona_tui.banks.model import Item
from persona_tui.banks.prose import Fill
from persona_tui.banks.reckoning import Repetition
from persona_tui.interview.offered import items_of, sources_on
from persona_tui.interview.path import Path
from persona_tui.interview.repetitions.identity import parted
from persona_tui.interview.repetitions.unfolding import ITS_ITEM, ITS_NAME


def name_of(path: Path, bearing: str, fill: Fill, facing: Facing) -> str:
    """What a repetition is called.

    Args:
        path: where its items stand.
        bearing: the id of its section or question.
        fill: what stands in the pipes of its name.
        facing: to whom choices are said.

    Returns:
        Its name, plain text; the item it stands for where the bank gives none; empty for what is not
        repeated.
    """
    how = _how(path.item(bearing))
    if how is None or not parted(bearing)[1]:
        return ""
    return how.name.plain(fill) if how.name is not None else item_of_repetition(path, bearing, fill, facing)


def item_of_repetition(path: Path, bearing: str, fill: Fill, facing: Facing) -> str:
    """What a repetition stands for.

    Args:
        path: where its items stand.
        bearing: the id of its section or question.
        fill: what stands in the pipes of choices.
        facing: to whom choices are said.

    Returns:
        What was specified for its choice, its choice's label, the text of its item, or its rank where
        repetitions are asked for.
    """
    how, (template, key) = _how(path.item(bearing)), parted(bearing)
    if how is None or not key:
        return ""
    if not how.over:
        same = [item.id for item in path.items if parted(item.id)[0] == template]
        return str(same.index(bearing) + 1)
    source = path.question(how.over)
    if source is None:
        return key
    for held, wording in items_of(source, sources_on(path), facing):
        if held == key:
            return wording.plain(fill)
    choice = source.choice(key)
    return key if choice is None else worded(choice, facing).plain(fill)


def piped_name(path: Path, pipe: str, fill: Fill, facing: Facing) -> str | None:
    """What stands for ``{nom}`` inside a repetition; `None` for a pipe that is no such thing."""
    if pipe.endswith(ITS_NAME):
        return name_of(path, pipe.removesuffix(ITS_NAME), fill, facing)
    if pipe.endswith(ITS_ITEM):
        return item_of_repetition(path, pipe.removesuffix(ITS_ITEM), fill, facing)
    return None


def _how(item: Item | None) -> Repetition | None:
    return None if item is None else item.repetition
