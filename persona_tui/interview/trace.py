"""The engine's view as data: what ``banks trace --format json`` prints (docs/guide.md)."""

from __future__ import annotations

from persona_tui.banks.model import Item, Section
from persona_tui.interview.path import Path
from persona_tui.interview.session import Json


def trace(path: Path) -> dict[str, Json]:
    """Each item in order with its kind, place and whether it is answered; what is next; the progress."""
    items: list[Json] = [
        {"id": step.id, "kind": kind_of(step.item), "state": step.place.value, "answered": step.answered}
        for step in path.steps
    ]
    return {
        "items": items,
        "next": path.next,
        "done": path.done,
        "min": path.least,
        "max": path.most,
        "scores": {},
        "computed": {},
    }


def kind_of(item: Item) -> str:
    """``section``, ``question`` or ``statement``."""
    if isinstance(item, Section):
        return "section"
    return "statement" if item.is_statement else "question"
