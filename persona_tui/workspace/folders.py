"""Where everything is, whether it exists or not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from persona_tui.workspace.locating import BANKS, NAME


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders of one workspace."""

    root: Path

    @property
    def question_banks(self) -> Path:
        """The banks, Markdown files that anyone may edit."""
        return self.root / BANKS

    @property
    def sessions(self) -> Path:
        """The interviews, one TinyDB file each."""
        return self.root / "sessions"

    @property
    def exports(self) -> Path:
        """Where documents are written unless told otherwise."""
        return self.root / "exports"

    @property
    def personas(self) -> Path:
        """The personas in the making."""
        return self.root / "personas"

    @property
    def snapshots(self) -> Path:
        """Earlier states of the interviews."""
        return self.root / ".snapshots"

    @property
    def quarantine(self) -> Path:
        """Copies of damaged files."""
        return self.root / ".quarantine"


def settings_file() -> Path:
    """The file of settings, in the person's configuration folder."""
    from platformdirs import user_config_path

    return user_config_path(NAME, appauthor=False) / "settings.json"


def state_folder() -> Path:
    """The folder of what this machine may forget without loss."""
    from platformdirs import user_state_path

    return user_state_path(NAME, appauthor=False)


def editing_folders(environment: Mapping[str, str]) -> tuple[Path, ...]:
    """Where a text may stand while an editor has it, the best folder first.

    The first ones are in memory: what a dead machine held there is gone. The last one is on the disk.

    Args:
        environment: of the process.
    """
    runtime = Path(environment.get("XDG_RUNTIME_DIR", ""))
    return (*([runtime] if runtime.is_absolute() else []), Path("/dev/shm"), state_folder())


def readings_folder() -> Path:
    """Where this machine keeps what it read of the banks, for those that have not changed since."""
    return state_folder() / "banks"


def index_file(sessions: Path) -> Path:
    """Where this machine keeps the list of a folder of sessions; each folder has its own."""
    return state_folder() / f"index-{_short(sessions)}.json"


def names_file(root: Path) -> Path:
    """Where this machine keeps the names that must not leave a workspace; each workspace has its own.

    A list of members would be shared with the folder if it were in it, and lost with what this machine may
    forget: it stands with the settings.

    Args:
        root: the workspace.
    """
    return settings_file().with_name(f"names-{_short(root)}.txt")


def _short(path: Path) -> str:
    import hashlib

    return hashlib.blake2b(str(path).encode(), digest_size=8).hexdigest()


def places(root: Path) -> dict[str, Path]:
    """Every place the program reads or writes, by name, as ``paths --format json`` prints them.

    Args:
        root: the workspace.
    """
    folders = Folders(root)
    return {
        "workspace": root,
        "question_banks": folders.question_banks,
        "sessions": folders.sessions,
        "exports": folders.exports,
        "personas": folders.personas,
        "snapshots": folders.snapshots,
        "quarantine": folders.quarantine,
        "settings": settings_file(),
        "names": names_file(root),
        "state": state_folder(),
        "index": index_file(folders.sessions),
        "readings": readings_folder(),
    }
