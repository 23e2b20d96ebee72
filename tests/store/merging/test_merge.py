"""What merging two files of one session comes to, case by case."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from tinydb import TinyDB
from tinydb.storages import MemoryStorage

from persona_tui.interview.answer import Answer, Selected
from persona_tui.interview.journal import applied, folded
from persona_tui.interview.session import Change, Event, EventKind, Status
from persona_tui.store.errors import DifferentBanks, DifferentSessions
from persona_tui.store.json_text import dump
from persona_tui.store.keys import key_of
from persona_tui.store.loading import check
from persona_tui.store.merging.merge import merged
from persona_tui.store.merging.telling import Origin, report
from persona_tui.store.migrations import Tables
from persona_tui.store.restoring import record_of
from persona_tui.store.writing import write_session
from tests.store import samples
from tests.store.merging.devices import REFUSES, Device, answer_in, begun, no_other_bank, tables_of
from tests.store.samples import CANARY, ID, OTHER, START, bank
from tests.store.test_loading import PATH
from tests.store.test_refusal import REFUSAL


def both(one: Device, other: Device) -> Tables:
    whole = merged(one.tables, other.tables, REFUSES)
    assert whole == merged(other.tables, one.tables, REFUSES)
    return whole


@pytest.fixture
def ana() -> Device:
    return Device("ana", begun())


@pytest.fixture
def bea() -> Device:
    return Device("béa", begun())


def test_two_texts_for_one_question_are_both_kept_and_the_later_stands(ana: Device, bea: Device) -> None:
    ana.say("recit", "version d’Ana", 1, 1)
    bea.say("recit", "version de Béa", 2, 2)
    answer = answer_in(both(ana, bea), "recit")
    assert answer.value == "version de Béa"
    assert [one.value for one in answer.rivals] == ["version d’Ana"]


def test_answering_on_keeps_the_other_version_until_someone_chooses(ana: Device, bea: Device) -> None:
    ana.say("recit", "version d’Ana", 1, 1)
    bea.say("recit", "version de Béa", 2, 2)
    ana.receive(bea)
    ana.open()
    ana.say("recit", "Ana reprend", 3, 3)
    assert ana.held("recit") == ["Ana reprend", "version d’Ana"]
    ana.choose("recit", 1, 4, 4)
    assert ana.held("recit") == ["version d’Ana"]
    bea.receive(ana)
    assert bea.held("recit") == ["version d’Ana"]


def test_an_answer_and_a_note_of_two_people_are_one_answer(ana: Device, bea: Device) -> None:
    ana.say("recit", "dit", 1, 1)
    bea.tables = deepcopy(ana.tables)
    ana.note("recit", "note d’Ana", 2)
    bea.open()
    bea.say("recit", "redit", 3, 2)
    bea.note("recit", "note de Béa", 4)
    answer = answer_in(both(ana, bea), "recit")
    assert (answer.value, answer.rivals) == ("redit", ())
    assert answer.note == "note d’Ana\n\nnote de Béa"


def test_a_cleared_answer_does_not_hide_what_another_one_said(ana: Device, bea: Device) -> None:
    ana.say("recit", "dit", 1, 1)
    bea.tables = deepcopy(ana.tables)
    ana.take_back("recit", 5, 2)
    bea.open()
    bea.say("recit", "mieux dit", 4, 3)
    assert answer_in(both(ana, bea), "recit") == Answer("mieux dit")


def test_words_that_came_back_are_not_taken_for_those_that_were_replaced(ana: Device, bea: Device) -> None:
    ana.say("recit", "A", 1, 1)
    bea.tables = deepcopy(ana.tables)
    ana.say("recit", "B", 2, 2)
    ana.say("recit", "A", 3, 3)
    bea.open()
    for number in range(4, 9):
        bea.say("suite", f"autre chose {number}", number, number)
    bea.say("recit", "C", 9, 9)
    answer = answer_in(both(ana, bea), "recit")
    assert (answer.value, [one.value for one in answer.rivals]) == ("C", ["A"])


def test_the_same_thing_said_twice_is_said_once(ana: Device, bea: Device) -> None:
    ana.say("lien", "noyau", 1, 1)
    bea.say("lien", "noyau", 2, 2)
    assert answer_in(both(ana, bea), "lien") == Answer(Selected("noyau"))


@pytest.mark.parametrize(("first", "then"), [("non", "oui"), ("oui", "non")])
def test_r17_of_two_answers_to_a_consent_the_refusal_stands(
    ana: Device, bea: Device, first: str, then: str
) -> None:
    ana.say("accord", first, 1, 1)
    bea.say("accord", then, 2, 2)
    answer = answer_in(both(ana, bea), "accord")
    assert answer.value == Selected("non")
    assert [one.value for one in answer.rivals] == [Selected("oui")]


def refused(device: Device) -> Device:
    """The same device after its participant refused, and all the rest was erased."""
    session = applied(record_of(check(PATH, dump(device.tables)), bank(), no_other_bank).session, REFUSAL)
    db = TinyDB(storage=MemoryStorage)
    write_session(db, session, bank(), spaced=False)
    device.tables = tables_of(db)
    return device


def test_r17_a_refusal_wins_over_everything_said_without_knowing_of_it(ana: Device, bea: Device) -> None:
    ana.say("accord", "oui", 1, 1)
    bea.tables = deepcopy(ana.tables)
    refused(ana)
    bea.say("recit", CANARY, 9, 2)
    bea.note("recit", CANARY, 10)
    bea.type("suite", CANARY, 11)
    whole = both(ana, bea)
    assert CANARY not in repr(whole)
    session = record_of(check(PATH, dump(whole)), bank(), no_other_bank).session
    assert session.status is Status.REFUSED
    assert dict(session.answers) == dict(REFUSAL.answers)
    assert whole == merged(whole, bea.tables, REFUSES)
    assert report(bea.tables, ana.tables, whole).erased == (Origin.FIRST,)


def test_r17_two_refusals_keep_what_both_keep(ana: Device, bea: Device) -> None:
    ana.say("recit", CANARY, 1, 1)
    bea.say("suite", CANARY, 2, 2)
    refused(ana)
    refused(bea)
    bea.tables["events"].popitem()  # another finish, as if at another time
    whole = both(ana, bea)
    assert CANARY not in repr(whole)
    assert answer_in(whole, "accord").value == Selected("non")


def test_r17_what_is_said_after_consent_was_given_again_is_kept(ana: Device, bea: Device) -> None:
    bea.say("recit", CANARY, 1, 1)
    refused(ana)
    ana.open()
    ana._write(Change(events=(Event(EventKind.REOPENED, START),)))
    ana.say("accord", "oui", 3, 3)
    ana.say("recit", "d’accord finalement", 4, 4)
    whole = both(ana, bea)
    assert CANARY not in repr(whole)
    assert answer_in(whole, "recit").value == "d’accord finalement"


def test_what_a_hand_wrote_in_a_file_is_an_answer_like_any_other(ana: Device, bea: Device) -> None:
    ana.tables["answers"][str(key_of("recit"))]["value"] = "écrit à la main"
    bea.say("recit", "version de Béa", 2, 2)
    whole = both(ana, bea)
    assert set(Device("x", whole).held("recit")) == {"écrit à la main", "version de Béa"}
    session = record_of(check(PATH, dump(whole)), bank(), no_other_bank).session
    assert folded(session.events).answers == session.answers


def old_layout(tables: Tables) -> Tables:
    """The same tables as an earlier version of the program wrote them."""
    old = deepcopy(tables)
    old["events"] = {
        str(int(key) % 10**15): {name: value for name, value in one.items() if name != "over"}
        for key, one in tables["events"].items()
        if one
    }
    old["drafts"] = {
        key: {"id": one["id"], "raw": one["raw"], "at": one["at"]}
        for key, one in tables["drafts"].items()
        if "raw" in one
    }
    old["drafts"][str(key_of("@cursor"))] = {"id": "@cursor", "cursor": "recit"}
    return old


def test_files_of_earlier_versions_merge_too(ana: Device, bea: Device) -> None:
    ana.say("recit", "un", 1, 1)
    ana.say("recit", "deux", 2, 2)
    ana.type("suite", "tapé", 3)
    bea.tables = deepcopy(ana.tables)
    ana.say("recit", "trois", 4, 3)
    bea.open()
    bea.say("recit", "quatre", 5, 4)
    bea.say("lien", "noyau", 6, 5)
    olds = [Device(one.name, old_layout(one.tables)) for one in (ana, bea)]
    whole = both(*olds)
    found = Device("x", whole)
    assert found.held("recit") == ["quatre", "trois"]
    assert found.held("lien") == ["noyau"]
    assert found.kept("suite") == ["tapé"]
    assert "@cursor" not in repr(whole)
    assert check(PATH, dump(olds[0].tables)).stored.drafts
    assert set(Device("y", both(olds[0], bea)).held("recit")) == {"quatre", "trois"}


def test_the_earlier_date_of_destruction_holds(ana: Device, bea: Device) -> None:
    bea.tables["meta"]["1"]["destroy_on"] = "2026-12-24"
    assert both(ana, bea)["meta"]["1"]["destroy_on"] == "2026-12-24"


def test_what_other_programs_keep_in_the_file_is_kept(ana: Device, bea: Device) -> None:
    ana.tables["autre"] = {"1": {"x": 1}}
    bea.tables["answers"][str(key_of("inconnue"))] = {"id": "inconnue", "value": "gardée"}
    whole = both(ana, bea)
    assert whole["autre"] == {"1": {"x": 1}}
    assert whole["answers"][str(key_of("inconnue"))]["value"] == "gardée"


def test_two_sessions_are_not_versions_of_one(ana: Device, bea: Device) -> None:
    bea.tables["meta"]["1"]["id"] = OTHER
    with pytest.raises(DifferentSessions) as caught:
        merged(ana.tables, bea.tables)
    assert {caught.value.one, caught.value.other} == {ID, OTHER}


def migrate(tables: Tables, text: str) -> None:
    """As a migration to another version of the bank would (R26)."""
    pinned: dict[str, Any] = {"id": "essai", "version": "2", "sha256": "", "source": "", "text": text}
    tables["events"]["7"] = {
        "n": 90,
        "kind": "migrated",
        "at": START.isoformat(),
        "over": [],
        "migration": {"bank": pinned, "moves": []},
    }


def test_r25_versions_on_two_banks_are_not_merged_unless_one_is_all_in_the_other(
    ana: Device, bea: Device
) -> None:
    ana.say("recit", "dit", 1, 1)
    bea.tables = deepcopy(ana.tables)
    migrate(ana.tables, samples.SOURCE)
    assert both(ana, bea) == ana.tables
    bea.open()
    bea.say("suite", "ailleurs", 2, 2)
    with pytest.raises(DifferentBanks):
        merged(ana.tables, bea.tables)
    bea.tables["meta"]["1"]["bank"]["text"] = "# Autre"
    with pytest.raises(DifferentBanks):
        merged(ana.tables, bea.tables)


def test_what_came_from_where_is_told(ana: Device, bea: Device) -> None:
    ana.say("accord", "oui", 1, 1)
    bea.tables = deepcopy(ana.tables)
    ana.say("lien", "noyau", 2, 2)
    ana.say("recit", "Ana", 3, 3)
    bea.open()
    bea.say("suite", "Béa", 2, 4)
    bea.say("recit", "Béa", 4, 5)
    told = report(ana.tables, bea.tables, both(ana, bea))
    origins = {one.item: (one.origin, one.versions) for one in told.items}
    assert origins == {
        "lien": (Origin.FIRST, 1),
        "suite": (Origin.SECOND, 1),
        "recit": (Origin.BOTH, 2),
    }
    assert [one.item for one in told.rivals] == ["recit"]
    assert told.same == 1
