"""Conditions that change nothing where what they stand under is on the path (A204)."""

from __future__ import annotations

import pytest

from persona_tui.banks.reachability import Obstacle
from tests.banks.reachability.reading import AGE, LINK, examined

ALWAYS = [
    (LINK, "Si : non lien est sans objet ou lien est sans objet"),
    (LINK, "Si : lien est répondu ou non lien est répondu"),
    (AGE, "Sauf si : age < 0"),
    (AGE, "Sauf si : age > 160 ou age < 0"),
    (LINK, "Sauf si : lien = a et lien = b"),
]
NOT_ALWAYS = [
    (LINK, "Si : lien parmi (a, b, c)", "a special is none of them"),
    (LINK, "Si : lien = a ou non lien = a", "of a special, neither is known"),
    (
        LINK.replace("- ( ) A", "- Obligatoire : strict\n- ( ) A", 1),
        "Si : lien est répondu",
        "only Finish is strict",
    ),
    (AGE, "Si : age ≥ 0", "the age may not be known"),
    (LINK, "Sauf si : lien = a", ""),
]


def idle(text: str) -> list[tuple[str, Obstacle, int]]:
    return [(one.item, one.obstacle, one.span.line) for one in examined(text).useless]


@pytest.mark.parametrize(("before", "setting"), ALWAYS)
def test_a_condition_that_never_keeps_anything_off_is_useless(before: str, setting: str) -> None:
    text = f"{before}### Quoi? {{#q}}\n\n- {setting}\n"
    kind = Obstacle.ONLY_IF if setting.startswith("Si") else Obstacle.UNLESS
    assert idle(text) == [("q", kind, text.count("\n") + 2)]


@pytest.mark.parametrize(("before", "setting", "why"), NOT_ALWAYS)
def test_a_condition_that_some_answer_makes_untrue_is_not(before: str, setting: str, why: str) -> None:
    assert idle(f"{before}### Quoi? {{#q}}\n\n- {setting}\n") == [], why


def test_a_follow_up_that_repeats_the_condition_of_its_question_repeats_it_for_nothing() -> None:
    text = f"{LINK}### Quoi? {{#q}}\n\n- Si : lien = a\n\n"
    text += "#### Et? {#r}\n\n- Si : lien = a\n- Si : q est répondu\n"
    assert idle(text) == [("r", Obstacle.ONLY_IF, 15)]


def test_a_question_that_repeats_the_condition_of_its_section_repeats_it_for_nothing() -> None:
    text = f"{LINK}## S {{#s}}\n\n- Sauf si : lien = b\n\n### Quoi? {{#q}}\n\n- Sauf si : lien = b\n"
    assert idle(text) == [("q", Obstacle.UNLESS, 15)]


def test_nothing_is_useless_in_what_is_never_asked() -> None:
    text = f"{LINK}### Quoi? {{#q}}\n\n- Si : lien = a et lien = b\n"
    text += "- Si : lien est répondu ou non lien est répondu\n"
    assert idle(text) == []


def test_the_conditions_of_choices_and_probes_are_looked_at_where_their_question_is_asked() -> None:
    text = (
        f"{LINK}### Lequel? {{#which}}\n\n- Si : lien = a\n- Relance : Encore?\n  - Si : lien = a\n"
        "- ( ) X {#x}\n  - Sauf si : lien = b\n- ( ) Y {#y}\n  - Si : lien est répondu\n- ( ) Z {#z}\n"
    )
    assert idle(text) == [
        ("which", Obstacle.ONLY_IF, 13),
        ("which", Obstacle.UNLESS, 15),
        ("which", Obstacle.ONLY_IF, 17),
    ]
