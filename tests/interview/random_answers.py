"""Random answers to questions of every type, in the repetitions that they bring, off the path too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random

from hypothesis import strategies as st

from persona_tui.banks.answer_types import (
    Actions,
    Consent,
    Date,
    Duration,
    Grid,
    Groups,
    ItemList,
    Number,
    Observations,
    OneChoice,
    OneOf,
    Quotes,
    Ranking,
    Scale,
    SeveralChoices,
    SeveralOf,
    YesNo,
)
from persona_tui.banks.facing import Facing
from persona_tui.banks.model import Bank, Question
from persona_tui.interview.answer import (
    Action,
    Answer,
    GridRow,
    Group,
    Nature,
    Observation,
    Permission,
    Quote,
    Selected,
    Special,
    Value,
)
from persona_tui.interview.course import Course
from persona_tui.interview.offered import offered_items
from persona_tui.interview.path import Path
from tests.interview.random_banks import SEEDS
from tests.interview.random_conditions import CHOICES, ITEMS
from tests.interview.random_questions import DAYS

WORDS = (*ITEMS, "X", "[sic] | <b>")
THINGS = (*CHOICES, *ITEMS, "X", "G")
GROUPED = (Group("G", ("x",)), Group("", ("x", "y")), Group("g ", ("a",)), Group("", ("z",)))


def answered_banks(
    of_banks: st.SearchStrategy[Bank], misfits: bool = True
) -> st.SearchStrategy[tuple[Bank, dict[str, Answer]]]:
    """A bank with answers to some of its questions, off the path and in repetitions that are no more too.

    Args:
        of_banks: the banks.
        misfits: whether some values are not of their question's type, which no store can hold.
    """

    def answered(of: Bank, seed: int) -> tuple[Bank, dict[str, Answer]]:
        chance = Random(seed)
        held = {item: Answer(value=bool(chance.randrange(3))) for item in markers(of) if chance.randrange(2)}
        for asked in of.questions:
            for item in ids_of(of, asked) if asked.takes_answer else ():
                if chance.randrange(3):
                    held[item] = some_answer(chance, asked, misfits)
        return of, held

    return st.builds(answered, of_banks, SEEDS)


def markers(of: Bank) -> Iterator[str]:
    """The ids under which repetitions on demand are asked for or taken away."""
    for section in of.sections:
        if section.repetition is not None and not section.repetition.over:
            yield from (f"{section.id}[{key}]" for key in "123")


def ids_of(of: Bank, asked: Question) -> tuple[str, ...]:
    """The ids under which a question may be answered."""
    together = of.repeated.get(asked.id)
    if together is None:
        return (asked.id,)
    how = together[0].repetition
    assert how is not None
    if not how.over:
        return tuple(f"{asked.id}[{key}]" for key in "123")
    source = of.question(how.over)
    assert source is not None
    keys = [one.id for one in source.choices] or ["x", "y", "X", "b"]
    if isinstance(source.answer, Groups):
        keys = ["G", "x, y"]
    return tuple(f"{asked.id}[{key}]" for key in keys)


def some_answer(chance: Random, asked: Question, misfits: bool = True) -> Answer:
    """A value, now and then a special, seldom a value that is not of the question's type (R23)."""
    if not chance.randrange(5):
        special = chance.choice(list(Special))
        return Answer(special=special, reason="faute de temps" if special is Special.SKIPPED else "")
    if misfits and not chance.randrange(25):
        return Answer(value=Selected("zzz") if asked.choices else ("zzz",))
    note = "une note" if not chance.randrange(8) else ""
    return Answer(value=some_value(chance, asked), note=note, hypothesis=not chance.randrange(8))


def some_value(  # noqa: C901 - one row a type
    chance: Random, asked: Question, among: Sequence[str] | None = None
) -> Value:
    """A value of a question's type.

    Args:
        chance: the only source of chance.
        asked: the question.
        among: the choices or items to choose from, where it chooses; any, offered or not, when left out.
    """
    things = among or tuple(one.id for one in asked.choices) or THINGS
    match asked.answer:
        case YesNo():
            return bool(chance.randrange(2))
        case Number(decimal=True):
            return chance.choice((0, 0.5, 1.5, 2))
        case Number() | Scale() | Duration():
            return chance.randint(0, 3)
        case Date():
            return chance.choice(DAYS)
        case OneChoice() | Consent() | OneOf():
            return Selected(chance.choice(things))
        case SeveralChoices():
            return _several(chance, asked, things)
        case Ranking() | SeveralOf():
            size = chance.randint(1, min(2, len(things)))
            return tuple(Selected(one) for one in chance.sample(list(things), size))
        case ItemList():
            return tuple(chance.sample(WORDS, chance.randint(1, 3)))
        case Quotes():
            return (Quote("« Oui »", chance.choice(list(Permission))),)
        case Observations():
            return (Observation("vu", chance.choice(list(Nature))),)
        case Actions():
            return (Action("faire", "Ève"),)
        case Grid():
            return (GridRow("un", (("combien", chance.randint(0, 3)),)),)
        case Groups():
            return (
                tuple(chance.sample(GROUPED[:2], chance.randint(1, 2)))
                if chance.randrange(2)
                else GROUPED[2:]
            )
        case _:
            return chance.choice(WORDS)


def in_order(course: Course, chance: Random) -> Iterator[Path]:
    """The paths of an interview answered in order to its end, from before the first answer on."""
    held: dict[str, Answer] = {}
    path = course.path(held)
    yield path
    while path.next is not None:
        asked = path.question(path.next)
        assert asked is not None
        held = {**held, asked.id: offered_answer(chance, asked, path)}
        path = course.path(held)
        if path.rejects(asked.id):
            held = {**held, asked.id: Answer(special=Special.SKIPPED)}
            path = course.path(held)
        yield path


def offered_answer(chance: Random, asked: Question, path: Path) -> Answer:
    """An answer among what a question offers; a special where it offers nothing."""
    among = [choice.id for choice in asked.choices if path.offers(choice.gate, asked.id)]
    items = [item.key for item in offered_items(asked, path, Facing())]
    chooses = isinstance(
        asked.answer, OneChoice | SeveralChoices | Ranking | Consent | OneOf | SeveralOf | Groups
    )
    if chooses and not among and not items:
        return Answer(special=chance.choice(list(Special)))
    answer = some_answer(chance, asked, misfits=False)
    if answer.special is not None:
        return answer
    if isinstance(asked.answer, Groups):
        named = Group(chance.choice(("G", "")), tuple(chance.sample(items, chance.randint(1, len(items)))))
        return replace(answer, value=(named,))
    return replace(answer, value=some_value(chance, asked, among or items or None))


def _several(chance: Random, asked: Question, things: Sequence[str]) -> Value:
    """Some of the choices, an exclusive one alone."""
    alone = {one.id for one in asked.choices if one.exclusive}
    together = [one for one in things if one not in alone]
    if not together or (alone & set(things) and not chance.randrange(3)):
        return (Selected(chance.choice(sorted(alone & set(things)) or list(things))),)
    count = asked.answer.count if isinstance(asked.answer, SeveralChoices) else None
    most = min(len(together), int(count.most) if count and count.most is not None else len(together))
    chosen = set(chance.sample(together, chance.randint(1, most)))
    return tuple(Selected(one) for one in things if one in chosen)
