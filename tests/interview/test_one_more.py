"""Where one more repetition is offered, and which may be taken away (R18)."""

from __future__ import annotations

import pytest

from persona_tui.interview.conductor import Interview
from persona_tui.interview.one_more import OneMore, passed_by_next, repeatable, taken_away
from tests.interview.conducted import conducted_on

BANK = """
## Avant {#avant-s}

### Avant? {#avant}

## Rencontre {#rencontre}

- Répéter : TIMES

### Qui? {#qui}

### Quoi? {#quoi}

## Après {#apres-s}

### Après? {#apres}
"""


def at(item: str, times: str = "1..2") -> Interview:
    interview = conducted_on(BANK.replace("TIMES", times))
    interview.begin()
    interview.jump(item)
    return interview


@pytest.mark.parametrize("item", ["avant", "qui[1]"])
def test_r18_nothing_is_offered_before_a_repetition_is_left(item: str) -> None:
    assert passed_by_next(at(item)) is None


def test_r18_one_more_is_offered_where_the_last_one_is_left() -> None:
    interview = at("qui[1]")
    interview.commit("qui[1]", "Marie")
    interview.jump("quoi[1]")
    assert passed_by_next(interview) == OneMore("rencontre", 1)
    interview.repeat("rencontre", "2")
    interview.commit("qui[2]", "Jean")
    interview.jump("quoi[2]")
    assert passed_by_next(interview) is None, "the bank asks for two at the most"


def test_r18_where_none_is_asked_from_the_start_the_first_is_offered_on_the_way() -> None:
    interview = at("avant", "0..2")
    assert passed_by_next(interview) == OneMore("rencontre", 0)
    assert passed_by_next(at("apres", "0..2")) is None


def test_r18_going_back_to_what_waits_before_offers_nothing() -> None:
    interview = at("apres", "0..2")
    interview.commit("apres", "dit")
    assert passed_by_next(interview) is None


def test_r18_what_may_be_taken_away_is_a_repetition_above_the_least_number() -> None:
    interview = at("qui[1]")
    assert taken_away(interview, "qui[1]") == ""
    interview.repeat("rencontre", "2")
    assert taken_away(interview, "qui[2]") == "rencontre[2]"
    assert taken_away(interview, "rencontre[1]") == "rencontre[1]"
    assert taken_away(interview, "avant") == ""
    assert taken_away(interview, "nulle-part") == ""
    assert repeatable(interview) == ()
