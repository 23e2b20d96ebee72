"""What a second, independent reader of CommonMark (marko, with GitHub's additions) sees in a page."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from typing import Any

from marko.ext.gfm import gfm

_UNSEEN = {"BlankLine", "RawText", "Literal"}
_ATTRIBUTES = ("level", "ordered", "lang", "dest", "header")
_FLOWING = {"Heading", "Paragraph", "TableCell", "FencedCode"}
"""What holds a line of text."""


def read(markdown: str) -> tuple[list[str], list[str]]:
    """Everything but the text; and the texts, one for each paragraph, heading, cell and fence.

    A soft break is text; a hard one, which is structure too, is a line break.
    """
    root = gfm.parse(markdown)
    return list(_structure(root)), list(_texts(root))


def _structure(element: Any) -> Iterator[str]:
    name = type(element).__name__
    if name in _UNSEEN or (name == "LineBreak" and element.soft):
        return
    yield " ".join(
        (name, *(f"{one}={getattr(element, one)}" for one in _ATTRIBUTES if hasattr(element, one)))
    )
    children = element.children if isinstance(getattr(element, "children", None), list) else []
    for child in children:
        yield from _structure(child)
    if children:
        yield f"/{name}"


def _texts(element: Any) -> Iterator[str]:
    if type(element).__name__ in _FLOWING:
        yield _text(element)
    elif isinstance(getattr(element, "children", None), list):
        for child in element.children:
            yield from _texts(child)


def _text(element: Any) -> str:
    name = type(element).__name__
    if name == "LineBreak":
        return "\n"
    children = element.children
    if isinstance(children, str):
        return unescape(children) if name == "RawText" and element.escape else children
    return "".join(_text(child) for child in children)
