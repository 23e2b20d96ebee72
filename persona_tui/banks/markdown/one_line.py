"""A paragraph of one line, known at a glance: what most lines of a bank are.

A rule of markdown-it-py for speed alone. It takes nothing that another rule could take, so that the tokens
are the same with it and without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it.common.utils import mdTrim

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_OPENING = frozenset("`~>*-_+0123456789[<#=|:")
"""What some other block may open with; `=`, `|` and `:` for tables without bars at their ends."""
_BULLETS = ("- ", "* ", "+ ")
_CODE = 4
"""Columns of indentation that make code of a line."""


def one_line(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001 - its signature
    """Take a line that is a paragraph of its own: blank lines, the end or another item come after it."""
    column = state.bMarks[start] + state.tShift[start]
    if silent or state.src[column] in _OPENING or state.sCount[start] - state.blkIndent >= _CODE:
        return False
    following = start + 1
    if following < state.lineMax and not (state.isEmpty(following) or _is_item(state, following)):
        return False
    content = mdTrim(state.getLines(start, following, state.blkIndent, False))
    state.line = following
    state.push("paragraph_open", "p", 1).map = [start, following]
    inline = state.push("inline", "", 0)
    inline.content, inline.map, inline.children = content, [start, following], []
    state.push("paragraph_close", "p", -1)
    return True


def _is_item(state: StateBlock, line: int) -> bool:
    """Whether a line opens an item of a bullet list, beside the one the paragraph is in or inside it."""
    column, indent = state.bMarks[line] + state.tShift[line], state.sCount[line]
    if not 0 <= indent - max(state.listIndent, 0) < _CODE or indent - state.blkIndent >= _CODE:
        return False
    return state.src.startswith(_BULLETS, column) and bool(state.src[column + 2 : state.eMarks[line]].strip())
