"""The answer types: the one enumeration that every room's table follows (bank format §5).

Each room matches over :data:`AnswerType` and ends with ``assert_never``, so that the type checker names what
a new type lacks.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from persona_tui.banks.prose import Wording


@dataclass(frozen=True, slots=True)
class Bounds:
    """Inclusive bounds; `None` is open."""

    least: float | None = None
    most: float | None = None

    def hold(self, value: float) -> bool:
        """Whether a value or a count lies within the bounds."""
        return (self.least is None or value >= self.least) and (self.most is None or value <= self.most)


OPEN = Bounds()


class Purpose(StrEnum):
    """What a consent is given for."""

    PARTICIPATION = "participation"
    NOTES = "notes"
    AUDIO = "audio"
    QUOTES = "citations"
    RECONTACT = "recontact"


@dataclass(frozen=True, slots=True)
class ShortText:
    """One line of text."""


@dataclass(frozen=True, slots=True)
class LongText:
    """Text of any length: the default without boxes or table."""


@dataclass(frozen=True, slots=True)
class ItemList:
    """Short items, one a line."""

    count: Bounds = OPEN


@dataclass(frozen=True, slots=True)
class OneChoice:
    """One of the question's choices."""


@dataclass(frozen=True, slots=True)
class SeveralChoices:
    """Several of the question's choices."""

    count: Bounds = OPEN


@dataclass(frozen=True, slots=True)
class Ranking:
    """Choices put in order; `keep` of them, or all."""

    keep: int | None = None


@dataclass(frozen=True, slots=True)
class YesNo:
    """Yes or no."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number, with bounds and a unit."""

    bounds: Bounds = OPEN
    unit: str = ""
    decimal: bool = False


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time, held in minutes."""


@dataclass(frozen=True, slots=True)
class Date:
    """A day."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A step from `lowest` to `highest`; labels for every step, or names for the two ends."""

    lowest: int
    highest: int
    labels: tuple[str, ...] = ()
    """One for each step, or none."""
    ends: tuple[str, str] | None = None
    """The names of the two ends."""
    bipolar: bool = False
    """Whether the ends are two poles (``↔``) rather than less and more (``→``)."""


@dataclass(frozen=True, slots=True)
class Consent:
    """Consent for one purpose, given or refused by one of the choices; never pre-selected."""

    purpose: Purpose


@dataclass(frozen=True, slots=True)
class Quotes:
    """Verbatims, each with its own permission."""

    count: Bounds = OPEN


@dataclass(frozen=True, slots=True)
class Observations:
    """Observations: text, heard, seen or assumed, and tags."""

    count: Bounds = OPEN


class CellKind(StrEnum):
    """What the cells of a column take."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a grid."""

    id: str
    """The slug of its header."""
    title: Wording
    kind: CellKind = CellKind.TEXT
    options: tuple[str, ...] = ()
    """The words to choose from, for :attr:`CellKind.CHOICE`."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row that the bank gives a grid."""

    id: str
    """The slug of its first cell; `r-1`, `r-2`… where that is empty."""
    cells: tuple[Wording | None, ...]
    """One for each column; `None` is a cell to answer, the first one too."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with cells to fill in."""

    columns: tuple[Column, ...]
    """The first one names the rows."""
    rows: tuple[Row, ...]
    count: Bounds | None = None
    """How many rows an answer has, where rows may be added (``tableau 1..5``); else only the bank's."""


@dataclass(frozen=True, slots=True)
class Actions:
    """Things to do: what, who, when."""

    count: Bounds = OPEN


@dataclass(frozen=True, slots=True)
class Groups:
    """Items of earlier lists put into groups, named or not yet."""

    sources: tuple[str, ...]
    """The ids of the questions whose items are grouped."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of the items of an earlier answer."""

    source: str


@dataclass(frozen=True, slots=True)
class SeveralOf:
    """Several of the items of an earlier answer."""

    source: str


@dataclass(frozen=True, slots=True)
class Computed:
    """Computed from the question's cases; nothing is asked."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Text read aloud; no answer."""


AnswerType = (
    ShortText
    | LongText
    | ItemList
    | OneChoice
    | SeveralChoices
    | Ranking
    | YesNo
    | Number
    | Duration
    | Date
    | Scale
    | Consent
    | Quotes
    | Observations
    | Grid
    | Actions
    | Groups
    | OneOf
    | SeveralOf
    | Computed
    | Statement
)
