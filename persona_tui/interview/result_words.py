"""Scores, dimensions and computed questions in words, with what each of them lacks (R20)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from persona_tui.banks.telling.wording import every, quoted
from persona_tui.interview.conductor import Interview
from persona_tui.interview.item_words import Wordings
from persona_tui.interview.results import ComputedResult, ScoreResult, results_on
from persona_tui.interview.saying import choice_text
from persona_tui.text.language import Translator

#: How many of the questions that something lacks are named.
_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class ResultWords:
    """One result as told to a person."""

    name: str
    said: str
    """What it comes to, with its coverage."""
    lacks: str
    """What it lacks, in a sentence; empty when it lacks nothing."""
    goes_to: str
    """Where to go to mend that, else the computed question itself; empty when there is nowhere to go."""


@dataclass(frozen=True, slots=True)
class ResultsTold:
    """All results of an interview."""

    scores: tuple[ResultWords, ...]
    computed: tuple[ResultWords, ...]


def tell_results(interview: Interview, tr: Translator) -> ResultsTold:
    """What an interview comes to so far.

    Args:
        interview: the interview as it stands.
        tr: the interface's language.
    """
    words = Wordings(interview, tr)
    dimensions = frozenset(one.id for one in interview.bank.dimensions)
    found = results_on(interview.path, dimensions)
    return ResultsTold(
        tuple(_score(one, words, tr) for one in found.scores),
        tuple(_computed(one, interview, words, tr) for one in found.computed),
    )


def _score(one: ScoreResult, words: Wordings, tr: Translator) -> ResultWords:
    scored = one.scored
    if scored.value is None:
        value = tr("undetermined")
    else:
        figure = words.figure(scored.value)
        value = tr("mean {value}").format(value=figure) if one.is_mean else figure
    coverage = tr("{answered} of {of}").format(answered=scored.answered, of=scored.of)
    if scored.unknown:
        said = tr.plural("{n} “don't know”", "{n} “don't know”", scored.unknown)
        coverage = f"{coverage}; {said.format(n=scored.unknown)}"
    lacks = _lacks(one.lacking, words, tr)
    if scored.value is None and one.is_mean and not lacks:
        lacks = tr("A mean needs two answers, and three quarters of its questions.")
    goes_to = one.lacking[0] if one.lacking else ""
    return ResultWords(words.score(one.name), f"{value} ({coverage})", lacks, goes_to)


def _computed(one: ComputedResult, interview: Interview, words: Wordings, tr: Translator) -> ResultWords:
    question = interview.path.question(one.item)
    result = question.choice(one.result) if question is not None and one.result is not None else None
    facing = interview.session.opening.facing
    said = tr("not determined yet") if result is None else choice_text(result, words.fill, facing)
    goes_to = one.lacking[0] if one.lacking else one.item
    return ResultWords(words.title(one.item), said, _lacks(one.lacking, words, tr), goes_to)


def _lacks(items: Sequence[str], words: Wordings, tr: Translator) -> str:
    if not items:
        return ""
    named = [quoted(words.title(item), tr) for item in items[:_NAMED]]
    if more := len(items) - len(named):
        named.append(tr.plural("{n} more", "{n} more", more).format(n=more))
    return tr("Still to answer: {questions}.").format(questions=every(named, tr))
