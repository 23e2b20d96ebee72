"""Going through wordings to give their pipes the names that the program fills."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from persona_tui.banks.answer_types import Grid
from persona_tui.banks.prose import Block, Inline, Listing, Paragraph, Pipe, Run, Table, Wording


def has_pipe(wording: Wording) -> bool:
    """Whether anything is to be inserted in a wording."""
    return any(isinstance(part, Pipe) for part in wording.parts)


class Filling:
    """Renames pipes; one that has no name is shown as it is written."""

    def __init__(self, name_of: Callable[[Pipe], str | None]) -> None:
        self._name_of = name_of

    def wording(self, wording: Wording) -> Wording:
        """The wording with its pipes renamed; the same one when it has none."""
        if not has_pipe(wording):
            return wording
        return Wording(tuple(self._part(part) for part in wording.parts))

    def blocks(self, blocks: list[Block] | tuple[Block, ...]) -> tuple[Block, ...]:
        """Blocks of help with their pipes renamed."""
        return tuple(self._block(block) for block in blocks)

    def grid(self, grid: Grid) -> Grid:
        """A grid with the pipes of its header and cells renamed."""
        columns = tuple(replace(column, title=self.wording(column.title)) for column in grid.columns)
        rows = tuple(
            replace(row, cells=tuple(cell and self.wording(cell) for cell in row.cells)) for row in grid.rows
        )
        return replace(grid, columns=columns, rows=rows)

    def _block(self, block: Block) -> Block:
        match block:
            case Paragraph(wording):
                resolved = self.wording(wording)
                return block if resolved is wording else Paragraph(resolved)
            case Listing(items, ordered):
                return Listing(tuple(self.blocks(item) for item in items), ordered)
            case Table(header, rows):
                return Table(
                    tuple(self.wording(cell) for cell in header),
                    tuple(tuple(self.wording(cell) for cell in row) for row in rows),
                )
            case _:
                return block

    def _part(self, part: Inline) -> Inline:
        if isinstance(part, Run):
            return part
        name = self._name_of(part)
        return replace(part, name=name) if name else Run("{" + part.name + "}")
