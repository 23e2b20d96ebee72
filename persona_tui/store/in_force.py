"""Which version of its bank an open session runs on, when someone else may move it to another (R26)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from persona_tui.banks.model import Bank
from persona_tui.interview.journal import applied
from persona_tui.interview.migration.translating import Translated, Translation
from persona_tui.interview.record import Record
from persona_tui.interview.session import Change, EventKind
from persona_tui.store.bank_migrations import ReadBank, bank_after
from persona_tui.store.layout import NONE_RETIRED
from persona_tui.store.loading import Loaded
from persona_tui.store.restoring import record_of


class InForce:
    """The version that the file runs on, and the one that whoever holds it still knows."""

    def __init__(self, began: Bank, read: ReadBank, bank: Bank) -> None:
        """Nothing has changed elsewhere yet.

        Args:
            began: the bank that the session began with.
            read: reads the banks that it went on with.
            bank: the one that it runs on now.
        """
        self._began = began
        self._read = read
        self.bank = bank
        """The one that it runs on as last saved."""
        self.former: Record | None = None
        """The session as whoever holds it knows it, while the file runs on a version that they do not."""
        self._found: Record | None = None
        """The session as a save found it, when the file was not as this process knew it."""

    def forget_found(self) -> None:
        """A new save begins: what the one before found counts no more."""
        self._found = None

    def meant(self, found: Loaded) -> Record | None:
        """The session that a text tells of, where it may run on another version than the one known.

        Raises:
            Damaged: the version that it runs on cannot be read.
        """
        migrated = any(EventKind.MIGRATED in (one.kind, one.of) for one in found.stored.events.values())
        if not migrated and self.former is None and self.bank.text == self._began.text:
            return None
        return record_of(found, self._began, self._read)

    def run_on(self, record: Record | None, held: Callable[[], Record]) -> None:
        """Take note of the version that the file runs on.

        Args:
            record: the session as the file has it; `None` when its version cannot have changed.
            held: gives the session as last saved.
        """
        if record is None:
            return
        if self.former is None and record.bank.text != self.bank.text:
            self.former = held()
        elif self.former is not None and record.bank.text == self.former.bank.text:
            self.former = None
        self._found, self.bank = record, record.bank

    def parts(self, record: Record | None, change: Change) -> bool:
        """Whether a change goes on with a version of its own while the file went on with another."""
        return record is not None and record.bank.text != self.bank.text and migrates(change)

    def translated(self, change: Change, saved: Callable[[], Record]) -> Translated:
        """A change in terms of the version that the file runs on."""
        if self.former is None:
            return Translated(change, NONE_RETIRED, {})
        here = replace(self.former, session=applied(self.former.session, change))
        return Translation(here, self._found or saved()).of(change)

    def saved(self, said: Change, change: Change) -> None:
        """Take note of a change that is on the disk.

        Args:
            said: as it was written, in the file's terms.
            change: as whoever holds the session gave it.
        """
        self.bank = bank_after(said.events, self.bank)
        if self.former is not None:
            self.former = replace(self.former, session=applied(self.former.session, change))

    def move(self, cursor: str) -> None:
        """Take note of the item on screen."""
        if self.former is not None:
            self.former = replace(self.former, session=replace(self.former.session, cursor=cursor))

    def landing(self, record: Record) -> str | None:
        """The item to go on at in the file's version; nothing when there is none to follow."""
        if self.former is None:
            return None
        return Translation(self.former, record).landing(self.former.session.cursor)


def migrates(change: Change) -> bool:
    """Whether a change goes on with a version of the bank of its own."""
    return any(event.migration is not None for event in change.events)
