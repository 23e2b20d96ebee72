"""The profile of a community: means, bands in words, what has no figure and why (R6, R20)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from gc import collect
from weakref import ReferenceType, ref

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_tui.interview.path import Length
from persona_tui.interview.record import Record
from persona_tui.interview.session import Json
from persona_tui.personas.portrait.answering import respondent
from persona_tui.personas.portrait.figures import Band, band, bar, exact, mean, rounded
from persona_tui.personas.portrait.portrait import Portrait, draw
from persona_tui.personas.portrait.profile import Row, Silence
from tests.personas.portrait.community import BANK, assessed, community, facilitator, member

STEPS = st.integers(1, 5)


def drawn(records: list[Record]) -> Portrait:
    portrait = draw(records)
    assert portrait is not None
    return portrait


def row(records: list[Record], dimension: str = "d-accueil") -> Row:
    return next(one for one in drawn(records).profile if one.measure.id == dimension)


def test_a_figure_is_the_mean_of_the_means_so_that_each_person_counts_as_much() -> None:
    # Three statements weigh no more than four: 1 and 2 make 1.5, where nine 2s and 1s would not.
    figure = row(
        [member(1, (1, 1, 1)), member(2, (2, 2, 2, 2)), *(member(n, (3, 3, 3, 3)) for n in (3, 4, 5))]
    )
    assert figure.figure is not None
    assert figure.figure.mean == Fraction(1 + 2 + 3 + 3 + 3, 5)
    assert (figure.figure.n, figure.figure.least, figure.figure.most) == (5, Fraction(1), Fraction(3))


def test_dimensions_stand_in_the_order_of_the_bank_and_there_is_no_total() -> None:
    assert [one.measure.title for one in drawn(community()).profile] == ["Accueil", "Appuis", "Retombées"]


def test_too_few_answers_make_no_mean_and_dont_knows_are_counted() -> None:
    unsure: Json = {"special": "unknown"}
    records = [member(n, (3, 3), a3=unsure, a4={"special": "not-applicable"}) for n in range(1, 6)]
    found = row(records)
    assert (found.figure, found.silence) == (None, Silence.TOO_FEW)
    assert (found.unknown, found.not_applicable) == (5, 5)


def test_a_dimension_off_the_path_because_of_the_communitys_age_is_too_early() -> None:
    young = [assessed({"qui": "membre", "age-cdp": "jeune", "a1": 3}, f"M{n}") for n in range(6)]
    assert row(young, "d-retombees").silence is Silence.TOO_EARLY


def test_off_the_path_otherwise_it_does_not_apply() -> None:
    allies = [assessed({"qui": "alliee", "age-cdp": "mure", "a1": 3}, f"M{n}") for n in range(6)]
    assert row(allies, "d-appuis").silence is Silence.NOT_CONCERNED
    # One person whom it concerns, and who said nothing of it: then it is not that it does not apply.
    assert row([*allies, member(9)], "d-appuis").silence is Silence.TOO_FEW


def test_one_question_left_on_the_path_makes_no_mean_either() -> None:
    bank = BANK.replace("- Sauf si : age-cdp = jeune\n", "").replace(
        "résultat. ★ {#r2}\n", "résultat. ★ {#r2}\n\n- Sauf si : age-cdp = jeune\n"
    )
    young = [assessed({"qui": "membre", "age-cdp": "jeune", "r1": 4}, f"M{n}", bank) for n in range(6)]
    assert row(young, "d-retombees").silence is Silence.TOO_EARLY


def test_what_is_not_asked_yet_is_neither() -> None:
    unsettled = [assessed({"qui": "membre", "a1": 3}, f"M{n}") for n in range(6)]
    assert row(unsettled, "d-retombees").silence is Silence.TOO_FEW


def test_what_the_short_version_leaves_out_does_not_count_as_off_the_path() -> None:
    bank = BANK.replace("chose. ★", "chose.").replace("résultat. ★", "résultat.")
    short = [
        assessed({"qui": "membre", "age-cdp": "mure"}, f"M{n}", bank, length=Length.SHORT) for n in range(6)
    ]
    assert row(short, "d-retombees").silence is Silence.TOO_FEW


def test_a_dimension_that_few_of_many_answered_is_kept() -> None:
    records = [member(n) for n in range(1, 5)] + [member(n, ()) for n in range(5, 9)]
    found = row(records)
    assert (found.figure, found.silence, found.unknown) == (None, Silence.KEPT, 0)
    # Five do, and whoever makes the portrait counts for none of them.
    assert row([*records, member(9)]).figure is not None
    assert row([*records, facilitator()]).silence is Silence.KEPT


def test_a_whole_group_of_fewer_than_five_is_shown_without_its_range_and_said_to_be_small() -> None:
    records = [facilitator(), member(1), member(2)]
    found = row(records)
    assert found.figure is not None
    assert (found.figure.n, found.figure.least) == (3, None)
    assert drawn(records).small
    assert not drawn(community()).small
    assert not drawn([facilitator()]).small


def test_private_answers_count_for_nothing() -> None:
    bank = BANK.replace(
        "### On m'a fait une place. ★ {#a1}\n", "### On m'a fait une place. ★ {#a1}\n\n- Privé : oui\n"
    )
    told: dict[str, Json] = {"qui": "membre", "age-cdp": "mure", "a1": 1, "a2": 5, "a3": 5, "a4": 5}
    records = [assessed(told, f"M{n}", bank) for n in range(5)]
    found = row(records)
    assert found.figure is not None
    assert found.figure.mean == 5
    assert "a1" not in drawn(records).asked.statements


def test_banks_without_dimensions_stand_aside() -> None:
    plain = assessed({"but": "Tenir"}, "E01", "# Membres\n\n### Votre but? {#but}\n")
    assert draw([plain]) is None
    portrait = drawn([plain, facilitator()])
    assert len(portrait.now.respondents) == 1


def test_of_the_sessions_only_numbers_and_words_are_kept() -> None:
    held: list[ReferenceType[Record]] = []

    def one_by_one() -> Iterator[Record]:
        for number in range(6):
            record = member(number, garder="Tout")
            held.append(ref(record))
            yield record

    portrait = draw(one_by_one())
    collect()
    assert portrait is not None
    assert [one() for one in held] == [None] * 6


@given(st.lists(st.one_of(STEPS, st.none()), min_size=4, max_size=4))
def test_a_persons_mean_is_that_of_the_engine(steps: list[int | None]) -> None:
    answers = {f"a{n}": step for n, step in enumerate(steps, 1) if step is not None}
    record = assessed({"qui": "membre", **answers})
    found = respondent(record).dimensions["d-accueil"].mean
    expected = record.path.scores["d-accueil"].value
    assert (found is None) == (expected is None)
    assert found is None or float(found) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("figure", "called"),
    [
        ("2.54", Band.TO_WORK_ON),
        ("2.55", Band.UNDER_WAY),
        ("3.449", Band.UNDER_WAY),
        ("3.45", Band.SOLID),
        ("4.249", Band.SOLID),
        ("4.25", Band.STRENGTH),
        ("1", Band.TO_WORK_ON),
        ("5", Band.STRENGTH),
    ],
)
def test_bands_follow_the_figure_that_is_printed(figure: str, called: Band) -> None:
    assert band(Fraction(figure), (1, 5)) is called


def test_bands_and_bars_know_their_scale() -> None:
    assert band(Fraction(3), (0, 4)) is None
    assert band(Fraction(3), None) is None
    assert bar(Fraction("3.44"), (1, 5)) == "███░░"
    assert bar(Fraction("3.45"), (1, 5)) == "████░"  # printed 3.5
    assert bar(Fraction(0), (0, 4)) == "░░░░"
    assert bar(Fraction(4), (0, 4)) == "████"
    assert bar(Fraction(3), None) == ""


@given(st.lists(st.integers(0, 100), min_size=1))
def test_figures_hold_no_noise(tenths: list[int]) -> None:
    total = mean([exact(value / 10) for value in tenths])
    assert total == Fraction(sum(tenths), 10 * len(tenths))
    shown = rounded(total)
    assert abs(Fraction(shown) - total) <= Fraction(1, 20)
    assert shown == shown.quantize(Decimal("0.1"))
