"""The bound: hit, it is « not decided », never a guess; below it, large banks are decided in few steps."""

from __future__ import annotations

from persona_tui.banks.reachability import BOUND, Limit, Reached, Undecided, Unreachable, diagnostics, examine
from persona_tui.banks.reachability.examining import EACH, MOST_ITEMS, TIMES
from tests.banks.reachability.reading import bank_of, examined, said


def pigeons(holes: int) -> str:
    """One question more than there are choices, all to be answered, no two alike: never, and hard to see."""
    asked = [f"p{n}" for n in range(holes + 1)]
    text = "".join(
        f"### {one}? {{#{one}}}\n\n" + "".join(f"- ( ) {h} {{#h{h}}}\n" for h in range(holes)) + "\n"
        for one in asked
    )
    alike = [
        f"- Sauf si : {one} = h{hole} et {other} = h{hole}\n"
        for hole in range(holes)
        for place, one in enumerate(asked)
        for other in asked[:place]
    ]
    return (
        text + "### Quoi? {#q}\n\n" + "".join(f"- Si : {one} est répondu\n" for one in asked) + "".join(alike)
    )


def chain(size: int) -> str:
    return "".join(
        f"### Quoi {n}? {{#q{n}}}\n\n"
        + (f"- Si : q{n - 1} = a\n" if n else "")
        + "- ( ) A {#a}\n- ( ) B {#b} → fin\n\n"
        for n in range(size)
    )


def test_few_pigeons_are_decided() -> None:
    assert isinstance(examined(pigeons(3)).items["q"], Unreachable)


def test_where_the_bound_is_hit_it_is_not_decided_and_says_so() -> None:
    bank = bank_of(pigeons(7))
    found = examine(bank)
    assert found.items["q"] == Undecided(Limit.STEPS, BOUND)
    assert [one.code for one in diagnostics(bank, found)] == ["I501"], "no warning is a guess"
    (length,) = diagnostics(bank, found)
    assert length.variant == "undecided"
    assert length.facts["undecided"] == "1"


def test_the_bound_is_the_callers_to_set() -> None:
    bank = bank_of(pigeons(3))
    assert examine(bank, bound=5).items["q"] == Undecided(Limit.STEPS, 5)
    assert said(examine(bank, bound=5).items["p0"]) == "", "what takes no search is decided"


def test_no_bank_takes_more_steps_than_the_whole_is_given() -> None:
    for text in (pigeons(8), chain(400)):
        bank = bank_of(text)
        most = BOUND * TIMES + EACH * len(bank.items) + BOUND * TIMES // 2
        assert examine(bank).steps < most * 1.2


def test_a_thousand_questions_that_hang_together_are_decided() -> None:
    found = examined(chain(1000))
    assert all(isinstance(verdict, Reached) for verdict in found.items.values())
    assert found.undecided == 0
    assert found.lengths.longest.questions == found.lengths.longest.bound == 1000
    assert found.steps < 1_200_000


def test_nothing_is_told_of_a_bank_that_is_too_long() -> None:
    bank = bank_of("".join(f"### Quoi {n}?\n\n" for n in range(MOST_ITEMS + 1)))
    found = examine(bank)
    assert set(found.items.values()) == {Undecided(Limit.ITEMS, BOUND)}
    assert not found.lengths.shortest.decided
    assert not found.lengths.longest.decided


def test_the_same_bank_gives_the_same_result() -> None:
    bank = bank_of(chain(40))
    assert examine(bank) == examine(bank)
