"""YAML front matter: kept in the file, ignored by the reader, with a notice (I503)."""

from __future__ import annotations

import re

from persona_tui.banks.diagnostics import Span
from persona_tui.banks.report import Report

_KEY = re.compile(r"[\w-]+[ \t]*:(?:[ \t]|$)")


def without_front_matter(lines: list[str], report: Report) -> list[str]:
    """The lines with those of the front matter blanked, so that every other keeps its number.

    Front matter opens with ``---`` on the first line and holds keys; a ``---`` before a title is a mere rule.
    """
    if lines[0].rstrip() != "---":
        return lines
    keys = False
    for number, line in enumerate(lines[1:], 1):
        if keys and line.rstrip() in ("---", "..."):
            report.add("I503", Span(1, 1, number + 1, len(line) + 1))
            return [""] * (number + 1) + lines[number + 1 :]
        if _KEY.match(line):
            keys = True
        elif line.strip() and line[0] not in " \t-":
            return lines
    return lines
