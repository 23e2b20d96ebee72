"""Sides, subgroups and rounds set beside each other."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.interview.record import Record
from persona_tui.interview.session import Json
from persona_tui.personas.portrait.comparing import Comparing
from persona_tui.personas.portrait.portrait import Portrait, draw
from persona_tui.personas.portrait.rounds import APART
from tests.personas.portrait.community import MIDDLING, assessed, community, facilitator, later, member
from tests.personas.sessions import BEGUN


def drawn(records: list[Record]) -> Portrait:
    portrait = draw(records)
    assert portrait is not None
    return portrait


def compared(records: list[Record]) -> Comparing:
    return drawn(records).compared


def members(n: int, **more: Json) -> list[Record]:
    return [member(number, MIDDLING, **more) for number in range(1, n + 1)]


def team(*welcome: int) -> Record:
    rated = dict(zip(("a1", "a2", "a3", "a4"), welcome, strict=True))
    return assessed({"qui": "equipe", "age-cdp": "mure", **rated}, "A02")


def test_a_gap_is_that_of_the_figures_printed() -> None:
    (gap,) = [one for one in compared(community()).gaps if one.marked]
    assert (gap.measure.id, gap.leading.n, gap.members.n) == ("d-accueil", 1, 7)
    assert gap.difference == Decimal("1.6")


def test_less_than_a_step_is_no_gap() -> None:
    (gap,) = compared([facilitator((4, 4, 4, 3)), *members(5)]).gaps
    assert (gap.difference, gap.marked) == (Decimal("0.8"), False)
    (gap,) = compared([facilitator((4, 4, 4, 4)), *members(5)]).gaps
    assert gap.marked


def test_members_under_five_are_never_shown_beside_facilitation() -> None:
    few = compared([facilitator(), *members(4)])
    assert (few.gaps, few.sides_kept) == ((), True)


def test_one_who_facilitates_and_the_team_with_one_voice_are_their_own_to_show() -> None:
    (gap,) = compared([facilitator((5, 5, 5, 5)), team(4, 4, 4, 4), *members(5)]).gaps
    assert (gap.leading.n, gap.leading.mean) == (2, Fraction(9, 2))


def test_two_who_facilitate_are_people_like_others() -> None:
    two = [facilitator(code="A01"), facilitator(code="A02")]
    assert compared([*two, *members(9)]).gaps == ()
    five = [facilitator(code=f"A{n}") for n in range(5)]
    assert len(compared([*five, *members(5)]).gaps) == 1


def test_allies_count_as_members() -> None:
    rated = {"a1": 3, "a2": 3, "a3": 3, "a4": 3}
    allies = [assessed({"qui": "alliee", "age-cdp": "mure", **rated}, f"O{n}") for n in range(2)]
    (gap,) = compared([facilitator(), *members(3), *allies]).gaps
    assert gap.members.n == 5


def test_subgroups_under_five_are_kept_with_the_next_smallest_and_counted() -> None:
    records = [
        member(n, anciennete="moins" if n <= 3 else "entre" if n <= 9 else "plus") for n in range(1, 17)
    ]
    parting = compared(records).partings[0]
    assert [(one.choice, one.figure.n) for one in parting.shown] == [("plus", 7)]
    assert parting.kept == 2


def test_those_whose_question_was_not_asked_are_not_worked_out_either() -> None:
    # Two who facilitate have no participation to tell: all members together would give them away.
    records = [facilitator(code="A01"), facilitator(code="A02"), *members(9, niveau="active")]
    participation = compared(records).partings[1]
    assert (participation.shown, participation.kept) == ((), 1)
    # One person who makes the portrait gives nothing away but their own answers.
    participation = compared([facilitator(), *members(9, niveau="active")]).partings[1]
    assert [one.figure.n for one in participation.shown] == [9]


def test_the_last_round_is_the_portrait_and_changes_are_those_of_the_printed_figures() -> None:
    before = [member(n, (2, 2, 2, 2)) for n in range(1, 6)]
    now = [later(member(n, (3, 3, 2, 2)), BEGUN + timedelta(days=APART + 1)) for n in range(3, 8)]
    portrait = drawn([*now, *before])
    assert [one.code for one in portrait.now.respondents] == ["M03", "M04", "M05", "M06", "M07"]
    (change,) = portrait.changes
    assert (change.measure.id, change.difference) == ("d-accueil", Decimal("0.5"))


def test_sixty_days_apart_is_still_one_round_in_which_each_codes_latest_answer_counts() -> None:
    again = later(member(1, (5, 5, 5, 5)), BEGUN + timedelta(days=APART))
    portrait = drawn([again, member(1), member(2)])
    assert len(portrait.rounds) == 1
    assert (len(portrait.now.respondents), portrait.now.replaced) == (2, 1)
    assert portrait.now.respondents[-1].ratings["a1"] == (5,)


def test_a_change_needs_five_people_twice_or_the_same_one_person() -> None:
    after = BEGUN + timedelta(days=200)
    four, five = [member(n) for n in range(4)], [later(member(n), after) for n in range(5)]
    assert drawn([*four, *five]).changes == ()
    alone = drawn([facilitator((3, 3, 3, 3)), later(facilitator((4, 4, 4, 4)), after)])
    assert [one.difference for one in alone.changes] == [Decimal(1)]
    other = drawn([facilitator((3, 3, 3, 3)), later(facilitator((4, 4, 4, 4), code="A02"), after)])
    assert other.changes == ()


@given(st.permutations(community()))
@settings(max_examples=20)
def test_the_order_of_the_sessions_changes_nothing(records: list[Record]) -> None:
    one, other = drawn(records), drawn(community())
    assert (one.profile, one.changes, one.statements, one.voices) == (
        other.profile,
        other.changes,
        other.statements,
        other.voices,
    )
    assert (one.compared.gaps, one.compared.partings) == (other.compared.gaps, other.compared.partings)


@given(st.integers(1, 7))
@settings(max_examples=7)
def test_leaving_one_person_out_changes_only_what_they_fed(number: int) -> None:
    extra = member(8, r1=1, r2=1)
    whole, without = drawn([*community(), extra]), drawn(community())
    changed = [
        now.measure.id for now, before in zip(whole.profile, without.profile, strict=True) if now != before
    ]
    # Said by nobody else, on fewer than five people: kept rather than shown. Appuis had nothing of theirs.
    assert changed == ["d-accueil", "d-retombees"]
    less = drawn([one for one in community() if one.session.opening.code != f"M{number:02}"])
    assert less.profile[2].unknown == without.profile[2].unknown - 1
