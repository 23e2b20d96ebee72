"""Running a plan: each expectation is held where it stands (bank format §9)."""

from __future__ import annotations

import pytest

from persona_tui.banks.answer_types import Bounds
from persona_tui.interview.answer import Answer
from persona_tui.interview.course import Course
from persona_tui.interview.evaluation.evaluation import Evaluation
from persona_tui.interview.path import Cause, Path
from persona_tui.interview.plans.checking import checked
from persona_tui.interview.plans.running import (
    Broken,
    CaseResult,
    Found,
    NotArchived,
    NotAsked,
    NotEnded,
    NotLeft,
    PlanRunner,
)
from persona_tui.interview.plans.telling import sentence
from persona_tui.text.language import translator
from tests.interview.answering import bank_of
from tests.interview.plans.every_type import REPEATED

BANK = bank_of(
    """# Essai

## Début {#debut}

### Venez-vous? ★ {#vient}

- Réponse : oui/non

#### Avec qui? {#qui}

- Si : oui

### Combien? {#combien}

- Réponse : nombre 0..9
- Si : vient

## Suite {#suite}

- Si : combien ≥ 3

### Encore? ★ {#encore}
"""
)


def run(steps: str, title: str = "Cas") -> CaseResult:
    plan = checked(f"# {title}\n\n{steps}".encode(), BANK)
    assert plan.diagnostics == ()
    return PlanRunner(BANK).run(plan.cases[0])


def found(steps: str, title: str = "Cas") -> list[tuple[int, int, Found]]:
    failures = run(steps, title).failures
    return [(failure.span.line, failure.span.column, failure.found) for failure in failures]


@pytest.mark.parametrize(
    "steps",
    [
        "- attendu : pose vient",
        "- attendu : pose debut",
        "- attendu : reste 1..4",
        "- attendu : reste ..4",
        "- attendu : reste 1..",
        "- vient : oui\n- attendu : reste 2..3",
        "- vient : non\n- attendu : fin\n- attendu : reste 0",
        "- vient : oui\n- combien : 3\n- encore : Oui\n- attendu : pose suite\n- attendu : reste 1",
        "- vient : oui\n- qui : Moi\n- vient : non\n- attendu : archive qui",
        "- qui : Moi\n- vient : non\n- attendu : archive qui\n- vient : oui\n- attendu : pose qui",
        "- encore : Déjà\n- vient : oui\n- combien : 3\n- attendu : pose encore\n- qui : M\n- attendu : fin",
        "- vient : passé\n- attendu : fin",
    ],
)
def test_what_holds_passes(steps: str) -> None:
    assert run(steps).passed


@pytest.mark.parametrize(
    ("steps", "at", "wanted"),
    [
        ("- vient : non\n- attendu : pose combien", (4, 18), NotAsked),
        ("- vient : oui\n- attendu : pose encore", (4, 18), NotAsked),
        ("- attendu : archive qui", (3, 21), NotArchived),
        ("- vient : oui\n- qui : Moi\n- attendu : archive qui", (5, 21), NotArchived),
        ("- attendu : reste 2..4", (3, 19), NotLeft),
        ("- attendu : reste 1..3", (3, 19), NotLeft),
        ("- attendu : fin", (3, 13), NotEnded),
        ("- vient : oui\n- attendu : fin\n- vient : non\n- attendu : fin", (4, 13), NotEnded),
    ],
)
def test_what_does_not_hold_fails_where_it_stands(
    steps: str, at: tuple[int, int], wanted: type[Found]
) -> None:
    ((line, column, what),) = found(steps)
    assert (line, column) == at
    assert isinstance(what, wanted)


def test_every_failure_of_a_case_is_told_in_its_order() -> None:
    (_, _, first), (_, _, second), (_, _, third) = found(
        "- attendu : fin\n- vient : non\n- attendu : reste 1\n- attendu : pose qui"
    )
    assert first == NotEnded("vient")
    assert second == NotLeft(Bounds(1, 1), 0, 0)
    assert isinstance(third, NotAsked)
    assert third.reason is not None
    assert (third.reason.cause, third.reason.decider) == (Cause.ONLY_IF, "vient")


def test_a_star_runs_the_case_in_the_short_version() -> None:
    steps = "- vient : oui\n- combien : 3\n- encore : Oui\n"
    steps += "- attendu : archive combien\n- attendu : archive encore"
    assert run(steps, "Cas ★").passed
    assert run(steps, "Cas (*)").passed
    assert not run(steps, "Cas").passed


def test_cases_know_nothing_of_one_another() -> None:
    plan = checked(
        b"# Un\n\n- vient : non\n\n# Deux\n\n- attendu : pose vient\n- attendu : reste 1..4\n", BANK
    )
    runner = PlanRunner(BANK)
    assert [runner.run(case).passed for case in plan.cases] == [True, True]


def test_an_engine_that_fails_is_told_and_ends_the_case(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Course._path

    def failing(self: Course, evaluation: Evaluation, answers: dict[str, Answer]) -> Path:
        if "qui" in answers:
            raise KeyError("qui")
        return whole(self, evaluation, answers)

    monkeypatch.setattr(Course, "_path", failing)
    assert found("- vient : oui\n- qui : Moi\n- attendu : fin") == [(4, 3, Broken("qui", "KeyError"))]


def test_a_failure_says_what_was_expected_and_what_was_found() -> None:
    said = [
        sentence(failure, BANK, translator(language))
        for language in ("en", "fr")
        for failure in run(
            "- attendu : fin\n- attendu : reste 2..3\n- vient : non\n"
            "- attendu : pose qui\n- attendu : archive qui"
        ).failures
    ]
    assert said == [
        "expected: nothing is left to ask; found: “vient” comes next.",
        "expected: 2 to 3 to go; found: 1 to 4 to go.",
        ("expected: “qui” is asked; found: not asked: the answer to “Venez-vous?” (question 1) is “Non”."),
        "expected: the answer to “qui” is kept, off the path; found: it has no answer.",
        "attendu\u00a0: plus rien à demander; trouvé\u00a0: «\u00a0vient\u00a0» vient ensuite.",
        "attendu\u00a0: reste 2 à 3; trouvé\u00a0: reste 1 à 4.",
        (
            "attendu\u00a0: «\u00a0qui\u00a0» est posée; trouvé\u00a0: pas posée\u00a0: "
            "la réponse à «\u00a0Venez-vous?\u00a0» (question 1) est «\u00a0Non\u00a0»."
        ),
        (
            "attendu\u00a0: la réponse à «\u00a0qui\u00a0» est gardée, hors du parcours; "
            "trouvé\u00a0: elle n'a pas de réponse."
        ),
    ]


@pytest.mark.parametrize(
    "steps",
    [
        "- outils : forum\n- attendu : pose usage[forum]\n- attendu : pose usage",
        "- outils : forum\n- usage[Forum] : Tout\n- outils : courriel\n- attendu : archive usage[forum]",
        "- outils : forum\n- usage[forum] : Tout\n- outils : aucun\n- attendu : archive usage",
        "- sujets : Le loyer · L'école\n- attendu : pose propos[L'école]\n- propos[le loyer] : Trop haut",
        "- sujets : a\n- propos[a] : Oui\n- sujets : b\n- attendu : pose propos[b]",
        "- presents[1] : Ève\n- rencontre[2] : oui\n- attendu : pose presents[2]",
        "- presents[2] : Ève\n- rencontre[2] : non\n- attendu : archive presents[2]",
    ],
)
def test_repetitions_are_expected_by_what_they_are_for(steps: str) -> None:
    plan = checked(f"# Cas\n\n{steps}".encode(), REPEATED)
    assert plan.diagnostics == ()
    assert PlanRunner(REPEATED).run(plan.cases[0]).failures == ()


@pytest.mark.parametrize(
    ("steps", "wanted"),
    [
        ("- attendu : pose usage[forum]", NotAsked("usage[forum]", None)),
        ("- attendu : pose presents[2]", NotAsked("presents[2]", None)),
        ("- attendu : archive usage", NotArchived("usage", False)),
    ],
)
def test_a_repetition_that_there_is_not_is_not_asked(steps: str, wanted: Found) -> None:
    plan = checked(f"# Cas\n\n{steps}".encode(), REPEATED)
    ((failure,),) = [PlanRunner(REPEATED).run(case).failures for case in plan.cases]
    if isinstance(failure.found, NotAsked) and isinstance(wanted, NotAsked):
        assert failure.found.item == wanted.item
    else:
        assert failure.found == wanted
