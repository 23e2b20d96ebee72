"""The person's settings: a small JSON file, forgiving to read, careful to write.

A plain dataclass rather than a validated model: it is read before the first frame of every run, and loading a
validation library would cost that frame a tenth of a second for three fields.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from persona_tui.text.language import LANGUAGES, Language, Translator
from persona_tui.workspace.folders import settings_file

if TYPE_CHECKING:
    from persona_tui.store.disk import Disk

_LARGEST = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Settings:
    """What the person chose for every workspace."""

    language: Language | None = None
    """Of the interface; the system's when not chosen."""
    theme: str = ""
    """The name of a theme; the house's when empty."""
    mouse: bool = True
    others: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    """Keys of other versions of the program: kept as they are."""


@dataclass(frozen=True, slots=True)
class SettingsProblem:
    """What could not be used in the file, which is left as it is until settings are next changed."""

    path: Path
    key: str = ""
    """The key whose value is wrong; empty when the whole file is."""


@dataclass(frozen=True, slots=True)
class SettingsRead:
    """Settings with what was wrong in their file; the rest of them holds."""

    settings: Settings
    problems: tuple[SettingsProblem, ...] = ()


_RIGHT: Mapping[str, Callable[[Any], bool]] = MappingProxyType(
    {
        "language": lambda value: value is None or value in LANGUAGES,
        "theme": lambda value: isinstance(value, str),
        "mouse": lambda value: isinstance(value, bool),
    }
)


def load(path: Path | None = None) -> SettingsRead:
    """Read the settings; no file is no problem, and a wrong value is the default of its key.

    Args:
        path: the file; the person's own when not given.
    """
    path = path or settings_file()
    try:
        if path.stat().st_size > _LARGEST:
            raise ValueError
        found = json.loads(path.read_bytes())
    except FileNotFoundError:
        return SettingsRead(Settings())
    except (OSError, ValueError, RecursionError):
        return SettingsRead(Settings(), (SettingsProblem(path),))
    if not isinstance(found, dict):
        return SettingsRead(Settings(), (SettingsProblem(path),))
    right = {key: found[key] for key in _RIGHT if key in found and _RIGHT[key](found[key])}
    wrong = tuple(SettingsProblem(path, key) for key in _RIGHT if key in found and key not in right)
    others = {key: value for key, value in found.items() if key not in _RIGHT}
    return SettingsRead(Settings(**right, others=MappingProxyType(others)), wrong)


def save(settings: Settings, path: Path | None = None, disk: Disk | None = None) -> None:
    """Write the settings, whole or not at all.

    Args:
        settings: what to keep, the keys of other versions included.
        path: the file; the person's own when not given.
        disk: through which it is written.

    Raises:
        OSError: it could not be written; what was there still is.
    """
    from persona_tui.store.atomic import write_atomically
    from persona_tui.store.disk import Disk

    path = path or settings_file()
    disk = disk or Disk()
    disk.make_folder(path.parent)
    known = {one.name: getattr(settings, one.name) for one in fields(settings) if one.name != "others"}
    text = json.dumps({**settings.others, **known}, ensure_ascii=False, indent=2, sort_keys=True)
    write_atomically(disk, path, f"{text}\n".encode())


def kept_language(path: Path | None = None) -> Language | None:
    """The language that the person chose for the interface, if any."""
    return load(path).settings.language


def sentence(problem: SettingsProblem, tr: Translator) -> str:
    """What is wrong with the file of settings, and what was done about it."""
    text = (
        tr("{file}: the value of “{key}” cannot be used; the usual one is used instead.")
        if problem.key
        else tr("{file}: the settings cannot be read; the usual ones are used instead.")
    )
    return text.format(file=problem.path, key=problem.key)
