"""Answers as the documents that sessions store, and back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from persona_tui.banks.model import Question
from persona_tui.interview.answer import Answer, Selected, Special, selected
from persona_tui.interview.misfit import Misfit, NotFittingError, Unfit
from persona_tui.interview.offered import sources_of
from persona_tui.interview.session import Json
from persona_tui.interview.values.entries import text_of
from persona_tui.interview.values.json_form import selected_json, value_from_json, value_json
from persona_tui.text.clean import clean, clean_line


def answer_to_json(question: Question, answer: Answer) -> dict[str, Json]:
    """The document of an answer.

    Args:
        question: the question that it answers.
        answer: what is held for it.

    Returns:
        ``id`` and ``value`` always, the value in the form of an answers file; of the rest, what is not empty.
    """
    value = None if answer.value is None else value_json(question, answer.value)
    document: dict[str, Json] = {"id": question.id, "value": value}
    if answer.special is not None:
        document["special"] = answer.special.value
    texts = {"reason": answer.reason, "note": answer.note, "wording": answer.wording}
    document |= {name: text for name, text in texts.items() if text}
    if answer.hypothesis:
        document["hypothesis"] = True
    if answer.probes:
        document["probes"] = list(answer.probes)
    if answer.remembered:
        document["remembered"] = [selected_json(one) for one in answer.remembered]
    if answer.confirmed:
        document["confirmed"] = list(answer.confirmed)
    if answer.at is not None:
        document["at"] = answer.at.isoformat()
    if answer.rivals:
        rivals = (answer_to_json(question, one) for one in answer.rivals)
        document["rivals"] = [{name: one for name, one in rival.items() if name != "id"} for rival in rivals]
    return document


def answer_from_json(question: Question, document: dict[str, Json]) -> Answer | Misfit:
    """Read the document of an answer.

    Args:
        question: the question that it answers.
        document: as :func:`answer_to_json` gives it; keys that mean nothing here are left aside.

    Returns:
        The answer, its texts cleaned; a :class:`Misfit` when it cannot be an answer to the question. Bounds
        do not matter here: what was once taken as an answer stays one.
    """
    try:
        answer = Answer(
            value=value_from_json(question, document.get("value")),
            special=special_of(document.get("special")),
            reason=clean_line(_text(document, "reason")),
            note=clean(_text(document, "note")),
            hypothesis=document.get("hypothesis") is True,
            probes=_probes(question, document.get("probes")),
            remembered=_selected(question, document.get("remembered")),
            confirmed=_confirmed(question, document.get("confirmed")),
            wording=clean(_text(document, "wording")),
            at=_moment(document.get("at")),
            rivals=_rivals(question, document.get("rivals")),
        )
    except NotFittingError as problem:
        return problem.misfit
    return answer if answer.value is None else replace(answer, special=None)


def special_of(raw: Json) -> Special | None:
    """A special by its name.

    Raises:
        NotFittingError: there is no such special.
    """
    if raw is None or raw == "":
        return None
    for special in Special:
        if special.value == raw:
            return special
    known = ", ".join(special.value for special in Special)
    raise NotFittingError(Unfit.NO_SUCH_CHOICE, found=clean_line(str(raw)), nearest="", known=known)


def _text(document: dict[str, Json], name: str) -> str:
    return text_of(document.get(name) or "", "text")


def _probes(question: Question, raw: Json) -> tuple[int, ...]:
    places = range(len(question.probes))
    used = raw if isinstance(raw, list) else []
    return tuple(sorted({one for one in used if type(one) is int and one in places}))


def _selected(question: Question, raw: Json) -> tuple[Selected, ...]:
    found: list[Selected] = []
    for one in raw if isinstance(raw, list) else []:
        try:
            found.extend(selected(value_from_json(question, [one])))
        except NotFittingError:
            found.extend(selected(value_from_json(question, one)))
    return tuple(found)


def _confirmed(question: Question, raw: Json) -> tuple[str, ...]:
    """What was confirmed: items by their keys as they stand, choices by those that the question has."""
    if sources_of(question.answer):
        return tuple(clean_line(text_of(one, "text")) for one in (raw if isinstance(raw, list) else []))
    return tuple(one.choice for one in _selected(question, raw))


def _rivals(question: Question, raw: Json) -> tuple[Answer, ...]:
    """The other versions; one that fits no longer is left to the journal, where it stays."""
    listed = raw if isinstance(raw, list) else []
    found = (answer_from_json(question, one) for one in listed if isinstance(one, dict))
    return tuple(one.alone for one in found if isinstance(one, Answer) and one.answered)


def _moment(raw: Json) -> datetime | None:
    if raw is None:
        return None
    try:
        return datetime.fromisoformat(text_of(raw, "date"))
    except ValueError:
        raise NotFittingError(Unfit.NOT_A_DATE) from None
