"""Opening the comparison, or saying why there is nothing to compare (R25)."""

from __future__ import annotations

from typing import Any

from persona_tui.text.language import N_
from persona_tui.tui.base import LocalisedScreen
from persona_tui.tui.compare.screen import CompareScreen
from persona_tui.workspace import Live
from persona_tui.workspace.editions import Difference

_SAID = {
    Difference.NONE: N_("This interview runs on today's version of its bank."),
    Difference.CHANGED: "",
    Difference.BROKEN: N_("Today's version of the bank has errors; this interview goes on as it began."),
    Difference.GONE: N_("The library no longer has this bank; this interview goes on as it began."),
}


def compare(over: LocalisedScreen[Any], live: Live) -> None:
    """Show today's version of an interview's bank beside its own.

    Args:
        over: the screen that the comparison opens over; what is typed there is kept already.
        live: the interview.
    """
    today = live.today()
    if today.edition is None:
        over.announce(over.tr(_SAID[today.difference]))
    else:
        over.app.push_screen(CompareScreen(live, today.edition))
