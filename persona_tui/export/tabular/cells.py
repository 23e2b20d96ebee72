"""Rows of comma-separated values (RFC 4180), in which no text can be taken for a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

BYTE_ORDER_MARK = "\ufeff"
"""Begins a file, so that spreadsheets read UTF-8."""

#: What makes spreadsheets compute a cell (ASVS 5, V1.2.10), behind blanks too, full width included.
_FORMULA = re.compile(r"[\t\r\n\0]|\s*[=+\-@|%＝＋－＠]")


def defended(text: str) -> str:
    """The text of a cell, behind an apostrophe where a spreadsheet would take it for a formula.

    Args:
        text: any text; what a spreadsheet must read as a number is not for this.
    """
    return f"'{text}" if _FORMULA.match(text) else text


def row(cells: Iterable[str]) -> str:
    """One row, its line end included.

    Args:
        cells: the texts as they must be read back, line breaks and all.
    """
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerow(cells)
    return written.getvalue()
