"""A disk that fails when told to: at its n-th call, or as long as a fault lasts."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, TypeVar

from persona_tui.store.disk import Disk, Entry

P = ParamSpec("P")
T = TypeVar("T")

WRITING = frozenset({"create", "write", "sync", "replace", "sync_folder", "make_folder"})


class FaultyDisk(Disk):
    """The real disk, its calls counted; one of them, or all of some kind, raise instead of acting."""

    def __init__(self, fail_at: int = 0, errno: int = 0, shortest: int = 0) -> None:
        self.calls: list[str] = []
        self.paths: list[Path] = []
        """What each call was about: of two paths the second, of a descriptor the file created last."""
        self.fail_at = fail_at
        self.errno = errno
        self.shortest = shortest
        """The most bytes one write takes; 0 for no limit."""
        self.broken: frozenset[str] = frozenset()
        """Kinds of calls that fail for as long as they stand here."""
        self.after: frozenset[str] = frozenset()
        """Kinds of calls that act, and then fail."""
        self._written = Path()

    def read(self, path: Path, most: int) -> bytes:
        return self._do("read", super().read, path, most)

    def create(self, path: Path) -> int:
        return self._do("create", super().create, path)

    def write(self, descriptor: int, data: memoryview) -> int:
        return self._do("write", super().write, descriptor, data[: self.shortest] if self.shortest else data)

    def sync(self, descriptor: int) -> None:
        self._do("sync", super().sync, descriptor)

    def close(self, descriptor: int) -> None:
        self._do("close", super().close, descriptor)

    def replace(self, source: Path, target: Path) -> None:
        self._do("replace", super().replace, source, target)

    def put_new(self, source: Path, target: Path) -> None:
        self._do("put_new", super().put_new, source, target)

    def link(self, source: Path, target: Path) -> None:
        self._do("link", super().link, source, target)

    def dress(self, path: Path, model: Path) -> None:
        self._do("dress", super().dress, path, model)

    def sync_folder(self, folder: Path) -> None:
        self._do("sync_folder", super().sync_folder, folder)

    def remove(self, path: Path) -> None:
        self._do("remove", super().remove, path)

    def entries(self, folder: Path) -> list[Entry]:
        return self._do("entries", super().entries, folder)

    def make_folder(self, folder: Path) -> None:
        self._do("make_folder", super().make_folder, folder)

    def add_folder(self, folder: Path) -> None:
        self._do("add_folder", super().add_folder, folder)

    def _do(self, kind: str, call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        self.calls.append(kind)
        self.paths.append(next((one for one in reversed(args) if isinstance(one, Path)), self._written))
        if kind == "create":
            self._written = self.paths[-1]
        fails = len(self.calls) == self.fail_at or kind in self.broken
        if fails and kind not in self.after:
            if kind == "close":  # the system frees the descriptor even when it reports a fault
                call(*args, **kwargs)
            raise OSError(self.errno, os.strerror(self.errno))
        done = call(*args, **kwargs)
        if fails:
            raise OSError(self.errno, os.strerror(self.errno))
        return done
