"""The fenced blocks of a page of documentation, each with what its first line and the text above it say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_FENCE = re.compile(r"(?P<fence>`{3,})(?P<info>.*)$")
_PLACE = re.compile(r"`(?P<word>[^`]+)`, (?:à|at) `(?:(?P<file>[^`:]+):)?(?P<line>\d+):(?P<column>\d+)`")


@dataclass(frozen=True)
class Place:
    """Where a page says that the program points: ``` `word`, at `line:column` ```."""

    word: str
    line: int
    column: int
    file: str = ""


@dataclass(frozen=True)
class Fence:
    """One fenced block."""

    line: int
    """Of the page, where the block opens."""
    words: tuple[str, ...]
    """Of its info string: ``markdown bad`` …"""
    attributes: dict[str, str] = field(hash=False)
    """Of its info string: ``file=…`` …"""
    text: str
    above: str
    """The prose between the block before and this one."""

    @property
    def place(self) -> Place | None:
        """The last place told in the prose above."""
        found = list(_PLACE.finditer(self.above))
        if not found:
            return None
        last = found[-1]
        return Place(last["word"], int(last["line"]), int(last["column"]), last["file"] or "")


def fences(page: str) -> tuple[Fence, ...]:
    """Every fenced block of a page, in order."""
    return tuple(_fences(page.split("\n")))


def _fences(lines: list[str]) -> Iterator[Fence]:
    above: list[str] = []
    inside: list[str] = []
    opening: tuple[int, str, str] | None = None
    for number, line in enumerate(lines, 1):
        match = _FENCE.match(line)
        if opening is None and match:
            opening, inside = (number, match["fence"], match["info"]), []
        elif opening is None:
            above.append(line)
        elif line == opening[1]:
            yield _fence(opening[0], opening[2], inside, above)
            opening, above = None, []
        else:
            inside.append(line)
    assert opening is None, f"never closed: {opening}"


def _fence(line: int, info: str, inside: list[str], above: list[str]) -> Fence:
    plain = tuple(word for word in info.split() if "=" not in word)
    given = dict(word.split("=", 1) for word in info.split() if "=" in word)
    return Fence(line, plain, given, "".join(f"{one}\n" for one in inside), "\n".join(above))
