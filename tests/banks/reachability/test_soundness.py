"""The search against the real engine: witnesses played, and every interview of small banks walked."""

from __future__ import annotations

from hypothesis import assume, settings
from hypothesis import given as given_
from hypothesis import strategies as st

from persona_tui.banks.conditions.tree import Condition
from persona_tui.banks.model import Bank, Gate, Question
from persona_tui.banks.reachability import Obstacle, Reachability, Reached, Unreachable, Verdict, examine
from persona_tui.interview.answer import Answer
from persona_tui.interview.path import Path
from tests.banks.reachability.interviews import Held, every_interview, played
from tests.counts import examples
from tests.interview.naive import Naive
from tests.interview.naive_truth import T
from tests.interview.random_banks import banks

MOST_INTERVIEWS = 4000


@settings(max_examples=examples(1500), deadline=None)
@given_(banks())
def test_every_witness_leads_there(of: Bank) -> None:
    found = examine(of)
    for item, verdict in found.items.items():
        if isinstance(verdict, Reached):
            assert played(of, verdict.witness)[1].on(item), (item, verdict)
    for (item, choice), verdict in found.choices.items():
        if isinstance(verdict, Reached):
            _, path = played(of, verdict.witness)
            assert path.on(item)
            assert path.offers(gate_of(of, item, choice), item), (item, choice, verdict)


@settings(max_examples=examples(1500), deadline=None)
@given_(banks(most=5))
def test_the_search_agrees_with_every_interview(of: Bank) -> None:
    interviews = some_interviews(of)
    found = examine(of)
    assert found.undecided == 0, "small banks are decided"
    for item, verdict in found.items.items():
        agree(verdict, any(path.on(item) for _, path in interviews))
    for (item, choice), verdict in found.choices.items():
        if not isinstance(found.items[item], Unreachable):
            gate = gate_of(of, item, choice)
            agree(verdict, any(path.on(item) and path.offers(gate, item) for _, path in interviews))
    assert useless_of(of, found) == useless_by_hand(of, interviews, found)


@settings(max_examples=examples(1500), deadline=None)
@given_(banks(most=5))
def test_lengths_agree_with_every_interview(of: Bank) -> None:
    interviews = some_interviews(of)
    lengths = examine(of).lengths
    counts = [path.done for _, path in interviews]
    whole = [path.done for held, path in interviews if not cut_short(of, held, path)] or counts
    assert lengths.shortest.questions == lengths.shortest.bound == min(counts)
    assert lengths.complete.questions == lengths.complete.bound == min(whole)
    assert lengths.longest.questions == lengths.longest.bound == max(counts)


def some_interviews(of: Bank) -> list[tuple[Held, Path]]:
    interviews: list[tuple[Held, Path]] = []
    for one in every_interview(of):
        interviews.append(one)
        assume(len(interviews) <= MOST_INTERVIEWS)
    return interviews


def agree(verdict: Verdict, reached: bool) -> None:
    assert isinstance(verdict, Reached if reached else Unreachable), verdict


def gate_of(of: Bank, item: str, choice: str) -> Gate:
    asked = of.question(item)
    assert asked is not None
    found = asked.choice(choice)
    assert found is not None
    return found.gate


Found = list[tuple[str, Obstacle, Condition]]


def useless_of(of: Bank, found: Reachability) -> Found:
    return by_text([(one.item, one.obstacle, one.condition) for one in found.useless])


def useless_by_hand(of: Bank, interviews: list[tuple[Held, Path]], found: Reachability) -> Found:
    """The conditions whose value never matters where what they stand under is on the path."""
    useless: Found = []
    for item in of.items:
        parent = Naive.parent(item)
        if isinstance(found.items[item.id], Unreachable):
            continue
        on = [held for held, path in interviews if parent is None or path.on(parent)]
        useless += idle(of, item.id, item.gate, on)
        for choice in item.choices if isinstance(item, Question) else ():
            if isinstance(found.choices.get((item.id, choice.id)), Reached):
                useless += idle(
                    of, item.id, choice.gate, [held for held, path in interviews if path.on(item.id)]
                )
    return by_text(useless)


def idle(of: Bank, item: str, gate: Gate, interviews: list[Held]) -> Found:
    walked = [Naive(of, held) for held in interviews]
    at = [one.id for one in of.items].index(item)
    only_if = [one for one in gate.only_if if all(walk.truth(one, at) == T for walk in walked)]
    unless = [one for one in gate.unless if all(walk.truth(one, at) != T for walk in walked)]
    return [
        *((item, Obstacle.ONLY_IF, one) for one in only_if),
        *((item, Obstacle.UNLESS, one) for one in unless),
    ]


def by_text(found: Found) -> Found:
    return sorted(found, key=repr)


def cut_short(of: Bank, held: Held, path: Path) -> bool:
    """Whether an end left something out."""
    naive = Naive(of, held)
    last = of.items[-1]
    for at, item in enumerate(of.items):
        after = any(not naive.within(other, item) for other in of.items[at + 1 :])
        if item.ends and path.on(item.id) and after:
            return True
        for choice in item.choices if isinstance(item, Question) else ():
            arrow = choice.arrow
            ends = arrow is not None and not arrow.target and item is not last
            assert isinstance(item, Question)
            if ends and path.on(item.id) and naive.chosen(item, choice.id) == T:
                return True
    return False


def test_answers_are_of_the_engine() -> None:
    assert Answer() == Answer(value=None)


__all__ = ["st"]
