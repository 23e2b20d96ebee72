"""A consent that was refused wins over everything said elsewhere without knowing of it (R17).

Privacy comes first: of a copy that does not know every refusal, only the records of consents that its own
refusals had kept are taken, and what was said there is gone as if it had been said here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from persona_tui.interview.session import EventKind, Status
from persona_tui.store.keys import identity_in
from persona_tui.store.merging.documents import Document
from persona_tui.store.merging.journal import Events, blank_answer
from persona_tui.store.merging.versions import real


def refusals_in(events: Mapping[str, Document]) -> frozenset[int]:
    """The refusals that erased a session, by their events' identities."""
    return frozenset(identity_in(key) for key, document in real(events).items() if _erases(document))


def knowing(tables: Mapping[str, Any], refusals: frozenset[int]) -> dict[str, Any]:
    """What of a file may be merged, given all the refusals that there are.

    Args:
        tables: of one file.
        refusals: those of both.

    Returns:
        The tables themselves when they know every refusal; else only what their own refusals had kept.
    """
    if refusals_in(tables["events"]) >= refusals:
        return dict(tables)
    blank = {key: blank_answer(document) for key, document in tables["answers"].items()}
    return {"meta": tables["meta"], "answers": blank, "events": _kept(tables["events"]), "drafts": {}}


def _kept(events: Mapping[str, Document]) -> Events:
    """The records of consents: all that stands before a refusal once it has erased the rest."""
    ranks = [document["n"] for document in real(events).values() if _erases(document)]
    last = max(ranks, default=0)
    return {key: document for key, document in real(events).items() if document["n"] <= last}


def _erases(document: Document) -> bool:
    return document["kind"] == EventKind.FINISHED and document.get("status") == Status.REFUSED
