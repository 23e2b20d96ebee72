"""Where next, back and a jump lead (R15)."""

from __future__ import annotations

from collections.abc import Container, Iterable

from persona_tui.banks.model import Item, Question, Section
from persona_tui.interview.path import Path
from persona_tui.interview.session import Session

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
    before: str | None = None
    passed = path.position(current) is None and current != FINISH
    for item in path.items:
        if item.id == current:
            passed = True
        elif (passed or before is None) and isinstance(item, Question) and waits(item, path, read):
            if passed:
                return item.id
            before = item.id
    return before or FINISH


def waits(item: Question, path: Path, read: Container[str]) -> bool:
    """Whether an item is on the path and still to be answered, or to be read."""
    if item.is_computed or not path.on(item.id):
        return False
    return item.id not in read if item.is_statement else not path.answer(item.id).answered


def preceding(path: Path, current: str) -> str | None:
    """The item on the path before the cursor, in document order; `None` when there is none."""
    found: str | None = None
    for item in path.items:
        if item.id == current:
            break
        if isinstance(item, Question) and not item.is_computed and path.on(item.id):
            found = item.id
    return found


def landing(path: Path, item: Item) -> str:
    """Where a jump to an item lands: for a section, its first asked question or statement, else its first."""
    if not isinstance(item, Section):
        return item.id
    inside = [one.id for one in path.questions if one.section == item.id and not one.is_computed]
    return next((one for one in inside if path.on(one)), inside[0] if inside else BEFORE)


def visited_in(session: Session) -> list[str]:
    """The items visited before the cursor, in that order, as the journal tells it (R24)."""
    visited: list[str] = []
    for item in _items(session):
        if not visited or visited[-1] != item:
            visited.append(item)
    if visited and visited[-1] == session.cursor:
        visited.pop()
    return visited


def _items(session: Session) -> Iterable[str]:
    return (event.item for event in session.events if event.item)
