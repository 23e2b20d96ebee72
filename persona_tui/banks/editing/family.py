"""A bank and the files beside it that bear its ids: its translations and its test plans."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from persona_tui.banks import read_bank
from persona_tui.banks.editing.change import Change, readable
from persona_tui.banks.editing.errors import BelongsToBank, EditingError, InFileBeside
from persona_tui.banks.editing.plans import rename_in_plan
from persona_tui.banks.editing.renaming import rename
from persona_tui.banks.editing.subjects import (
    ItemSubject,
    MeasureSubject,
    Subject,
    fitting_name,
    former_ids,
    subject_of,
)
from persona_tui.banks.editing.translations import rename_in_translation
from persona_tui.banks.ids import key
from persona_tui.banks.plans.files import bank_beside, is_plan, plans_beside
from persona_tui.banks.translations.naming import base_name

_SAYS_SO = re.compile(r"traduction\s+de|translation\s+of", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file, and what becomes of it."""

    path: Path
    change: Change


@dataclass(frozen=True, slots=True)
class Renamed:
    """A rename in a bank and beside it; every change is checked, and nothing is written yet."""

    subject: Subject
    """As it was."""
    name: str
    """Its new id."""
    files: tuple[FileChange, ...]
    """The bank first, then the files beside it that change."""
    former: bool
    """Whether the old id stays among its former ones."""
    can_have_formers: bool
    """Whether it can have former ids at all; scores and dimensions have none."""
    namesake: bool
    """Whether a score or dimension bears the old id too, and keeps it."""


def rename_family(path: Path, old: str, new: str) -> Renamed:
    """Rename in a bank, its translations and its test plans.

    Args:
        path: the bank's file.
        old: the present id; ``question.choice`` for a choice.
        new: the new one.

    Returns:
        What is to be written.

    Raises:
        EditingError: why it cannot be; a single file that refuses is enough.
        OSError: a file cannot be read.
    """
    check_is_bank(path)
    data = path.read_bytes()
    before, _ = readable(path.name, data)
    subject = subject_of(before, old)
    name = fitting_name(before, subject, new)
    main = rename(path.name, data, old, new)
    after, _ = readable(path.name, main.after)

    def in_translation(file: str, held: bytes) -> Change:
        return rename_in_translation(file, held, before, after, subject, name)

    def in_plan(file: str, held: bytes) -> Change:
        return rename_in_plan(file, held, before, subject, name)

    files = (
        FileChange(path, main),
        *(_beside(one, in_translation) for one in translations_beside(path)),
        *(_beside(one, in_plan) for one in plans_beside(path)),
    )
    changed = tuple(one for one in files if one.change.edits)
    measures = (*before.scores, *(dimension.id for dimension in before.dimensions))
    namesake = isinstance(subject, ItemSubject) and any(key(one) == key(subject.id) for one in measures)
    formers = former_ids(after, subject, name)
    former = key(subject.id) in map(key, formers)
    return Renamed(subject, name, changed, former, not isinstance(subject, MeasureSubject), namesake)


def _beside(path: Path, rename_in: Callable[[str, bytes], Change]) -> FileChange:
    try:
        return FileChange(path, rename_in(path.name, path.read_bytes()))
    except EditingError as error:
        raise InFileBeside(path, error) from error


def check_is_bank(path: Path) -> None:
    """Hold that a file is a bank of its own.

    Args:
        path: the file.

    Raises:
        BelongsToBank: it is a test plan, or a translation of a bank that stands beside it.
    """
    if is_plan(path.name):
        raise BelongsToBank(path, bank_beside(path), is_plan=True)
    name = base_name(path.name) or _base_said(path)
    if name and path.with_name(name).is_file():
        raise BelongsToBank(path, path.with_name(name), is_plan=False)


def translations_beside(bank: Path) -> tuple[Path, ...]:
    """The translations of a bank, sorted by name: ``name.en.md``, and those that say so themselves."""
    return tuple(path for path in _banks_beside(bank) if _translates(path, bank))


def _translates(path: Path, bank: Path) -> bool:
    if (base := base_name(path.name)) is not None and key(base) == key(bank.name):
        return True
    return _base_said(path) == bank.name


def _base_said(path: Path) -> str | None:
    """The file that a ``Traduction de`` setting names."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    if not _SAYS_SO.search(data.decode("utf-8", "replace")):
        return None
    bank = read_bank(data, path.name).bank
    return f"{bank.translation_of.name}.md" if bank and bank.translation_of else None


def _banks_beside(bank: Path) -> Iterator[Path]:
    try:
        found = sorted(bank.parent.iterdir())
    except OSError:
        return
    for path in found:
        if path.suffix.lower() == ".md" and path != bank and path.is_file() and not is_plan(path.name):
            yield path
