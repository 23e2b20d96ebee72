"""Headings, items and paragraphs of one line, known at a glance: what most lines of a bank are.

A rule of markdown-it-py for speed alone. It takes nothing that another rule could take, so that the tokens
are the same with it and without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import heading, list_block

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_OPENING = frozenset("`~>*-_+0123456789[<#=|:")
"""What some other block may open with; `=`, `|` and `:` for tables without bars at their ends."""
_BULLETS = ("- ", "* ", "+ ")
_RULE = frozenset("-*_ \t")
"""What a rule is made of, and what may begin code in an item."""
_CODE = 4
"""Columns of indentation that make code of a line."""


def glancing(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take a line before a blank one, the end or another item: it depends on no other line."""
    following = start + 1
    alone = following >= state.lineMax or state.isEmpty(following)
    if silent or not (alone or _is_item(state, following)) or state.sCount[start] - state.blkIndent >= _CODE:
        return False
    column = state.bMarks[start] + state.tShift[start]
    sign = state.src[column]
    if sign not in _OPENING:
        return _paragraph(state, start)
    if sign == "#":
        return alone and heading(state, start, end, silent)
    if state.src.startswith(_BULLETS, column) and state.src[column + 2 : column + 3] not in _RULE:
        return list_block(state, start, end, silent)
    return False


def _paragraph(state: StateBlock, start: int) -> bool:
    following = start + 1
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
