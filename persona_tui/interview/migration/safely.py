"""What goes by itself under the question that an answer's own has become: nothing of it is lost (R26)."""

from __future__ import annotations

from persona_tui.interview.answer import Answer
from persona_tui.interview.migration.carrying import Carried, Carrier
from persona_tui.interview.migration.matching import Matching
from persona_tui.interview.migration.widening import widens
from persona_tui.interview.repetitions.identity import parted


def safely_carried(
    matching: Matching, carrier: Carrier, item: str, place: str, answer: Answer
) -> Carried | None:
    """An answer under the question that its own has become, if that holds all it may say.

    Args:
        matching: the two versions of the bank.
        carrier: carries from the one to the other.
        item: the id it is held under.
        place: the id in the new version that it would be held under.
        answer: what is held.

    Returns:
        The answer as the new version reads it; `None` where a person has to decide.
    """
    old = matching.old.question(parted(item)[0])
    new = matching.new.question(parted(place)[0])
    carried = carrier.carried(item, place, answer)
    if old is None or new is None or carried is None:
        return None
    if answer.value is None:
        return carried
    fits = widens(old, new) and carrier.same_sources(old, new)
    return carried if fits and carrier.within_bounds(item, place, answer, carried.after) else None
