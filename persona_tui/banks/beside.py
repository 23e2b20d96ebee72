"""The files that stand beside a bank: its glossary, the bank that it translates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from persona_tui.banks.diagnostics import Diagnostic
from persona_tui.banks.reading import Read, Reading
from persona_tui.banks.translations.bound import Written, bound
from persona_tui.banks.translations.naming import base_name


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


@dataclass(frozen=True, slots=True)
class Whole:
    """What a file gives as a bank."""

    data: bytes
    """The file's own bytes, or those of a translation bound to its bank: what a session pins."""
    reading: Reading
    """Of those bytes."""
    is_translation: bool = False


def whole(data: bytes, name: str, beside: Beside, read: Read) -> Whole:
    """Read a bank, or a translation with the bank that it translates: its words alone are never a bank.

    Args:
        data: the bytes of the file; any bytes at all.
        name: its name; ``name.en.md`` beside ``name.md`` is a translation.
        beside: the files beside it.
        read: reads a bank from its bytes.

    Returns:
        The bank; one that says it translates another, which is not beside it, has an E120.
    """
    base = _base_of(name, beside)
    if base is None:
        reading = read(data, name)
        said = reading.bank.translation_of if reading.bank is not None else None
        if said is None:
            return Whole(data, reading)
        held = beside.read(f"{said.name}.md") if f"{said.name}.md" != name else None
        if held is None:
            lacking = Diagnostic("E120", said.span, MappingProxyType({"found": said.name}), "base")
            return Whole(data, Reading(None, (lacking,)), is_translation=True)
        base = Written(f"{said.name}.md", held)
    both = bound(base, Written(name, data))
    return Whole(both, read(both, name), is_translation=True)


def _base_of(name: str, beside: Beside) -> Written | None:
    """The bank that a file translates by its name; of ``name.en.fr.md``, ``name.md``."""
    found: Written | None = None
    above = base_name(name)
    while above is not None:
        held = beside.read(above)
        if held is not None:
            found = Written(above, held)
        above = base_name(above)
    return found
