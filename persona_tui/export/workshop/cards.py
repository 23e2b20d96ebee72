"""The cards of a workshop alone: observations, the groups made of them, those that stayed alone."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.banks.answer_types import Groups, Observations
from persona_tui.export.answered.values import value_blocks
from persona_tui.export.document import Block
from persona_tui.export.making import Making
from persona_tui.export.workshop.placements import placed
from persona_tui.export.workshop.sections import runs
from persona_tui.export.workshop.telling import outliers
from persona_tui.personas.sharing import Given, given


def observations(making: Making, _argument: str) -> Iterator[Block]:
    """``{observations}``: each with how it was made and its tags."""
    for one in _of(making, Observations):
        yield from value_blocks(one, making.tr)


def groups(making: Making, _argument: str) -> Iterator[Block]:
    """``{groupes}``: what names each group, and its cards."""
    for one in _of(making, Groups):
        yield from value_blocks(one, making.tr)


def alone(making: Making, _argument: str) -> Iterator[Block]:
    """``{cartes-seules}``: the cards that no group holds."""
    for one in _of(making, Groups):
        yield from outliers(one, making.tr)


def placements(making: Making, _argument: str) -> Iterator[Block]:
    """``{placements}``: what was placed on scales, a table for each section that does so."""
    for record in making.records:
        for run in runs(record):
            if run.placing:
                yield from placed(run, record, making.tr)


def _of(making: Making, kind: type[Groups | Observations]) -> Iterator[Given]:
    for record in making.records:
        yield from (one for one in given(record) if isinstance(one.question.answer, kind))
