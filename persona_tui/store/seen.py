"""What whoever has a session open has seen of it: what their next answers and drafts take the place of.

What came into the file meanwhile, from a sync engine or another window, was not seen: an answer given here
does not replace it, and both are kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from persona_tui.store.keys import identity_in, key_of
from persona_tui.store.merging.documents import Document
from persona_tui.store.merging.drafts import (
    BORN,
    SAVED,
    all_gone,
    draft_entry,
    gone_in,
    is_gone,
    live_in,
    newborn,
)
from persona_tui.store.merging.journal import journal_of
from persona_tui.store.merging.reconciling import event_identity
from persona_tui.store.merging.versions import OVER, heads, histories, is_migration, real


class Seen:
    """What one opening of a session has seen of its answers and drafts."""

    def __init__(self, tables: Mapping[str, Any]) -> None:
        """See a file as it stands.

        Args:
            tables: the file's; none of them for a session that holds nothing yet.
        """
        self._last: dict[str, tuple[int, ...]] = {}
        """By item, the events that its next one replaces."""
        self._unsure: dict[str, tuple[int, ...]] = {}
        """The same, as it will be once what is being written is sure to be on the disk."""
        for item, history in histories(journal_of(tables)).items():
            self._last[item] = tuple(one.identity for one in heads(history))
        self._drafts: dict[str, tuple[int, int]] = {}
        """By draft, when the one that is shown was born, and how often it was saved."""
        for document in real(tables.get("drafts", {})).values():
            item = str(document["id"])
            for draft in live_in(item, document)[:1]:
                self._drafts[item] = draft[BORN], draft[SAVED]
        self._own: set[int] = set()
        """The drafts that were begun here."""
        self._let_go: set[str] = set()
        """The drafts that are being taken away."""

    def begin(self) -> None:
        """A change is about to be written, maybe for the second time."""
        self._unsure = {}
        self._let_go = set()

    def confirm(self) -> None:
        """What was written since :meth:`begin` is safe."""
        self._last |= self._unsure
        for item in self._let_go:
            self._drafts.pop(item, None)
        self.begin()

    def follow(self, tables: Mapping[str, Any], places: Mapping[str, str]) -> None:
        """See an answer that was seen here where a migration made elsewhere took it, if it did nothing else.

        Args:
            tables: those of the file, as it stands now.
            places: by the id of each answer as it was seen, the one that it may be held under now.
        """
        events = journal_of(tables)
        found = histories(events, {*places, *places.values()})
        migrations = {identity_in(key) for key, document in events.items() if is_migration(document)}
        for old, new in places.items():
            for head in heads(found.get(new, {})):
                came = found.get(old, {}).get(head.identity)
                if head.identity in migrations and came and {*came.parents} == {*self._last.get(old, ())}:
                    self._last[new] = (head.identity,)

    def linked(self, document: Document, items: Iterable[str]) -> tuple[int, Document]:
        """An event that names those that it replaces, and its identity.

        Args:
            document: the event's, ready to be stored.
            items: those whose answers it changes; none for an event of another kind.
        """
        identity, touched = event_identity(document), sorted(set(items))
        if not touched:
            return identity, document
        last = self._last | self._unsure
        replaced = {one for item in touched for one in last.get(item, ())}
        self._unsure |= dict.fromkeys(touched, (identity,))
        return identity, document | {OVER: sorted(replaced)}

    def drafted(self, held: Document, draft: Document) -> Document:
        """The document of a question's drafts once something was typed there.

        Args:
            held: the document so far; blank when there is none.
            draft: what is typed now: `id`, `raw`, `at`.
        """
        item, gone = str(draft["id"]), dict(gone_in(held))
        known = self._drafts.get(item)
        if known is not None and known[0] in self._own:
            born, saved = known[0], max(known[1], gone.get(known[0], -1)) + 1
        else:
            gone = dict(all_gone(gone, dict([known]))) if known else gone
            born, saved = newborn(item, str(draft["at"])), 0
            while born in gone:  # what was shown is saved again as it was
                born = key_of(str(born))
        self._own.add(born)
        self._drafts[item] = born, saved
        self._let_go.discard(item)
        others = [one for one in live_in(item, held) if one[BORN] != born and not is_gone(one, gone)]
        mine = {"raw": draft["raw"], "at": draft["at"], BORN: born, SAVED: saved}
        return draft_entry(item, [mine, *others], gone)

    def undrafted(self, item: str, held: Document) -> Document:
        """The document of a question's drafts once the one that was shown is no more."""
        known = self._drafts.get(item)
        if known is None:
            return held
        self._let_go.add(item)
        gone = all_gone(gone_in(held), dict([known]))
        return draft_entry(item, [one for one in live_in(item, held) if not is_gone(one, gone)], gone)
