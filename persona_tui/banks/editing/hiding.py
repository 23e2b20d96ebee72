"""Whether an id stands where the reader could not read it: a rename would leave it behind."""

from __future__ import annotations

import re

from persona_tui.banks.diagnostics import Diagnostic
from persona_tui.banks.editing.errors import Hidden
from persona_tui.banks.editing.mentioning import places
from persona_tui.banks.editing.source import Source
from persona_tui.banks.editing.subjects import ChoiceSubject, Subject
from persona_tui.banks.reading import Reading

_LOGIC = frozenset(
    ("E101", "E103", "E104", "E105", "E106", "E107", "E108", "E109", "E110", "E114", "E117", "E118", "E119")
)
"""Errors that keep a condition, an arrow, a pipe or an answer type from being read."""
_UNKNOWN = ("E110", "unknown")
"""A setting of no known name, nor near one, names nothing."""


def check_nothing_hidden(reading: Reading, source: Source, subject: Subject) -> None:
    """Refuse a rename while an error hides a place that seems to name its subject.

    Args:
        reading: the bank with its diagnostics and references.
        source: its text.
        subject: what is to be renamed.

    Raises:
        Hidden: with the errors to mend first.
    """
    read = {(span.line, span.column) for span in places(reading, subject)}
    hiding = tuple(found for found in reading.diagnostics if _hides(found, source, subject, read))
    if hiding:
        raise Hidden(subject.id, hiding)


def _hides(found: Diagnostic, source: Source, subject: Subject, read: set[tuple[int, int]]) -> bool:
    if found.code not in _LOGIC or (found.code, found.variant) == _UNKNOWN:
        return False
    lines = range(found.span.line, min(found.span.end_line, len(source.lines)) + 1)
    return any(_names(source.lines[line - 1], line, subject, read) for line in lines)


def _names(text: str, line: int, subject: Subject, read: set[tuple[int, int]]) -> bool:
    """Whether a line of logic names the subject at a place that is not known yet."""
    if isinstance(subject, ChoiceSubject) and not _word(subject.question).search(text):
        return False
    return any((line, match.start() + 1) not in read for match in _word(subject.id).finditer(_logic(text)))


def _logic(text: str) -> str:
    """A line with its people's text blanked: of a heading or a paragraph only its braces and links count."""
    if re.match(r"[ \t>]*[-*+][ \t]", text):
        return text
    kept = [range(*match.span()) for match in re.finditer(r"\{[^{}#]*\}|\]\([^()]*\)", text)]
    return "".join(sign if any(at in part for part in kept) else " " for at, sign in enumerate(text))


def _word(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])", re.IGNORECASE)
