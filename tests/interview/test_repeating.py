"""R18: repetitions on demand, asked for and taken away."""

from __future__ import annotations

from datetime import timedelta

import pytest

from persona_tui.interview.answer import Answer
from persona_tui.interview.asking import asking
from persona_tui.interview.conductor import FINISH, Interview, UnknownItemError
from persona_tui.interview.journal import folded
from persona_tui.interview.outline import outline
from persona_tui.interview.path import Cause
from persona_tui.interview.progress import share
from tests.interview.answering import bank_of
from tests.interview.building import START, Ticking, asked, interview, order, resumed, say

ROLES = """# Essai

### Prêt? {{#pret}}

## Rôle {{#roles}}

- Répéter : {times}
- Nom : {{role}}

### Quel rôle? {{#role}}

- Réponse : texte court

### Depuis quand êtes-vous {{role}}? {{#depuis}}

## Bilan {{#bilan}}

### Plusieurs rôles? {{#plusieurs}}

- Si : compte(roles) ≥ 2

### Fin {{#fini}}
"""
BANK = bank_of(ROLES.format(times="1..3"))


def begun() -> Interview:
    conducted = interview(BANK)
    conducted.begin()
    return conducted


def keys(conducted: Interview) -> list[str]:
    return [item.removeprefix("roles[").removesuffix("]") for item in conducted.repetitions("roles")]


def test_r18_as_many_as_the_bank_asks_for_are_there_from_the_start() -> None:
    assert order(asked(begun().path)) == "pret role[1] depuis[1] fini"
    two = interview(bank_of(ROLES.format(times="2..")))
    assert keys(two) == ["1", "2"]
    none = interview(bank_of(ROLES.format(times="0..2")))
    assert order(asked(none.path)) == "pret fini"
    reason = none.path.by_id["role"].reason
    assert reason is not None
    assert (none.path.place("role").value, none.can_repeat("roles")) == ("unsettled", True)


def test_r18_one_more_is_asked_for_and_gone_to_under_an_id_of_its_own() -> None:
    conducted = begun()
    say(conducted, "role[1]", "Lectrice")
    change = conducted.repeat("roles")
    first, second = keys(conducted)
    assert first == "1"
    assert conducted.current == f"role[{second}]"
    assert change.answers == {f"roles[{second}]": Answer(value=True)}
    say(conducted, conducted.current, "Auteur")
    assert [row.title for row in outline(conducted) if row.section] == [
        "Rôle · Lectrice",
        "Rôle · Auteur",
        "Bilan",
    ]
    later = asking(conducted, f"depuis[{second}]")
    assert later.wording.plain(later.fill) == "Depuis quand êtes-vous Auteur?"
    assert conducted.path.on("plusieurs")


def test_r18_two_people_who_ask_for_one_more_ask_for_two() -> None:
    one, other = begun(), interview(BANK, clock=lambda: START + timedelta(hours=1))
    one.repeat("roles")
    other.repeat("roles")
    assert set(keys(one)) & set(keys(other)) == {"1"}


def test_r18_no_more_than_the_bank_allows() -> None:
    conducted = begun()
    conducted.repeat("roles")
    conducted.repeat("roles")
    assert (len(keys(conducted)), conducted.can_repeat("roles")) == (3, False)
    assert not conducted.repeat("roles").events
    assert len(keys(conducted)) == 3


def test_r18_r7_what_is_taken_away_is_kept_off_the_path_and_undo_brings_it_back() -> None:
    conducted = begun()
    conducted.repeat("roles")
    extra = keys(conducted)[1]
    say(conducted, f"role[{extra}]", "Auteur")
    conducted.take_away(f"roles[{extra}]")
    assert keys(conducted) == ["1"]
    assert conducted.path.held(f"role[{extra}]").value == "Auteur"
    reason = conducted.path.by_id[f"roles[{extra}]"].reason
    assert reason is not None
    assert reason.cause is Cause.ON_DEMAND
    assert conducted.current == "fini", "what was on screen is no longer asked"
    conducted.undo()
    assert keys(conducted) == ["1", extra]
    assert conducted.path.answer(f"role[{extra}]").value == "Auteur"


def test_r18_those_that_the_bank_asks_for_are_not_taken_away() -> None:
    conducted = begun()
    assert not conducted.take_away("roles[1]").events
    conducted.repeat("roles")
    conducted.take_away("roles[1]")
    assert "1" not in keys(conducted), "another one stands in its place"
    assert len(keys(conducted)) == 1


def test_r18_what_is_not_repeated_on_demand_is_refused() -> None:
    conducted = begun()
    assert not conducted.can_repeat("bilan")
    assert not conducted.repeat("bilan").events
    for wrong in ("nulle-part", "role"):
        with pytest.raises(UnknownItemError):
            conducted.repeat(wrong)
    with pytest.raises(UnknownItemError):
        conducted.take_away("roles[9]")


def test_r21_while_one_more_may_be_asked_for_there_is_no_most_and_the_bar_is_never_full() -> None:
    conducted = begun()
    assert (conducted.path.least, conducted.path.most) == (4, None)
    for item in ("pret", "role[1]", "depuis[1]", "fini"):
        say(conducted, item, "oui")
    assert (conducted.path.least, conducted.path.most) == (0, None)
    assert 0 < share(conducted.path) < 1
    conducted.repeat("roles")
    conducted.repeat("roles")
    assert conducted.path.most == 5


def test_r15_back_from_a_repetition_never_lands_on_its_section() -> None:
    conducted = begun()
    conducted.repeat("roles")
    conducted.jump("fini")
    conducted.back()
    assert conducted.current == f"role[{keys(conducted)[1]}]"
    conducted.back()
    assert conducted.current == "pret"


def test_r24_replay_and_resuming_give_the_repetitions_again() -> None:
    conducted = begun()
    conducted.repeat("roles")
    extra = keys(conducted)[1]
    say(conducted, f"role[{extra}]", "Auteur")
    assert folded(conducted.session.events).answers == dict(conducted.session.answers)
    again = resumed(conducted)
    assert (keys(again), again.current) == (["1", extra], f"role[{extra}]")
    conducted.undo()
    conducted.undo()
    assert keys(conducted) == ["1"]
    conducted.redo()
    assert keys(conducted) == ["1", extra]


def test_r15_next_goes_through_each_repetition_in_turn() -> None:
    conducted = interview(BANK, clock=Ticking())
    conducted.begin()
    conducted.repeat("roles")
    extra = keys(conducted)[1]
    conducted.jump("pret")
    seen = []
    while conducted.current != FINISH:
        seen.append(conducted.current)
        say(conducted, conducted.current, "oui")
        conducted.advance()
    assert order(seen) == f"pret role[1] depuis[1] role[{extra}] depuis[{extra}] plusieurs fini"
