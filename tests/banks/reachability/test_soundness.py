"""The search against the real engine: witnesses played, and every interview of small banks walked."""

from __future__ import annotations

from collections import Counter

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from persona_tui.banks.model import Bank, Direction, Gate, Item, Question
from persona_tui.banks.reachability import (
    Limit,
    Obstacle,
    Reachability,
    Reached,
    Undecided,
    Unreachable,
    Verdict,
    examine,
)
from persona_tui.interview.path import Path
from persona_tui.interview.repetitions.identity import parted
from tests.banks.reachability.interviews import every_interview, played
from tests.banks.reachability.rich_banks import rich_banks
from tests.counts import examples
from tests.interview.random_banks import banks, repeated_banks, whole_banks

MOST_INTERVIEWS = 1000
"""What one bank may take; the others are left out."""
SIEVED = [HealthCheck.filter_too_much]
ANY = st.one_of(banks(), rich_banks(10), whole_banks(demanded=True))
SMALL = st.one_of(banks(most=5), rich_banks(4))


@settings(max_examples=examples(3000), deadline=None)
@given(ANY)
def test_every_witness_leads_there(of: Bank) -> None:
    found = examine(of)
    for item, verdict in found.items.items():
        if isinstance(verdict, Reached):
            assert reaches(played(of, verdict.witness)[1], item), (item, verdict)
    for (item, choice), verdict in found.choices.items():
        if isinstance(verdict, Reached):
            assert offers(played(of, verdict.witness)[1], item, choice), (item, choice, verdict)


@settings(max_examples=examples(3000), deadline=None, suppress_health_check=SIEVED)
@given(SMALL)
def test_the_search_agrees_with_every_interview(of: Bank) -> None:
    paths = some_paths(of)
    found = examine(of)
    assert found.undecided == 0, "small banks are decided"
    check_verdicts(found, paths)
    assert useless_of(found) == useless_by_hand(of, paths, found)
    lengths, counts = found.lengths, [path.done for path in paths]
    whole = [path.done for path in paths if not cut_short(path)] or counts
    assert lengths.shortest.questions == lengths.shortest.bound == min(counts)
    assert lengths.complete.questions == lengths.complete.bound == min(whole)
    assert lengths.longest.questions == lengths.longest.bound == max(counts)


@settings(max_examples=examples(2000), deadline=None, suppress_health_check=SIEVED)
@given(repeated_banks(6))
def test_the_search_is_never_wrong_about_repetitions(of: Bank) -> None:
    paths = some_paths(of)
    found = examine(of)
    check_verdicts(found, paths)
    assert useless_of(found) <= useless_by_hand(of, paths, found)
    lengths, counts = found.lengths, [path.done for path in paths]
    assert lengths.shortest.bound <= min(counts) <= lengths.shortest.questions
    assert lengths.longest.questions <= max(counts) <= lengths.longest.bound


def some_paths(of: Bank) -> list[Path]:
    paths: list[Path] = []
    for _, path in every_interview(of):
        paths.append(path)
        assume(len(paths) <= MOST_INTERVIEWS)
    return paths


def check_verdicts(found: Reachability, paths: list[Path]) -> None:
    for item, verdict in found.items.items():
        agree(verdict, any(reaches(path, item) for path in paths))
    for (item, choice), verdict in found.choices.items():
        agree(verdict, any(offers(path, item, choice) for path in paths))


def agree(verdict: Verdict, reached: bool) -> None:
    if isinstance(verdict, Undecided):
        assert verdict.limit is Limit.REPETITIONS
    else:
        assert isinstance(verdict, Reached if reached else Unreachable), verdict


def instances(path: Path, template: str) -> list[Item]:
    """An item, in every repetition."""
    return [item for item in path.items if parted(item.id)[0] == template]


def reaches(path: Path, template: str) -> bool:
    return any(path.on(item.id) for item in instances(path, template))


def offers(path: Path, template: str, choice: str) -> bool:
    return any(
        path.on(item.id) and path.offers(option.gate, item.id)
        for item in instances(path, template)
        if isinstance(item, Question) and (option := item.choice(choice))
    )


Found = Counter[tuple[str, str, str]]
"""The item, `Si` or `Sauf si`, and the condition."""


def useless_of(found: Reachability) -> Found:
    return Counter((one.item, one.obstacle.value, repr(one.condition)) for one in found.useless)


def useless_by_hand(of: Bank, paths: list[Path], found: Reachability) -> Found:
    """The conditions that never matter where what they stand under is on the path, in any repetition."""
    idle: dict[Key, bool] = {}
    for path in paths:
        for item in path.items:
            name = parted(item.id)[0]
            if isinstance(found.items[name], Unreachable):
                continue
            above = (item.parent or item.section) if isinstance(item, Question) else None
            if above is None or path.on(above):
                look(idle, (name, ""), item.gate, of.by_id[name].gate, path, item)
            for option in item.choices if isinstance(item, Question) and path.on(item.id) else ():
                if isinstance(found.choices.get((name, option.id)), Reached | Undecided):
                    written = of.by_id[name]
                    assert isinstance(written, Question)
                    look(idle, (name, option.id), option.gate, gate_of(written, option.id), path, item)
    return Counter((name, kind, text) for (name, _, kind, _, text), useless in idle.items() if useless)


def gate_of(question: Question, choice: str) -> Gate:
    option = question.choice(choice)
    assert option is not None
    return option.gate


Key = tuple[str, str, str, int, str]


def look(idle: dict[Key, bool], on: tuple[str, str], gate: Gate, named: Gate, path: Path, item: Item) -> None:
    """Note the conditions of a gate that mattered."""
    for kind, conditions, names in (
        (Obstacle.ONLY_IF, gate.only_if, named.only_if),
        (Obstacle.UNLESS, gate.unless, named.unless),
    ):
        for number, (condition, written) in enumerate(zip(conditions, names, strict=True)):
            key = (*on, kind.value, number, repr(written))
            alone = Gate((condition,), ()) if kind is Obstacle.ONLY_IF else Gate((), (condition,))
            idle[key] = idle.get(key, True) and path.offers(alone, item.id)


def cut_short(path: Path) -> bool:
    """Whether an end left something out."""
    for at, item in enumerate(path.items):
        if not path.on(item.id):
            continue
        if item.ends and any(not within(path, other, item) for other in path.items[at + 1 :]):
            return True
        for choice in item.choices if isinstance(item, Question) else ():
            ends = choice.arrow is not None and choice.arrow.direction is Direction.END
            if ends and item is not path.items[-1] and choice.id in chosen(path, item.id):
                return True
    return False


def chosen(path: Path, item: str) -> tuple[str, ...]:
    value = path.answer(item).value
    some = value if isinstance(value, tuple) else (value,)
    return tuple(getattr(one, "choice", "") for one in some)


def within(path: Path, item: Item, holder: Item) -> bool:
    """Whether an item stands below another."""
    current: Item | None = item
    while isinstance(current, Question):
        above = current.parent or current.section
        current = path.item(above) if above else None
        if current is holder:
            return True
    return False
