"""Kills a process before and after each call of a save to the disk, and counts what was damaged or lost.

Run as a program of its own, so that the process that forks has one thread only:
``python -m tests.store.kill_points FOLDER careful|in-place SITUATION…`` (all of them when none is named).
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, TypeVar

from persona_tui.store.disk import Disk
from tests.store.faulty_disk import FaultyDisk
from tests.store.samples import CANARY, ID
from tests.store.situations import REFUSAL, SITUATIONS, Found, Situation, store

P = ParamSpec("P")
T = TypeVar("T")

SHORTEST = 700
"""The most bytes that a write takes, so that death also comes in the middle of a file."""


class DeadlyDisk(FaultyDisk):
    """Kills its own process before or after one of its calls."""

    kill_at = 0
    acts_first = False

    def _do(self, kind: str, call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        if len(self.calls) + 1 != self.kill_at:
            return super()._do(kind, call, *args, **kwargs)
        if self.acts_first:
            super()._do(kind, call, *args, **kwargs)
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError


class InPlace(DeadlyDisk):
    """Sabotaged: what should be a temporary file is the file itself, emptied."""

    def create(self, path: Path) -> int:
        target = path.with_name(path.name.removeprefix(".").removesuffix(".tmp"))
        return self._do("create", os.open, target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)

    def replace(self, source: Path, target: Path) -> None:
        """There is nothing to replace."""


def main(folder: Path, disk: type[DeadlyDisk], names: list[str]) -> Counter[str]:
    """Kill at every point of some situations; gives how many times, and what was wrong after."""
    counts: Counter[str] = Counter()
    for situation in [one for one in SITUATIONS if one.name in names or not names]:
        for acts_first in (False, True):
            number = 1
            while _killed(situation, folder, disk, number, acts_first=acts_first):
                counts["kills"] += 1
                found = situation.found(folder)
                counts[found.name] += 1
                if found not in (Found.DAMAGED, Found.LOST):
                    counts["unusable"] += not situation.goes_on(folder)
                if situation is REFUSAL:
                    counts["told too much"] += not _refused_again(folder)
                number += 1
            counts["unsaved"] += situation.found(folder) is not Found.NEW
    return counts


def _refused_again(folder: Path) -> bool:
    """Refuse once more, as whoever was interrupted does; whether nothing of what was said is left (R17)."""
    with store(folder).open(ID) as file:
        REFUSAL.act(folder, Disk(), file)
    files = [path.read_bytes() for path in folder.parent.rglob("*") if path.is_file()]
    return not any(CANARY.encode() in data for data in files)


def _killed(
    situation: Situation, folder: Path, kind: type[DeadlyDisk], number: int, *, acts_first: bool
) -> bool:
    """Let a child save and be killed at a call; whether it was, for a save has only so many."""
    situation.prepare(folder)
    child = os.fork()
    if child == 0:
        status = 1
        try:
            disk = kind(shortest=SHORTEST)
            file = situation.open(folder, disk)
            disk.acts_first, disk.kill_at = acts_first, len(disk.calls) + number
            situation.act(folder, disk, file)
            status = 0
        finally:
            os._exit(status)
    _, ended = os.waitpid(child, 0)
    if os.WIFEXITED(ended) and os.WEXITSTATUS(ended):
        raise RuntimeError(f"{situation.name}, call {number}: the child failed")
    return os.WIFSIGNALED(ended)


if __name__ == "__main__":
    variant = {"careful": DeadlyDisk, "in-place": InPlace}[sys.argv[2]]
    print(json.dumps(main(Path(sys.argv[1]) / "workspace" / "sessions", variant, sys.argv[3:])))  # noqa: T201
