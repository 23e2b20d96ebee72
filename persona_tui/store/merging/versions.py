"""What events did to each answer, and which of them nobody replaced."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from persona_tui.interview.session import EventKind
from persona_tui.store.keys import identity_in
from persona_tui.store.merging.documents import Document, content

OVER = "over"
"""In an event's document: the identities of the events that it replaced."""
MIGRATED = EventKind.MIGRATED
"""The kind of the events by which a session goes on with another version of its bank (R26)."""
_EARLIEST = datetime.min.replace(tzinfo=UTC)

Order = tuple[int, datetime, int]


@dataclass(frozen=True, slots=True)
class Version:
    """What one event made of one answer."""

    identity: int
    n: int
    at: datetime
    before: Document
    after: Document
    parents: tuple[int, ...]
    """The versions that it replaced."""

    @property
    def order(self) -> Order:
        """Its place in the journal."""
        return self.n, self.at, self.identity

    @property
    def rank(self) -> tuple[datetime, int, int]:
        """The later comes first, when one must."""
        return self.at, self.n, self.identity


History = dict[int, Version]
"""The versions of one answer, by their events' identities."""


def moment_of(document: Document) -> datetime:
    """When an event or draft was; the beginning of time when it does not say."""
    try:
        at = datetime.fromisoformat(str(document.get("at")))
    except ValueError:
        return _EARLIEST
    return at if at.tzinfo else _EARLIEST


def order_of(key: str, document: Document) -> Order:
    """The place of an event in the journal: by rank, then by time, then by key."""
    return document["n"], moment_of(document), identity_in(key)


def is_migration(document: Mapping[str, object]) -> bool:
    """Whether an event goes on with another version of the bank, takes that back or does it again."""
    return MIGRATED in (document.get("kind"), document.get("of"))


def real(table: Mapping[str, Document]) -> dict[str, Document]:
    """The documents that hold something; the blank ones only keep a place in the file."""
    return {key: document for key, document in table.items() if document}


def in_order(events: Mapping[str, Document]) -> list[tuple[Order, Document]]:
    """The events in the order of the journal, each with its place there."""
    placed = [(order_of(key, document), document) for key, document in real(events).items()]
    return sorted(placed, key=lambda one: one[0])


def histories(events: Mapping[str, Document], only: Iterable[str] | None = None) -> dict[str, History]:
    """The history of every answer; merges are nobody's act, and no part of it.

    Args:
        events: by key.
        only: the items to look at; all of them when not given.
    """
    wanted = None if only is None else frozenset(only)
    found: dict[str, History] = defaultdict(dict)
    migrations = _Migrations()
    for (n, at, identity), document in in_order(events):
        for item, (before, after) in _effects(document, migrations).items():
            if wanted is None or item in wanted:
                history = found[item]
                parents = _parents(history, document, before)
                history[identity] = Version(identity, n, at, before, after, parents)
    return dict(found)


def heads(history: History) -> list[Version]:
    """The versions that nobody replaced, the latest first."""
    replaced = {parent for version in history.values() for parent in version.parents}
    left = (version for version in history.values() if version.identity not in replaced)
    return sorted(left, key=lambda version: version.rank, reverse=True)


def ancestors(history: History) -> dict[int, frozenset[int]]:
    """For each version, all those that it replaced, and those that they had."""
    found: dict[int, frozenset[int]] = {}
    for version in sorted(history.values(), key=lambda one: one.order):
        above = (found.get(parent, frozenset()) for parent in version.parents)
        found[version.identity] = frozenset(version.parents).union(*above)
    return found


def _effects(document: Document, migrations: _Migrations) -> dict[str, tuple[Document, Document]]:
    """What an event found and left, by item."""
    kind, item = document["kind"], document.get("item", "")
    if kind == MIGRATED:
        return migrations.made(document)
    if document.get("of") == MIGRATED:
        return migrations.undone() if kind == EventKind.UNDONE else migrations.redone()
    if kind in (EventKind.ANSWERED, EventKind.UNDONE, EventKind.REDONE) and item:
        return {item: (document.get("before") or {}, document.get("after") or {})}
    return {}


def _parents(history: History, document: Document, before: Document) -> tuple[int, ...]:
    """The versions that an event replaced, among those before it.

    Files of earlier versions of the program do not say: there it is the latest version that holds what the
    event found, and without one, where it found something, the latest of all.
    """
    named = document.get(OVER)
    if isinstance(named, list):
        return tuple(one for one in named if one in history)
    sought, nothing = content(before), content(None)
    latest = list(history.values())[::-1]
    same = (version.identity for version in latest if content(version.after) == sought)
    found = next(same, None)
    if found is None and sought != nothing and latest:
        found = latest[0].identity
    return () if found is None else (found,)


class _Migrations:
    """What migrations to other versions of the bank did to answers, as the journal goes."""

    def __init__(self) -> None:
        self._made: list[Document] = []
        self._undone: list[Document] = []

    def made(self, document: Document) -> dict[str, tuple[Document, Document]]:
        self._made.append(document.get("migration") or {})
        self._undone.clear()
        return _moved(self._made[-1])

    def redone(self) -> dict[str, tuple[Document, Document]]:
        if not self._undone:
            return {}
        self._made.append(self._undone.pop())
        return _moved(self._made[-1])

    def undone(self) -> dict[str, tuple[Document, Document]]:
        if not self._made:
            return {}
        self._undone.append(self._made.pop())
        return {item: (after, before) for item, (before, after) in _moved(self._undone[-1]).items()}


def _moved(migration: Document) -> dict[str, tuple[Document, Document]]:
    moves = [move for move in migration.get("moves") or [] if isinstance(move, dict)]
    left = {str(move["from"]): move.get("before") or {} for move in moves if move.get("from")}
    came = {str(move.get("to")): move.get("after") or {} for move in moves}
    return {item: (left.get(item, {}), came.get(item, {})) for item in {**left, **came}}
