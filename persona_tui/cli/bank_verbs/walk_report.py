"""Random walks through a bank: what was asked and chosen, what never was, and the shortest that failed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from persona_tui.interview.course import Course
from persona_tui.interview.walks.coverage import Tally
from persona_tui.interview.walks.pasting import plan_of, shows_as_a_plan
from persona_tui.interview.walks.telling import sentence
from persona_tui.interview.walks.trying import Tried
from persona_tui.text.language import Translator


def in_words(file: Path, course: Course, tried: Tried, tr: Translator) -> str:
    """The walks, the table of what was asked, and last what never was."""
    return "\n".join(
        [
            *_outcome(course, tried, tr),
            "",
            *_table(tried, tr),
            *_never_chosen(tried, tr),
            *_never_resulting(tried, tr),
            *_blocked(tried, tr),
            *_never_asked(file, tried, tr),
        ]
    )


def _outcome(course: Course, tried: Tried, tr: Translator) -> Iterator[str]:
    count = tr.plural("{n} random interview", "{n} random interviews", tried.walks).format(n=tried.walks)
    if tried.violation is None:
        yield tr("{walks}, seed {seed}: all went to the end.").format(walks=count, seed=tried.seed)
        return
    yield tr("{walks}, seed {seed}: {failed} failed.").format(
        walks=count, seed=tried.seed, failed=tried.failed
    )
    yield tr("The shortest: {sentence}").format(sentence=sentence(tried.violation, tr))
    yield tr("As a case to paste into a test plan:")
    yield ""
    yield plan_of(course, tried.violation, title_of(tried, tr))
    if not shows_as_a_plan(course, tried.violation):
        yield ""
        yield tr("This case passes: a plan cannot expect what does not hold here.")


def title_of(tried: Tried, tr: Translator) -> str:
    """What the case of a failed walk is called."""
    return tr("Found by chance, seed {seed}").format(seed=tried.seed)


def _table(tried: Tried, tr: Translator) -> Iterator[str]:
    """How often each question was asked, in document order."""
    header = tr("asked")
    width = max(len(header), len(str(tried.walks)))
    yield f"{header:>{width}}  {tr('question')}"
    for tally in tried.tallies:
        if tally.asked:
            yield f"{tally.asked:>{width}}  {tally.question.id}"


def _never_chosen(tried: Tried, tr: Translator) -> Iterator[str]:
    found = [(tally.question.id, ids) for tally in tried.tallies if (ids := _unchosen(tally))]
    if not found:
        return
    yield ""
    yield tr("Never chosen, in questions that were asked:")
    for question, ids in found:
        yield "  " + tr("{question}: {choices}").format(question=question, choices=", ".join(ids))


def _never_resulting(tried: Tried, tr: Translator) -> Iterator[str]:
    found = [(tally.question.id, ids) for tally in tried.results if (ids := _untold(tally))]
    if not found:
        return
    yield ""
    yield tr("Results never come to:")
    for question, ids in found:
        yield "  " + tr("{question}: {choices}").format(question=question, choices=", ".join(ids))


def _untold(tally: Tally) -> list[str]:
    return [choice.id for choice, times in tally.chosen if not times]


def _unchosen(tally: Tally) -> list[str]:
    return _untold(tally) if tally.asked else []


def _blocked(tried: Tried, tr: Translator) -> Iterator[str]:
    found = [tally for tally in tried.tallies if tally.blocked]
    if not found:
        return
    yield ""
    yield tr("Asked with nothing to answer with:")
    for tally in found:
        times = tr.plural("{n} time", "{n} times", tally.blocked).format(n=tally.blocked)
        yield "  " + tr("{question}: {choices}").format(question=tally.question.id, choices=times)


def _never_asked(file: Path, tried: Tried, tr: Translator) -> Iterator[str]:
    yield ""
    found = [tally.question.id for tally in tried.tallies if not tally.asked]
    if not found:
        yield tr("Every question was asked.")
        return
    said = tr("Never asked; “persona-tui banks check {file}” says it of those that never can be:")
    yield said.format(file=file)
    for question in found:
        yield f"  {question}"


def as_json(course: Course, tried: Tried, tr: Translator) -> dict[str, Any]:
    """The walks for tools."""
    violation = tried.violation
    return {
        "walks": tried.walks,
        "seed": tried.seed,
        "failed": tried.failed,
        "failure": violation
        and {
            "broken": violation.broken.value,
            "item": violation.item,
            "message": sentence(violation, tr),
            "plan": plan_of(course, violation, title_of(tried, tr)),
        },
        "asked": {tally.question.id: tally.asked for tally in tried.tallies},
        "chosen": {
            tally.question.id: {choice.id: times for choice, times in tally.chosen}
            for tally in tried.tallies
            if tally.chosen
        },
        "results": {
            tally.question.id: {choice.id: times for choice, times in tally.chosen} for tally in tried.results
        },
        "blocked": {tally.question.id: tally.blocked for tally in tried.tallies if tally.blocked},
        "never_chosen": {tally.question.id: ids for tally in tried.tallies if (ids := _unchosen(tally))},
        "never_asked": [tally.question.id for tally in tried.tallies if not tally.asked],
    }
