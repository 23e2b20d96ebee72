"""What the charter offers to its template, by name in French and in English."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from persona_tui.export.charter.answers import answer, answers, completed
from persona_tui.export.charter.empty_parts import empty_parts
from persona_tui.export.charter.hypotheses import hypotheses
from persona_tui.export.document import Block, Prose
from persona_tui.export.making import Making
from persona_tui.export.templates.offer import Name, Offer


def levels(making: Making, _argument: str) -> Iterator[Block]:
    """``{niveaux}``: what feeds the levels of participation, a grid as a table."""
    return answers(making, "niveaux")


FIELDS: Mapping[Name, Callable[[Making, str], Prose]] = {
    ("réponse", "answer"): answer,
}
BLOCKS: Mapping[Name, Callable[[Making, str], Iterator[Block]]] = {
    ("réponses", "answers"): answers,
    ("réponses-complétées", "completed-answers"): completed,
    ("niveaux", "levels"): levels,
    ("hypothèses", "hypotheses"): hypotheses,
    ("parties-vides", "empty-parts"): empty_parts,
}
_WANTING = frozenset(("reponse", "answer", "reponses", "answers", "reponses-completees", "completed-answers"))
"""Those that must be told which `Fiche` field."""

OFFER: Offer[Making] = Offer(FIELDS, BLOCKS, _WANTING)
