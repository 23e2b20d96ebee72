"""The answers of questions that the bank no longer has, as they were asked (R26, R27)."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from persona_tui.banks.facing import worded
from persona_tui.interview.migration.looking_back import Retired, retired
from persona_tui.interview.record import Record
from persona_tui.text.language import Translator
from persona_tui.tui.choices import Row
from persona_tui.tui.display import joined, lines, plain, wording
from persona_tui.tui.review.telling import Telling


def retired_rows(record: Record, tr: Translator) -> Iterator[Row]:
    """A heading and a row for each, none of which leads anywhere; nothing without any.

    Args:
        record: the session with the bank that it runs on.
        tr: the interface's language.
    """
    found = retired(record)
    if found:
        yield Row(plain(tr("Retired questions: no longer in the bank"), "bold $text-primary"))
        for one in found:
            yield Row(lines(_lines(one, tr)), f"retired:{one.id}")


def _lines(one: Retired, tr: Translator) -> Iterator[Content]:
    fill, facing = one.past.fill, one.past.facing
    yield joined("· ", wording(worded(one.question, facing), fill).stylize("bold"))
    if one.answer.answered:
        told = Telling(one.past.path, facing, fill, tr).told(one.question, one.answer)
        yield from (joined("    ", plain(line)) for line in told)
    for at in one.answer.probes:
        if at < len(one.question.probes):
            probe = worded(one.question.probes[at], facing).plain(fill)
            yield joined("    ", plain(tr("Used probe: {wording}").format(wording=probe)))
    if one.draft is not None:
        typed = one.draft.raw if isinstance(one.draft.raw, str) else ""
        yield joined("    ", plain(tr("Typed there, and not sent: {text}").format(text=typed)))
    if one.answer.note:
        yield joined("    ", plain(tr("Note: "), "$text-muted"), one.answer.note.replace("\n", " / "))
