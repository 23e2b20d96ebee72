"""A migrated session in its file: one save, loaded the same, listed, and open to stock TinyDB (R25, R26)."""

from __future__ import annotations

import tempfile
from pathlib import Path
from random import Random

from hypothesis import given, settings
from tinydb import TinyDB

from persona_tui.banks.model import Bank
from persona_tui.banks.reading import Reading
from persona_tui.interview.conductor import Interview
from persona_tui.interview.journal import joined
from persona_tui.interview.session import Change, Opening, Session
from persona_tui.store.sessions import Sessions
from tests.counts import examples
from tests.interview.building import START, Ticking
from tests.interview.migration.test_migration_properties import answered, decisions
from tests.interview.migration.versions import edition, pinned, version
from tests.interview.random_banks import SEEDS, whole_banks
from tests.store.samples import ID, contents


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


@settings(max_examples=examples(1500))
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
