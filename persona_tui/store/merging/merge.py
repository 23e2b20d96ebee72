"""Two files of one session as one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from persona_tui.store.errors import DifferentBanks, DifferentSessions
from persona_tui.store.json_text import storable
from persona_tui.store.keys import identity_in
from persona_tui.store.merging.documents import Document, canonical
from persona_tui.store.merging.drafts import merged_drafts
from persona_tui.store.merging.journal import Events, blank_answer, explained, journal_of, settled, united
from persona_tui.store.merging.reconciling import Refuses
from persona_tui.store.merging.refusals import knowing, refusals_in
from persona_tui.store.merging.versions import is_migration
from persona_tui.store.migrations import Tables

_OURS = frozenset({"meta", "answers", "events", "drafts"})


def never(_item: str, _said: Document) -> bool:
    """Where no consent is asked for, nothing refuses one."""
    return False


def merged(one: Mapping[str, Any], other: Mapping[str, Any], refuses: Refuses = never) -> Tables:
    """Two versions of a session as one: commutative, associative, idempotent, and no answer is lost.

    The exception is a refused consent, see :mod:`persona_tui.store.merging.refusals`. The answers are what
    the journal comes to when it is replayed (R24); what was written without an event gets one.

    Args:
        one: the tables of a file that was checked; they are left as they are.
        other: those of the other.
        refuses: tells what was said that refuses a consent.

    Raises:
        DifferentSessions: they are not versions of one session.
        DifferentBanks: each goes on with another version of the bank, or one does and the other has answers
            that it lacks.
    """
    meta = _merged_meta(one["meta"], other["meta"])
    refusals = refusals_in(one["events"]) | refusals_in(other["events"])
    sides = [knowing(side, refusals) for side in (one, other)]
    journals = [_whole_journal(side, refuses) for side in sides]
    _hold_one_bank(meta, journals[0], journals[1])
    events = united(journals[0], journals[1])
    merges, told = settled(events, refuses)
    blank = {} if refusals else {**_blank(sides[0]["events"]), **_blank(sides[1]["events"])}
    answers = _documents(sides[0]["answers"], sides[1]["answers"])
    answers |= {key: held for key, held in told.items() if key in answers or held != blank_answer(held)}
    both: Tables = {
        "meta": meta,
        "answers": answers,
        "events": blank | events | merges,
        "drafts": merged_drafts(sides[0]["drafts"], sides[1]["drafts"]),
    }
    for table in sorted(({*sides[0], *sides[1]}) - _OURS):
        both[table] = _documents(sides[0].get(table, {}), sides[1].get(table, {}))
    return both


def _whole_journal(side: Mapping[str, Any], refuses: Refuses) -> Events:
    journal = journal_of(side)
    (meta,) = side["meta"].values()
    return explained(side["answers"], journal, refuses, str(meta["started"]))


def _documents(one: Mapping[str, Document], other: Mapping[str, Document]) -> dict[str, Document]:
    """The documents of two tables; of two different ones under a key, the same one whatever the order."""
    shared = {key: max(one[key], other[key], key=canonical) for key in one.keys() & other.keys()}
    return {**one, **other, **shared}


def _blank(table: Mapping[str, Document]) -> dict[str, Document]:
    """The documents that only keep places in the file."""
    return {key: document for key, document in table.items() if not document}


def _merged_meta(one: Mapping[str, Document], other: Mapping[str, Document]) -> dict[str, Document]:
    """How the session began; the earlier of two dates of destruction, and no doubt about the rest."""
    ((key, mine),), (theirs,) = one.items(), other.values()
    if mine["id"] != theirs["id"]:
        raise DifferentSessions(str(mine["id"]), str(theirs["id"]))
    if mine["bank"]["text"] != theirs["bank"]["text"]:
        raise DifferentBanks(str(mine["id"]))
    meta = {name: _surer(name, mine, theirs) for name in {**mine, **theirs}}
    return {key: meta}


def _surer(name: str, one: Document, other: Document) -> Any:
    found = [side[name] for side in (one, other) if name in side]
    if name == "destroy_on":
        return min((day for day in found if day is not None), default=None)
    return max(found, key=canonical)


def _hold_one_bank(meta: dict[str, Document], one: Events, other: Events) -> None:
    """Refuse two journals that do not run on one bank, unless one is all in the other (R25, R26)."""
    mine, theirs = _migrations(one), _migrations(other)
    if mine == theirs or one.keys() <= other.keys() or other.keys() <= one.keys():
        return
    (opening,) = meta.values()
    raise DifferentBanks(str(opening["id"]))


def _migrations(events: Events) -> frozenset[int]:
    return frozenset(identity_in(key) for key, document in events.items() if is_migration(document))


def clean_tables(tables: Mapping[str, Any]) -> Tables:
    """Tables from elsewhere with every text cleaned but the pinned banks', which stay as they were (R25)."""
    cleaned: Tables = storable(dict(tables))  # type: ignore[assignment]
    for key, opening in tables["meta"].items():
        cleaned["meta"][key]["bank"]["text"] = opening["bank"]["text"]
    for key, event in tables["events"].items():
        if isinstance(event.get("migration"), dict) and "bank" in event["migration"]:
            cleaned["events"][key]["migration"]["bank"]["text"] = event["migration"]["bank"]["text"]
    return cleaned
