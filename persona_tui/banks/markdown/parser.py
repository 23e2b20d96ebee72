"""The one configuration of markdown-it-py: CommonMark, GFM tables, and the format's pipes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from persona_tui.banks.markdown.glancing import glancing

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

DEEPEST = 8
"""How many lists and quotes may stand in one another; markdown-it-py itself gives up at ten."""

PIPE = re.compile(r"\{[^{}\n]*\}")


@lru_cache(maxsize=2)
def markdown(*, links: bool = True) -> MarkdownIt:
    """The parser; it holds no state of any text.

    Args:
        links: off for texts that can hold none, whose brackets would cost their square to look at.
    """
    parser = MarkdownIt("commonmark").enable("table")
    parser.block.ruler.before("table", "glancing", glancing)
    parser.inline.ruler.before("escape", "pipe", _pipe)
    return parser if links else parser.disable(["link", "image"])


def _pipe(state: StateInline, silent: bool) -> bool:
    """``{…}`` becomes a token that knows its offset; what it means is not Markdown's affair."""
    if state.src[state.pos] != "{" or not (match := PIPE.match(state.src, state.pos)):
        return False
    if not silent:
        token = state.push("pipe", "", 0)
        token.content = match.group()
        token.meta = {"offset": state.pos}
    state.pos = match.end()
    return True
