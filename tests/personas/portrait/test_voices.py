"""Statements, people's own words, and what the team rates: nothing of fewer than five people."""

from __future__ import annotations

from persona_tui.interview.answer import Special
from persona_tui.interview.record import Record
from persona_tui.interview.session import Json
from persona_tui.personas.portrait.asked import HABITS, MATURITY
from persona_tui.personas.portrait.portrait import Portrait, draw
from persona_tui.personas.portrait.voices import doings
from tests.personas.portrait.community import community, facilitator, member


def drawn(records: list[Record]) -> Portrait:
    portrait = draw(records)
    assert portrait is not None
    return portrait


def test_a_statement_tells_how_many_gave_each_value() -> None:
    first = drawn(community()).statements[0]
    assert (first.statement.id, first.n, first.counts) == ("a1", 8, ((1, 1), (3, 4), (4, 1), (5, 2)))


def test_statements_of_fewer_than_five_are_kept_whoever_makes_the_portrait_aside() -> None:
    four = [member(n) for n in range(1, 5)]
    assert all(one.kept and not one.counts for one in drawn([facilitator(), *four]).statements)
    assert not any(one.kept for one in drawn([facilitator(), *four, member(5)]).statements)


def test_a_statement_counts_what_is_no_value_apart() -> None:
    unsure: Json = {"special": Special.UNKNOWN.value}
    records = [member(n) for n in range(1, 6)] + [member(n, (3, 3, 3), a4=unsure) for n in range(6, 8)]
    last = drawn(records).statements[3]
    assert (last.statement.id, last.n, last.unknown) == ("a4", 5, 2)


def test_whoever_facilitates_alone_sees_their_own_statements_and_a_lone_member_is_not_shown() -> None:
    assert not any(one.kept for one in drawn([facilitator()]).statements)
    assert all(one.kept for one in drawn([member(1)]).statements)


def test_words_stand_in_alphabetical_order_and_only_from_five_people() -> None:
    (voices,) = drawn(community()).voices
    assert voices.texts == tuple(f"La rencontre {letter}" for letter in "abcdefg")
    records = [facilitator(garder="Moi"), *(member(n, garder=f"Mot {n}") for n in range(1, 5)), member(5)]
    (voices,) = drawn(records).voices
    assert (voices.texts, voices.kept) == ((), True)


def test_items_of_a_list_stand_one_by_one() -> None:
    records = [member(n, cesser=["Zut", f"Un {n}"]) for n in range(1, 6)]
    (voices,) = drawn(records).voices
    assert voices.texts == ("Un 1", "Un 2", "Un 3", "Un 4", "Un 5", *["Zut"] * 5)


def test_the_team_rates_its_habits_and_maturity_and_says_what_it_will_do() -> None:
    portrait = drawn(community())
    (habit,), (stage,) = portrait.team(HABITS), portrait.team(MATURITY)
    assert (habit.counts, stage.counts) == (((4, 1),), ((1, 1),))
    assert [one.text for one in doings(portrait.now)] == ["Écrire un mot d'accueil (équipe, avril)"]
    assert not {"h1", "m1"} & {one.statement.id for one in portrait.statements}


def test_habits_of_two_who_answered_apart_are_kept() -> None:
    portrait = drawn([facilitator(code="A01", h1=1), facilitator(code="A02", h1=5), member(1)])
    (habit,) = portrait.team(HABITS)
    assert habit.kept
