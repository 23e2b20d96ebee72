"""Sessions of several versions of a bank side by side, question by question (R27)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from persona_tui.banks.ids import key
from persona_tui.banks.model import Bank, Question
from persona_tui.interview.answer import NOTHING, Answer
from persona_tui.interview.migration.matching import choices_between, ultimate
from persona_tui.interview.record import Record
from persona_tui.interview.repetitions.identity import parted


class Absence(StrEnum):
    """Why a session says nothing about a question; the value is the sign that stands in a table."""

    NOT_THERE = "—"
    """Its version of the bank has no such question."""
    NOT_ASKED = "·"
    """It has one, which is not on the path."""
    NO_ANSWER = "?"
    """It was asked, and holds no answer."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one session says about one question."""

    question: Question | None
    """The question as that session asks it; `None` where its version has none."""
    said: Answer | Absence


@dataclass(frozen=True, slots=True)
class Line:
    """One question across sessions."""

    id: str
    """Its id in the newest version that has it, with the key of its repetition."""
    question: Question
    """The question as that version words it."""
    cells: tuple[Cell, ...]
    """One for each session, in the order given."""


def aligned(records: Sequence[Record]) -> tuple[Line, ...]:
    """Lay sessions side by side.

    Args:
        records: sessions, each with the version of the bank that it runs on; the version taken last gives
            the ids and the order.

    Returns:
        A line for each question that takes an answer, and for each repetition of one that any session holds;
        those that only older versions have come last. Questions are the same by id, else by alias. Private
        questions are among them: who exports leaves them out.
    """
    if not records:
        return ()
    newest = sorted(range(len(records)), key=lambda at: _since(records[at]), reverse=True)
    rows = _rows(records[at].bank for at in newest)
    columns = [_by_row(record, rows, records[newest[0]].bank) for record in records]
    lines: dict[str, Question] = {}
    for at in newest:
        for row, item in columns[at].items():
            question = records[at].path.question(item)
            if question is not None:
                lines.setdefault(row, question)
    return tuple(
        Line(
            row,
            question,
            tuple(_cell(record, column, row) for record, column in zip(records, columns, strict=True)),
        )
        for row, question in lines.items()
    )


def _since(record: Record) -> datetime:
    """When a session took the version that it runs on."""
    made = [event.at for event in record.session.events if event.enters is not None]
    return made[-1] if made and record.session.migrations else record.session.opening.started


def _rows(banks: Iterable[Bank]) -> Mapping[str, Mapping[str, str]]:
    """By the text of each version, the row that each of its questions stands in.

    Args:
        banks: the versions, the newest first.
    """
    known: dict[str, str] = {}
    found: dict[str, Mapping[str, str]] = {}
    for bank in banks:
        if bank.text in found:
            continue
        own = {
            question.id: next(
                (known[key(name)] for name in (question.id, *question.aliases) if key(name) in known),
                question.id,
            )
            for question in bank.questions
        }
        rows: dict[str, str] = {}
        for item in sorted(own, key=lambda item: key(own[item]) != key(item)):  # its own id goes first
            rows[item] = item if own[item] in rows.values() else own[item]
        found[bank.text] = MappingProxyType(rows)
        for question in bank.questions:
            for name in (question.id, *question.aliases):
                known.setdefault(key(name), rows[question.id])
    return found


def _by_row(record: Record, rows: Mapping[str, Mapping[str, str]], newest: Bank) -> Mapping[str, str]:
    """The items of a session by the row that each stands in; a repetition follows the alias of its choice."""
    names = rows[record.bank.text]
    keys = _keys(record.bank, newest)
    found: dict[str, str] = {}
    for question in record.path.questions:
        if question.takes_answer:
            template, repetition = parted(question.id)
            repetition = keys.get((template, repetition), repetition)
            row = names.get(template, template)
            found.setdefault(f"{row}[{repetition}]" if repetition else row, question.id)
    return found


def _keys(bank: Bank, newest: Bank) -> Mapping[tuple[str, str], str]:
    """By question and key, the keys of repetitions that have another one in the newest version."""
    if bank.text == newest.text:
        return {}
    found: dict[tuple[str, str], str] = {}
    for template, together in bank.repeated.items():
        how = together[0].repetition
        source = None if how is None else ultimate(bank, how.over)
        for old, new in _choices(source, newest) if source is not None else ():
            found[template, old] = new
    return found


def _choices(source: Question, newest: Bank) -> Iterator[tuple[str, str]]:
    """The choices of a question by their ids, here and in the newest version, whichever names the other."""
    names = {key(name) for name in (source.id, *source.aliases)}
    for question in newest.questions:
        if names & {key(name) for name in (question.id, *question.aliases)}:
            yield from ((was, now) for now, was in choices_between(question, source).items())
            yield from choices_between(source, question).items()
            return


def _cell(record: Record, column: Mapping[str, str], row: str) -> Cell:
    item = column.get(row)
    question = None if item is None else record.path.question(item)
    if item is None or question is None:
        known = parted(row)[0] in {parted(one)[0] for one in column}
        return Cell(None, Absence.NOT_ASKED if known and parted(row)[1] else Absence.NOT_THERE)
    if not record.path.on(item):
        return Cell(question, Absence.NOT_ASKED)
    answer = record.path.answer(item)
    return Cell(question, answer if answer != NOTHING and answer.answered else Absence.NO_ANSWER)
