"""The test plans of the shipped banks hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.banks import read_file
from persona_tui.banks.plans.files import bank_beside, is_plan
from persona_tui.interview.plans.checking import checked
from persona_tui.interview.plans.running import PlanRunner

FOLDER = Path(__file__).parents[2] / "question_banks"
PLANS = [path for path in sorted(FOLDER.glob("*.md")) if is_plan(path.name)]


def test_the_first_bank_has_a_plan() -> None:
    assert FOLDER / "decouverte-persona.parcours.md" in PLANS


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.name)
def test_every_case_passes(path: Path) -> None:
    beside = bank_beside(path)
    assert beside is not None
    bank = read_file(beside).bank
    assert bank is not None
    plan = checked(path.read_bytes(), bank)
    assert plan.diagnostics == ()
    runner = PlanRunner(bank)
    assert {case.title: runner.run(case).failures for case in plan.cases} == {
        case.title: () for case in plan.cases
    }


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.name)
def test_every_condition_of_the_bank_is_turned_by_some_case(path: Path) -> None:
    """Each question with a condition of its own is expected at least once."""
    beside = bank_beside(path)
    assert beside is not None
    bank = read_file(beside).bank
    assert bank is not None
    expected = {
        step.item
        for case in checked(path.read_bytes(), bank).cases
        for step in case.steps
        if hasattr(step, "expectation")
    }
    gated = {question.id for question in bank.questions if question.gate.only_if}
    assert gated - expected <= {"notes", "audio", "citations", "recontact"}
