"""A heading's end: ``★`` and ``{#id}``, read backwards (bank format §2)."""

from __future__ import annotations

import re
from typing import NamedTuple

from persona_tui.banks.ids import is_id
from persona_tui.banks.report import Report
from persona_tui.banks.source.passage import SPACES, Passage

_OPEN_ID = re.compile(r"\{#[\w\u0300-\u036f-]{0,60}")
_ID = re.compile(r"\{#([^{}]*)\}")
_STAR_END = re.compile(r"(?:★|\(\*\))$")
_STRAY_STAR = re.compile(r"★|^\(\*\)|⭐\ufe0f?$")


class HeadingParts(NamedTuple):
    """A heading without what the format adds to its text."""

    text: Passage
    given: Passage | None
    essential: bool


def id_at_end(text: Passage, report: Report) -> tuple[Passage, Passage | None]:
    """Take the ``{#id}`` off the end of a text.

    Args:
        text: a heading or a choice.
        report: gets an E121 when what stands between ``{#`` and ``}`` is no id.

    Returns:
        The text before it, and the id as written, or `None` without one.
    """
    at = text.text.rfind("{#")
    if at < 0:
        return text, None
    if _OPEN_ID.fullmatch(text.text, at) and text.text[at - 1 : at] != "\\":
        report.add("E121", text.span(at), "id-open", found=text.text[at:])
        return text.part(0, at), None
    match = _ID.fullmatch(text.text, at) if text.text[at - 1 : at] != "\\" else None
    if match is None:
        return text, None
    before = text.part(0, at)
    inner = text.part(match.start(1), match.end(1))
    if not is_id(inner.text):
        span = inner.span() if inner else text.span(at)
        report.add("E121", span, "id-shape", found=inner.text)
        return before, None
    return before, inner


def heading_parts(passage: Passage, report: Report) -> HeadingParts:
    """Read the suffixes of a heading.

    Args:
        passage: the heading's line, without its ``#``.
        report: gets an E121 for ``★`` or ``{#…}`` out of place.

    Returns:
        The heading's text, its explicit id and whether it is essential.
    """
    passage = passage.without_comments()
    text, given = id_at_end(passage, report)
    text, essential = _star_at_end(text)
    if essential and given is None:
        text, given = id_at_end(text, report)
        if given is not None:
            report.add("E121", passage.span(_star_offset(passage)), "star-place", found="★")
    while match := _STRAY_STAR.search(text.text):
        essential = True
        span = text.span(match.start(), match.end())
        report.add("E121", span, "star-place", found=match.group())
        before, after = text.text[: match.start()], text.text[match.end() :]
        text = text.part(0, match.start()) if not after.strip(SPACES) else text.part(match.end())
        if before.strip(SPACES) and after.strip(SPACES):
            return HeadingParts(passage.part(0), given, essential)
    return HeadingParts(text, given, essential)


def _star_at_end(text: Passage) -> tuple[Passage, bool]:
    match = _STAR_END.search(text.text)
    return (text.part(0, match.start()), True) if match else (text, False)


def _star_offset(passage: Passage) -> int:
    match = _STAR_END.search(passage.text.rstrip(SPACES))
    return match.start() if match else 0
