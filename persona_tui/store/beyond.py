"""What erasing a session here cannot reach: told, so that nobody believes that it did."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from persona_tui.store.disk import Disk
from persona_tui.store.pages import ExportedPage, PageState
from persona_tui.store.traces import VERSIONS, Traces

_SYNCED = frozenset({".stfolder", VERSIONS, ".nextcloudsync.log", ".owncloudsync.log", ".dropbox"})
_SYNC_DATABASE = (".sync_", "._sync_")
_CLOUDS = ("onedrive", "dropbox", "google drive", "googledrive", "nextcloud", "mobile documents", "icloud")
_LARGEST = 16 * 1024 * 1024


class BeyondKind(StrEnum):
    """A place where words of an erased session may still be."""

    GIT = "git"
    """The history of a git repository around the workspace, if the session was ever committed."""
    SYNC = "sync"
    """The machines and servers that a sync engine copies the workspace to, with the versions they keep."""
    EXPORT = "export"
    """An exported page that is no longer where it was written."""
    PERSONA = "persona"
    """A persona's file that names the session."""
    OTHER_NAME = "other-name"
    """Another name of one of its files, outside of the workspace (a hard link)."""
    LINK = "link"
    """What a link in the place of one of its files leads to."""
    UNSURE = "unsure"
    """A damaged file that does not say whose it is."""
    BACKUPS = "backups"
    """Backups, snapshots of the disk, and what the disk itself keeps of a removed file: always possible."""
    PASTED = "pasted"
    """What was copied, sent, printed or written to standard output: always possible."""


@dataclass(frozen=True, slots=True)
class Beyond:
    """One such place."""

    kind: BeyondKind
    path: Path | None = None
    """The file or folder, where there is one to name."""


def beyond(
    disk: Disk, session: Path, traces: Traces, pages: Iterable[ExportedPage], personas: Path
) -> tuple[Beyond, ...]:
    """What stays out of reach when a session is erased.

    Args:
        disk: through which the workspace is looked at.
        session: the session's file.
        traces: its files.
        pages: its exports.
        personas: the folder of personas.
    """
    workspace = session.parent.parent
    known: list[Beyond] = [
        *(Beyond(BeyondKind.GIT, folder) for folder in _around(workspace) if (folder / ".git").exists()),
        *(Beyond(BeyondKind.SYNC, folder) for folder in _synced(disk, workspace)),
        *(Beyond(BeyondKind.EXPORT, page.path) for page in pages if page.state is PageState.GONE),
        *(Beyond(BeyondKind.PERSONA, path) for path in _naming(disk, personas, session.stem)),
        *(Beyond(BeyondKind.OTHER_NAME, trace.path) for trace in traces.elsewhere()),
        *(Beyond(BeyondKind.LINK, trace.path) for trace in traces.found if trace.link),
        *(Beyond(BeyondKind.UNSURE, path) for path in traces.unsure),
    ]
    if not any(one.kind is BeyondKind.SYNC for one in known):
        known.append(Beyond(BeyondKind.SYNC))
    return (*known, Beyond(BeyondKind.BACKUPS), Beyond(BeyondKind.PASTED))


def _around(workspace: Path) -> tuple[Path, ...]:
    return (workspace, *workspace.parents)


def _synced(disk: Disk, workspace: Path) -> Iterator[Path]:
    """The folders around that a sync engine has signed, or whose name is that of one."""
    for folder in _around(workspace):
        names: list[str] = []
        with contextlib.suppress(OSError):
            names = [entry.name for entry in disk.entries(folder)]
        signed = any(name in _SYNCED or name.startswith(_SYNC_DATABASE) for name in names)
        if signed or folder.name.lower().startswith(_CLOUDS):
            yield folder


def _naming(disk: Disk, folder: Path, session_id: str) -> Iterator[Path]:
    """The files of a folder, those deeper in it too, that hold an id."""
    for root, _, names in os.walk(folder):
        for name in sorted(names):
            path = Path(root) / name
            with contextlib.suppress(OSError):
                if session_id.encode() in disk.read(path, _LARGEST):
                    yield path
