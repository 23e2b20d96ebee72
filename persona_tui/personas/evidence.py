"""What a line of a persona rests on, and what that makes of the sheet (docs/persona-sheet.md)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from persona_tui.interview.answer import Nature
from persona_tui.text.language import N_


class Level(StrEnum):
    """How well a line is supported, by the number of distinct people behind it."""

    ASSUMED = "assumed"
    TESTIMONY = "testimony"
    CONVERGENT = "convergent"
    SUPPORTED = "supported"


class Status(StrEnum):
    """How well a whole sheet is supported."""

    HYPOTHESIS = "hypothesis"
    SKETCH = "sketch"
    SUPPORTED = "supported"
    TO_REVIEW = "to-review"


LEVELS = {
    Level.ASSUMED: N_("assumed"),
    Level.TESTIMONY: N_("one testimony"),
    Level.CONVERGENT: N_("convergent"),
    Level.SUPPORTED: N_("supported"),
}
STATUSES = {
    Status.HYPOTHESIS: N_("Hypothesis"),
    Status.SKETCH: N_("Sketch"),
    Status.SUPPORTED: N_("Supported"),
    Status.TO_REVIEW: N_("To review"),
}

ENOUGH = 3
"""The people from which a line counts as supported, and no longer points to one or two of them."""


@dataclass(frozen=True, slots=True)
class Source:
    """The answer that a line comes from."""

    code: str
    question: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a sheet, with what it rests on."""

    text: str
    question: str
    """The id of the question."""
    asked: str
    """The question in words."""
    sources: tuple[Source, ...]
    nature: Nature = Nature.HEARD
    noted: bool = False
    """Noted or judged by whoever leads the interview, rather than told by the person."""
    closed: bool = False
    """Says little without its question."""
    scaled: bool = False
    """A place on a scale, which says nothing without it."""
    quoted: bool = False
    """Someone's own words, permitted as they stand."""

    @property
    def people(self) -> tuple[str, ...]:
        """The codes of the people behind it, each once: one code may hold several sessions."""
        return tuple(dict.fromkeys(source.code for source in self.sources))

    @property
    def level(self) -> Level:
        """How well it is supported; what is only assumed rests on nobody."""
        return level_of(self.people, self.nature)


def level_of(people: Collection[str], nature: Nature) -> Level:
    """How well something is supported: by how many people; what is only assumed rests on nobody."""
    n = 0 if nature is Nature.ASSUMED else len(people)
    if n >= ENOUGH:
        return Level.SUPPORTED
    return (Level.ASSUMED, Level.TESTIMONY, Level.CONVERGENT)[n]


def status_of(core: Iterable[Line | None], told: bool) -> Status:
    """The status of a sheet: that of the weakest of its core lines.

    Args:
        core: its goal, its first motivation and its first brake; `None` for one that nobody has told yet.
        told: whether any line of the sheet was heard or seen.

    Returns:
        A hypothesis when one of them is only assumed, or all the sheet is; supported when all of them are
        told and supported; a sketch in between.
    """
    lines = list(core)
    levels = [line.level for line in lines if line is not None]
    if not told or Level.ASSUMED in levels:
        return Status.HYPOTHESIS
    whole = len(levels) == len(lines) and all(level is Level.SUPPORTED for level in levels)
    return Status.SUPPORTED if whole else Status.SKETCH
