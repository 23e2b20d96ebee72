"""All there is to say of a bank's file: its own text, its paths, the files beside it (bank format §7)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import MappingProxyType

from persona_tui.banks import read_bank
from persona_tui.banks.beside import Beside, Folder, whole, with_glossary
from persona_tui.banks.checks.waiving import Waiving
from persona_tui.banks.diagnostics import Diagnostic
from persona_tui.banks.model import Bank
from persona_tui.banks.reachability import Reachability, diagnostics, examine
from persona_tui.banks.reading import Reading
from persona_tui.banks.report import MOST_FINDINGS
from persona_tui.banks.since import changed_since
from persona_tui.banks.translations.bound import apart


@dataclass(frozen=True, slots=True)
class Inspection:
    """A bank's file, looked at from all sides."""

    bank: Bank | None
    """With its glossary; a translation file gives the bank in its words."""
    diagnostics: tuple[Diagnostic, ...]
    """In the order of the text, those of the reading included."""
    reachability: Reachability | None = None
    """`None` for a bank with errors, and for a translation, whose paths are its bank's."""

    @property
    def errors(self) -> bool:
        """Whether anything keeps the bank from starting an interview."""
        return any(diagnostic.severity == "error" for diagnostic in self.diagnostics)


def inspect_file(path: Path, before: bytes | None = None) -> Inspection:
    """Look at the bank or translation in a file.

    Args:
        path: where the file is.
        before: the last version of the bank, for A202.

    Raises:
        OSError: when the file cannot be opened or read.
    """
    return inspect(path.read_bytes(), path.name, Folder(path.parent), before)


def inspect(data: bytes, name: str, beside: Beside, before: bytes | None = None) -> Inspection:
    """Look at a bank or a translation.

    Args:
        data: the bytes of its file; any bytes at all.
        name: the file's name; ``name.en.md`` beside ``name.md`` is a translation.
        beside: the files that stand beside it.
        before: the last version of the bank, for A202.

    Returns:
        The bank and everything there is to say about it. Nothing is raised, whatever the bytes.
    """
    found = whole(data, name, beside, read_bank)
    if found.is_translation:
        return _translation(found.data, found.reading, beside)
    return _bank(found.reading, beside, before)


def _bank(reading: Reading, beside: Beside, before: bytes | None) -> Inspection:
    bank = with_glossary(reading, beside).bank
    found = list(reading.diagnostics)
    if bank is None:
        return Inspection(None, reading.diagnostics)
    found += _no_glossary(bank, beside)
    if before is not None and (old := read_bank(before, "before.md").bank) is not None:
        found += islice(changed_since(bank, old), MOST_FINDINGS)
    reached = None
    if not reading.errors:
        reached = examine(bank)
        found += diagnostics(bank, reached)
    waiving = Waiving(reading.waived)
    kept = (one for one in found if not waiving.covers(one))
    return Inspection(bank, tuple(sorted(kept, key=lambda one: (one.span, one.code))), reached)


def _translation(data: bytes, reading: Reading, beside: Beside) -> Inspection:
    """What is said of a translation read with its bank: a glossary of its own may not be there."""
    bank = with_glossary(reading, beside).bank
    both = apart(data)
    base = read_bank(both.base.data, both.base.name).bank if both is not None else None
    found = list(reading.diagnostics)
    if bank is not None and base is not None and bank.glossary_file != base.glossary_file:
        found += _no_glossary(bank, beside)
    return Inspection(bank, tuple(sorted(found, key=lambda one: (one.span, one.code))))


def _no_glossary(bank: Bank, beside: Beside) -> Iterator[Diagnostic]:
    """That the file of a bank's glossary is not there."""
    named = bank.glossary_file
    if named is not None and beside.read(named.name) is None:
        yield Diagnostic("E117", named.span, MappingProxyType({"found": named.name}), "no-file")
