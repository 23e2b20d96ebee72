"""Edits: spans of a bank and the text that takes their place; every other byte stays (bank format §8)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from persona_tui.banks.diagnostics import Span
from persona_tui.banks.editing.errors import NotText, Overlap, TouchesMore
from persona_tui.banks.editing.source import Source


@dataclass(frozen=True, slots=True)
class Edit:
    """New text in a span's place; an empty span inserts, an empty text deletes."""

    span: Span
    text: str


def insertion(line: int, column: int, text: str) -> Edit:
    """The edit that puts text before the character at a place."""
    return Edit(Span(line, column, line, column), text)


def applied(data: bytes, edits: Iterable[Edit]) -> bytes:
    """The bytes after some edits.

    Args:
        data: the bytes before.
        edits: in any order; several insertions at one place follow each other as they were given.

    Raises:
        NotText: the bytes or a new text cannot be UTF-8.
        OutsideText: a span is not in the text.
        Overlap: two spans share a character.
    """
    parts: list[bytes] = []
    done = 0
    for start, end, text in _stretches(data, edits):
        parts += (data[done:start], text)
        done = end
    return b"".join((*parts, data[done:]))


def check_untouched(before: bytes, edits: Iterable[Edit], after: bytes) -> None:
    """Hold that some bytes are others with those edits and nothing else.

    Args:
        before: the bytes that the spans speak of.
        edits: what was meant to change.
        after: the bytes that are about to be written.

    Raises:
        TouchesMore: a byte outside the spans differs, is missing or was added; it says where in `before`.
        NotText: as :func:`applied`; OutsideText and Overlap too.
    """
    done = cursor = 0
    for start, end, text in _stretches(before, edits):
        kept = before[done:start]
        if after[cursor : cursor + len(kept)] != kept:
            raise TouchesMore(done + _agreeing(kept, after[cursor:]))
        cursor += len(kept)
        if after[cursor : cursor + len(text)] != text:
            raise TouchesMore(start)
        cursor += len(text)
        done = end
    if after[cursor:] != before[done:]:
        raise TouchesMore(done + _agreeing(before[done:], after[cursor:]))


def _stretches(data: bytes, edits: Iterable[Edit]) -> list[tuple[int, int, bytes]]:
    """The edits as byte ranges in order, none over another."""
    source = Source(data)
    found = [(*source.stretch(edit.span), place, edit) for place, edit in enumerate(edits)]
    stretches: list[tuple[int, int, bytes]] = []
    done = 0
    for start, end, _, edit in sorted(found, key=lambda one: one[:3]):
        if start < done:
            raise Overlap(edit.span)
        try:
            stretches.append((start, end, edit.text.encode()))
        except UnicodeEncodeError as error:
            raise NotText from error
        done = end
    return stretches


def _agreeing(one: bytes, other: bytes) -> int:
    """How many first bytes are the same."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))
