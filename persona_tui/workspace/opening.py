"""What is settled before an interview begins, and the opening that it makes."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Required, TypedDict

if TYPE_CHECKING:
    from persona_tui.banks.model import Bank
    from persona_tui.interview.path import Length, Mode
    from persona_tui.interview.session import Opening


class Terms(TypedDict, total=False):
    """How an interview is to be held; all but the code has a usual value."""

    code: Required[str]
    """The participant's code, never a name."""
    length: Length
    """Full unless said otherwise."""
    mode: Mode
    """An interview unless said otherwise."""
    familiar: bool
    """« tu » rather than « vous »."""
    leader: str
    """Who leads, never exported."""
    destroy_on: date | None
    """The retention date; in a year unless said otherwise, and `None` for none."""
    source: str
    """The name of the bank's file; made of its id when not given."""


def opening_of(bank: Bank, session_id: str, started: datetime, terms: Terms) -> Opening:
    """The opening of a session: its terms, with the bank pinned as it stands (R25).

    Args:
        bank: without errors.
        session_id: a new ULID.
        started: now, captured once (R22).
        terms: what was settled.
    """
    from persona_tui.interview.path import Length, Mode
    from persona_tui.interview.session import Opening, PinnedBank
    from persona_tui.text.clean import clean_line
    from persona_tui.workspace.retention import DEFAULT_MONTHS, months_later

    usual = months_later(started.date(), DEFAULT_MONTHS)
    source = terms.get("source") or f"{bank.id}.md"
    return Opening(
        id=session_id,
        code=clean_line(terms["code"]),
        bank=PinnedBank(bank.id, bank.version, bank.sha256, bank.text, source),
        started=started,
        length=terms.get("length", Length.FULL),
        mode=terms.get("mode", Mode.INTERVIEW),
        familiar=terms.get("familiar", False),
        leader=clean_line(terms.get("leader", "")),
        destroy_on=terms.get("destroy_on", usual),
    )
