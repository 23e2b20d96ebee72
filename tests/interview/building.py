"""Banks and sessions in few words, for the tests of the engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from persona_tui.banks.answer_types import (
    AnswerType,
    Bounds,
    LongText,
    Number,
    OneChoice,
    Scale,
    SeveralChoices,
    Statement,
    YesNo,
)
from persona_tui.banks.conditions.tree import (
    All,
    AnyOf,
    Compare,
    Comparison,
    Condition,
    Constant,
    Contains,
    Given,
    Is,
    Not,
    Of,
    State,
)
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.model import Arrow, Bank, Choice, Direction, Gate, Item, Question, Section
from persona_tui.banks.prose import Pipe, Run, Wording
from persona_tui.interview.answer import Answer, Selected, Special
from persona_tui.interview.conductor import Interview
from persona_tui.interview.course import Course
from persona_tui.interview.path import Length, Mode, Path
from persona_tui.interview.session import Opening, PinnedBank, Session, Status

HERE = Span(1, 1, 1, 1)
START = datetime(2027, 3, 14, 9, 0, tzinfo=UTC)
TEXT, ONE, SEVERAL, YES_NO, NUMBER, SCALE, STATEMENT = (
    LongText(),
    OneChoice(),
    SeveralChoices(),
    YesNo(),
    Number(),
    Scale(0, 3),
    Statement(),
)


def words(text: str, pipe: str = "") -> Wording:
    """A wording, with a pipe behind it if one is named."""
    return Wording((Run(text), *((Pipe(pipe, None, HERE),) if pipe else ())))


def choice(id_: str, arrow: str = "", **rest: object) -> Choice:
    """A choice; its arrow is written ``opens x``, ``to x`` or ``end``."""
    return replace(Choice(id_, words(f"Choix {id_}"), HERE, arrow=_arrow(arrow)), **rest)  # type: ignore[arg-type]


def _arrow(arrow: str) -> Arrow | None:
    verb, _, target = arrow.partition(" ")
    directions = {"opens": Direction.OPENS, "to": Direction.GOES_TO, "end": Direction.END}
    return Arrow(directions[verb], target, HERE) if verb else None


def question(
    id_: str, answer: AnswerType = TEXT, *choices: Choice, under: str = "", **rest: object
) -> Question:
    """A question, `under` its parent if it is a follow-up."""
    made = Question(
        id_,
        words(f"Question {id_}?"),
        answer,
        HERE,
        level=4 if under else 3,
        section=None,
        parent=under or None,
        choices=choices,
    )
    return replace(made, **rest)  # type: ignore[arg-type]


def section(id_: str, **rest: object) -> Section:
    """A section; the questions that follow it are its own."""
    return replace(Section(id_, words(f"Section {id_}"), HERE), **rest)  # type: ignore[arg-type]


def bank(*items: Item, **rest: object) -> Bank:
    """A bank; questions belong to the section above them."""
    placed: list[Item] = []
    current: str | None = None
    for item in items:
        if isinstance(item, Section):
            current = item.id
            placed.append(item)
        else:
            placed.append(replace(item, section=current))
    return replace(Bank("essai", "Essai", "# Essai", "0" * 64, tuple(placed)), **rest)  # type: ignore[arg-type]


def si(*conditions: Condition) -> Gate:
    """``Si``."""
    return Gate(only_if=conditions)


def sauf_si(*conditions: Condition) -> Gate:
    """``Sauf si``."""
    return Gate(unless=conditions)


def equal(id_: str, value: Constant) -> Compare:
    """``id = value``."""
    return Compare(Of(id_, HERE), Comparison.EQUAL, value)


def different(id_: str, value: Constant) -> Compare:
    """``id ≠ value``."""
    return Compare(Of(id_, HERE), Comparison.DIFFERENT, value)


def at_least(id_: str, value: float) -> Compare:
    """``id ≥ value``."""
    return Compare(Of(id_, HERE), Comparison.AT_LEAST, value)


def contains(id_: str, value: str) -> Contains:
    """``id contient value``."""
    return Contains(Of(id_, HERE), value)


def given(id_: str) -> Given:
    """A bare yes/no question or consent."""
    return Given(Of(id_, HERE))


def is_(id_: str, state: State) -> Is:
    """``id est state``."""
    return Is(Of(id_, HERE), state)


def both(*conditions: Condition) -> All:
    """``… et …``."""
    return All(conditions)


def either(*conditions: Condition) -> AnyOf:
    """``… ou …``."""
    return AnyOf(conditions)


def no(condition: Condition) -> Not:
    """``non …``."""
    return Not(condition)


def said(value: object) -> Answer:
    """An answer: a special, a choice by its id after ``=``, several in a list of them, else a plain value."""
    if isinstance(value, Special):
        return Answer(special=value)
    if isinstance(value, str) and value.startswith("="):
        return Answer(value=Selected(value[1:]))
    if isinstance(value, list):
        return Answer(value=tuple(Selected(one) for one in value))
    return Answer(value=value)  # type: ignore[arg-type]


def answers(**values: object) -> dict[str, Answer]:
    """Answers by id, each as :func:`said` reads it."""
    return {item: said(value) for item, value in values.items()}


def path(
    of: Bank,
    held: Mapping[str, Answer] | None = None,
    length: Length = Length.FULL,
    mode: Mode = Mode.INTERVIEW,
) -> Path:
    """The path of answers."""
    return Course(of, length, mode).path(held or {})


def states(of: Bank, **values: object) -> dict[str, str]:
    """What a trace says of each item, for answers as :func:`said` reads them."""
    return {step.id: step.place.value for step in path(of, answers(**values)).steps}


def asked(of: Path) -> list[str]:
    """The ids on the path, sections aside."""
    return [item.id for item in of.asked]


class Ticking:
    """A clock that moves on a second at each look."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def session(of: Bank, length: Length = Length.FULL, mode: Mode = Mode.INTERVIEW) -> Session:
    """A session that has just been opened on a bank."""
    pinned = PinnedBank(of.id, of.version, of.sha256, of.text)
    return Session(Opening("01TEST", "E01", pinned, START, length, mode))


def interview(of: Bank, on: Session | None = None, clock: Callable[[], datetime] | None = None) -> Interview:
    """An interview on a new session, or on a stored one."""
    return Interview(on or session(of), of, clock or Ticking(), "Ève")


def say(conducted: Interview, item: str, value: object) -> None:
    """Give an answer as :func:`said` reads it."""
    conducted.record(item, said(value))


def order(items: Iterable[str]) -> str:
    """Ids in a row, for short assertions."""
    return " ".join(items)


SMALL = bank(
    question("hello", STATEMENT),
    question("gate", YES_NO),
    question("child", gate=si(given("gate"))),
    question("hours", Number(Bounds(0, 160), "heures")),
    question("bye", STATEMENT),
)
"""A statement, a gate and what it opens, a bounded number, a statement."""


def resumed(conducted: Interview) -> Interview:
    """The interview as it is after the program was stopped and started again."""
    return interview(conducted.bank, conducted.session)


def status(conducted: Interview) -> Status:
    """Where its session stands."""
    return conducted.session.status
