"""What whoever has a session open has seen of it: what their next answers and drafts take the place of.

What came into the file meanwhile, from a sync engine or another window, was not seen: an answer given here
does not replace it, and both are kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from persona_tui.store.keys import key_of
from persona_tui.store.merging.documents import Document
from persona_tui.store.merging.drafts import draft_entry, gone_in, live_in, newborn
from persona_tui.store.merging.journal import journal_of
from persona_tui.store.merging.reconciling import event_identity
from persona_tui.store.merging.versions import OVER, heads, histories, real


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
        self._drafts: dict[str, int] = {}
        """By draft, the one that is shown."""
        for document in real(tables.get("drafts", {})).values():
            item = str(document["id"])
            for draft in live_in(item, document)[:1]:
                self._drafts[item] = draft["born"]
        self._own: set[int] = set()
        """The drafts that were begun here."""
        self._gone: set[str] = set()
        """The drafts that are being taken away."""

    def begin(self) -> None:
        """A change is about to be written, maybe for the second time."""
        self._unsure = {}
        self._gone = set()

    def confirm(self) -> None:
        """What was written since :meth:`begin` is safe."""
        self._last |= self._unsure
        for item in self._gone:
            self._drafts.pop(item, None)
        self.begin()

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
        item, gone = str(draft["id"]), gone_in(held)
        known = self._drafts.get(item)
        born = known
        if known is None or known not in self._own or known in gone:
            born = newborn(item, str(draft["at"]))
            while born in gone:
                born = key_of(str(born))
            gone |= frozenset() if known is None else {known}
        assert born is not None
        self._own.add(born)
        self._drafts[item] = born
        self._gone.discard(item)
        others = [one for one in live_in(item, held) if one["born"] not in {*gone, born}]
        return draft_entry(item, [{"raw": draft["raw"], "at": draft["at"], "born": born}, *others], gone)

    def undrafted(self, item: str, held: Document) -> Document:
        """The document of a question's drafts once the one that was shown is no more."""
        known = self._drafts.get(item)
        if known is None:
            return held
        self._gone.add(item)
        gone = gone_in(held) | {known}
        return draft_entry(item, [one for one in live_in(item, held) if one["born"] not in gone], gone)
