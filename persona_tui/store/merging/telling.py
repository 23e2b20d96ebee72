"""What came of a merge, as data: which answer is from which side, and what there is to choose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from persona_tui.store.merging.documents import Document, content, rivals_in
from persona_tui.store.merging.drafts import live_in
from persona_tui.store.merging.refusals import refusals_in
from persona_tui.store.merging.versions import real


class Origin(StrEnum):
    """Where an answer comes from."""

    FIRST = "first"
    SECOND = "second"
    BOTH = "both"
    """Something of each: two versions, or an answer from one and a note from the other."""


@dataclass(frozen=True, slots=True)
class Told:
    """One answer on which the two sides differed."""

    item: str
    origin: Origin
    versions: int
    """How many things are said; more than one are to be chosen from."""


@dataclass(frozen=True, slots=True)
class Report:
    """What came of a merge."""

    items: tuple[Told, ...] = ()
    """The answers on which the two sides differed."""
    same: int = 0
    """How many answers were the same on both."""
    drafts: int = 0
    """How many unsent inputs are kept."""
    erased: tuple[Origin, ...] = ()
    """The sides of which all but the consents was erased, since a consent was refused on the other (R17)."""

    @property
    def rivals(self) -> tuple[Told, ...]:
        """The answers that have several versions."""
        return tuple(one for one in self.items if one.versions > 1)


def report(first: Mapping[str, Any], second: Mapping[str, Any], both: Mapping[str, Any]) -> Report:
    """Say what came of a merge.

    Args:
        first: the tables of one side.
        second: those of the other.
        both: what they came to.
    """
    told: list[Told] = []
    same = 0
    for key, held in both["answers"].items():
        mine, theirs, now = (
            content(side.get(key)) for side in (first["answers"], second["answers"], both["answers"])
        )
        if mine == theirs == now:
            same += now != content(None)
        else:
            told.append(Told(str(held["id"]), _origin(mine, theirs, now), _versions(held)))
    refusals = refusals_in(both["events"])
    sides = ((Origin.FIRST, first), (Origin.SECOND, second))
    erased = tuple(origin for origin, side in sides if not refusals_in(side["events"]) >= refusals)
    drafts = sum(len(live_in(str(one["id"]), one)) for one in real(both["drafts"]).values())
    return Report(tuple(told), same, drafts, erased)


def _origin(mine: bytes, theirs: bytes, now: bytes) -> Origin:
    if now == mine:
        return Origin.FIRST
    return Origin.SECOND if now == theirs else Origin.BOTH


def _versions(document: Document) -> int:
    return 1 + len(rivals_in(document))
