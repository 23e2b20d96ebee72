"""A session's answers as data, in the form of a file of answers; what must stay is left out."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from persona_tui.export.phrasing import code_of
from persona_tui.interview.answer import Answer, Permission, Quote, Selected, Value
from persona_tui.interview.answers_written import written
from persona_tui.interview.record import Record
from persona_tui.interview.session import Json
from persona_tui.personas.consent import allowed
from persona_tui.personas.sharing import given


def session(record: Record) -> dict[str, Json]:
    """One session.

    Returns:
        `code`, `date` (the day it began), `mode`, `length`, `status`; `answers`, by id, as a file of answers
        holds them; `computed`, the result of each computed question by its id.
    """
    opening = record.session.opening
    held = {one.question.id: _permitted(record, one.answer) for one in given(record)}
    computed: dict[str, Json] = {}
    for one in given(record):
        if one.question.is_computed and isinstance(one.answer.value, Selected):
            computed[one.question.id] = one.answer.value.choice
            del held[one.question.id]
    return {
        "code": code_of(record),
        "date": opening.started.date().isoformat(),
        "mode": opening.mode.value,
        "length": opening.length.value,
        "status": record.session.status.value,
        "answers": written(record.bank, record.path, held),
        "computed": computed,
    }


def _permitted(record: Record, answer: Answer) -> Answer:
    """An answer without the quotes that may not be quoted word for word (R17)."""
    if not isinstance(answer.value, tuple):
        return answer
    kept = tuple(
        one
        for one in answer.value
        if not isinstance(one, Quote) or allowed(record, one) is Permission.VERBATIM
    )
    return answer if len(kept) == len(answer.value) else replace(answer, value=cast("Value", kept) or None)
