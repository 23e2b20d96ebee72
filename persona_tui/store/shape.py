"""The shape of a session file (schema 1), checked whole before anything believes it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

from persona_tui.interview.path import Length, Mode
from persona_tui.interview.session import EventKind, Status
from persona_tui.store.migrations import LADDER

SCHEMA = LADDER.top
"""The version of the layout that this program writes."""

META_KEY = "1"
"""The document id of the one document of table `meta`."""

DocumentKey = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,15}$")]
"""Stock TinyDB makes an integer of every key."""


class _Stored(BaseModel):
    """Keys that this version does not know are kept in the file and ignored."""

    model_config = ConfigDict(extra="ignore", frozen=True)


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


class StoredDraft(_Stored):
    """A document of table `drafts`: an unsent input, or where the person was (`cursor`)."""

    id: str
    raw: Any = None
    at: AwareDatetime | None = None
    cursor: str | None = None


class StoredSession(_Stored):
    """A session file."""

    meta: Annotated[dict[DocumentKey, StoredMeta], Field(min_length=1, max_length=1)]
    answers: dict[DocumentKey, dict[str, Any]]
    """The engine's codec reads them; here each must have its `id`, under the key that goes with it."""
    events: dict[DocumentKey, StoredEvent]
    drafts: dict[DocumentKey, StoredDraft]
