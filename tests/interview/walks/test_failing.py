"""A walk that fails is cut to the shortest that does, and is a plan that fails as well."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from typing import Any

import pytest

from persona_tui.banks.model import Bank
from persona_tui.interview.acts.walker import Walker
from persona_tui.interview.answer import Answer, Selected
from persona_tui.interview.course import Course
from persona_tui.interview.evaluation.evaluation import Evaluation
from persona_tui.interview.path import Length, Path
from persona_tui.interview.plans.checking import checked
from persona_tui.interview.plans.running import PlanRunner
from persona_tui.interview.walks.pasting import plan_of, shows_as_a_plan
from persona_tui.interview.walks.trying import Tried, try_bank
from persona_tui.interview.walks.violation import Broken, Violation
from tests.interview.answering import bank_of

BANK = bank_of(
    """# Essai

### Un? {#un}

- Réponse : oui/non

### Deux? {#deux}

- ( ) A {#a}
- ( ) B {#b}
- ( ) Autre : ____ {#autre}

### Trois? {#trois}

- [ ] X {#x}
- [ ] Y {#y}
- [ ] Z {#z}

### Quatre? {#quatre}

- Réponse : texte court

#### Cinq? {#cinq}

- Si : un
"""
)
Twist = Callable[[Path, Mapping[str, Answer]], None]


def twisted(monkeypatch: pytest.MonkeyPatch, twist: Twist) -> None:
    """Make the engine lie in one way."""
    whole = Course._path

    def path(self: Course, evaluation: Evaluation, answers: Mapping[str, Answer]) -> Path:
        found = whole(self, evaluation, answers)
        twist(found, answers)
        return found

    monkeypatch.setattr(Course, "_path", path)


def failing(of: Bank, broken: Broken, walks: int = 60) -> Violation:
    found: Tried = try_bank(Course(of), walks, 3, Random)
    assert found.violation is not None
    assert found.violation.broken is broken
    assert found.failed > 0
    return found.violation


def fails_as_a_plan(of: Bank, violation: Violation, length: Length = Length.FULL) -> None:
    course = Course(of, length)
    plan = checked(plan_of(course, violation, "Trouvé").encode(), of)
    assert plan.diagnostics == ()
    (case,) = plan.cases
    assert not PlanRunner(of).run(case).passed
    assert shows_as_a_plan(course, violation)


def chosen(answers: Mapping[str, Answer], item: str) -> set[str]:
    value: Any = answers[item].value if item in answers else None
    held = value if isinstance(value, tuple) else (value,)
    return {one.choice for one in held if isinstance(one, Selected)}


def test_counts_that_grow_are_cut_to_the_answer_that_makes_them(monkeypatch: pytest.MonkeyPatch) -> None:
    def twist(path: Path, answers: Mapping[str, Answer]) -> None:
        if "z" in chosen(answers, "trois"):
            path.most = (path.most or 0) + 3

    twisted(monkeypatch, twist)
    violation = failing(BANK, Broken.COUNTS)
    assert [(move.item, move.answer.value) for move in violation.moves] == [("trois", (Selected("z"),))]
    assert plan_of(Course(BANK), violation, "Trouvé") == (
        "# Trouvé\n\n- attendu : reste 4..5\n- trois : z\n- attendu : reste 3..4"
    )
    fails_as_a_plan(BANK, violation)


@pytest.mark.parametrize(("least", "most"), [(-1, 0), (0, 1)])
def test_counts_that_are_off_by_one_are_told(monkeypatch: pytest.MonkeyPatch, least: int, most: int) -> None:
    def twist(path: Path, answers: Mapping[str, Answer]) -> None:
        if "z" in chosen(answers, "trois"):
            path.least += least
            path.most = (path.most or 0) + most

    twisted(monkeypatch, twist)
    violation = failing(BANK, Broken.COUNTS)
    assert [(move.item, move.answer.value) for move in violation.moves] == [("trois", (Selected("z"),))]
    fails_as_a_plan(BANK, violation)


def test_counts_that_need_two_answers_keep_both(monkeypatch: pytest.MonkeyPatch) -> None:
    def twist(path: Path, answers: Mapping[str, Answer]) -> None:
        if "a" in chosen(answers, "deux") and "quatre" in answers:
            path.most = (path.most or 0) + 2

    twisted(monkeypatch, twist)
    violation = failing(BANK, Broken.COUNTS)
    assert [move.item for move in violation.moves] == ["deux", "quatre"]
    fails_as_a_plan(BANK, violation)


def test_a_crash_is_cut_to_the_answer_that_makes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def twist(path: Path, answers: Mapping[str, Answer]) -> None:
        if "autre" in chosen(answers, "deux"):
            raise IndexError

    twisted(monkeypatch, twist)
    violation = failing(BANK, Broken.CRASH)
    assert violation.moves[0].answer.value == Selected("autre")
    assert (len(violation.moves), violation.detail) == (1, "IndexError")
    fails_as_a_plan(BANK, violation)


def test_what_an_answer_chooses_from_is_kept_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    of = bank_of(
        "# Essai\n\n### Avant? {#avant}\n\n### Sujets? {#sujets}\n\n- Réponse : liste\n\n"
        "### Lequel? {#lequel}\n\n- Réponse : un de sujets\n"
    )

    def twist(path: Path, answers: Mapping[str, Answer]) -> None:
        if chosen(answers, "lequel"):
            raise IndexError

    twisted(monkeypatch, twist)
    violation = failing(of, Broken.CRASH)
    assert [move.item for move in violation.moves] == ["sujets", "lequel"]
    assert len(violation.moves[0].answer.value or ()) == 1  # type: ignore[arg-type]
    fails_as_a_plan(of, violation)


def test_counts_left_over_at_the_end_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def twist(path: Path, answers: Mapping[str, Answer]) -> None:
        path.most = (path.most or 0) + 1

    twisted(monkeypatch, twist)
    violation = failing(BANK, Broken.LEFT_OVER)
    assert [move.item for move in violation.moves][:2] == ["un", "deux"]
    assert len(violation.moves) == 4
    fails_as_a_plan(BANK, violation)


def test_a_bar_that_recedes_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def twist(path: Path, answers: Mapping[str, Answer]) -> None:
        if "b" in chosen(answers, "deux"):
            path.done = 0

    twisted(monkeypatch, twist)
    violation = failing(BANK, Broken.BAR)
    assert violation.moves[-1].answer.value == Selected("b")
    assert len(violation.moves) == 2
    assert not shows_as_a_plan(Course(BANK), violation)


def test_a_question_that_comes_again_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    onwards = Walker.advance

    def stuck(self: Walker) -> Any:
        if self.current == "trois" and "y" in chosen(self.session.answers, "trois"):
            return self._arrive("deux" if "deux" in self.session.answers else "un")
        return onwards(self)

    monkeypatch.setattr(Walker, "advance", stuck)
    violation = failing(BANK, Broken.ENDLESS)
    assert [move.item for move in violation.moves][-1] == "trois"
    assert len(violation.moves) == 2


def test_a_change_that_leaves_its_trace_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def twist(path: Path, answers: Mapping[str, Answer]) -> None:
        if not answers:
            seen.clear()
        seen.extend(chosen(answers, "deux"))
        if {"a", "b"} <= set(seen) and chosen(answers, "deux"):
            path.next = None

    twisted(monkeypatch, twist)
    violation = failing(BANK, Broken.CHANGED_BACK, walks=900)
    assert [move.item for move in violation.moves] == ["deux"] * 3


def test_a_question_that_must_be_answered_and_offers_nothing_is_a_plan_that_fails() -> None:
    of = bank_of(
        """# Essai

### Avant? {#avant}

### Venez-vous? {#vient}

- Réponse : oui/non

### Lequel? {#lequel}

- Obligatoire : strict
- ( ) Un {#un}
  - Si : vient
- ( ) Deux {#deux}
  - Si : vient et avant est répondu

### Après? {#apres}
"""
    )
    violation = failing(of, Broken.UNPASSABLE)
    assert violation.item == "lequel"
    assert [move.item for move in violation.moves] == ["vient"]
    assert violation.moves[0].answer.value is not True
    fails_as_a_plan(of, violation)


def test_the_short_version_is_a_case_with_a_star() -> None:
    of = bank_of(
        """# Essai

### Venez-vous? ★ {#vient}

- Réponse : oui/non

### Lequel? ★ {#lequel}

- Obligatoire : strict
- ( ) Un {#un}
  - Sauf si : vient est répondu
- ( ) Deux {#deux}
  - Si : vient = non
"""
    )
    violation = try_bank(Course(of, Length.SHORT), 30, 1, Random).violation
    assert violation is not None
    assert [move.answer.value for move in violation.moves] == [True]
    assert plan_of(Course(of, Length.SHORT), violation, "Trouvé").startswith("# Trouvé ★\n")
    fails_as_a_plan(of, violation, Length.SHORT)
