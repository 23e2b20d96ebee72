"""What a workshop rests on: its observations by how they were made, and the status of what it sketched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from persona_tui.export.document import Prose, words
from persona_tui.export.making import Making
from persona_tui.export.phrasing import code_of
from persona_tui.interview.answer import Nature, Observation
from persona_tui.interview.record import Record
from persona_tui.interview.saying import listed
from persona_tui.personas.evidence import Line, Source, Status, status_of
from persona_tui.personas.fields import BRAKES, GOAL, MOTIVATIONS, Part, part_of
from persona_tui.personas.sharing import Given, given
from persona_tui.text.language import Translator


def observed(record: Record) -> Counter[Nature]:
    """How many observations a session holds, by how they were made."""
    found: Counter[Nature] = Counter()
    for one in given(record):
        if isinstance(one.answer.value, tuple):
            found.update(each.nature for each in one.answer.value if isinstance(each, Observation))
    return found


def evidence(making: Making, _argument: str) -> Prose:
    """``{preuves}``: « 7 entendues, 3 vues et 2 supposées », of observations; nothing without any."""
    found: Counter[Nature] = Counter()
    for record in making.records:
        found.update(observed(record))
    return words(
        listed([_counted(nature, found[nature], making.tr) for nature in Nature if found[nature]], making.tr)
    )


def _counted(nature: Nature, n: int, tr: Translator) -> str:
    match nature:
        case Nature.HEARD:
            said = tr.plural("{n} heard", "{n} heard", n)
        case Nature.SEEN:
            said = tr.plural("{n} seen", "{n} seen", n)
        case Nature.ASSUMED:
            said = tr.plural("{n} assumed", "{n} assumed", n)
    return said.format(n=n)


def status_sketched(answers: Iterable[Given], grounded: bool) -> Status:
    """The status of a sketch, by the rule of the sheets (docs/persona-sheet.md).

    Args:
        answers: those of one silhouette.
        grounded: whether the workshop's observations are more than suppositions; all is assumed without.

    Returns:
        A hypothesis where all is assumed, or its goal, motivations or brakes are marked so; never
        more than a sketch, as one workshop is one source.
    """
    lines: dict[Part, Line] = {}
    told = False
    for one in answers:
        line = _line(one, grounded)
        told = told or line.nature is not Nature.ASSUMED
        for field in one.question.sheet:
            lines.setdefault(part_of(field), line)
    return status_of((lines.get(part) for part in (GOAL, MOTIVATIONS, BRAKES)), told=told)


def _line(one: Given, grounded: bool) -> Line:
    """What counts of an answer: whose it is, and whether it is only assumed."""
    assumed = one.answer.hypothesis or not grounded
    return Line(
        text="",
        question=one.question.id,
        asked="",
        sources=(Source(code_of(one.record), one.question.id),),
        nature=Nature.ASSUMED if assumed else Nature.HEARD,
    )
