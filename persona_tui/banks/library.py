"""The library: the banks of one folder, by id."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from persona_tui.banks import read_bank
from persona_tui.banks.beside import Folder, Whole, whole, with_glossary
from persona_tui.banks.glossary_files import glossaries
from persona_tui.banks.ids import key
from persona_tui.banks.model import Bank
from persona_tui.banks.plans.files import is_plan
from persona_tui.banks.reading import Read, Reading
from persona_tui.banks.translations.naming import base_name
from persona_tui.text.nearest import nearest


class UnknownBank(Exception):
    """No bank has that id, and no file that path.

    Attributes:
        wanted: what was asked for.
        nearest: the nearest id of the library; empty when none is near.
    """

    def __init__(self, wanted: str, nearest_id: str = "") -> None:
        super().__init__(wanted)
        self.wanted = wanted
        self.nearest = nearest_id


@dataclass(frozen=True, slots=True)
class Entry:
    """One bank of the library."""

    id: str
    """The bank's; of a translation, its file's name without ``.md``."""
    path: Path
    reading: Reading


class Library:
    """The banks of a folder, read when they are asked for."""

    def __init__(self, folder: Path, read: Read = read_bank) -> None:
        """Nothing is read yet.

        Args:
            folder: where the banks are.
            read: reads a bank from its bytes.
        """
        self.folder = folder
        self._read = read

    def paths(self) -> tuple[Path, ...]:
        """The files that are banks, sorted by name.

        README files, templates, test plans, glossaries named by a ``Lexique`` setting and translations beside
        their base are none. A folder that cannot be read has no banks.
        """
        try:
            found = sorted(
                path for path in self.folder.iterdir() if path.suffix.lower() == ".md" and path.is_file()
            )
        except OSError:
            return ()
        names = {path.name for path in found}
        named = set(glossaries(found))
        return tuple(path for path in found if path.name not in named and _is_bank(path.name, names))

    def translations(self) -> tuple[Path, ...]:
        """The translations that stand beside their bank, sorted by name."""
        banks = {path.name for path in self.paths()}
        try:
            names = sorted(self.folder.iterdir())
        except OSError:
            return ()
        return tuple(path for path in names if path.is_file() and base_name(path.name) in banks)

    def choices(self) -> tuple[Entry, ...]:
        """All that an interview can be held with: every bank, its translations after it."""
        paths = sorted((*self.paths(), *self.translations()), key=lambda path: _among_languages(path.name))
        return tuple(entry for path in paths if (entry := self._entry(path)) is not None)

    def entries(self) -> tuple[Entry, ...]:
        """Every bank of the folder, broken ones too, sorted by file name; unreadable files aside."""
        return tuple(entry for path in self.paths() if (entry := self._entry(path)) is not None)

    def find(self, name_or_path: str) -> Entry:
        """One bank.

        Args:
            name_or_path: an id of the library, or of a translation its file's name without ``.md``; else the
                path of any file.

        Returns:
            The bank with its diagnostics; a translation gives its bank in other words.

        Raises:
            UnknownBank: when there is neither, with the nearest id.
            OSError: when the file is there and cannot be read.
        """
        known: list[str] = []
        paths = (*self.paths(), *self.translations())
        for path in sorted(paths, key=lambda path: key(path.stem) != key(name_or_path)):
            entry = self._entry(path)
            if entry is not None and key(entry.id) == key(name_or_path):
                return entry
            known.append(entry.id if entry else path.stem)
        path = Path(name_or_path)
        if path.is_file():
            return self._of(path)
        raise UnknownBank(name_or_path, nearest(name_or_path, known) or "")

    def whole(self, path: Path) -> Whole:
        """What a file gives as a bank, with the bytes that a session pins.

        Args:
            path: the file; of a translation, its bank stands beside it.

        Raises:
            OSError: when the file cannot be read.
        """
        return whole(path.read_bytes(), path.name, Folder(path.parent), self._read)

    def explained(self, bank: Bank) -> Bank:
        """A bank that a session pins, with its glossary as it stands in the folder: none is pinned."""
        return with_glossary(Reading(bank, ()), Folder(self.folder)).bank or bank

    def _entry(self, path: Path) -> Entry | None:
        try:
            return self._of(path)
        except OSError:
            return None

    def _of(self, path: Path) -> Entry:
        found = self.whole(path)
        reading = with_glossary(found.reading, Folder(path.parent))
        own = reading.bank.id if reading.bank and not found.is_translation else path.stem
        return Entry(own, path, reading)


def _among_languages(name: str) -> tuple[str, str]:
    """Sorts a translation right after its bank."""
    return (base_name(name) or name, name if base_name(name) else "")


def _is_bank(name: str, names: set[str]) -> bool:
    if name.lower().startswith("readme") or is_plan(name):
        return False
    return base_name(name) not in names
