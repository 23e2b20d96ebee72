"""A session: one interview, as a journal of events over a pinned bank (R24, R25)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

from persona_tui.banks.facing import Facing
from persona_tui.banks.model import Bank
from persona_tui.interview.answer import Answer
from persona_tui.interview.path import Length, Mode

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


NOTE = "@note"
"""Behind an item's id, the key of its note's draft; no bank's id can end so."""


@dataclass(frozen=True, slots=True)
class PinnedBank:
    """A bank as it stood when a session took it; the session runs on this text (R25)."""

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
    """The bank that the session began with; `Session.pinned` is the one in force."""
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
    MIGRATED = "migrated"
    MERGED = "merged"
    """Two people's work was put together; nobody's act, so undo stops before it."""


class Status(StrEnum):
    """Where a session stands; `damaged` is the store's to say."""

    OPEN = "open"
    FINISHED = "finished"
    INCOMPLETE = "incomplete"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed and not committed: invalid input (R14), or text cut off in the middle (R24)."""

    raw: Json
    """The widget's own raw state, as `interview.writing` shapes it; often the text as typed."""
    at: datetime


@dataclass(frozen=True, slots=True)
class Move:
    """One answer that a migration carries over, or puts aside, with what it was before."""

    old: str
    """The id it was held under; empty for what is put aside beside an answer that is carried over."""
    before: Answer | None
    new: str
    """The id it is held under now; that of a retired question for what is put aside."""
    after: Answer


@dataclass(frozen=True, slots=True)
class DraftMove:
    """One draft that a migration carries over or puts aside."""

    old: str
    before: Draft
    new: str
    after: Draft


@dataclass(frozen=True, slots=True)
class KeptChoice:
    """A chosen choice that the new bank lacks, and that stays with its answer (R11)."""

    question: str
    """The question's id in the new bank."""
    choice: str
    of: str
    """The question's id in the bank before."""


@dataclass(frozen=True, slots=True)
class Migration:
    """A session going on with another version of its bank (R26)."""

    bank: PinnedBank
    """The version it goes on with."""
    was: Bank = field(compare=False, repr=False)
    """The bank in force before, read, with the choices that it kept."""
    now: Bank = field(compare=False, repr=False)
    """The bank in force from here on, read, with the choices that it keeps."""
    moves: tuple[Move, ...] = ()
    """The answers that change their id or their form; all others stay as they are."""
    kept: tuple[KeptChoice, ...] = ()
    drafts: tuple[DraftMove, ...] = ()
    renamed: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """The bank's ids that are others now, by the former id."""
    cursor: str = ""
    """The item that was on screen."""

    def forward(self) -> Callable[[str], str]:
        """Where an item of the bank before stands in the new one, as far as that is known."""
        return _leading({move.old: move.new for move in self.moves if move.old}, self.renamed)

    def backward(self) -> Callable[[str], str]:
        """Where an item of the new bank stood in the one before."""
        renamed = {new: old for old, new in self.renamed.items()}
        return _leading({move.new: move.old for move in self.moves if move.old}, renamed)


def _leading(moved: Mapping[str, str], renamed: Mapping[str, str]) -> Callable[[str], str]:
    def lead(item: str) -> str:
        if item in moved:
            return moved[item]
        template, bracket, key = item.partition("[")
        return renamed.get(template, template) + bracket + key

    return lead


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
    migration: Migration | None = None
    """For a migration, and for the undoing and redoing of one."""

    @property
    def leaves(self) -> Migration | None:
        """The migration that this event takes back."""
        return self.migration if self.kind is EventKind.UNDONE else None

    @property
    def enters(self) -> Migration | None:
        """The migration that this event makes, for the first time or again."""
        return self.migration if self.kind in {EventKind.MIGRATED, EventKind.REDONE} else None


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

    @cached_property
    def migrations(self) -> tuple[Migration, ...]:
        """The migrations in force, in order; those that were undone are not among them."""
        made: list[Migration] = []
        for event in self.events:
            if event.enters is not None:
                made.append(event.enters)
            elif event.leaves is not None and made:
                made.pop()
        return tuple(made)

    @property
    def pinned(self) -> PinnedBank:
        """The bank that the session runs on: the opening's, or that of the last migration (R25, R26)."""
        return self.migrations[-1].bank if self.migrations else self.opening.bank


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
