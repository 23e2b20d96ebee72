"""A stretch of a bank's text that knows where each of its characters stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from persona_tui.banks.diagnostics import Span

#: NBSP and narrow NBSP count as spaces inside a line (bank format §2).
SPACES = " \t\u00a0\u202f"


class Passage(NamedTuple):
    """Text on one line, or joined from several lines by single spaces.

    A named tuple: reading a bank makes several for each of its lines.
    """

    text: str
    line: int
    column: int
    turns: tuple[tuple[int, int, int], ...] = ()
    """Where the text goes on on a further line: the offset, then the line and column it stands for."""

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column of the character at an offset."""
        after = bisect_right(self.turns, offset, key=_offset)
        start, line, column = self.turns[after - 1] if after else (0, self.line, self.column)
        return line, column + offset - start

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The place of a part of the text, the whole of it by default."""
        last = len(self.text) if end is None else end
        line, column = self.place(start)
        if last <= start:
            return Span(line, column, line, column)
        end_line, end_column = self.place(last - 1)
        return Span(line, column, end_line, end_column + 1)

    def part(self, start: int, end: int | None = None) -> Passage:
        """A part of the passage, without the spaces at its ends."""
        text = self.text[start:end]
        kept = text.strip(SPACES)
        if len(kept) != len(text):
            start += len(text) - len(text.lstrip(SPACES))
        if not self.turns:
            return Passage(kept, self.line, self.column + start)
        line, column = self.place(start)
        first = bisect_right(self.turns, start, key=_offset)
        last = bisect_left(self.turns, start + len(kept), key=_offset)
        inside = self.turns[first:last]
        turns = tuple((at - start, turn_line, turn_column) for at, turn_line, turn_column in inside)
        return Passage(kept, line, column, turns)

    def without_comments(self) -> Passage:
        """The passage without the comments at its end, which say nothing to the reader."""
        end = len(self.text)
        while self.text.endswith("-->", 0, end) and (at := self.text.rfind("<!--", 0, end)) >= 0:
            end = at
            while end and self.text[end - 1] in SPACES:
                end -= 1
        return self if end == len(self.text) else self.part(0, end)

    def lines(self) -> tuple[Passage, ...]:
        """The passage line by line, as it stands in the file."""
        starts = ((0, self.line, self.column), *self.turns)
        ends = (*(turn[0] for turn in self.turns), None)
        return tuple(
            Passage(self.text[start:end].rstrip(SPACES), line, column)
            for (start, line, column), end in zip(starts, ends, strict=True)
        )

    def __bool__(self) -> bool:
        """Whether there is any text."""
        return bool(self.text)


def _offset(turn: tuple[int, int, int]) -> int:
    return turn[0]
