"""How a grid is drawn: as a table where its columns have room, else row by row, a cell a line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from textual.content import Content
from textual.geometry import Region

from persona_tui.banks.answer_types import CellKind
from persona_tui.banks.prose import Fill
from persona_tui.text.language import Translator
from persona_tui.tui.answers.grid.cells import Cells, Line, Spot
from persona_tui.tui.display import NOTHING, cut, joined, plain, wording

_MARGIN: Final = 2
_WIDEST: Final = 100
_BETWEEN: Final = " │ "
_LEAST: Final = {CellKind.TEXT: 12, CellKind.NUMBER: 8, CellKind.DATE: 11, CellKind.CHOICE: 8}
"""The width below which a cell of a kind cannot be typed in; a row is then shown a cell a line."""
_HEAD: Final = 24
"""The widest that the bank's words in a column may make it, before they wrap."""
_EMPTY = "____"


@dataclass(slots=True)
class Drawing:
    """The lines of a grid, and where its cells to fill in stand among them."""

    lines: list[Content] = field(default_factory=list)
    places: dict[Spot, Region] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Open:
    """The cell that the field is open over, and how many lines the field takes."""

    spot: Spot
    lines: int = 1


def drawn(cells: Cells, width: int, fill: Fill, tr: Translator, at: Open | None) -> Drawing:
    """Draw a grid.

    Args:
        cells: the grid as it stands.
        width: the room, in cells of the terminal.
        fill: what stands in the pipes of the bank's words.
        tr: the interface's language.
        at: the open cell, if one is.
    """
    room = min(width, _WIDEST) - _MARGIN
    widths = column_widths(cells, room, fill)
    drawing = Drawing()
    if widths is None:
        _draw_cards(drawing, cells, room, fill, tr, at)
    else:
        _draw_table(drawing, cells, widths, fill, at)
    return drawing


def column_widths(cells: Cells, room: int, fill: Fill) -> tuple[int, ...] | None:
    """The width of each column, whatever is typed in it: a table must not jump while someone types.

    Returns:
        `None` when they do not have the room that typing takes.
    """
    given = [_given_width(cells, place, fill) for place in range(len(cells.columns))]
    least = [
        max(min(_widest_word(wording(column.title, fill).plain), _HEAD), given[place], _least(cells, place))
        for place, column in enumerate(cells.columns)
    ]
    left = room - sum(least) - len(_BETWEEN) * (len(least) - 1)
    if left < 0:
        return None
    growing = [place for place, column in enumerate(cells.columns) if column.kind is CellKind.TEXT]
    wide = [place for place in growing if _typed_in(cells, place)]
    for place in range(len(least)):
        if place not in wide:
            whole = min(_HEAD, _given_width(cells, place, fill, whole=True))
            more = min(left, max(0, whole - least[place]))
            least[place], left = least[place] + more, left - more
    for rank, place in enumerate(wide):
        least[place] += left // len(wide) + (1 if rank < left % len(wide) else 0)
    return tuple(least)


def _least(cells: Cells, place: int) -> int:
    column = cells.columns[place]
    if not _typed_in(cells, place):
        return 1
    if column.kind is CellKind.CHOICE:
        return max(
            _LEAST[column.kind], 1 + max((plain(word).cell_length for word in column.options), default=0)
        )
    return _LEAST[column.kind]


def _typed_in(cells: Cells, place: int) -> bool:
    return any(line.given[place] is None for line in cells.lines)


def _given_width(cells: Cells, place: int, fill: Fill, *, whole: bool = False) -> int:
    """The widest word, or the widest whole text, that the bank says in a column."""
    texts = (line.given[place] for line in cells.lines)
    words = [wording(text, fill).plain for text in texts if text is not None]
    if whole:
        words.append(wording(cells.columns[place].title, fill).plain)
    return max((plain(text).cell_length if whole else _widest_word(text) for text in words), default=0)


def _widest_word(text: str) -> int:
    return max((plain(word).cell_length for word in text.split(" ")), default=0)


def _draw_table(drawing: Drawing, cells: Cells, widths: tuple[int, ...], fill: Fill, at: Open | None) -> None:
    titles = [wording(column.title, fill).stylize("bold") for column in cells.columns]
    for parts in _side_by_side([_wrapped(title, width) for title, width in zip(titles, widths, strict=True)]):
        drawing.lines.append(_lined(parts, widths, NOTHING))
    drawing.lines.append(plain("  " + "─┼─".join("─" * width for width in widths), "$text-muted"))
    for row, line in enumerate(cells.lines):
        top = len(drawing.lines)
        columns = [_cell(cells, Spot(row, place), width, fill, at) for place, width in enumerate(widths)]
        left = _MARGIN
        for place, width in enumerate(widths):
            if line.given[place] is None:
                drawing.places[Spot(row, place)] = Region(left, top, width, len(columns[place]))
            left += width + len(_BETWEEN)
        mark = "▸ " if at is not None and at.spot.row == row else ""
        for number, parts in enumerate(_side_by_side(columns)):
            drawing.lines.append(_lined(parts, widths, plain(mark if not number else "", "bold $primary")))


def _draw_cards(
    drawing: Drawing, cells: Cells, room: int, fill: Fill, tr: Translator, at: Open | None
) -> None:
    titles = [wording(column.title, fill) for column in cells.columns]
    label = min(_HEAD, max((title.cell_length for title in titles), default=0))
    width = max(8, room - label - 4)
    for row, line in enumerate(cells.lines):
        if row:
            drawing.lines.append(NOTHING)
        mark = "▸ " if at is not None and at.spot.row == row else "  "
        drawing.lines.append(joined(plain(mark, "bold $primary"), _row_title(line, row, fill, tr)))
        first = 0 if line.given and line.given[0] is None else 1
        for place in range(first, len(cells.columns)):
            spot, top = Spot(row, place), len(drawing.lines)
            value = _cell(cells, spot, width, fill, at)
            if line.given[place] is None:
                drawing.places[spot] = Region(_MARGIN + 2 + label + 2, top, width, len(value))
            name = _wrapped(titles[place], label)
            for left, right in _side_by_side([name, value]):
                drawing.lines.append(joined("    ", cut(left, label).stylize("$text-muted"), "  ", right))


def _row_title(line: Line, row: int, fill: Fill, tr: Translator) -> Content:
    given = line.given[0] if line.given else None
    if given is not None:
        return wording(given, fill).stylize("bold")
    return plain(tr("Row {n}").format(n=row + 1), "bold")


def _cell(cells: Cells, spot: Spot, width: int, fill: Fill, at: Open | None) -> list[Content]:
    """The lines of a cell; the open one is blank, as the field lies over it."""
    if at is not None and at.spot == spot:
        return [NOTHING] * max(at.lines, 1)
    given = cells.lines[spot.row].given[spot.column]
    if given is not None:
        return _wrapped(wording(given, fill), width)
    text = cells.text(spot)
    if not text.strip():
        return [plain(_EMPTY, "$text-muted")]
    return _wrapped(plain(text), width - 1)  # the field keeps one for its cursor


def _wrapped(content: Content, width: int) -> list[Content]:
    return list(content.wrap(max(1, width))) or [NOTHING]


def _side_by_side(columns: list[list[Content]]) -> Iterator[list[Content]]:
    for number in range(max(map(len, columns), default=0)):
        yield [column[number] if number < len(column) else NOTHING for column in columns]


def _lined(parts: list[Content], widths: tuple[int, ...], mark: Content) -> Content:
    cells = [cut(part, width) for part, width in zip(parts, widths, strict=True)]
    between = plain(_BETWEEN, "$text-muted")
    return joined(cut(mark, _MARGIN), between.join(cells))
