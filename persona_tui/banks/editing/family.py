"""A bank and the files beside it that bear its ids: its translations and its test plans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from persona_tui.banks import read_bank
from persona_tui.banks.editing.change import Change, readable
from persona_tui.banks.editing.errors import IsTranslation
from persona_tui.banks.editing.plans import rename_in_plan
from persona_tui.banks.editing.renaming import rename
from persona_tui.banks.editing.subjects import Subject, fitting_name, subject_of
from persona_tui.banks.editing.translations import rename_in_translation
from persona_tui.banks.ids import key
from persona_tui.banks.plans.files import is_plan, plans_beside
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
    if (base := base_of(path)) is not None:
        raise IsTranslation(path, base)
    data = path.read_bytes()
    before, _ = readable(path.name, data)
    subject = subject_of(before, old)
    name = fitting_name(before, subject, new)
    main = rename(path.name, data, old, new)
    after, _ = readable(path.name, main.after)
    files = [FileChange(path, main)]
    for translation in translations_beside(path):
        held = translation.read_bytes()
        made = rename_in_translation(translation.name, held, before, after, subject, name)
        files.append(FileChange(translation, made))
    for plan in plans_beside(path):
        files.append(FileChange(plan, rename_in_plan(plan.name, plan.read_bytes(), before, subject, name)))
    return Renamed(subject, name, tuple(one for one in files if one.change.edits))


def base_of(path: Path) -> Path | None:
    """The bank that a file translates; `None` when it is no translation of a bank beside it."""
    name = base_name(path.name) or _base_said(path)
    base = path.with_name(name) if name else None
    return base if base is not None and base.is_file() else None


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
