"""A migrated session in its file: one save, loaded the same, listed, and open to stock TinyDB (R25, R26)."""

from __future__ import annotations

import errno
import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from tinydb import TinyDB

from persona_tui.banks import read_text
from persona_tui.banks.model import Bank
from persona_tui.banks.reading import Reading
from persona_tui.interview.conductor import Interview
from persona_tui.interview.journal import joined
from persona_tui.interview.session import Change, Draft, Opening, Session
from persona_tui.store.errors import Damaged, Flaw, NotSaved
from persona_tui.store.sessions import Sessions
from tests.counts import examples
from tests.interview.building import START, Ticking
from tests.interview.migration.test_migration_properties import answered, decisions
from tests.interview.migration.versions import edition, pinned, version
from tests.interview.random_banks import SEEDS, whole_banks
from tests.store import samples
from tests.store.faulty_disk import FaultyDisk
from tests.store.samples import ID, begun, contents


class Shelf:
    """Reads the banks of a test, which have no text of their own, by the text that stands for them."""

    def __init__(self) -> None:
        self.banks: dict[str, Bank] = {}

    def add(self, bank: Bank) -> Bank:
        self.banks[bank.text] = bank
        return bank

    def read(self, data: bytes, name: str) -> Reading:
        return Reading(self.banks[data.decode()], ())


def stored_like(stored: Session, held: Session) -> None:
    for one, other in zip(stored.events, held.events, strict=True):
        assert one == other
    assert contents(stored) == contents(held)
    assert stored.migrations == held.migrations
    assert [one.now.items for one in stored.migrations] == [one.now.items for one in held.migrations]


@settings(max_examples=examples(1000))
@given(whole_banks(demanded=True), SEEDS)
def test_r26_a_migrated_session_is_loaded_as_it_was_saved(of: Bank, seed: int) -> None:
    chance, shelf = Random(seed), Shelf()
    of = shelf.add(version(of, chance))
    held = answered(of, chance).session
    opening = Opening(ID, "E01", pinned(of), START)
    session = Session(opening, held.answers, held.events, held.drafts, held.cursor, held.status)
    interview = Interview(session, of, Ticking(), "Ève")
    with tempfile.TemporaryDirectory() as folder:
        sessions = Sessions(Path(folder) / "sessions", read=shelf.read)
        sessions.prepare()
        file = sessions.create(session, of)
        waiting = Change()
        for _ in range(chance.randint(1, 3)):
            new = shelf.add(version(interview.bank, chance))
            waiting = joined(waiting, interview.migrate(edition(new), decisions(interview, new, chance)))
            waiting = _saved(file.save, waiting, chance)
            for act in (interview.undo, interview.redo, interview.advance, interview.undo):
                if chance.randrange(2):
                    waiting = joined(waiting, act() or Change())
                    waiting = _saved(file.save, waiting, chance)
            if chance.randrange(2):
                file.save(waiting)
                waiting = Change()
                file.close()
                file = sessions.open(ID)
                record = file.record
                stored_like(record.session, interview.session)
                interview = Interview(record.session, record.bank, Ticking(), "Ève")
        file.save(waiting)
        file.close()
        record = sessions.read(ID)
        stored_like(record.session, interview.session)
        assert record.bank.items == interview.bank.items
        row = sessions.rows()[0]
        assert (row.done, row.least, row.most) == (
            interview.path.done,
            interview.path.least,
            interview.path.most,
        )
        again = Interview(record.session, record.bank, Ticking())
        while again.can_undo or interview.can_undo:
            assert (again.undo() is None) == (interview.undo() is None)
            assert again.session.answers == interview.session.answers
        with TinyDB(Path(folder) / "sessions" / f"{ID}.json") as stock:
            listed = {one["id"] for one in stock.table("answers").all()}
            assert set(record.session.answers) <= listed


def _saved(save: object, waiting: Change, chance: Random) -> Change:
    if chance.randrange(2):
        return waiting
    save(waiting)  # type: ignore[operator]
    return Change()


def test_r26_a_draft_that_a_migration_took_and_undo_gave_back_in_one_save_is_still_held(
    tmp_path: Path,
) -> None:
    """It is the same draft, typed at the same moment, and not the one that was let go of."""
    sessions = begun(tmp_path)
    typed = Draft("Un début", START)
    with sessions.open(ID) as file:
        file.save(Change(drafts={"suite": typed}))
    with sessions.open(ID) as file:
        file.save(Change(drafts={"suite": typed}))
    with sessions.open(ID) as file:
        assert file.record.session.drafts["suite"] == typed
        file.save(Change(drafts={"suite": None}))
    assert "suite" not in sessions.read(ID).session.drafts


def migrated_file(folder: Path) -> tuple[Sessions, Path]:
    """A session that went on with another version of its bank, in its file."""
    sessions = begun(folder)
    new = samples.SOURCE.replace(
        "### Et la suite ? {#suite}", "### Et ensuite ? {#ensuite}\n\n- Alias : suite"
    )
    bank = read_text(new, "essai.md").bank
    assert bank is not None
    with sessions.open(ID) as file:
        interview = Interview(file.record.session, file.record.bank, Ticking())
        file.save(interview.commit("suite", "Rien").change)
        file.save(interview.migrate(edition(bank)))
    return sessions, folder / f"{ID}.json"


def spoiled(path: Path, spoil: Callable[[dict[str, Any]], None]) -> None:
    tables = json.loads(path.read_bytes())
    (event,) = (one for one in tables["events"].values() if one.get("kind") == "migrated")
    spoil(event)
    path.write_text(json.dumps(tables), encoding="utf-8")


def test_r25_the_opening_keeps_its_bank_and_the_journal_holds_the_new_one_whole(folder: Path) -> None:
    sessions, path = migrated_file(folder)
    tables = json.loads(path.read_bytes())
    assert tables["meta"]["1"]["bank"]["text"] == samples.SOURCE
    (event,) = (one for one in tables["events"].values() if one.get("kind") == "migrated")
    assert set(event["migration"]["bank"]) == {"id", "version", "sha256", "source", "text"}
    assert "{#ensuite}" in event["migration"]["bank"]["text"]
    (move,) = event["migration"]["moves"]
    assert (move["from"], move["to"]) == ("suite", "ensuite")
    assert (move["before"]["value"], move["after"]["value"]) == ("Rien", "Rien")
    ids = {one["id"] for one in tables["answers"].values()}
    assert "ensuite" in ids
    assert "suite" not in ids
    assert sessions.read(ID).session.answers["ensuite"].value == "Rien"


@pytest.mark.parametrize(
    ("spoil", "flaw"),
    [
        (lambda event: event.pop("migration"), Flaw.NOT_A_SESSION),
        (lambda event: event["migration"].pop("bank"), Flaw.NOT_A_SESSION),
        (lambda event: event["migration"]["moves"].append({"to": 3}), Flaw.NOT_A_SESSION),
        (lambda event: event.update(kind="split"), Flaw.NOT_A_SESSION),
        (lambda event: event["migration"]["bank"].update(text="rien"), Flaw.BANK),
    ],
)
def test_a_spoiled_or_newer_migration_is_a_named_damage(
    folder: Path, spoil: Callable[[dict[str, Any]], None], flaw: Flaw
) -> None:
    sessions, path = migrated_file(folder)
    spoiled(path, spoil)
    before = path.read_bytes()
    for use in (sessions.read, sessions.open):
        with pytest.raises(Damaged) as damaged:
            use(ID)
        assert damaged.value.why is flaw
    (row,) = sessions.rows()
    assert row.status == "damaged"
    assert path.read_bytes() == before


@pytest.mark.parametrize(("broken", "reached"), [("write", False), ("sync_folder", True)])
def test_a_migration_that_was_not_saved_is_saved_whole_at_the_next_try(
    folder: Path, broken: str, reached: bool
) -> None:
    disk = FaultyDisk(errno=errno.EIO)
    sessions = Sessions(folder, disk)
    sessions.prepare()
    new = samples.SOURCE.replace(
        "### Et la suite ? {#suite}", "### Et ensuite ? {#ensuite}\n\n- Alias : suite"
    )
    bank = read_text(new, "essai.md").bank
    assert bank is not None
    with sessions.create(samples.session(), samples.bank()) as file:
        interview = Interview(samples.session(), samples.bank(), Ticking())
        file.save(interview.commit("suite", "Rien").change)
        change = interview.migrate(edition(bank))
        disk.broken = frozenset({broken})
        disk.after = disk.broken if reached else frozenset()
        with pytest.raises(NotSaved):
            file.save(change)
        disk.broken = frozenset()
        file.save(joined(change, interview.commit("ensuite", "Tout").change))
    assert contents(sessions.read(ID).session) == contents(interview.session)


def test_r17_a_refusal_after_a_migration_leaves_nothing_else_in_the_file(folder: Path) -> None:
    sessions, path = migrated_file(folder)
    with sessions.open(ID) as file:
        interview = Interview(file.record.session, file.record.bank, Ticking())
        file.save(interview.commit("accord", {"choice": "non", "text": ""}).change)
        file.save(interview.finish(anyway=True))
    assert b"Rien" not in path.read_bytes()
    stored = sessions.read(ID).session
    assert contents(stored) == contents(interview.session)
    assert set(stored.answers) == {"accord"}
