"""Groups placed on scales, as one table: a scale a row, a group a column."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.export.answered.repetitions import repetition_name
from persona_tui.export.answered.showing import hypothetical
from persona_tui.export.answered.values import value_blocks
from persona_tui.export.document import Block, Paragraph, Place, Prose, Table, words
from persona_tui.export.phrasing import asked, code_of
from persona_tui.export.workshop.sections import Repetition, Run
from persona_tui.interview.record import Record
from persona_tui.interview.repetitions.identity import parted
from persona_tui.personas.sharing import Given
from persona_tui.text.language import Translator


def placed(run: Run, record: Record, tr: Translator) -> Iterator[Block]:
    """A section that is repeated to place things on scales.

    Args:
        run: the section, its answers all on scales.
        record: the session.
        tr: the bank's language.

    Returns:
        One table, an empty cell for what was not placed.
    """
    scales: dict[str, Prose] = {}
    cells: list[dict[str, Prose]] = []
    for each in run.repetitions:
        column: dict[str, Prose] = {}
        for one in each.answers:
            scale, _ = parted(one.question.id)
            scales.setdefault(scale, asked(one))
            column[scale] = _step(one, tr)
        cells.append(column)
    header = (words(tr("Scale")), *(_name(each, record) for each in run.repetitions))
    yield Table(
        header,
        tuple((label, *(column.get(scale, ()) for column in cells)) for scale, label in scales.items()),
    )


def _name(repetition: Repetition, record: Record) -> Prose:
    section = repetition.section
    return repetition_name(record, section, Place(code_of(record))) if section else ()


def _step(one: Given, tr: Translator) -> Prose:
    text = tuple(
        part for block in value_blocks(one, tr) if isinstance(block, Paragraph) for part in block.text
    )
    return hypothetical(text, one.answer.hypothesis, tr)
