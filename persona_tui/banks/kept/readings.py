"""A folder of readings, by what was read: a bank that has not changed opens without being parsed again."""

from __future__ import annotations

import gc
import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from persona_tui import __version__
from persona_tui.banks import read_bank
from persona_tui.banks.reading import Reading

MOST_KEPT = 200
"""Files; those not used for longest go first."""

ROOM = Path(__file__).parents[1]


class KeptReadings:
    """Reads banks, and keeps what came of it in a folder that may be lost at any time.

    Nothing is ever said of a kept reading that cannot be used or written: the bank is read again.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._program: str | None = None

    def read(self, data: bytes, name: str) -> Reading:
        """Read a bank, from what is kept when it was read before.

        Args:
            data: the bytes of its file.
            name: the file's name, which may give the bank its id.

        Returns:
            The same as :func:`persona_tui.banks.read_bank`.
        """
        path = self._path(data, name)
        kept = self._kept(path)
        if kept is not None:
            return kept
        read = read_bank(data, name)
        self._keep(path, read)
        return read

    def _path(self, data: bytes, name: str) -> Path:
        """Where the reading of these bytes by this very program is kept."""
        if self._program is None:
            self._program = _fingerprint()
        digest = hashlib.sha256(f"{self._program}\0{name}\0".encode("utf-8", "surrogateescape") + data)
        return self._folder / f"{digest.hexdigest()}.reading"

    def _kept(self, path: Path) -> Reading | None:
        from persona_tui.banks.kept.packing import UnknownPiece, unpacked

        try:
            text = path.read_bytes()
        except OSError:
            return None
        digest, _, body = text.partition(b"\n")
        if digest.decode("ascii", "replace") != hashlib.sha256(body).hexdigest():
            return None
        with _no_collection():
            try:
                read = unpacked(body)
            except UnknownPiece:
                return None
        with suppress(OSError):
            os.utime(path)
        return read

    def _keep(self, path: Path, read: Reading) -> None:
        from persona_tui.banks.kept.packing import packed

        body = packed(read)
        scratch = path.with_suffix(f".{os.getpid()}.tmp")
        with suppress(OSError):
            _make(self._folder)
            with open(scratch, "wb", opener=_private) as file:
                file.write(hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
            scratch.replace(path)
            self._forget_oldest()

    def _forget_oldest(self) -> None:
        found = sorted(
            (entry for entry in os.scandir(self._folder) if entry.name.endswith((".reading", ".tmp"))),
            key=lambda entry: entry.stat().st_mtime_ns,
        )
        for entry in found[: max(0, len(found) - MOST_KEPT)]:
            with suppress(OSError):
                Path(entry.path).unlink()


def _make(folder: Path) -> None:
    """Make a folder and those above it, each for the person alone."""
    if not folder.is_dir():
        _make(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _fingerprint() -> str:
    """Which program reads: a newer one, or one being worked on, reads anew."""
    stats = ((path, path.stat()) for path in ROOM.rglob("*.py"))
    files = sorted(f"{path.relative_to(ROOM)} {stat.st_size} {stat.st_mtime_ns}" for path, stat in stats)
    return "\n".join((__version__, sys.version, *files))


@contextmanager
def _no_collection() -> Iterator[None]:
    """Thousands of small pieces and no cycle among them: a collection in the middle finds nothing."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
