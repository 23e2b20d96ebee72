"""The tables of a page, by the words of their header."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CODE = re.compile(r"`([^`]+)`")


def rows(page: str, *header: str) -> Iterator[list[list[str]]]:
    """The rows of every table whose header begins with some words.

    Args:
        page: Markdown.
        header: the first cells of the header, as written.

    Yields:
        For each row, the code spans of each cell.
    """
    inside = False
    for line in page.split("\n"):
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] if line.startswith("|") else []
        if cells and not inside and tuple(cells[: len(header)]) == header:
            inside = True
        elif not cells:
            inside = False
        elif inside and not set("".join(cells)) <= set("-: "):
            yield [_CODE.findall(cell) for cell in cells]
