"""Answers in the form of an answers file, repetitions as the lists that it holds (docs/guide.md)."""

from __future__ import annotations

from collections.abc import Mapping

from persona_tui.banks.model import Bank, Item, Question
from persona_tui.interview.answer import Answer
from persona_tui.interview.codec import answer_to_json
from persona_tui.interview.path import Path
from persona_tui.interview.repeated_answers import ITEM
from persona_tui.interview.repetitions.identity import parted
from persona_tui.interview.repetitions.unfolding import repeated_id
from persona_tui.interview.session import Json

_AROUND = ("value", "special", "reason", "note", "hypothesis")


def written(bank: Bank, path: Path, answers: Mapping[str, Answer]) -> dict[str, Json]:
    """What a file of answers holds for these answers.

    Args:
        bank: the bank.
        path: where its items stand.
        answers: what is held by item, off the path too.

    Returns:
        By the bank's id, each answer alone or with what stands around it; for what is repeated, a list of
        objects, one for each repetition in which something is said.
    """
    found: dict[str, Json] = {}
    for item in bank.items:
        together = bank.repeated.get(item.id)
        if together is None:
            if isinstance(item, Question) and (answer := answers.get(item.id)) and _says(answer):
                found[item.id] = _given(item, answer)
        elif together[0] is item and (objects := _repetitions(together, path, answers)):
            found[item.id] = objects
    return found


def _repetitions(together: tuple[Item, ...], path: Path, answers: Mapping[str, Answer]) -> list[Json]:
    bears = together[0]
    demanded = bears.repetition is not None and not bears.repetition.over
    keys = [key for template, key in (parted(item.id) for item in path.items) if template == bears.id and key]
    objects: list[Json] = []
    for key in keys:
        said: dict[str, Json] = {}
        for item in together:
            answer = answers.get(repeated_id(item.id, key))
            if not isinstance(item, Question) or answer is None or not _says(answer):
                continue
            given = _given(item, answer)
            if item is not bears:
                said[item.id] = given
            elif isinstance(given, dict) and "choice" not in given:
                said |= given
            else:
                said["value"] = given
        if said:
            objects.append(said if demanded else {ITEM: key, **said})
    return objects


def _says(answer: Answer) -> bool:
    """Whether a file must hold it: a value, a special, or a note alone."""
    return answer.answered or bool(answer.note)


def _given(question: Question, answer: Answer) -> Json:
    """The value alone, or in an object with what stands around it."""
    document = answer_to_json(question, answer)
    held = {name: document[name] for name in _AROUND if document.get(name) is not None}
    return held["value"] if held.keys() == {"value"} else held
