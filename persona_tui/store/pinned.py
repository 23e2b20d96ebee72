"""Pinned banks read back (R25, R26), each distinct text once: thousands of sessions share a few banks."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from persona_tui.banks import read_bank
from persona_tui.banks.model import Bank
from persona_tui.banks.reading import Read
from persona_tui.interview.course import Course
from persona_tui.interview.path import Length, Mode
from persona_tui.store.bank_migrations import ReadBank, in_force
from persona_tui.store.errors import Damage, Damaged, Flaw
from persona_tui.store.loading import Loaded, ordered
from persona_tui.store.shape import StoredBank


class PinnedBanks:
    """Reads the banks that sessions were begun with, and went on with.

    They are told apart by their text rather than by the sha256 beside it, which a hand could have edited.
    """

    def __init__(self, read: Read = read_bank) -> None:
        """Nothing is read yet.

        Args:
            read: reads a bank from its bytes.
        """
        self._reader = read
        self._read: dict[tuple[str, str], Bank | None] = {}
        self._courses: dict[tuple[str, str, Length, Mode], Course] = {}

    def bank(self, path: Path, stored: StoredBank) -> Bank:
        """The bank pinned in a session.

        Args:
            path: the session's file, for the error.
            stored: what it pins.

        Raises:
            Damaged: the text is no bank that could be run.
        """
        key = _key(stored)
        if key not in self._read:
            text, name = key
            reading = self._reader(text.encode("utf-8", "surrogatepass"), name)
            self._read[key] = None if reading.errors else reading.bank
        bank = self._read[key]
        if bank is None:
            raise Damaged(Damage(path, Flaw.BANK, stored.id))
        return bank

    def reader(self, path: Path) -> ReadBank:
        """Reads the banks that a session went on with.

        Args:
            path: the session's file, for the error.
        """
        return partial(self.bank, path)

    def in_force(self, path: Path, loaded: Loaded) -> Bank:
        """The bank that a session runs on.

        Args:
            path: the session's file, for the error.
            loaded: its content.

        Raises:
            Damaged: a pinned text is no bank that could be run.
        """
        bank = self.bank(path, loaded.meta.bank)
        events = loaded.stored.events.values()
        if any(event.migration is not None for event in events):
            bank = in_force(ordered(events), bank, self.reader(path))
        return bank

    def course(self, path: Path, loaded: Loaded) -> Course:
        """The way through the bank that a session runs on, compiled once per bank, length and mode.

        Args:
            path: the session's file, for the error.
            loaded: its content.

        Raises:
            Damaged: a pinned text is no bank that could be run.
        """
        meta = loaded.meta
        bank = self.in_force(path, loaded)
        key = (bank.text, bank.id, meta.length, meta.mode)
        known = self._courses.get(key)
        if known is None or known.bank is not bank:
            known = self._courses[key] = Course(bank, meta.length, meta.mode)
        return known


def _key(stored: StoredBank) -> tuple[str, str]:
    return stored.text, stored.source or f"{stored.id}.md"
