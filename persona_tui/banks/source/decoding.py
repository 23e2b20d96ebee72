"""Bytes to text: what cannot be a bank is said at once, before anything is parsed (E116)."""

from __future__ import annotations

from persona_tui.banks.diagnostics import Span
from persona_tui.banks.report import Report

LARGEST = 2_000_000
"""Bytes (bank format §7)."""
LONGEST_LINE = 8_000
"""Characters; more is no line that anyone reads aloud."""
MOST_LINES = 100_000

_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def decoded(data: bytes, report: Report) -> str | None:
    """The text of a bank's file, a byte order mark included.

    Args:
        data: the file's bytes.
        report: gets an E116 when they are no text that can be read.

    Returns:
        The text as it stands in the file, or `None` after an E116.
    """
    if len(data) > LARGEST:
        report.add("E116", _START, "size", size=len(data), most=LARGEST)
        return None
    if data.startswith(_UTF16):
        report.add("E116", _START, "utf-16")
        return None
    try:
        text = data.decode("utf-8", "strict")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        kind = "binary" if b"\0" in data else "encoding"
        report.add("E116", _at(before), kind, byte=f"0x{data[error.start]:02X}")
        return None
    if (nul := text.find("\0")) >= 0:
        report.add("E116", _at(text[:nul]), "nul")
        return None
    return text


def lines_of(text: str, report: Report) -> list[str] | None:
    """The lines of a text, without their ends and without a byte order mark.

    Args:
        text: the text as read.
        report: gets an E116 when the text has too many lines or one too long.

    Returns:
        The lines, or `None` after an E116.
    """
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if len(lines) > MOST_LINES:
        report.add("E116", Span(MOST_LINES + 1, 1, MOST_LINES + 1, 1), "lines", most=MOST_LINES)
        return None
    if len(text) > LONGEST_LINE:
        for number, line in enumerate(lines, 1):
            if len(line) > LONGEST_LINE:
                span = Span(number, LONGEST_LINE + 1, number, len(line) + 1)
                report.add("E116", span, "line", size=len(line), most=LONGEST_LINE)
                return None
    return lines


_START = Span(1, 1, 1, 1)


def _at(before: str) -> Span:
    lines = before.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    line, column = len(lines), len(lines[-1]) + 1
    return Span(line, column, line, column + 1)
