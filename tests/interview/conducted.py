"""An interview on a few lines of a bank."""

from __future__ import annotations

from datetime import UTC, datetime

from persona_tui.banks import read_text
from persona_tui.interview.conductor import Interview
from persona_tui.interview.session import Opening, PinnedBank, Session

NOW = datetime(2027, 3, 14, 9, tzinfo=UTC)


def conducted_on(text: str) -> Interview:
    """An interview on these sections, nothing said yet."""
    reading = read_text(f"# Essai\n{text}", "essai.md")
    bank = reading.bank
    assert bank is not None
    assert not reading.errors, reading.errors
    pinned = PinnedBank(bank.id, bank.version, bank.sha256, bank.text)
    return Interview(Session(Opening("01J", "E01", pinned, NOW)), bank, lambda: NOW)
