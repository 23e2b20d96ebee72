"""From a briefing to an interview under way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from persona_tui.banks.model import Bank, Use
from persona_tui.text.language import Translator
from persona_tui.tui.briefing.brief import Brief
from persona_tui.tui.briefing.screen import Written
from persona_tui.workspace.retention import DEFAULT_MONTHS, months_later

if TYPE_CHECKING:
    from persona_tui.banks.library import Entry
    from persona_tui.workspace import Live, Workspace


def first_written(bank: Bank, code: str, today: date, *, rehearsal: bool) -> Written:
    """What the briefing proposes, so that it can begin at once.

    Args:
        bank: a self-assessment bank is answered alone, the others with someone.
        code: the next free code of the workspace.
        today: the retention date is counted from it.
        rehearsal: a short try without anyone.
    """
    return Written(
        code=code,
        leader="",
        retention=months_later(today, DEFAULT_MONTHS).isoformat(),
        self_assessment=bank.use is Use.SELF_ASSESSMENT,
        short=rehearsal and bank.has_short_version,
    )


def begin(
    workspace: Workspace, entry: Entry, show: Callable[[Live], None], tr: Translator, brief: Brief
) -> str:
    """Begin an interview and show it.

    Args:
        workspace: keeps the session.
        entry: the bank and its file; it can run.
        show: shows the interview once it is stored.
        tr: the language of the interface.
        brief: what the briefing settled.

    Returns:
        Nothing, or a sentence that says why it could not be stored.
    """
    from persona_tui.store.errors import StoreError
    from persona_tui.store.messages import remedy, sentence

    bank = entry.reading.bank
    if bank is None:
        return ""
    try:
        live = workspace.begin(
            bank,
            code=brief.code,
            length=brief.length,
            mode=brief.mode,
            familiar=brief.familiar,
            leader=brief.leader,
            destroy_on=brief.destroy_on,
            source=entry.path.name,
        )
    except StoreError as error:
        return f"! {sentence(error, tr)} {remedy(error, tr)}".strip()
    show(live)
    return ""
