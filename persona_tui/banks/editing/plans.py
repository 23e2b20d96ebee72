"""Renaming in a test plan: the ids of its steps, and the choices that its answers name (bank format §9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from persona_tui.banks.answer_types import Ranking, SeveralChoices, SeveralOf
from persona_tui.banks.editing.change import Change, new_findings
from persona_tui.banks.editing.edits import Edit, applied, check_untouched
from persona_tui.banks.editing.errors import NewFindings, OtherModel
from persona_tui.banks.editing.mentioning import formed
from persona_tui.banks.editing.subjects import ChoiceSubject, ItemSubject, Subject, offering
from persona_tui.banks.ids import key
from persona_tui.banks.model import Bank
from persona_tui.banks.plans.plan import Archives, Asks, End, Left, PlanReading, Said, Step
from persona_tui.banks.plans.reading import read_plan
from persona_tui.banks.source.passage import Passage

_SEPARATORS = ("·", ";", ",")
_STRING = re.compile(r'"(?P<text>(?:[^"\\]|\\.)*)"(?P<colon>\s*:)?')
_SELECTING = ("", "choice", "value", "item")
"""The keys of a JSON answer whose value is a choice."""


def rename_in_plan(name: str, data: bytes, bank: Bank, subject: Subject, new: str) -> Change:
    """Rename in a test plan what is renamed in its bank.

    Args:
        name: the file's name.
        data: its bytes.
        bank: the bank that it is for, before the rename.
        subject: what is renamed.
        new: its new id.

    Returns:
        The change, checked: the same cases and steps, under the new id. Without edits where the plan does not
        name the subject.

    Raises:
        EditingError: it would be read otherwise, or the file is not UTF-8.
    """
    reading = read_plan(data)
    edits = tuple(
        Edit(place.span(), formed(place.text, subject.id, new))
        for case in reading.cases
        for step in case.steps
        for place in _places(step, bank, subject)
    )
    made = Change(name, data, applied(data, edits), edits)
    check_untouched(data, edits, made.after)
    again = read_plan(made.after)
    expected, found = _told(reading, subject, new), _told(again, subject, new)
    if expected != found:
        raise OtherModel(tuple(f"{one} ≠ {other}" for one, other in zip(expected, found, strict=False)))
    if worse := new_findings(reading.diagnostics, again.diagnostics):
        raise NewFindings(worse)
    return made


def _places(step: Step, bank: Bank, subject: Subject) -> Iterator[Passage]:
    match step, subject:
        case ((Said(name=name) | Asks(name=name) | Archives(name=name)), ItemSubject(id=item)):
            if key(name.text) == key(item):
                yield name
        case Said(name=name, paragraphs=paragraphs), ChoiceSubject(question=question, id=choice):
            item = next((one.id for one in bank.questions if key(one.id) == key(name.text)), "")
            offered = offering(bank, item)
            if offered is not None and offered.id == question and len(paragraphs) == 1:
                yield from _choices(paragraphs[0], _is_several(bank, item), choice)
        case _:
            return


def _is_several(bank: Bank, item: str) -> bool:
    question = bank.question(item)
    return question is not None and isinstance(question.answer, SeveralChoices | Ranking | SeveralOf)


def _choices(answer: Passage, several: bool, choice: str) -> Iterator[Passage]:
    """Where an answer names a choice: alone, among several, before its own text, in a JSON answer."""
    if answer.text[:1] in ("{", "["):
        yield from _quoted(answer, choice)
        return
    for part in _parts(answer) if several else (answer,):
        head = part.part(0, part.text.find(":")) if ":" in part.text else part
        named = next((one for one in (part, head) if key(one.text) == key(choice)), None)
        if named is not None:
            yield named


def _parts(answer: Passage) -> Iterator[Passage]:
    """What stands between separators; the first of them that stands in the line is the one that counts."""
    sign = next((sign for sign in _SEPARATORS if sign in answer.text), "")
    start = 0
    for piece in answer.text.split(sign) if sign else (answer.text,):
        yield answer.part(start, start + len(piece))
        start += len(piece) + len(sign)


def _quoted(answer: Passage, choice: str) -> Iterator[Passage]:
    """The strings of a JSON answer that are choices, written plainly."""
    last = ""
    for string in _STRING.finditer(answer.text):
        if string["colon"]:
            last = string["text"]
        elif last in _SELECTING and key(string["text"]) == key(choice):
            yield answer.part(*string.span("text"))


def _told(reading: PlanReading, subject: Subject, new: str) -> list[str]:
    """A plan step by step, ids under their new name."""
    told: list[str] = []
    for case in reading.cases:
        told.append(f"# {case.title} {case.short}")
        for step in case.steps:
            match step:
                case Said(name=name, paragraphs=paragraphs):
                    told.append(f"{_new(name, subject, new)} : {len(paragraphs)}")
                case Asks(name=name) | Archives(name=name):
                    told.append(f"{type(step).__name__} {_new(name, subject, new)}")
                case Left(bounds=bounds):
                    told.append(f"{bounds}")
                case End():
                    told.append("end")
    return told


def _new(name: Passage, subject: Subject, new: str) -> str:
    named = isinstance(subject, ItemSubject) and key(name.text) == key(subject.id)
    return key(new if named else name.text)
