"""Where next, back and a jump lead (R15)."""

from __future__ import annotations

from collections.abc import Callable, Container

from persona_tui.banks.model import Item, Question, Section
from persona_tui.interview.path import Path
from persona_tui.interview.session import Event, Session

FINISH = "@finish"
"""The place after the last question; no bank's id can be it."""
BEFORE = ""
"""The place before the first question."""


def following(path: Path, read: Container[str], current: str) -> str:
    """Where next leads: the first item that waits after the cursor, else the first before it, else the end.

    Args:
        path: where items stand.
        read: the statements that were read; each stops the walk once.
        current: the item on screen.
    """
    here, end = path.position(current), len(path.items)
    if here is None:
        return path.waiting(0, end, read) or FINISH
    return path.waiting(here + 1, end, read) or path.waiting(0, here, read) or FINISH


def preceding(path: Path, current: str) -> str | None:
    """The item on the path before the cursor, in document order; `None` when there is none."""
    here = path.position(current)
    for item in reversed(path.items[:here]):
        if isinstance(item, Question) and not item.is_computed and path.on(item.id):
            return item.id
    return None


def landing(path: Path, item: Item) -> str:
    """Where a jump to an item lands: for a section, its first asked question or statement, else its first."""
    if not isinstance(item, Section):
        return item.id
    inside = [one.id for one in path.questions if one.section == item.id and not one.is_computed]
    return next((one for one in inside if path.on(one)), inside[0] if inside else BEFORE)


def visited_in(session: Session) -> list[str]:
    """The items visited before the cursor, in that order, as the journal tells it (R24)."""
    visited: list[str] = []
    for event in session.events:
        if event.migration is not None:
            visited = list(map(led_by(event), visited))
        elif event.item and (not visited or visited[-1] != event.item):
            visited.append(event.item)
    if visited and visited[-1] == session.cursor:
        visited.pop()
    return visited


def led_by(event: Event) -> Callable[[str], str]:
    """Where a migration, or the undoing of one, leads an item of the bank in force before it."""
    if event.migration is None:
        return str
    return event.migration.backward() if event.leaves else event.migration.forward()
