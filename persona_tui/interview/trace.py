"""The engine's view as data: what ``banks trace --format json`` prints (docs/guide.md)."""

from __future__ import annotations

from persona_tui.banks.model import Item, Section
from persona_tui.interview.amounts import whole_if_whole
from persona_tui.interview.path import Path, Scored, Step
from persona_tui.interview.repetitions.identity import parted
from persona_tui.interview.session import Json


def trace(path: Path) -> dict[str, Json]:
    """Each item in order with its kind, place and whether it is answered; what is next; what is derived.

    Items bear the bank's ids; one of a repetition also has its key, and one that several people answered,
    none knowing of the other, says how many versions there are.
    """
    computed: dict[str, Json] = dict(path.results)
    return {
        "items": [_item(path, step) for step in path.steps],
        "next": None if path.next is None else parted(path.next)[0],
        "done": path.done,
        "min": path.least,
        "max": path.most,
        "scores": {name: _scored(scored) for name, scored in path.scores.items()},
        "computed": computed,
    }


def kind_of(item: Item) -> str:
    """``section``, ``question``, ``statement`` or ``computed``."""
    if isinstance(item, Section):
        return "section"
    if item.is_computed:
        return "computed"
    return "statement" if item.is_statement else "question"


def _item(path: Path, step: Step) -> dict[str, Json]:
    template, key = parted(step.id)
    found: dict[str, Json] = {
        "id": template,
        "kind": kind_of(step.item),
        "state": step.place.value,
        "answered": step.answered,
    }
    if rivals := path.held(step.id).rivals:
        found["versions"] = 1 + len(rivals)
    return {**found, "repetition": key} if key else found


def _scored(scored: Scored) -> dict[str, Json]:
    value = None if scored.value is None else whole_if_whole(scored.value)
    return {"value": value, "answered": scored.answered, "of": scored.of}
