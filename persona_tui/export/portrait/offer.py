"""What the portrait's template may hold, under its French and its English name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from persona_tui.export.context import Making
from persona_tui.export.document import Block, Prose
from persona_tui.export.portrait import facts, profile, voices

FIELDS: Mapping[tuple[str, str], Callable[[Making], Prose]] = {
    ("période", "period"): facts.period,
    ("période-précédente", "previous-period"): facts.previous_period,
    ("répondants", "respondents"): facts.respondents,
    ("petit-groupe", "small-group"): facts.small_group,
    ("remplacées", "replaced"): facts.replaced,
    ("dimensions-en-écart", "dimensions-in-gap"): facts.dimensions_in_gap,
    ("prochaine-date", "next-date"): facts.next_date,
}
BLOCKS: Mapping[tuple[str, str], Callable[[Making, str], Iterator[Block]]] = {
    ("profil", "profile"): profile.profile,
    ("changement", "change"): profile.change,
    ("écarts", "gaps"): profile.gaps,
    ("sous-groupes", "subgroups"): profile.subgroups,
    ("énoncés", "statements"): voices.statements,
    ("réponses-ouvertes", "open-answers"): voices.open_answers,
    ("actions", "actions"): voices.actions,
    ("habitudes", "habits"): voices.habits,
    ("maturité", "maturity"): voices.maturity,
}
