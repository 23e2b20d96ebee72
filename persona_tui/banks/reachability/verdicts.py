"""What is known of a bank's paths: how each thing is reached, why it never is, or that it is not decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from persona_tui.banks.conditions.tree import Condition, Constant, State
from persona_tui.banks.diagnostics import Span


@dataclass(frozen=True, slots=True)
class Line:
    """One answer of a witness."""

    question: str
    """Its id; of a repeated section or question, for how often it is repeated on demand."""
    state: State
    value: Constant | tuple[str, ...] | None = None
    """For :attr:`State.ANSWERED`: a choice's id or a text, several of them, a number (of minutes, of
    repetitions), a day, yes or no; `None` for any value of a type that no condition looks into."""


Witness = tuple[Line, ...]
"""The answers that lead to something, in document order. What else is asked is skipped; what is repeated on
demand is repeated as often as it must be; all repetitions are answered alike."""


@dataclass(frozen=True, slots=True)
class Reached:
    """Some interview leads there."""

    witness: Witness


class Obstacle(StrEnum):
    """What keeps something off every path."""

    ONLY_IF = "only-if"
    UNLESS = "unless"
    REPETITION = "repetition"
    """What it is repeated for is never answered."""
    OPENERS = "openers"
    """Nothing that opens it is ever chosen."""
    JUMPED = "jumped"
    ENDED = "ended"
    PARENT = "parent"
    """What it stands under is never asked."""


@dataclass(frozen=True, slots=True)
class Hindrance:
    """One of the things that together keep something off every path."""

    obstacle: Obstacle
    item: str
    """The id of the section or question that it stands on."""
    span: Span
    """The first operand of the condition; else the heading of the section or question, or the choice."""
    condition: Condition | None = None
    by: str = ""
    """The id of the question that opens, jumps or is repeated for; empty where there is none, or several."""


@dataclass(frozen=True, slots=True)
class Unreachable:
    """No interview leads there."""

    because: tuple[Hindrance, ...]
    """Without any one of these, some interview might; the thing's own last condition first."""


class Limit(StrEnum):
    """Why something is not decided."""

    STEPS = "steps"
    """The bound was hit."""
    REPETITIONS = "repetitions"
    """It takes repetitions answered not alike, of which the search supposes anything."""
    ITEMS = "items"
    """The bank has too many sections and questions."""


@dataclass(frozen=True, slots=True)
class Undecided:
    """The search came to no end."""

    limit: Limit
    bound: int
    """The steps that it was given."""


Verdict = Reached | Unreachable | Undecided


@dataclass(frozen=True, slots=True)
class Useless:
    """A condition that changes nothing where its parent is: a `Si` always true, a `Sauf si` never true."""

    obstacle: Obstacle
    """:attr:`Obstacle.ONLY_IF` or :attr:`Obstacle.UNLESS`."""
    item: str
    """The id of the section or question that it stands on, or on a choice or probe of."""
    condition: Condition
    span: Span
    """Its first operand."""


@dataclass(frozen=True, slots=True)
class Extent:
    """How long a path is."""

    questions: int
    """Questions asked: neither statements nor computed ones (R21)."""
    minutes: int
    """An estimate: see :mod:`persona_tui.banks.reachability.minutes`."""
    bound: int
    """The same as `questions` where that is decided; else no path is beyond it: below it for the shortest,
    above it for the longest."""

    @property
    def decided(self) -> bool:
        """Whether no path is shorter, or longer."""
        return self.questions == self.bound


@dataclass(frozen=True, slots=True)
class Lengths:
    """The shortest and the longest path of the full version, in an interview."""

    shortest: Extent
    complete: Extent
    """The shortest that no `fin` cuts short; the same as the shortest when all paths are, or none."""
    longest: Extent
    open: bool
    """Whether a repetition without a bound can make it longer; it is counted once."""


@dataclass(frozen=True)
class Reachability:
    """What is known of a bank's paths."""

    items: Mapping[str, Verdict]
    """By the id of each section and question."""
    choices: Mapping[tuple[str, str], Verdict]
    """By question and choice, of those that have a condition."""
    probes: Mapping[tuple[str, int], Verdict]
    """By question and number, from 0, of those that have a condition."""
    useless: tuple[Useless, ...]
    """In the order of the text."""
    lengths: Lengths
    steps: int
    """How many were taken; one is a look at one answer or place."""
    bound: int
    """How many one thing was given."""

    @property
    def undecided(self) -> int:
        """How many things are not decided, lengths aside."""
        every = (*self.items.values(), *self.choices.values(), *self.probes.values())
        return sum(isinstance(verdict, Undecided) for verdict in every)
