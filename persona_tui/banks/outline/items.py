"""What one item of a list is: a box, nearly a box, a setting, nearly a setting, or plain text (§2)."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import NamedTuple

from persona_tui.banks.markdown.nodes import Items, ListItem, Text
from persona_tui.banks.outline.sketch import Brackets
from persona_tui.banks.settings.keywords import Keyword, keywords, mistyped, mistyped_scale
from persona_tui.banks.source.passage import Passage

_BOX = re.compile(r"(?:\([ \u00a0\u202f]\)|\[[ \u00a0\u202f]\])(?=[ \t\u00a0\u202f]|$)")
_NEAR_BOX = re.compile(r"[(\[][ \u00a0\u202f]{0,3}[xX✓✔]?[ \u00a0\u202f]{0,3}[)\]](?![(:])")
_WORD = re.compile(r"([^\W\d_*`][^:]{0,39}?|[*_`]{1,3}[^\W\d_][^:]{0,39}?)[ \t\u00a0\u202f]*:")


class Kind(Enum):
    """What an item of a bullet list is."""

    BOX = auto()
    NEAR_BOX = auto()
    SETTING = auto()
    NEAR_SETTING = auto()
    WORDED = auto()
    """``Word :`` where the word is no setting and near none."""
    PLAIN = auto()


class Recognised(NamedTuple):
    """An item with what it was taken for."""

    kind: Kind
    head: Passage
    """The box or the word before the colon; the whole text of a plain one."""
    rest: Passage
    keywords: tuple[Keyword, ...] = ()
    suggestion: str = ""

    @property
    def counts(self) -> bool:
        """Whether it makes its whole list choices and settings."""
        return self.kind not in (Kind.WORDED, Kind.PLAIN)


def recognise(item: ListItem) -> Recognised:
    """What an item is, from its first line alone."""
    first = item.nodes[0] if item.nodes else None
    if not isinstance(first, Text):
        return Recognised(Kind.PLAIN, _NOWHERE, Passage("", item.line, 1))
    passage = first.passage.without_comments()
    text = passage.text
    if text[:1] in ("(", "["):
        if match := _BOX.match(text):
            return Recognised(Kind.BOX, passage.part(0, match.end()), passage.part(match.end()))
        if match := _NEAR_BOX.match(text):
            brackets = Brackets.ONE if text[0] == "(" else Brackets.SEVERAL
            head = passage.part(0, match.end())
            rest = passage.part(match.end())
            return Recognised(Kind.NEAR_BOX, head, rest, suggestion=brackets.value)
    if match := _WORD.match(text):
        head, rest = passage.part(0, match.end(1)), passage.part(match.end())
        if found := keywords(head.text):
            return Recognised(Kind.SETTING, head, rest, found)
        if suggestion := mistyped(head.text) or ("·" in rest.text and mistyped_scale(head.text)):
            return Recognised(Kind.NEAR_SETTING, head, rest, suggestion=suggestion)
        return Recognised(Kind.WORDED, head, rest)
    return Recognised(Kind.PLAIN, passage, Passage("", passage.line, passage.column))


def is_structure(items: Items, recognised: list[Recognised]) -> bool:
    """Whether a list is choices and settings rather than help."""
    return not items.ordered and any(item.counts for item in recognised)


_NOWHERE = Passage("", 1, 1)
