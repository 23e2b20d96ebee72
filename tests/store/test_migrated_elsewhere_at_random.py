"""For any two versions of a bank: what is said while it is migrated elsewhere is found again (R24, R26)."""

from __future__ import annotations

import tempfile
from pathlib import Path
from random import Random

from hypothesis import given, settings

from persona_tui.banks.model import Bank
from persona_tui.interview.conductor import Interview
from persona_tui.interview.session import Opening, Session
from persona_tui.store.sessions import Sessions
from tests.counts import examples
from tests.interview.building import START, Ticking
from tests.interview.migration.test_migration_properties import answered, decisions
from tests.interview.migration.versions import edition, pinned, version
from tests.interview.random_banks import SEEDS, any_answer, whole_banks
from tests.store.samples import ID
from tests.store.test_bank_migrations import Shelf

NOTED = "dit en passant {n}"


@settings(max_examples=examples(300))
@given(whole_banks(demanded=True), SEEDS)
def test_r24_all_that_is_said_here_is_there_when_reopened(of: Bank, seed: int) -> None:
    chance, shelf = Random(seed), Shelf()
    of = shelf.add(version(of, chance))
    new = shelf.add(version(of, chance))
    held = answered(of, chance).session
    session = Session(Opening(ID, "E01", pinned(of), START), held.answers, held.events, held.drafts)
    with tempfile.TemporaryDirectory() as root:
        here, away = (Sessions(Path(root) / name / "sessions", read=shelf.read) for name in ("here", "away"))
        for one in (here, away):
            one.prepare()
        name = f"{ID}.json"
        with here.create(session, of) as file:
            (away.folder / name).write_bytes((here.folder / name).read_bytes())
            with away.open(ID) as other:
                there = Interview(other.record.session, other.record.bank, Ticking(), "Luc")
                other.save(there.migrate(edition(new), decisions(there, new, chance)))
            (here.folder / name).write_bytes((away.folder / name).read_bytes())
            conducted = Interview(file.record.session, of, Ticking(), "Ève")
            notes: list[str] = []
            shown = [one for one in conducted.path.questions if one.takes_answer]
            for n, asked in enumerate(chance.sample(shown, min(4, len(shown)))):
                if conducted.path.question(asked.id) is None:
                    continue  # an answer took its repetition away
                file.save(conducted.record(asked.id, any_answer(chance, asked)))
                if conducted.path.question(asked.id) is None:
                    continue  # what brought its repetition was that it was answered otherwise
                noted = conducted.note(asked.id, NOTED.format(n=n))
                notes += [answer.note for answer in noted.answers.values()]
                file.save(noted)
                file.save(conducted.draft(asked.id, "tapé"))
            assert file.moved or not notes
            record = file.follow()
            Interview(record.session, record.bank, Ticking(), "Ève").begin()
        record = here.read(ID)
        assert record.bank.text == new.text
        kept = [one.note for one in record.session.answers.values()]
        kept += [one.note for answer in record.session.answers.values() for one in answer.rivals]
        assert [note for note in notes if note not in "\n".join(kept)] == []
