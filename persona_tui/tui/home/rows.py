"""The lines of the first screen: what to resume, what to start, what was done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from textual.content import Content

from persona_tui.text.language import N_, Translator
from persona_tui.tui.amounts import ago, duration
from persona_tui.tui.choices import Row
from persona_tui.tui.display import cut, joined, plain
from persona_tui.tui.home.contents import Contents
from persona_tui.workspace.retention import notices

if TYPE_CHECKING:
    from persona_tui.banks.library import Entry
    from persona_tui.store.rows import SessionRow
    from persona_tui.store.vanishing import Missing

SESSION = "session:"
COPIES = "copies:"
BANK = "bank:"
START = "offer:start"
EXAMPLE = "offer:example"

STATUSES = {
    "open": N_("open"),
    "finished": N_("finished"),
    "incomplete": N_("finished, incomplete"),
    "refused": N_("consent refused"),
    "erased": N_("erased, and came back"),
}
_USES = {
    "interview": N_("interview"),
    "self-assessment": N_("self-assessment"),
    "design": N_("design"),
    "workshop": N_("workshop"),
}
_BLANK = Row(plain(""))


def rows(contents: Contents, now: datetime, width: int, tr: Translator) -> Iterator[Row]:
    """Every line, in the order a person needs them: resume first, then start, then look back.

    Args:
        contents: what the workspace holds.
        now: to say how long ago.
        width: how many cells a line has.
        tr: the language.
    """
    copied = [row for row in contents.sessions if row.copies]
    still_open = [row for row in contents.sessions if row.damage is None and row.status == "open"]
    others = [row for row in contents.sessions if row not in still_open]
    if not contents.sessions:
        yield from _teaching(tr)
    if contents.missing is not None:
        yield from _missing(contents.missing, tr)
    if copied:
        yield _heading(tr("Other versions, to merge"))
        yield from (_copies(row, tr) for row in copied)
        yield _BLANK
    if still_open:
        yield _heading(tr("Resume"))
        yield from (_session(row, now, width, tr) for row in still_open)
        yield _BLANK
    if told := notices(contents.due, tr):
        yield from (Row(plain(f"! {notice}", "$text-warning")) for notice in told)
        yield Row(plain(tr("  Delete erases one, after asking; nothing is erased by itself."), "$text-muted"))
        yield _BLANK
    yield _heading(tr("Start"))
    yield from (_bank(entry, width, tr) for entry in contents.banks_for(tr.language))
    if not contents.banks:
        yield Row(plain(tr("No question bank yet: put a Markdown file in question_banks.")))
    if others:
        yield _BLANK
        yield _heading(tr("Earlier sessions"))
        yield from (_session(row, now, width, tr) for row in others)
    if contents.sessions:
        yield _BLANK
        yield Row(_counts(contents, tr))


def _heading(text: str) -> Row:
    return Row(plain(text, "bold $text-primary"))


def _teaching(tr: Translator) -> Iterator[Row]:
    yield Row(plain(tr("A good conversation is the beginning of a persona.")))
    yield Row(
        plain(tr("The guide asks, you listen and write; each word is saved as you type, on this machine."))
    )
    yield Row(plain(tr("At the end you have pages to share, each line with the interview behind it.")))
    yield _BLANK
    yield Row(plain(tr("Try it alone first: the essential questions, as a rehearsal")), id=EXAMPLE)
    yield Row(plain(tr("Start a first interview")), id=START)
    yield _BLANK


def _missing(missing: Missing, tr: Translator) -> Iterator[Row]:
    """Many interviews gone at once are said before anything else."""
    count = len(missing.names)
    words = tr.plural("! {n} interview of {of} is gone", "! {n} interviews of {of} are gone", count)
    yield Row(plain(words.format(n=count, of=missing.of), "bold $text-warning"))
    yield Row(
        plain(tr("  Look at the drive and the synced folder; “persona-tui doctor” says more."), "$text-muted")
    )
    yield _BLANK


def _copies(row: SessionRow, tr: Translator) -> Row:
    """That a sync engine left other versions of an interview; Enter merges them."""
    words = tr.plural(
        "! {code}: someone else wrote in this interview too; {n} copy to merge",
        "! {code}: others wrote in this interview too; {n} copies to merge",
        len(row.copies),
    )
    return Row(plain(words.format(code=row.code, n=len(row.copies))), id=COPIES + row.id)


def _session(row: SessionRow, now: datetime, width: int, tr: Translator) -> Row:
    when = ago(row.started, now, tr) if row.started else ""
    side = 17
    middle = 26
    if row.damage is not None:
        words = joined("! ", _damaged(row, now, tr))
        content = joined(cut(plain(row.code or row.id), 27), cut(words, width - 27))
        return Row(content, id=SESSION + row.id)
    state = _progress(row, tr) if row.status == "open" else tr(STATUSES.get(row.status, row.status))
    if row.later is not None:
        state = tr("later version, read-only")
    title = max(8, width - 6 - middle - side)
    return Row(
        joined(
            cut(plain(row.code, "bold"), 6),
            cut(plain(row.bank_title), title - 1),
            " ",
            cut(plain(state), middle),
            cut(plain(when, "$text-muted"), side),
        ),
        id=SESSION + row.id,
    )


def _damaged(row: SessionRow, now: datetime, tr: Translator) -> str:
    if row.copy_at is None:
        return tr("damaged, left where it is")
    from persona_tui.tui.restoring import moment

    return tr("damaged: restore the copy of {when}").format(when=moment(row.copy_at, now, tr))


def _progress(row: SessionRow, tr: Translator) -> str:
    from persona_tui.interview import progress

    return progress.remaining(row.done or 0, row.least or 0, row.most, tr)


def _bank(entry: Entry, width: int, tr: Translator) -> Row:
    bank = entry.reading.bank
    title = bank.title if bank else entry.id
    use = tr(_USES[bank.use.value]) if bank else ""
    right = 23
    state = _state(entry, tr)
    left = max(12, width - 16 - right - 17)
    return Row(
        joined(
            cut(plain(title, "bold"), left - 1),
            " ",
            cut(plain(use), 16),
            cut(plain(_minutes(entry, tr), "$text-muted"), right),
            cut(state, 17),
        ),
        id=BANK + entry.id,
    )


def _minutes(entry: Entry, tr: Translator) -> str:
    bank = entry.reading.bank
    if bank is None or bank.minutes is None:
        return ""
    if bank.minutes_short is None:
        return duration(bank.minutes)
    return tr("{full}, short {short}").format(full=duration(bank.minutes), short=duration(bank.minutes_short))


def _state(entry: Entry, tr: Translator) -> Content:
    errors = sum(1 for found in entry.reading.diagnostics if found.severity == "error")
    warnings = sum(1 for found in entry.reading.diagnostics if found.severity == "warning")
    if errors:
        words = tr.plural("! {n} problem", "! {n} problems", errors).format(n=errors)
        return plain(words, "bold $text-error")
    if warnings:
        words = tr.plural("{n} warning", "{n} warnings", warnings).format(n=warnings)
        return plain(words, "$text-warning")
    return plain("✓", "$text-success")


def _counts(contents: Contents, tr: Translator) -> Content:
    sessions, exports = len(contents.sessions), contents.exports
    parts = [
        tr.plural("{n} session", "{n} sessions", sessions).format(n=sessions),
        tr.plural("{n} export", "{n} exports", exports).format(n=exports),
    ]
    return plain("      ".join(parts), "$text-muted")
