"""What is around a workspace: room on the disk, a sync engine, what killed processes left."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from persona_tui.store.disk import Disk
from persona_tui.text.language import N_
from persona_tui.workspace.checkup.finding import Finding, State
from persona_tui.workspace.leftovers import leftovers as left_over

SCARCE = 100_000_000
"""Bytes; some thousands of sessions with their copies."""
_FEW_NAMES = 1000

_ENGINES = {
    "Syncthing": (".stfolder", ".stignore", ".stversions"),
    "Nextcloud": (".nextcloudsync.log", ".owncloudsync.log"),
    "Dropbox": (".dropbox", ".dropbox.cache"),
    "git": (".git",),
}
_PREFIXES = {"Nextcloud": (".sync_", "._sync_")}
_NAMES = {
    "nextcloud": "Nextcloud",
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "icloud drive": "iCloud",
    "com~apple~clouddocs": "iCloud",
}
_GIT = N_(
    "What git has committed stays in its history: erasing a session here does not reach it. "
    "Never commit answers that nobody agreed to share, and run “doctor” again after a pull."
)
_ENGINE = N_(
    "One person at a time works on one session; wait until it is synced before another opens it. Locks do "
    "not reach other machines. What was erased here may remain in the engine’s own versions and trash."
)


def room(root: Path) -> Finding:
    """Whether there is room for what is to be said."""
    usage = shutil.disk_usage(root)
    values = {"free": usage.free // 1_000_000}
    names = os.statvfs(root).f_favail if hasattr(os, "statvfs") else _FEW_NAMES
    if usage.free < SCARCE or 0 < names < _FEW_NAMES:
        text = N_("The disk is nearly full. Free on it: {free} MB.")
        return Finding("space", State.PROBLEM, text, values, N_("Free some space."), (root,))
    return Finding("space", State.FINE, N_("Free on the disk: {free} MB."), values, paths=(root,))


def sync_engine(root: Path, disk: Disk) -> Iterator[Finding]:
    """Which engine shares this folder, told by what engines leave in a folder or above it."""
    engines: dict[str, Path] = {}
    for folder in (root, *root.parents):
        try:
            names = disk.list_names(folder)
        except OSError:
            continue
        for engine, marks in _ENGINES.items():
            if any(mark in names for mark in marks):
                engines.setdefault(engine, folder)
        for engine, starts in _PREFIXES.items():
            if any(name.startswith(starts) and ".db" in name for name in names):
                engines.setdefault(engine, folder)
        if (engine_named := _NAMES.get(folder.name.casefold())) is not None:
            engines.setdefault(engine_named, folder)
    for engine, folder in engines.items():
        text = N_("{engine} shares this workspace: {folder}.")
        remedy = _GIT if engine == "git" else _ENGINE
        yield Finding("sync", State.NOTE, text, {"engine": engine, "folder": folder}, remedy, (folder,))
    if not engines:
        text = N_("No sync engine is seen: these files exist once. Keep a backup.")
        yield Finding("sync", State.FINE, text, paths=(root,))


def leftovers(root: Path, disk: Disk) -> Finding:
    """What killed processes left, and the next start sweeps."""
    left = tuple(left_over(root, disk))
    if not left:
        return Finding("leftovers", State.FINE, N_("Nothing was left by processes that died."))
    text = N_("Temporary files left by processes that died: {count}.")
    remedy = N_("The next start sweeps them, and so does “persona-tui doctor --mend”.")
    return Finding("leftovers", State.NOTE, text, {"count": len(left)}, remedy, left)
