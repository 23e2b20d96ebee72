"""Every complete interview of a small bank, walked through the real engine; witnesses played through it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import combinations

from persona_tui.banks.conditions.tree import Is, State
from persona_tui.banks.conditions.walking import operands
from persona_tui.banks.model import Bank, Question
from persona_tui.banks.reachability import Line
from persona_tui.banks.reachability.naming import conditions_of
from persona_tui.interview.answer import Answer, Selected, Special
from persona_tui.interview.course import Course
from persona_tui.interview.path import Path
from persona_tui.interview.reviewing import offered_choices
from tests.interview.building import NUMBER, ONE, SEVERAL, YES_NO

SKIP = Answer(special=Special.SKIPPED)
Held = Mapping[str, Answer]


def every_interview(of: Bank) -> Iterator[tuple[Held, Path]]:
    """Each complete interview, up to answers that no condition tells apart."""
    course, specials = Course(of), _specials(of)
    stack: list[dict[str, Answer]] = [{}]
    while stack:
        held = stack.pop()
        path = course.path(held)
        if path.next is None:
            yield held, path
            continue
        asked = of.question(path.next)
        assert asked is not None
        stack += [{**held, asked.id: answer} for answer in (*_values(of, asked, path), *specials)]


def played(of: Bank, witness: tuple[Line, ...]) -> tuple[dict[str, Answer], Path]:
    """The interview of a witness: what it does not name is skipped."""
    said = {line.question: line for line in witness}
    course, held = Course(of), dict[str, Answer]()
    path = course.path(held)
    while path.next is not None:
        asked = of.question(path.next)
        assert asked is not None
        line = said.pop(asked.id, None)
        held[asked.id] = SKIP if line is None else _answer(asked, line, path)
        path = course.path(held)
    assert not said, "a witness names only what is asked"
    return held, path


def _answer(asked: Question, line: Line, path: Path) -> Answer:
    if line.state is not State.ANSWERED:
        return Answer(special=Special(line.state.value))
    value = line.value
    if not asked.choices or isinstance(value, bool):
        assert isinstance(value, bool | int | float | str | date)
        return Answer(value=value)
    offered = {choice.id for choice in offered_choices(asked, path)}
    chosen = (value,) if isinstance(value, str) else value
    assert isinstance(chosen, tuple)
    assert chosen
    assert offered.issuperset(chosen)
    some = tuple(Selected(one) for one in chosen)
    return Answer(value=some[0] if isinstance(value, str) else some)


def _values(of: Bank, asked: Question, path: Path) -> Iterator[Answer]:
    """The values of a question that some condition might tell apart."""
    offered = [choice.id for choice in offered_choices(asked, path)]
    if asked.answer == YES_NO:
        yield from (Answer(value=value) for value in (True, False))
    elif asked.answer == NUMBER:
        yield from (Answer(value=value) for value in (range(-1, 5) if _named(of, asked) else (0,)))
    elif asked.answer == ONE:
        yield from (Answer(value=Selected(one)) for one in offered)
    elif asked.answer == SEVERAL:
        for count in range(1, len(offered) + 1):
            for some in combinations(offered, count):
                yield Answer(value=tuple(Selected(one) for one in some))
    else:
        yield Answer(value="texte")


def _named(of: Bank, asked: Question) -> bool:
    return any(
        getattr(operand, "question", "") == asked.id
        for condition in conditions_of(of)
        for operand in operands(condition)
    )


def _specials(of: Bank) -> list[Answer]:
    """Skipped, those that a condition names, and one that none does."""
    named = {state for condition in conditions_of(of) for state in _states(condition)}
    others = [one for one in Special if one.value not in named and one is not Special.SKIPPED]
    kept = [one for one in Special if one is Special.SKIPPED or one.value in named or one in others[:1]]
    return [Answer(special=one) for one in kept]


def _states(condition: object) -> Iterator[str]:
    if isinstance(condition, Is):
        yield condition.state.value
    for part in (getattr(condition, "condition", None), *getattr(condition, "conditions", ())):
        if part is not None:
            yield from _states(part)
