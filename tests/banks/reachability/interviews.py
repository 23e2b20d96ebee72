"""Every complete interview of a small bank, walked through the real engine; and witnesses played in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from itertools import combinations, combinations_with_replacement, permutations

from persona_tui.banks.answer_types import (
    Consent,
    Date,
    Duration,
    ItemList,
    Number,
    OneChoice,
    OneOf,
    Ranking,
    Scale,
    SeveralChoices,
    SeveralOf,
    YesNo,
)
from persona_tui.banks.conditions.tree import Is, State
from persona_tui.banks.conditions.walking import operands, questions_of
from persona_tui.banks.model import Bank, Question
from persona_tui.banks.reachability import Line
from persona_tui.banks.reachability.naming import conditions_of
from persona_tui.interview.answer import Answer, Selected, Special, Value
from persona_tui.interview.course import Course
from persona_tui.interview.path import Path
from persona_tui.interview.repetitions.identity import parted
from persona_tui.interview.repetitions.marker import THERE
from persona_tui.interview.reviewing import offered_choices
from tests.banks.reachability.rich_banks import DAYS
from tests.interview.random_conditions import ITEMS

SKIP = Answer(special=Special.SKIPPED)
Held = Mapping[str, Answer]


def every_interview(of: Bank) -> Iterator[tuple[Held, Path]]:
    """Each complete interview, up to answers that no condition tells apart."""
    course, specials, named = Course(of), _specials(of), _named(of)
    stack: list[dict[str, Answer]] = [{}]
    while stack:
        held = stack.pop()
        path = course.path(held)
        if path.next is None:
            yield held, path
            continue
        asked = path.question(path.next)
        assert asked is not None
        values = [Answer(value=value) for value in _values(asked, path)]
        if parted(asked.id)[0] not in named:
            values = values[:1]
        for answer in (*values, *specials):
            said = {**held, asked.id: answer}
            if answer.special is not None or not course.path(said).rejects(asked.id):
                stack.append(said)


def played(of: Bank, witness: tuple[Line, ...]) -> tuple[dict[str, Answer], Path]:
    """The interview of a witness: what it does not name is skipped, repetitions are answered alike."""
    said = {line.question: line for line in witness}
    course, held = Course(of), dict[str, Answer]()
    for line in witness:
        if of.by_id[line.question].repetition is not None and isinstance(line.value, int):
            held |= {f"{line.question}[{number}]": THERE for number in range(1, line.value + 1)}
    used = {line.question for line in witness if of.question(line.question) is None}
    path = course.path(held)
    while path.next is not None:
        asked = path.question(path.next)
        assert asked is not None
        name = parted(asked.id)[0]
        used.add(name)
        held[asked.id] = _answer(asked, said[name], path) if name in said else SKIP
        path = course.path(held)
        assert not path.rejects(asked.id)
    assert used >= set(said), "a witness names only what is asked"
    return held, path


def _answer(asked: Question, line: Line, path: Path) -> Answer:
    if line.state is not State.ANSWERED:
        return Answer(special=Special(line.state.value))
    fitting = [value for value in _values(asked, path) if plain(value) == plain_line(asked, line)]
    assert fitting or not _is_listed(asked), (asked, line)
    return Answer(value=fitting[0] if fitting else line.value)


def _is_listed(asked: Question) -> bool:
    return bool(asked.choices) or isinstance(asked.answer, OneOf | SeveralOf | Scale | YesNo)


def plain(value: object) -> object:
    if isinstance(value, Selected):
        return value.choice
    return tuple(plain(one) for one in value) if isinstance(value, tuple) else value


def plain_line(asked: Question, line: Line) -> object:
    return line.value


def _values(asked: Question, path: Path) -> Iterator[Value]:  # noqa: C901 - one case for each type
    """The values of a question that some condition might tell apart."""
    offered = [choice.id for choice in offered_choices(asked, path)]
    match asked.answer:
        case YesNo():
            yield from (True, False)
        case Number(bounds=bounds, decimal=decimal):
            least, most = bounds.least, bounds.most
            steps = 2 if decimal else 1
            low, high = (-1 if least is None else least), (5 if most is None else most)
            yield from (
                step / steps if decimal else step for step in range(int(low * steps), int(high * steps) + 1)
            )
        case Scale(lowest=lowest, highest=highest):
            yield from range(lowest, highest + 1)
        case Duration():
            yield from range(5)
        case Date():
            yield from (DAYS[0] + timedelta(days) for days in range(-1, 4))
        case OneChoice() | Consent():
            yield from (Selected(one) for one in offered)
        case SeveralChoices(count=count):
            alone = {choice.id for choice in asked.choices if choice.exclusive}
            for size in range(1, len(offered) + 1):
                for some in combinations(offered, size):
                    if count.hold(size) and (size == 1 or not alone & set(some)):
                        yield tuple(Selected(one) for one in some)
        case Ranking(keep=keep):
            for size in range(1, min(len(offered), keep or len(offered)) + 1):
                yield from (tuple(Selected(one) for one in some) for some in permutations(offered, size))
        case ItemList(count=count):
            for size in range(1, int(count.most or 2) + 1):
                yield from combinations_with_replacement((*ITEMS, "b", "…"), size)
        case OneOf(source=source):
            yield from (Selected(one) for one in _items(source, path))
        case SeveralOf(source=source):
            items = _items(source, path)
            for size in range(1, len(items) + 1):
                yield from (tuple(Selected(one) for one in some) for some in combinations(items, size))
        case _:
            yield from ("…", *ITEMS)


def _items(source: str, path: Path) -> list[str]:
    """What an earlier answer holds."""
    value = path.answer(source).value
    held = value if isinstance(value, tuple) else ()
    return list(dict.fromkeys(str(plain(one)) for one in held))


def _named(of: Bank) -> set[str]:
    """The questions that anything depends on."""
    found = {
        name
        for condition in conditions_of(of)
        for operand in operands(condition)
        for name in questions_of(operand)
    }
    for item in of.items:
        if item.repetition is not None:
            found.add(item.repetition.over)
        if isinstance(item, Question):
            if isinstance(item.answer, OneOf | SeveralOf):
                found.add(item.answer.source)
            points = any(choice.points or choice.arrow for choice in item.choices)
            if points or item.scores or item.dimension:
                found.add(item.id)
    return found


def _specials(of: Bank) -> list[Answer]:
    """Skipped, those that a condition names, don't-know for dimensions, and one that nothing names."""
    named = {state for condition in conditions_of(of) for state in _states(condition)}
    if of.dimensions:
        named.add(Special.UNKNOWN.value)
    others = [one for one in Special if one.value not in named and one is not Special.SKIPPED]
    kept = [one for one in Special if one is Special.SKIPPED or one.value in named or one in others[:1]]
    return [Answer(special=one) for one in kept]


def _states(condition: object) -> Iterator[str]:
    if isinstance(condition, Is):
        yield condition.state.value
    for part in (getattr(condition, "condition", None), *getattr(condition, "conditions", ())):
        if part is not None:
            yield from _states(part)
