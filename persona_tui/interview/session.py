"""A session: one interview, as a journal of events over a pinned bank (R24, R25)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from persona_tui.banks.facing import Facing
from persona_tui.interview.answer import Answer
from persona_tui.interview.path import Length, Mode

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


@dataclass(frozen=True, slots=True)
class PinnedBank:
    """The bank as it stood when the session began; the session runs on this text for ever (R25)."""

    id: str
    version: str
    sha256: str
    text: str
    source: str = ""
    """The file's name, to find today's version again; never opened from a session alone."""


@dataclass(frozen=True, slots=True)
class Opening:
    """How a session began; never changes."""

    id: str
    """A ULID."""
    code: str
    """The participant's code, never a name."""
    bank: PinnedBank
    started: datetime
    """Captured once; with its offset."""
    length: Length = Length.FULL
    mode: Mode = Mode.INTERVIEW
    familiar: bool = False
    """« tu » rather than « vous »."""
    leader: str = ""
    """Who leads, as they wrote it; never exported."""
    destroy_on: date | None = None
    """The retention date."""

    @property
    def facing(self) -> Facing:
        """To whom the bank's wordings are said."""
        return Facing(self.familiar, alone=self.mode is Mode.SELF_ASSESSMENT)


class EventKind(StrEnum):
    """What happened."""

    ANSWERED = "answered"
    KEPT = "kept"
    """Another retention date was set."""
    UNDONE = "undone"
    REDONE = "redone"
    READ = "read"
    FINISHED = "finished"
    REOPENED = "reopened"


class Status(StrEnum):
    """Where a session stands; `damaged` is the store's to say."""

    OPEN = "open"
    FINISHED = "finished"
    INCOMPLETE = "incomplete"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Event:
    """One commit of the journal; undo and redo are events too."""

    kind: EventKind
    at: datetime
    who: str = ""
    item: str = ""
    before: Answer | None = None
    after: Answer | None = None
    reason: str = ""
    until: date | None = None
    """For another retention date."""
    status: Status | None = None
    """For a finish."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed and not committed: invalid input (R14), or text cut off in the middle (R24)."""

    raw: Json
    """The widget's own raw state, as `interview.writing` shapes it; often the text as typed."""
    at: datetime


@dataclass(frozen=True)
class Session:
    """A session as loaded: its opening, journal, answers, drafts and where the person was."""

    opening: Opening
    answers: Mapping[str, Answer] = field(default_factory=lambda: MappingProxyType({}))
    events: tuple[Event, ...] = ()
    drafts: Mapping[str, Draft] = field(default_factory=lambda: MappingProxyType({}))
    cursor: str = ""
    """The item on screen when last saved."""
    status: Status = Status.OPEN


@dataclass(frozen=True, slots=True)
class Change:
    """What one act adds to a session: the only thing that the store is asked to write."""

    answers: Mapping[str, Answer] = field(default_factory=lambda: MappingProxyType({}))
    events: tuple[Event, ...] = ()
    drafts: Mapping[str, Draft | None] = field(default_factory=lambda: MappingProxyType({}))
    """`None` removes one."""
    cursor: str | None = None
    erase_all_but: frozenset[str] | None = None
    """For a refusal: every answer, note, draft and event but those of these items goes (R17)."""
