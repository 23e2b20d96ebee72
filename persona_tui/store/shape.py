"""The shape of a session file, checked whole before anything believes it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Self

from pydantic import (
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from persona_tui.interview.path import Length, Mode
from persona_tui.interview.session import EventKind, Status
from persona_tui.store.migrations import LADDER

SCHEMA = LADDER.top
"""The version of the layout that this program writes."""

META_KEY = "1"
"""The document id of the one document of table `meta`."""

DocumentKey = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,31}$")]
"""Stock TinyDB makes an integer of every key."""


class _Stored(BaseModel):
    """Keys that this version does not know are kept in the file and ignored."""

    model_config = ConfigDict(extra="ignore", frozen=True)


def _without_blanks(table: Any) -> Any:
    """A table without the blank documents that only keep places in the file, be it with their `id`."""
    if not isinstance(table, dict):
        return table
    return {key: one for key, one in table.items() if not (isinstance(one, dict) and one.keys() <= {"id"})}


class StoredBank(_Stored):
    """The pinned bank (R25)."""

    id: str
    version: str
    sha256: str
    text: str
    source: str


class StoredMeta(_Stored):
    """The one document of table `meta`."""

    schema_: Annotated[int, Field(alias="schema", ge=1)]
    id: str
    code: str
    bank: StoredBank
    started: AwareDatetime
    length: Length
    mode: Mode
    familiar: bool
    leader: str
    destroy_on: date | None
    app: str


class StoredDraftContent(_Stored):
    """An unsent input that a migration carried over, on one side of it."""

    raw: Any
    at: AwareDatetime


class StoredDraftMove(_Stored):
    """An unsent input that a migration carried over."""

    from_: Annotated[str, Field(alias="from")]
    before: StoredDraftContent
    to: str
    after: StoredDraftContent


class StoredMove(_Stored):
    """An answer that a migration carried over or put aside; without `from` it stood beside another."""

    from_: Annotated[str, Field(alias="from")] = ""
    before: dict[str, Any] | None = None
    to: str
    after: dict[str, Any]


class StoredKeptChoice(_Stored):
    """A chosen choice that the new bank lacks (R11)."""

    question: str
    choice: str
    of: str


class StoredMigration(_Stored):
    """What a migration did, with the whole bank that it led to (R26)."""

    bank: StoredBank
    moves: list[StoredMove]
    renamed: dict[str, str] = {}
    kept: list[StoredKeptChoice] = []
    drafts: list[StoredDraftMove] = []
    cursor: str = ""


class StoredEvent(_Stored):
    """A document of table `events`; `n` puts them in order."""

    n: int
    kind: EventKind
    at: AwareDatetime
    who: str = ""
    item: str = ""
    before: dict[str, Any] | None = None
    after: dict[str, Any] | None = None
    reason: str = ""
    until: date | None = None
    status: Status | None = None
    of: EventKind | None = None
    """For an undoing or a redoing: of a migration; absent, of an answer."""
    migration: StoredMigration | None = None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        """A migration without what it did would leave answers without their questions."""
        if (self.kind is EventKind.MIGRATED) is (self.migration is None):
            raise ValueError("migration")
        return self


class StoredDraft(_Stored):
    """A document of table `drafts`: an unsent input, or what is known of those that are no more.

    In files of earlier versions of the program, one says where the person was (`cursor`).
    """

    id: str
    raw: Any = None
    at: AwareDatetime | None = None
    cursor: str | None = None

    @property
    def is_live(self) -> bool:
        """Whether something is typed there."""
        return "raw" in self.model_fields_set and self.cursor is None


class StoredSession(_Stored):
    """A session file."""

    meta: Annotated[dict[DocumentKey, StoredMeta], Field(min_length=1, max_length=1)]
    answers: dict[DocumentKey, dict[str, Any]]
    """The engine's codec reads them; here each must have its `id`, under the key that goes with it."""
    events: Annotated[dict[DocumentKey, StoredEvent], BeforeValidator(_without_blanks)]
    drafts: Annotated[dict[DocumentKey, StoredDraft], BeforeValidator(_without_blanks)]
