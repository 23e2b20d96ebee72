"""Every state that a power cut may leave, as the usual file systems allow (Pillai et al., OSDI 2014).

Names reach the medium when their folder is synced, content when its file is. Before that, any subset of the
steps on names may have, in any order but each one whole (a move may also leave both names); and of a file's
unsynced content any part may have: cut short, zeros for what is missing, the end without the beginning, or
what the blocks held before.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from tests.conftest import DEEP
from tests.store.power.journal import (
    Acknowledged,
    Begun,
    Dropped,
    Emptied,
    Moved,
    Named,
    NameStep,
    Removed,
    Step,
    Synced,
    SyncedFolder,
    Wrote,
)

BLOCK = 16 if DEEP else 64
"""Content is torn at every so many bytes: finer than any disk, since sessions here are small."""
_JUNK = b'{"meta":' + bytes(range(256)) * (BLOCK // 256 + 1)


@dataclass(frozen=True, slots=True)
class Content:
    """One way that a file's content may be found."""

    data: bytes
    digest: bytes


@dataclass(frozen=True, slots=True)
class State:
    """What is on the medium after a cut, and what the person had been told before it."""

    files: dict[Path, Content]
    acknowledged: int
    begun: int

    @property
    def digest(self) -> bytes:
        """The same for the same files."""
        said = b"".join(str(path).encode() + self.files[path].digest for path in sorted(self.files))
        return blake2b(said, digest_size=12).digest()


def content(data: bytes) -> Content:
    """A content with its digest."""
    return Content(data, blake2b(data, digest_size=12).digest())


@dataclass
class _File:
    safe: bytes = b""
    """What is on the medium for sure."""
    now: bytes = b""
    emptied: bool = False
    """Whether it was cut to nothing since."""
    dropped: bool = False
    found: list[Content] | None = None
    """The ways it may be found, until something is done to it."""

    def contents(self) -> list[Content]:
        if self.found is None:
            self.found = list({one.digest: one for one in map(content, self._torn())}.values())
        return self.found

    def _torn(self) -> Iterator[bytes]:
        safe, now = self.safe, self.now
        yield now
        if safe == now and not self.emptied:
            return
        yield safe
        if self.emptied:
            yield b""
        for cut in range(0, len(now), BLOCK):
            head, missing = now[:cut], len(now) - cut
            yield head
            yield head + safe[cut:]
            yield head + bytes(missing)
            yield bytes(cut) + now[cut:]
            yield (head + _JUNK[:BLOCK] + bytes(missing))[: len(now)]


FOLDER = 0
"""The number of every folder: only files have contents."""


@dataclass
class Medium:
    """Follows a journal, and tells at each step what a cut could leave."""

    root: Path
    """The one folder that was there before."""
    names: dict[Path, int] = field(init=False)
    """Those on the medium for sure."""
    files: dict[int, _File] = field(default_factory=dict)
    waiting: list[NameStep] = field(default_factory=list)
    acknowledged: int = 0
    begun: int = 0

    def __post_init__(self) -> None:
        self.names = {self.root: FOLDER}

    def follow(self, step: Step) -> None:
        """Take note of a step."""
        match step:
            case Named() | Moved() | Removed():
                self.waiting.append(step)
            case SyncedFolder():
                for one in [one for one in self.waiting if _folder_of(one) == step.folder]:
                    _take(self.names, one)
                    self.waiting.remove(one)
            case Emptied():
                file = self._file(step.file)
                file.now, file.emptied, file.found = b"", True, None
            case Wrote():
                file = self._file(step.file)
                head, tail = file.now[: step.at].ljust(step.at, b"\0"), file.now[step.at + len(step.data) :]
                file.now = head + step.data + tail
                file.found = None
            case Synced():
                file = self._file(step.file)
                if not file.dropped:
                    file.safe, file.emptied, file.found = file.now, False, None
            case Dropped():
                self._file(step.file).dropped = True
            case Begun():
                self.begun = step.number
            case Acknowledged():
                self.acknowledged = step.number

    def states(self) -> Iterator[State]:
        """All that a cut at this moment may leave."""
        for names in self._ways():
            whole = {path: file for path, file in names.items() if file and self._reachable(path, names)}
            found = [self._file(file).contents() for file in whole.values()]
            for contents in itertools.product(*found):
                yield State(dict(zip(whole, contents, strict=True)), self.acknowledged, self.begun)

    def _reachable(self, path: Path, names: dict[Path, int]) -> bool:
        above = path.parents[: len(path.parts) - len(self.root.parts)]
        return all(names.get(folder) == FOLDER for folder in above)

    def _file(self, number: int) -> _File:
        return self.files.setdefault(number, _File())

    def _ways(self) -> Iterator[dict[Path, int]]:
        seen = set()
        for choice in itertools.product(*(_fates(step) for step in self.waiting)):
            names = dict(self.names)
            for step in itertools.chain.from_iterable(choice):
                _take(names, step)
            if (key := frozenset(names.items())) not in seen:
                seen.add(key)
                yield names


def crashes(root: Path, journal: Sequence[Step]) -> Iterator[State]:
    """Every state that a cut may leave, before the first step, between any two, and after the last.

    Args:
        root: the one folder that was there before.
        journal: what was done.
    """
    medium = Medium(root)
    yield from medium.states()
    for step in journal:
        medium.follow(step)
        yield from medium.states()


def _folder_of(step: NameStep) -> Path:
    return step.target.parent if isinstance(step, Moved) else step.path.parent


def _fates(step: NameStep) -> tuple[tuple[NameStep, ...], ...]:
    """What may have become of a step on names."""
    if isinstance(step, Moved):
        return ((), (step,), (Named(step.source, step.file), Named(step.target, step.file)))
    return ((), (step,))


def _take(names: dict[Path, int], step: NameStep) -> None:
    match step:
        case Named():
            names[step.path] = step.file
        case Moved():
            names.pop(step.source, None)
            names[step.target] = step.file
        case Removed():
            names.pop(step.path, None)
