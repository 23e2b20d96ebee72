"""What the portrait's template may hold, under its French and its English name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from persona_tui.export.context import CONTEXT, interview_days, method, warnings
from persona_tui.export.document import Block, Prose, words
from persona_tui.export.making import Making
from persona_tui.export.phrasing import facts as facts_listed
from persona_tui.export.phrasing import labelled
from persona_tui.export.portrait import facts, profile, voices
from persona_tui.export.templates.offer import Name, Offer, plainly

_FIELDS: Mapping[Name, Callable[[Making], Prose]] = {
    ("période", "period"): facts.period,
    ("période-précédente", "previous-period"): facts.previous_period,
    ("répondants", "respondents"): facts.respondents,
    ("petit-groupe", "small-group"): facts.small_group,
    ("remplacées", "replaced"): facts.replaced,
    ("dimensions-en-écart", "dimensions-in-gap"): facts.dimensions_in_gap,
    ("prochaine-date", "next-date"): facts.next_date,
}


def _context(making: Making, _: str) -> Iterator[Block]:
    """Without the codes of whoever answered: a self-assessment is nameless."""
    tr = making.tr
    yield from facts_listed(
        labelled(tr("Why"), words(making.bank.description), tr),
        labelled(tr("Method"), words(method(making)), tr),
        labelled(tr("People"), words(str(making.people)), tr),
        labelled(tr("Dates"), words(interview_days(making)), tr),
    )
    yield from warnings(making, nameless=True)


_BLOCKS: Mapping[Name, Callable[[Making, str], Iterator[Block]]] = {
    CONTEXT: _context,
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

OFFER = Offer(plainly(_FIELDS), _BLOCKS)
