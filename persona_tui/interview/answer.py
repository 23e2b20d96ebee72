"""What is held for one item of an interview: a value or a special, with its note and marks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum


class Special(StrEnum):
    """An answer that is not a value; every question but statements accepts each."""

    UNKNOWN = "unknown"
    DECLINED = "declined"
    NOT_APPLICABLE = "not-applicable"
    SKIPPED = "skipped"


class Permission(StrEnum):
    """How a quote may be used; the ids are those of a citations consent."""

    VERBATIM = "verbatim"
    REWORDED = "reformule"
    AFTER_REREADING = "relecture"
    NONE = "aucun"


class Nature(StrEnum):
    """How an observation was made."""

    HEARD = "entendu"
    SEEN = "vu"
    ASSUMED = "suppose"


@dataclass(frozen=True, slots=True)
class Selected:
    """A chosen choice; `text` is what was specified for an « autre »."""

    choice: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A verbatim with its own permission."""

    text: str
    permission: Permission = Permission.NONE


@dataclass(frozen=True, slots=True)
class Observation:
    """One observation: one idea, how it was made, free tags."""

    text: str
    nature: Nature = Nature.HEARD
    tags: tuple[str, ...] = ()


CellValue = str | int | float | date


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row of a grid's answer."""

    row: str
    """The id of the bank's row; empty for an added one."""
    cells: tuple[tuple[str, CellValue], ...]
    """The filled cells, by column id, in the order of the columns."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do."""

    what: str
    who: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Items put together; `name` is empty until the group is named."""

    name: str
    items: tuple[str, ...]


Value = (
    str
    | bool
    | int
    | float
    | date
    | Selected
    | tuple[str, ...]
    | tuple[Selected, ...]
    | tuple[Quote, ...]
    | tuple[Observation, ...]
    | tuple[GridRow, ...]
    | tuple[Action, ...]
    | tuple[Group, ...]
)
"""By answer type: texts `str`; list `tuple[str, …]`; one choice and consent `Selected`; several and ranking
`tuple[Selected, …]` (in the person's order for a ranking, in the bank's for several); yes/no `bool`; number
`int | float`; duration `int`, in minutes; date `date`; scale `int`; quotes, observations, grids, actions and
groups their tuples; one of `Selected` and several of `tuple[Selected, …]`, where the choice is a choice's id
or the text of an item or group."""


def selected(value: Value | None) -> tuple[Selected, ...]:
    """The chosen choices of a value, none for a value of another type."""
    if isinstance(value, Selected):
        return (value,)
    if isinstance(value, tuple):
        return tuple(one for one in value if isinstance(one, Selected))
    return ()


@dataclass(frozen=True, slots=True)
class Answer:
    """All that is held for one item. Empty when nothing was said."""

    value: Value | None = None
    special: Special | None = None
    reason: str = ""
    """Why it was skipped."""
    note: str = ""
    hypothesis: bool = False
    """Said without evidence yet."""
    probes: tuple[int, ...] = ()
    """The probes that were used, by their place in the question (from 0)."""
    remembered: tuple[Selected, ...] = ()
    """The choices that an exclusive one put aside (R11)."""
    confirmed: tuple[str, ...] = ()
    """Choices no longer offered that the person confirmed (R11)."""
    wording: str = ""
    """For a consent: the wording it was asked with (R17)."""
    at: datetime | None = None
    """For a consent: when it was given or refused (R17)."""
    rivals: tuple[Answer, ...] = ()
    """What others said here, neither knowing of the other: kept until someone chooses."""

    @property
    def answered(self) -> bool:
        """Whether a value or a special is held."""
        return self.value is not None or self.special is not None

    @property
    def alone(self) -> Answer:
        """What was said, without what stands around it."""
        return replace(self, note="", hypothesis=False, probes=(), rivals=())


NOTHING = Answer()
