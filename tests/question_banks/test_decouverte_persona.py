"""The individual interview holds every question of its specification, and its examples answer it whole."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import assert_never

import pytest

from persona_tui.banks import read_file
from persona_tui.banks.answer_types import Statement
from persona_tui.banks.conditions.tree import (
    All,
    Among,
    AnyOf,
    Compare,
    Condition,
    Contains,
    CountOf,
    Given,
    Is,
    Not,
    Of,
    Only,
    Operand,
    Within,
)
from persona_tui.banks.model import Bank, Choice, Direction, Gate, Probe, Question, Required
from persona_tui.interview.answer import Answer, Selected
from persona_tui.interview.course import Course
from persona_tui.interview.path import Length, Mode
from tests.question_banks.interview_table import POLES, ROWS, Row
from tests.question_banks.interview_words import CHOICES, ESSENTIAL_TU

ROOT = Path(__file__).parents[2]
FORMAL = re.compile(r"\b(vous|votre|vos)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def bank() -> Bank:
    read = read_file(ROOT / "question_banks" / "decouverte-persona.md").bank
    assert read is not None
    return read


def operand(of: Operand | Within) -> str:
    assert isinstance(of, Of | CountOf), "the specification of this bank names nothing else"
    return f"compte({of.question})" if isinstance(of, CountOf) else of.question


def value(constant: object) -> str:
    match constant:
        case bool():
            return "oui" if constant else "non"
        case float():
            return f"{constant:g}"
        case _:
            return str(constant)


def condition_text(condition: Condition) -> str:
    """The condition as the specification writes it."""
    match condition:
        case Compare():
            return f"{operand(condition.operand)} {condition.sign} {value(condition.value)}"
        case Among():
            return f"{operand(condition.operand)} parmi ({', '.join(map(value, condition.values))})"
        case Contains():
            return f"{operand(condition.operand)} contient {condition.value}"
        case Only():
            return f"{operand(condition.operand)} seulement {condition.value}"
        case Is():
            return f"{operand(condition.operand)} est {condition.state}"
        case Given():
            return operand(condition.operand)
        case Not():
            return f"non ({condition_text(condition.condition)})"
        case All():
            return " et ".join(map(condition_text, condition.conditions))
        case AnyOf():
            return " ou ".join(map(condition_text, condition.conditions))
        case _:
            assert_never(condition)


def gates(bank: Bank, question: Question) -> tuple[Gate, ...]:
    section = bank.section(question.section or "")
    return (section.gate, question.gate) if section else (question.gate,)


def row(bank: Bank, question: Question) -> Row:
    """A question of the bank, put as the specification puts it."""
    section = bank.section(question.section or "")
    in_force = gates(bank, question)
    return Row(
        question.id,
        question.answer,
        star=question.essential or (section is not None and section.essential),
        sheet=" ".join(question.sheet),
        only_if=tuple(condition_text(each) for gate in in_force for each in gate.only_if),
        unless=tuple(condition_text(each) for gate in in_force for each in gate.unless),
        probes=len(question.probes),
        private=question.private,
        facilitator=question.facilitator,
    )


def spoken(bank: Bank) -> Iterator[Question | Choice | Probe]:
    for question in bank.questions:
        yield question
        yield from question.choices
        yield from question.probes


def test_questions_come_in_the_order_of_the_specification(bank: Bank) -> None:
    assert [question.id for question in bank.questions] == [row.id for row in ROWS]


@pytest.mark.parametrize("expected", ROWS, ids=lambda expected: expected.id)
def test_each_question_is_as_specified(bank: Bank, expected: Row) -> None:
    question = bank.question(expected.id)
    assert question is not None
    assert row(bank, question) == expected


def test_each_choice_has_its_id(bank: Bank) -> None:
    read = {q.id: " ".join(choice.id for choice in q.choices) for q in bank.questions if q.choices}
    assert read == CHOICES


def test_only_the_two_open_lists_and_nothing_else_take_another_answer(bank: Bank) -> None:
    others = {(q.id, choice.id) for q in bank.questions for choice in q.choices if choice.other}
    assert others == {("raisons", "autre"), ("codes", "autre")}


def test_the_twelve_scales_are_one_section_of_their_own(bank: Bank) -> None:
    section = bank.section("variables")
    assert section is not None
    assert section.essential
    assert section.facilitator
    assert [q.id for q in bank.questions if q.section == "variables"] == list(POLES)


@pytest.mark.parametrize(("question_id", "text"), ESSENTIAL_TU.items())
def test_the_twelve_essentials_in_tu_are_as_given(bank: Bank, question_id: str, text: str) -> None:
    question = bank.question(question_id)
    assert question is not None
    assert str(question.tu) == text


def test_whatever_says_vous_can_say_tu(bank: Bank) -> None:
    said = list(spoken(bank))
    stuck = [str(thing.wording) for thing in said if FORMAL.search(str(thing.wording)) and thing.tu is None]
    assert stuck == []
    mixed = [str(thing.tu) for thing in said if thing.tu is not None and FORMAL.search(str(thing.tu))]
    assert mixed == []


def test_r17_each_refusal_is_thanked_and_ends(bank: Bank) -> None:
    for asked, thanks in (("participer", "fin_refus"), ("notes", "sans_notes")):
        question, statement = bank.question(asked), bank.question(thanks)
        assert question is not None
        assert statement is not None
        refusal = question.choice("non")
        assert refusal is not None
        assert refusal.arrow is not None
        assert (refusal.arrow.direction, refusal.arrow.target) == (Direction.OPENS, thanks)
        assert statement.ends
        assert isinstance(statement.answer, Statement)


def test_notes_are_not_kept_without_an_answer_about_them(bank: Bank) -> None:
    assert [q.id for q in bank.questions if q.required is not Required.NO] == ["notes"]


def test_the_corrections_are_asked_only_of_whoever_was_misunderstood(bank: Bank) -> None:
    question = bank.question("reflet")
    assert question is not None
    (probe,) = question.probes
    assert [condition_text(each) for each in probe.gate.only_if] == ["reflet = non"]


def test_the_portrait_is_promised_only_to_whoever_asked_for_it(bank: Bank) -> None:
    promises = [q.id for q in bank.questions if "recevrez" in str(q.wording)]
    assert promises == ["portrait"]


def test_the_bank_says_what_it_is(bank: Bank) -> None:
    assert (bank.title, bank.version, bank.language_tag) == ("Découverte persona", "1.0.0", "fr")
    assert (bank.licence, bank.minutes, bank.minutes_short) == ("CC-BY-4.0", 75, 35)
    talk = [section.minutes or 0 for section in bank.sections if not section.facilitator]
    assert sum(talk) == bank.minutes


@pytest.mark.parametrize(
    ("lien", "length", "asked"),
    [
        ("potentiel", Length.FULL, 32),
        ("noyau", Length.FULL, 44),
        ("potentiel", Length.SHORT, 17),
        ("noyau", Length.SHORT, 20),
    ],
)
def test_the_lengths_are_those_announced(bank: Bank, lien: str, length: Length, asked: int) -> None:
    """Consent and debrief aside; one more than announced in short, for `phrases` is essential too."""
    given = {
        "participer": Selected("oui"),
        "notes": Selected("oui"),
        "citations": Selected("verbatim"),
        "lien": Selected(lien),
    }
    path = Course(bank, length, Mode.INTERVIEW).path({name: Answer(held) for name, held in given.items()})
    aside = {"consentements"} | {section.id for section in bank.sections if section.facilitator}
    counted = [q.id for q in path.asked if not q.is_statement and q.section not in aside]
    assert len(counted) == asked


@pytest.mark.parametrize("name", ["noyau", "ancien", "potentiel"])
def test_an_example_names_only_questions_of_the_bank(bank: Bank, name: str) -> None:
    path = ROOT / "docs" / "examples" / f"decouverte-persona.{name}.json"
    answers = json.loads(path.read_text(encoding="utf-8"))
    assert answers["lien"] == name
    assert [key for key in answers if bank.question(key) is None] == []
