"""The files that stand beside a bank: its glossary, its translations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from persona_tui.banks.reading import Reading


class Beside(Protocol):
    """The files that stand beside the one looked at."""

    def read(self, name: str) -> bytes | None:
        """What the file of that name holds; `None` when there is none, or none that can be read."""


@dataclass(frozen=True, slots=True)
class Folder:
    """The files of a folder."""

    path: Path

    def read(self, name: str) -> bytes | None:
        """What the file of that name holds; `None` when there is none, or none that can be read."""
        try:
            return (self.path / name).read_bytes()
        except OSError:
            return None


@dataclass(frozen=True, slots=True)
class Files:
    """Files held in memory, by name."""

    held: Mapping[str, bytes] = field(default_factory=dict)

    def read(self, name: str) -> bytes | None:
        """What the file of that name holds; `None` when there is none."""
        return self.held.get(name)


def with_glossary(reading: Reading, beside: Beside) -> Reading:
    """A reading whose bank has the terms of its glossary.

    Args:
        reading: a bank as read.
        beside: the files beside it.

    Returns:
        The same reading where the bank names no glossary, or one that is not there.
    """
    bank = reading.bank
    if bank is None or bank.glossary_file is None:
        return reading
    data = beside.read(bank.glossary_file.name)
    if data is None:
        return reading
    from persona_tui.banks.glossary import glossary

    return replace(reading, bank=replace(bank, glossary=glossary(data)))
