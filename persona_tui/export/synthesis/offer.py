"""What the template of the synthesis may hold, under its French and its English name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from persona_tui.export.document import Block, Prose
from persona_tui.export.making import Making
from persona_tui.export.synthesis import blocks, facts
from persona_tui.export.templates.offer import Name, Offer, plainly

_FIELDS: Mapping[Name, Callable[[Making], Prose]] = {
    ("entretiens", "interviews"): facts.interviews,
    ("non-rencontrées", "not-met"): facts.not_met,
}
_BLOCKS: Mapping[Name, Callable[[Making, str], Iterator[Block]]] = {
    ("synthèse", "synthesis"): blocks.synthesis,
    ("divergences", "differences"): blocks.differences,
    ("citations", "quotes"): blocks.quotes,
    ("sans-réponse", "unanswered"): blocks.unanswered,
}

OFFER = Offer(plainly(_FIELDS), _BLOCKS)
