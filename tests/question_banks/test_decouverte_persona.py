"""What the individual interview promises beyond the table of its specification."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from persona_tui.banks import read_file
from persona_tui.banks.answer_types import Statement
from persona_tui.banks.model import Bank, Choice, Direction, Probe, Question, Required
from persona_tui.interview.answer import Answer, Selected
from persona_tui.interview.course import Course
from persona_tui.interview.path import Length, Mode
from tests.question_banks.interview_words import ESSENTIAL_TU
from tests.question_banks.specification.conditions import condition_text

ROOT = Path(__file__).parents[2]
FORMAL = re.compile(r"\b(vous|votre|vos)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def bank() -> Bank:
    read = read_file(ROOT / "question_banks" / "decouverte-persona.md").bank
    assert read is not None
    return read


def spoken(bank: Bank) -> Iterator[Question | Choice | Probe]:
    for question in bank.questions:
        yield question
        yield from question.choices
        yield from question.probes


def test_the_twelve_scales_are_one_section_of_their_own(bank: Bank) -> None:
    section = bank.section("variables")
    assert section is not None
    assert section.essential
    assert section.facilitator
    scales = [q.id for q in bank.questions if q.id.startswith("var-")]
    assert len(scales) == 12
    assert [q.id for q in bank.questions if q.section == "variables"] == scales


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
