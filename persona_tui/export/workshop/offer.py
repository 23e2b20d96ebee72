"""What the workshop report offers to its template, by name in French and in English."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from persona_tui.export.charter.answers import answer, answers
from persona_tui.export.charter.hypotheses import hypotheses
from persona_tui.export.document import Block, Prose
from persona_tui.export.making import Making
from persona_tui.export.templates.offer import Name, Offer
from persona_tui.export.workshop.cards import alone, groups, observations, placements
from persona_tui.export.workshop.evidence import evidence
from persona_tui.export.workshop.proceedings import proceedings, section
from persona_tui.export.workshop.sketches import sketches, statuses

FIELDS: Mapping[Name, Callable[[Making, str], Prose]] = {
    ("réponse", "answer"): answer,
    ("preuves", "evidence"): evidence,
}
BLOCKS: Mapping[Name, Callable[[Making, str], Iterator[Block]]] = {
    ("déroulement", "proceedings"): proceedings,
    ("section", "section"): section,
    ("observations", "observations"): observations,
    ("groupes", "groups"): groups,
    ("cartes-seules", "outliers"): alone,
    ("placements", "placements"): placements,
    ("silhouettes", "sketches"): sketches,
    ("statut-des-fiches", "sheet-status"): statuses,
    ("hypothèses", "hypotheses"): hypotheses,
    ("réponses", "answers"): answers,
}
_WANTING = frozenset(("reponse", "answer", "reponses", "answers", "section"))
"""Those that must be told which `Fiche` field, or which section."""

OFFER: Offer[Making] = Offer(FIELDS, BLOCKS, _WANTING)
