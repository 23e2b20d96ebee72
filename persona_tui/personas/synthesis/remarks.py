"""What was said under one question: lines, each with the people behind it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from persona_tui.banks.answer_types import Scale
from persona_tui.interview.answer import Nature
from persona_tui.personas.evidence import ENOUGH, Level, level_of


class Shape(StrEnum):
    """How what was said under a question is told."""

    COUNTED = "counted"
    """A choice, a number, a day: by how many people."""
    STEPS = "steps"
    """A place on a scale: as a range."""
    WORDS = "words"
    """People's own words: line by line."""
    QUOTES = "quotes"


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that was said, by one person or several."""

    text: str
    codes: tuple[str, ...]
    """The people behind it, each once, in the order of the sessions."""
    nature: Nature = Nature.HEARD
    choice: str = ""
    """The id of the choice that it is."""

    @property
    def level(self) -> Level:
        """How well it is supported (docs/persona-sheet.md); what is only assumed rests on nobody."""
        return level_of(self.codes, self.nature)

    @property
    def fragile(self) -> bool:
        """Whether fewer than three people are behind it, whom others could recognise."""
        return len(self.codes) < ENOUGH


@dataclass(frozen=True, slots=True)
class Theme:
    """A question with what was said under it."""

    id: str
    asked: str
    """In words that are said to anyone: its pipes are nobody's."""
    section: str
    """The id of its section; empty straight under the title."""
    title: str
    """The section's title."""
    shape: Shape
    remarks: tuple[Remark, ...]
    """Of a choice, in the order of the bank; of a scale, one a step, from the least; else as first said."""
    fields: tuple[str, ...] = ()
    """The sheet fields that it feeds."""
    noted: bool = False
    """Noted or judged by whoever leads the interview."""
    alone: bool = False
    """Whether each person gives one answer, so that answers can differ."""
    scale: Scale | None = None
    choices: tuple[tuple[str, str], ...] = ()
    """What it offers, by id, « autre » aside."""
    stand: str = ""
    """Of a scale, where people stand, as a range; without what is only assumed, unless all of it is."""
    unknown: tuple[str, ...] = ()
    """The codes of those who do not know."""

    @property
    def people(self) -> tuple[str, ...]:
        """Everyone who said something, each once."""
        return tuple(dict.fromkeys(code for one in self.remarks for code in one.codes))

    @property
    def steps(self) -> tuple[int, ...]:
        """Of a scale, the steps where someone stands, from the least."""
        return tuple(int(one.choice) for one in self.remarks) if self.shape is Shape.STEPS else ()

    @property
    def lines(self) -> int:
        """How many lines it makes on a page: a scale makes one."""
        return min(1, len(self.remarks)) if self.shape is Shape.STEPS else len(self.remarks)

    @property
    def fragile(self) -> int:
        """How many of them rest on fewer than three people."""
        if self.shape is Shape.STEPS:
            return int(0 < len(self.people) < ENOUGH)
        return sum(one.fragile for one in self.remarks)
