"""Pinned banks read back (R25), each distinct text once: thousands of sessions share a few banks."""

from __future__ import annotations

from pathlib import Path

from persona_tui.banks import read_bank
from persona_tui.banks.model import Bank
from persona_tui.banks.reading import Read
from persona_tui.interview.course import Course
from persona_tui.interview.path import Length, Mode
from persona_tui.store.errors import Damage, Damaged, Flaw
from persona_tui.store.shape import StoredBank, StoredMeta


class PinnedBanks:
    """Reads the banks that sessions were begun with.

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

    def course(self, path: Path, meta: StoredMeta) -> Course:
        """The way through a session's bank, compiled once per bank, length and mode.

        Args:
            path: the session's file, for the error.
            meta: how it began.

        Raises:
            Damaged: the pinned text is no bank that could be run.
        """
        key = (*_key(meta.bank), meta.length, meta.mode)
        if key not in self._courses:
            self._courses[key] = Course(self.bank(path, meta.bank), meta.length, meta.mode)
        return self._courses[key]


def _key(stored: StoredBank) -> tuple[str, str]:
    return stored.text, stored.source or f"{stored.id}.md"
