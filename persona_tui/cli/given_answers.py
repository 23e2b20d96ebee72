"""The answers of a session in the form that ``--answers`` reads (docs/guide.md)."""

from __future__ import annotations

from typing import Any

from persona_tui.interview.codec import answer_to_json
from persona_tui.interview.record import Record
from persona_tui.interview.repeated_answers import ITEM
from persona_tui.interview.repetitions.identity import parted

_AROUND = ("value", "special", "reason", "note", "hypothesis")


def given_answers(record: Record) -> dict[str, Any]:
    """Every answer that is held, in document order.

    Args:
        record: the session, with its bank.

    Returns:
        By question, its value alone, or an object with what stands around it; under a repeated section or
        question, a list of objects, one a repetition.
    """
    answers: dict[str, Any] = {}
    repetitions: dict[tuple[str, str], dict[str, Any]] = {}
    for question in record.path.questions:
        answer = record.session.answers.get(question.id)
        if answer is None or not answer.answered:
            continue
        form = _form(answer_to_json(question, answer))
        template, key = parted(question.id)
        if not key:
            answers[question.id] = form
            continue
        bears = record.bank.repeated[template][0]
        if (bears.id, key) not in repetitions:
            over = bears.repetition.over if bears.repetition else ""
            repetitions[bears.id, key] = {ITEM: key} if over else {}
            answers.setdefault(bears.id, []).append(repetitions[bears.id, key])
        if template == bears.id:
            repetitions[bears.id, key] |= form if _stands_around(form) else {"value": form}
        else:
            repetitions[bears.id, key][template] = form
    return answers


def _form(document: dict[str, Any]) -> Any:
    held = {name: document[name] for name in _AROUND if document.get(name) is not None}
    return held["value"] if held.keys() == {"value"} else held


def _stands_around(form: Any) -> bool:
    return isinstance(form, dict) and set(form) <= set(_AROUND)
