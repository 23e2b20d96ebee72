"""What is still a hypothesis, wherever it was said, and what will be checked first."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.export.answered.gathering import gather
from persona_tui.export.answered.showing import shown
from persona_tui.export.charter.answers import feeds
from persona_tui.export.charter.parts import HYPOTHESES
from persona_tui.export.document import Block
from persona_tui.export.making import Making
from persona_tui.personas.sharing import Given

_FIELD = frozenset((HYPOTHESES,))


def hypotheses(making: Making, _argument: str) -> Iterator[Block]:
    """``{hypothèses}``: every answer marked as a hypothesis, and those that feed the field `hypotheses`."""
    gathered = gather(making.records, is_hypothesis, making.tr, marks=False)
    for one in gathered.questions:
        yield from shown(one, making.tr, labelled=True, several=gathered.several)


def is_hypothesis(one: Given) -> bool:
    """Whether an answer is marked so, or feeds the field."""
    return one.answer.hypothesis or feeds(one.question.sheet, _FIELD)
