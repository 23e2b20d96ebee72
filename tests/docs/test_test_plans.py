"""The pages about test plans say what the program does: their plans are run on their banks."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.banks import read_text
from persona_tui.banks.model import Bank
from persona_tui.banks.plans.expectations import Verb
from persona_tui.interview.plans.checking import Checked, Expect, checked
from persona_tui.interview.plans.running import PlanRunner
from tests.docs.fences import fences
from tests.docs.test_french import MISTAKES, NOT_PROSE

DOCS = Path(__file__).parents[2] / "docs"
PAGES = ("test-plans.md", "plans-de-test.md")


def shown(name: str) -> tuple[Bank, Checked]:
    blocks = {block.words[-1]: block.text for block in fences((DOCS / name).read_text(encoding="utf-8"))}
    reading = read_text(blocks["bank"], name)
    assert reading.bank is not None
    assert not reading.errors, reading.diagnostics
    return reading.bank, checked(blocks["plan"].encode(), reading.bank)


@pytest.mark.parametrize("name", PAGES)
def test_the_plan_shown_holds(name: str) -> None:
    bank, plan = shown(name)
    assert plan.diagnostics == ()
    runner = PlanRunner(bank)
    assert [result.failures for case in plan.cases if not (result := runner.run(case)).passed] == []


@pytest.mark.parametrize("name", PAGES)
def test_every_expectation_is_shown_and_told_in_both_languages(name: str) -> None:
    _, plan = shown(name)
    used = {
        type(step.expectation).__name__.upper()
        for case in plan.cases
        for step in case.steps
        if isinstance(step, Expect)
    }
    assert used == {verb.name for verb in Verb}
    text = (DOCS / name).read_text(encoding="utf-8")
    for verb in Verb:
        french, english = verb.value
        assert f"`attendu : {french}" in text
        assert f"`expect : {english}" in text


def test_both_pages_show_the_same_steps() -> None:
    steps = [
        [[type(step).__name__ for step in case.steps] for case in shown(name)[1].cases] for name in PAGES
    ]
    assert steps[0] == steps[1]


def test_the_french_page_has_its_no_break_spaces() -> None:
    prose = NOT_PROSE.sub("x", (DOCS / "plans-de-test.md").read_text(encoding="utf-8"))
    assert [prose[max(0, found.start() - 20) : found.end()] for found in MISTAKES.finditer(prose)] == []
