"""From a session to a respondent: only what is on the path and not private (R6, R20)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from persona_tui.banks.answer_types import Actions, OneChoice
from persona_tui.banks.model import Question
from persona_tui.interview.answer import Action, Selected, Special
from persona_tui.interview.path import Path, Place
from persona_tui.interview.reasons import Cause
from persona_tui.interview.record import Record
from persona_tui.interview.repetitions.identity import parted
from persona_tui.interview.saying import action_text
from persona_tui.personas.portrait.asked import (
    AGE,
    REVIEW,
    TITLE,
    counts,
    groups,
    is_open,
    rated_by_team,
)
from persona_tui.personas.portrait.figures import exact, mean
from persona_tui.personas.portrait.respondent import Absence, Doing, Rated, Respondent, Side
from persona_tui.personas.sharing import given

FEWEST = 2
"""The answers that a mean needs at the least (R20)."""


def respondent(record: Record) -> Respondent:
    """What a portrait keeps of a session.

    Args:
        record: a session of a bank that has dimensions.
    """
    side, path = Side.UNSAID, record.path
    chosen: dict[str, str] = {}
    ratings: defaultdict[str, list[float]] = defaultdict(list)
    specials: defaultdict[str, list[Special]] = defaultdict(list)
    words: defaultdict[str, list[str]] = defaultdict(list)
    actions: list[Doing] = []
    reviews: list[date] = []
    opening = record.session.opening
    for one in given(record):
        question, value, name = one.question, one.answer.value, parted(one.question.id)[0]
        if isinstance(value, Selected):
            if TITLE in question.sheet and isinstance(question.answer, OneChoice):
                side = _side(value.choice)
            if groups(question):
                chosen[name] = value.choice
        if counts(question) or rated_by_team(question):
            if (figure := _figure(question, value)) is not None:
                ratings[name].append(figure)
            elif one.answer.special is not None:
                specials[name].append(one.answer.special)
        if is_open(question):
            words[name] += [value] if isinstance(value, str) else _texts(value)
        if isinstance(question.answer, Actions) and isinstance(value, tuple):
            texts = [action_text(each) for each in value if isinstance(each, Action)]
            actions += [Doing(text, name, opening.code) for text in texts]
        if REVIEW in question.sheet and isinstance(value, date):
            reviews.append(value)
    return Respondent(
        session=opening.id,
        code=opening.code,
        began=opening.started,
        side=side,
        dimensions={one.id: _rated(path, one.id) for one in record.bank.dimensions},
        groups=chosen,
        ratings={name: tuple(some) for name, some in ratings.items()},
        specials={name: tuple(some) for name, some in specials.items()},
        words={name: tuple(some) for name, some in words.items() if some},
        actions=tuple(actions),
        reviews=tuple(reviews),
    )


def _side(choice: str) -> Side:
    return Side(choice) if choice in (Side.FACILITATOR, Side.TEAM, Side.ALLY) else Side.MEMBER


def _texts(value: object) -> list[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, tuple) else []


def _figure(question: Question, value: object) -> float | None:
    """A rating as a number; of a choice, its rank."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    ids = [choice.id for choice in question.choices]
    return ids.index(value.choice) if isinstance(value, Selected) and value.choice in ids else None


def _rated(path: Path, dimension: str) -> Rated:
    """The mean of a dimension: two answers and three quarters of its questions on the path (R20).

    A private question stays out of it on both sides, since nothing of it may be printed.
    """
    mine = [one for one in path.questions if one.dimension == dimension and counts(one) and not one.private]
    on = [one for one in mine if path.on(one.id)]
    held = [path.answer(one.id) for one in on]
    values = [exact(one.value) for one in held if isinstance(one.value, int | float)]
    enough = len(values) >= FEWEST and 4 * len(values) >= 3 * len(on)
    return Rated(
        mean(values) if enough else None,
        None if enough else _absence(path, mine, on),
        sum(one.special is Special.UNKNOWN for one in held),
        sum(one.special is Special.NOT_APPLICABLE for one in held),
    )


def _absence(path: Path, mine: Sequence[Question], on: Sequence[Question]) -> Absence:
    if len(on) >= FEWEST:
        return Absence.TOO_FEW
    off = [one.id for one in mine if path.place(one.id) is Place.OFF_PATH]
    causes = [_cause(path, item) for item in off]
    if any(by_age for _, by_age in causes):
        return Absence.TOO_EARLY
    if any(cause is not Cause.SHORT_VERSION for cause, _ in causes):
        return Absence.NOT_CONCERNED
    return Absence.TOO_FEW


def _cause(path: Path, item: str) -> tuple[Cause | None, bool]:
    """The rule that keeps an item off the path, and whether the age of the community decides it."""
    reason = path.by_id[item].reason
    while reason is not None and reason.cause is Cause.PARENT and reason.decider in path.by_id:
        reason = path.by_id[reason.decider].reason
    if reason is None:
        return None, False
    decider = path.question(reason.decider)
    return reason.cause, decider is not None and AGE in decider.sheet
