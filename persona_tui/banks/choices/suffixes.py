"""A choice's suffixes, read from the end, in any order (bank format §4)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from persona_tui.banks.answers.ranges import number
from persona_tui.banks.choices.arrows import arrow_at_end
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.outline.headings import id_at_end
from persona_tui.banks.outline.sketch import Adding, Target
from persona_tui.banks.report import Report
from persona_tui.banks.source.passage import Passage

MOST_SUFFIXES = 20
"""Of one choice; whatever comes before them is its text."""
_LONGEST = 200
"""Characters of a suffix."""

_EXCLUSIVE = re.compile(r"(?<!\\)\((?:seul|only)\)$", re.IGNORECASE)
_SCORE = re.compile(
    r"(?<!\\)\((?P<value>[+\-−]\s?\d{1,9}(?:[.,]\d{1,9})?)[ \u00a0\u202f]+"
    r"(?P<name>[^\W\d_][\w\u0300-\u036f-]*)\)$"
)
_ID_AND_STAR = re.compile(r"\{#[^{}]*\}[ \t\u00a0\u202f]*★$")
_OPEN_ID = re.compile(r"\{#[\w\u0300-\u036f-]*$")
_BLANK = re.compile(r"(?P<colon>[ \t\u00a0\u202f]*:[ \t\u00a0\u202f]*)?(?P<line>_{2,})$")


@dataclass(slots=True)
class Suffixes:
    """What the end of a choice says."""

    text: Passage
    """The choice's text without its suffixes."""
    given: Passage | None = None
    other: bool = False
    exclusive: Span | None = None
    arrow: Target | None = None
    points: list[Adding] = field(default_factory=list)
    """What it adds to scores, the last one first."""


def suffixes(text: Passage, report: Report) -> Suffixes:
    """Read the suffixes of a choice.

    Args:
        text: what stands after the box.
        report: gets an E121 for a suffix given twice or malformed.

    Returns:
        The suffixes and the text that is left.
    """
    before, arrow = arrow_at_end(text, report)
    read = Suffixes(before, arrow=arrow)
    for _ in range(MOST_SUFFIXES):
        if not _one(read, report):
            break
    if not read.text:
        report.add("E121", text.span(), "empty-choice", found=text.text)
    return read


def _without_star(text: Passage, report: Report) -> Passage:
    """The text before an id; a ``★`` beside the id is what headings bear."""
    if not text.text.endswith("★"):
        return text
    at = len(text.text) - 1
    report.add("E121", text.span(at), "star-choice", found="★")
    return text.part(0, at)


def _one(read: Suffixes, report: Report) -> bool:
    """Take one suffix off the end; whether there was one."""
    text = read.text
    if text.text.endswith("★") and _ID_AND_STAR.search(text.text, len(text.text) - _LONGEST):
        text = _without_star(text, report)
    if text.text.endswith("}") or _OPEN_ID.search(text.text, max(0, len(text.text) - _LONGEST)):
        shorter, given = id_at_end(text, report)
        if shorter is text:
            return False
        if given is not None and read.given is not None:
            report.add("E121", given.span(), "two-ids", found=given.text)
        read.text, read.given = _without_star(shorter.without_comments(), report), read.given or given
        return True
    tail = max(0, len(text.text) - _LONGEST)
    if match := _EXCLUSIVE.search(text.text, tail):
        read.exclusive = text.span(match.start())
    elif match := _SCORE.search(text.text, tail):
        name = text.part(match.start("name"), match.end("name"))
        read.points.append(Adding(number(match["value"].replace(" ", "").lstrip("+")), name))
    elif match := _BLANK.search(text.text, tail):
        if match["colon"] is None:
            report.add("E121", text.span(match.start("line")), "blank", found=text.text)
        read.other = True
    else:
        return False
    read.text = text.part(0, match.start())
    return True
