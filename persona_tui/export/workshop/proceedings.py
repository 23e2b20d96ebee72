"""How a workshop went: its sections in order, with what was answered in each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from persona_tui.banks.answer_types import Groups
from persona_tui.banks.model import Question
from persona_tui.export.answered.repetitions import names_itself, repetition_name, titled_once
from persona_tui.export.document import Block, Heading, Place
from persona_tui.export.making import Making
from persona_tui.export.phrasing import code_of, coded, phrased
from persona_tui.export.workshop.placements import placed
from persona_tui.export.workshop.sections import Repetition, Run, runs, sketching
from persona_tui.export.workshop.sketches import names_drawn
from persona_tui.export.workshop.telling import told_under_questions
from persona_tui.interview.record import Record
from persona_tui.personas.fields import HYPOTHESES, NAME
from persona_tui.personas.sharing import Given
from persona_tui.text.language import Translator
from persona_tui.text.nearest import folded

_BEFORE, _AFTER = ("avant", "before"), ("apres", "after")
_REVIEW = "revision"


def proceedings(making: Making, argument: str) -> Iterator[Block]:
    """``{déroulement}``: the sections of the workshop but those of the silhouettes.

    Args:
        making: the document's matter.
        argument: « avant » or « après », for what comes before or after the first silhouette; all without.

    Returns:
        A heading for each section. Left out, as other parts tell them: hypotheses to check, the review date,
        the names of the silhouettes drawn, and cards that were put into groups.
    """
    tr = making.tr
    several = len(making.codes) > 1
    for record in making.records:
        first = True
        for run in _wanted(record, folded(argument)):
            if several and first:
                yield Heading(2, coded(code_of(record)))
                first = False
            yield from section_blocks(run, record, tr, 3 if several else 2)


def section(making: Making, argument: str) -> Iterator[Block]:
    """``{section ID}``: what was answered in one section, without its heading."""
    for record in making.records:
        for run in runs(record):
            if run.section is not None and run.section.id.casefold() == argument.strip().casefold():
                blocks = section_blocks(run, record, making.tr, 1)
                yield from (
                    block for block in blocks if not (isinstance(block, Heading) and block.level == 1)
                )


def section_blocks(run: Run, record: Record, tr: Translator, level: int) -> Iterator[Block]:
    """A section under its heading, its repetitions under their names.

    Args:
        run: the section.
        record: the session.
        tr: the bank's language.
        level: that of the section's heading.
    """
    place = Place(code_of(record))
    itself = (
        run.repeated and run.section is not None and names_itself(run.repetitions[0].section or run.section)
    )
    if run.section is not None and not itself:
        yield Heading(level, phrased(run.section.title, record, place))
    if run.placing:
        yield from placed(run, record, tr)
        return
    for each in run.repetitions:
        if each.section is not None and run.repeated:
            name = titled_once if itself else repetition_name
            yield Heading(level if itself else level + 1, name(record, each.section, place))
        yield from told_under_questions(each.answers, tr)


@dataclass(frozen=True, slots=True)
class _Elsewhere:
    """What other parts of the report tell."""

    grouped: frozenset[str]
    """The questions whose items were put into groups."""
    drawn: frozenset[str]
    """The names of the silhouettes that have a part of their own."""

    def tells(self, one: Given) -> bool:
        in_groups = one.question.id in self.grouped and not isinstance(one.question.answer, Groups)
        return in_groups or self._drawn(one) or bool({HYPOTHESES.id, _REVIEW} & set(one.question.sheet))

    def _drawn(self, one: Given) -> bool:
        """Whether it only names silhouettes, all of which are drawn."""
        value = one.answer.value
        names = value if isinstance(value, tuple) else (value,)
        return NAME.id in one.question.sheet and self.drawn.issuperset(map(str, names))


def _wanted(record: Record, argument: str) -> Iterator[Run]:
    about = sketching(record.bank)
    all_runs = tuple(runs(record))
    elsewhere = _Elsewhere(_grouped(all_runs), names_drawn(record))
    passed = False
    for run in all_runs:
        if run.section is not None and run.section.id in about:
            passed = True
        elif not ((argument in _BEFORE and passed) or (argument in _AFTER and not passed)):
            yield from _told_here(run, elsewhere)


def _grouped(all_runs: tuple[Run, ...]) -> frozenset[str]:
    """The questions whose items were put into groups: the groups and the cards left alone tell them."""
    answers = (one for run in all_runs for each in run.repetitions for one in each.answers)
    return frozenset(source for one in answers for source in _sources(one.question))


def _sources(question: Question) -> tuple[str, ...]:
    return question.answer.sources if isinstance(question.answer, Groups) else ()


def _told_here(run: Run, elsewhere: _Elsewhere) -> Iterator[Run]:
    """A section without what is told elsewhere; nothing when nothing is left."""
    kept = []
    for each in run.repetitions:
        answers = tuple(one for one in each.answers if not elsewhere.tells(one))
        if answers:
            kept.append(Repetition(each.section, answers))
    if kept:
        yield Run(run.section, tuple(kept), run.repeated)
