"""Sessions in lines: the list, and one of them whole."""

from __future__ import annotations

from typing import Any

from persona_tui.banks.facing import worded
from persona_tui.banks.model import Section
from persona_tui.interview.answers_written import written
from persona_tui.interview.codec import answer_to_json
from persona_tui.interview.migration.looking_back import Retired, retired
from persona_tui.interview.path import Place, Step
from persona_tui.interview.progress import remaining
from persona_tui.interview.record import Record
from persona_tui.interview.versions import versions_of
from persona_tui.store.rows import DAMAGED, ERASED, SessionRow
from persona_tui.text.language import N_, Translator

STATUSES = {
    "open": N_("open"),
    "finished": N_("finished"),
    "incomplete": N_("incomplete"),
    "refused": N_("refused"),
    DAMAGED: N_("damaged"),
    ERASED: N_("erased"),
}


def session_row(row: SessionRow, tr: Translator) -> tuple[str, ...]:
    """The cells of one session: id, code, bank, state, progress, beginning, retention date."""
    progress = ""
    if row.done is not None and row.least is not None:
        progress = remaining(row.done, row.least, row.most, tr)
    begun = row.started.strftime("%Y-%m-%d %H:%M") if row.started else ""
    state = tr(STATUSES[row.status])
    if row.later is not None:
        state = tr("{state} (later version, read-only)").format(state=state)
    until = row.destroy_on.isoformat() if row.destroy_on else ""
    return (row.id, row.code, row.bank_title or row.bank_id, state, progress, begun, until)


def described(row: SessionRow) -> dict[str, Any]:
    """One session as the command line's contract has it."""
    return {
        "id": row.id,
        "bank": row.bank_id or None,
        "code": row.code or None,
        "status": row.status,
        "done": row.done,
        "started": row.started.isoformat() if row.started else None,
        "destroy_on": row.destroy_on.isoformat() if row.destroy_on else None,
    } | ({"copies": list(row.copies)} if row.copies else {})


def copies_line(row: SessionRow, tr: Translator) -> str:
    """That a sync engine left other versions of a session, and what to do; empty when there are none."""
    if not row.copies:
        return ""
    text = tr.plural(
        "{id} ({code}) has a conflict copy: {names}. “persona-tui sessions merge {id}” puts them together.",
        "{id} ({code}) has conflict copies: {names}. “persona-tui sessions merge {id}” puts them together.",
        len(row.copies),
    )
    return text.format(id=row.id, code=row.code, names=", ".join(row.copies))


def answers_of(record: Record) -> dict[str, Any]:
    """A session for tools: how it began, its status, every answer held, as a file of answers has them."""
    opening, pinned = record.session.opening, record.session.pinned
    return {
        "id": opening.id,
        "bank": pinned.id,
        "version": pinned.version,
        "sha256": pinned.sha256,
        "code": opening.code,
        "status": str(record.session.status),
        "started": opening.started.isoformat(),
        "length": str(opening.length),
        "mode": str(opening.mode),
        "answers": written(record.bank, record.path, record.session.answers),
    } | ({"retired": aside} if (aside := _retired(record)) else {})


def shown(record: Record, tr: Translator) -> str:
    """A session for people: its heading, then each answered question in document order."""
    opening = record.session.opening
    lines = [
        f"{record.bank.title} ({record.session.pinned.version})",
        tr("Session {id}, code {code}, begun {when}: {status}.").format(
            id=opening.id,
            code=opening.code,
            when=opening.started.strftime("%Y-%m-%d %H:%M"),
            status=tr(STATUSES[str(record.session.status)]),
        ),
    ]
    for step in record.path.steps:
        if not step.answered or isinstance(step.item, Section):
            continue
        lines += ["", *_answer_lines(record, step, tr)]
    for one in retired(record):
        lines += ["", *_retired_lines(one, tr)]
    return "\n".join(lines)


def _retired(record: Record) -> dict[str, Any]:
    """The answers of questions that the bank no longer has, by the ids that they are held under (R26)."""
    return {one.id: answer_to_json(one.question, one.answer) for one in retired(record)}


def _retired_lines(one: Retired, tr: Translator) -> list[str]:
    from persona_tui.interview.offered import labels
    from persona_tui.interview.saying import say_answer

    past = one.past
    marks = [tr("retired question"), *([tr("private")] if one.question.private else [])]
    heading = worded(one.question, past.facing).plain(past.fill)
    called = labels(one.question, past.path, past.facing)
    said = say_answer(one.question, one.answer, tr, past.fill, past.facing, called)
    lines = [tr("{label}: {text}").format(label=f"{one.question.id} ({', '.join(marks)})", text=heading)]
    lines += [f"  {line}" for line in said.splitlines()]
    if one.answer.note:
        lines += ["  " + tr("{label}: {text}").format(label=tr("Note"), text=one.answer.note)]
    return lines


def _answer_lines(record: Record, step: Step, tr: Translator) -> list[str]:
    from persona_tui.interview.offered import labels
    from persona_tui.interview.saying import say_answer

    question = record.path.question(step.id)
    if question is None:
        return []
    answer = record.session.answers[step.id]
    heading = worded(question, record.facing).plain(record.fill)
    marks = [tr("private")] if question.private else []
    marks += [tr("off the path")] if step.place is not Place.ASKED else []
    suffix = f" ({', '.join(marks)})" if marks else ""
    lines = [tr("{label}: {text}").format(label=f"{step.id}{suffix}", text=heading)]
    called = labels(question, record.path, record.facing)
    for version in versions_of(answer) or (answer,):
        said = say_answer(question, version, tr, record.fill, record.facing, called)
        if version.alone != answer.alone:
            lines += ["  " + tr("Other version, to choose from:")]
        lines += [f"  {line}" for line in said.splitlines()]
    if answer.note:
        lines += ["  " + tr("{label}: {text}").format(label=tr("Note"), text=answer.note)]
    return lines
