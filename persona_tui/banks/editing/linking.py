"""Links of help and notes to a heading of the bank: ``[see](#id)``, which a rename would leave dead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from markdown_it.common.normalize_url import normalizeLink

from persona_tui.banks.diagnostics import Span
from persona_tui.banks.editing.edits import Edit
from persona_tui.banks.editing.mentioning import formed
from persona_tui.banks.editing.subjects import ItemSubject, Subject
from persona_tui.banks.editing.written import Written
from persona_tui.banks.ids import key

_LINK = re.compile(r"(?:\]\([ \t]*|^ {0,3}\[[^\[\]]+\]:[ \t]*)<?#(?P<id>[^()\s<>]+)")
_CODE = re.compile(r"(?P<ticks>`+)(?:(?!(?P=ticks)).)+(?P=ticks)")


def link_edits(source: Written, subject: Subject, new: str, taken: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """The edits that lead links to a section or question to its new id.

    Args:
        source: the bank as it is written.
        subject: what is renamed.
        new: its new id.
        taken: the edits of its other mentions, arrows among them.

    Returns:
        None when a link leads to the new id already, which no one bears: renaming back could not tell the two
        apart.
    """
    if not isinstance(subject, ItemSubject):
        return ()
    done = {edit.span for edit in taken}
    found = [(span, name) for span, name in _links(source) if span not in done]
    if any(key(unquote(name)) == key(new) for _, name in found):
        return ()
    old = key(subject.id)
    return tuple(
        Edit(span, formed(name, subject.id, new)) for span, name in found if key(unquote(name)) == old
    )


def is_link_to(link: str, name: str) -> bool:
    """Whether an address leads to a heading of that id."""
    return link.startswith("#") and key(unquote(link[1:])) == key(name)


def address_of(name: str) -> str:
    """The address of a heading, as the reader keeps it."""
    return normalizeLink(f"#{name}")


def _links(source: Written) -> Iterator[tuple[Span, str]]:
    for number, line in enumerate(source.source.lines, 1):
        if "#" not in line or number in source.verbatim:
            continue
        shown = _CODE.sub(lambda match: " " * len(match.group()), line)
        for match in _LINK.finditer(shown):
            start, end = match.span("id")
            yield Span(number, start + 1, number, end + 1), line[start:end]
