"""A small bank and sessions of it, and the tables of one by hand."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from persona_tui.banks import read_text
from persona_tui.banks.model import Bank
from persona_tui.interview.answer import NOTHING, Answer, Selected
from persona_tui.interview.session import Change, Draft, Event, EventKind, Opening, PinnedBank, Session
from persona_tui.store.disk import Disk
from persona_tui.store.keys import key_of
from persona_tui.store.sessions import Sessions
from persona_tui.store.shape import SCHEMA

ID = "01KAR9Q5J0000000000000000A"
OTHER = "01KAR9Q5J0000000000000000B"
THIRD = "01KBR9Q5J0000000000000000C"
START = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
DESTROY = date(2027, 11, 23)
CANARY = "ZQX-CANARY-7f"

SOURCE = """\
# Essai

- Version : 1

## Accord

### Acceptez-vous de participer ? {#accord}

- Réponse : consentement participation

## Participation

### Quel est votre lien avec la communauté ? {#lien}

- ( ) Noyau {#noyau}
- ( ) Ancien membre {#ancien}

### Racontez la dernière rencontre. {#recit}

### Combien de temps y mettez-vous ? {#temps}

- Réponse : durée

### Et la suite ? {#suite}
"""
QUESTIONS = ("accord", "lien", "recit", "temps", "suite")
"""The bank that the sessions of these tests run on."""


def tables() -> dict[str, Any]:
    """The tables of a session file of the right shape, free to be spoiled."""
    return {
        "meta": {
            "1": {
                "schema": SCHEMA,
                "app": "0.1.0",
                "id": ID,
                "code": "E01",
                "bank": {
                    "id": "essai",
                    "version": "1",
                    "sha256": "0" * 64,
                    "source": "essai.md",
                    "text": SOURCE,
                },
                "started": START.isoformat(),
                "length": "full",
                "mode": "interview",
                "familiar": False,
                "leader": "",
                "destroy_on": DESTROY.isoformat(),
            }
        },
        "answers": {str(key_of(item)): {"id": item, "value": None} for item in QUESTIONS},
        "events": {},
        "drafts": {},
    }


@cache
def bank() -> Bank:
    """The bank, read."""
    found = read_text(SOURCE, "essai.md").bank
    assert found is not None
    return found


def session(session_id: str = ID, code: str = "E01") -> Session:
    """A session that has just begun."""
    read = bank()
    pinned = PinnedBank(read.id, read.version, read.sha256, read.text, "essai.md")
    return Session(Opening(session_id, code, pinned, START, destroy_on=DESTROY))


def answered(item: str, text: str, before: Answer | None = None, minute: int = 0) -> Change:
    """What committing a text answer changes; for a choice, the text is its id."""
    value = Selected(text) if item in {"accord", "lien"} else text
    answer = Answer(value=value)
    event = Event(EventKind.ANSWERED, START + timedelta(minutes=minute), "lise", item, before, answer)
    return Change({item: answer}, (event,), {item: None}, cursor=item)


def typed(item: str, text: str) -> Change:
    """What typing without committing changes."""
    return Change(drafts={item: Draft(text, START)}, cursor=item)


def taken_back(item: str, before: Answer) -> Change:
    """What undoing the first answer to an item changes."""
    event = Event(EventKind.UNDONE, START, "lise", item, before, NOTHING)
    return Change({item: NOTHING}, (event,))


def begun(folder: Path, disk: Disk | None = None) -> Sessions:
    """The sessions of a folder, one of them just begun."""
    sessions = Sessions(folder, disk)
    sessions.prepare()
    sessions.create(session(), bank()).close()
    return sessions


def placeless(session: Session) -> Session:
    """A session but for the item on screen, which its file does not hold (R24)."""
    return replace(session, cursor="")


def contents(one: Session) -> dict[str, object]:
    """All that a session holds, to compare with another's."""
    return {item.name: getattr(one, item.name) for item in fields(one)}
