"""The exact bytes of a bank, and where each line and column of it stands in them."""

from __future__ import annotations

import re
from itertools import accumulate

from persona_tui.banks.diagnostics import Span
from persona_tui.banks.editing.errors import NotText, OutsideText

_BOM = "\ufeff"
_LINE_END = re.compile(r"\r\n|\r|\n")


class Source:
    """A bank's bytes as lines, split where the reader splits them.

    A byte order mark belongs to no line, and neither do line ends; both stay where they are.
    """

    def __init__(self, data: bytes) -> None:
        """Split the bytes.

        Args:
            data: a whole file.

        Raises:
            NotText: it is not UTF-8.
        """
        try:
            text = data.decode("utf-8", "strict")
        except UnicodeDecodeError as error:
            raise NotText from error
        self.data = data
        mark = text[:1] if text.startswith(_BOM) else ""
        body = text[len(mark) :]
        ends = _LINE_END.findall(body)
        self.lines: tuple[str, ...] = tuple(_LINE_END.split(body))
        self.line_ends: tuple[str, ...] = (*ends, "")
        """What ends each line; nothing ends the last one."""
        sizes = (len(line.encode()) + len(end) for line, end in zip(self.lines, self.line_ends, strict=True))
        self._starts = list(accumulate(sizes, initial=len(mark.encode())))

    def offset(self, line: int, column: int) -> int:
        """The byte at which a character stands.

        Args:
            line: counted from 1.
            column: counted from 1, in characters; one more than the line has is the place after its last.

        Raises:
            OutsideText: there is no such place.
        """
        if not (1 <= line <= len(self.lines) and 1 <= column <= len(self.lines[line - 1]) + 1):
            raise OutsideText(line, column)
        return self._starts[line - 1] + len(self.lines[line - 1][: column - 1].encode())

    def stretch(self, span: Span) -> tuple[int, int]:
        """The bytes that a span covers, the end excluded.

        Raises:
            OutsideText: one of its ends is no place of the text, or they stand in the wrong order.
        """
        start = self.offset(span.line, span.column)
        end = self.offset(span.end_line, span.end_column)
        if end < start:
            raise OutsideText(span.end_line, span.end_column)
        return start, end

    def newline(self, line: int) -> str:
        r"""The line end to write near a line: that line's own, else the one before it, else ``\n``."""
        for number in range(min(line, len(self.lines)), 0, -1):
            if end := self.line_ends[number - 1]:
                return end
        return "\n"
