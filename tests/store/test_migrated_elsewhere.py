"""The bank of an open session was migrated elsewhere: what is said goes on, nothing is lost (R24, R26)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from persona_tui.interview.answer import Answer, Selected, Special
from persona_tui.interview.conductor import Interview
from persona_tui.interview.migration.looking_back import retired
from persona_tui.interview.migration.retiring import retired_id
from persona_tui.interview.record import Record
from persona_tui.store.errors import NotSaved
from persona_tui.store.session_file import SessionFile
from persona_tui.store.sessions import Sessions
from tests.interview.building import Ticking
from tests.interview.migration.versions import edition, read
from tests.store import samples
from tests.store.faulty_disk import FaultyDisk
from tests.store.samples import ID, SOURCE, begun

GONE = "\n### Et la suite ? {#suite}\n"
RENAMED = ("### Racontez la dernière rencontre. {#recit}", "### Un récit ? {#histoire}\n\n- Alias : recit")
RETYPED = ("- Réponse : durée", "- Réponse : oui/non")
NEW = SOURCE.replace(*RENAMED).replace(GONE, "").replace(*RETYPED).replace("Version : 1", "Version : 2")
OTHER_NEW = SOURCE.replace("Version : 1", "Version : 3")


def held_by(record: Record) -> Interview:
    return Interview(record.session, record.bank, Ticking(), "Ève")


class Open:
    """A session open here, while another device writes its file."""

    def __init__(self, folder: Path, disk: FaultyDisk | None = None) -> None:
        self.folder = folder
        self.sessions = begun(folder, disk)
        self.file = self.sessions.open(ID)
        self.here = held_by(self.file.record)
        self.file.save(self.here.begin())

    def say(self, item: str, value: object, **rest: object) -> None:
        self.file.save(self.here.record(item, Answer(value, **rest)))  # type: ignore[arg-type]

    def elsewhere(self, act: Callable[[Interview, SessionFile], None], text: str = NEW) -> None:
        """Another device takes the file as it is here, migrates it, does more, and sends it back."""
        away = self.folder.parent / "away" / "sessions"
        away.mkdir(parents=True, exist_ok=True)
        (away / f"{ID}.json").write_bytes((self.folder / f"{ID}.json").read_bytes())
        with Sessions(away).open(ID) as file:
            there = held_by(file.record)
            file.save(there.migrate(edition(read(text))))
            act(there, file)
        (self.folder / f"{ID}.json").write_bytes((away / f"{ID}.json").read_bytes())

    def reopened(self) -> Record:
        self.file.close()
        return self.sessions.read(ID)


def nothing(_there: Interview, _file: SessionFile) -> None:
    """The other device only migrates."""


@pytest.fixture
def opened(folder: Path) -> Open:
    return Open(folder)


def aside(item: str) -> str:
    return retired_id(item, samples.session().opening.bank, ())


def test_r26_what_is_said_here_is_read_by_the_version_that_the_file_went_on_with(opened: Open) -> None:
    opened.say("lien", Selected("noyau"))
    opened.say("recit", "Une histoire.")

    def more(there: Interview, file: SessionFile) -> None:
        file.save(there.record("accord", Answer(Selected("oui"))))

    opened.elsewhere(more)
    opened.say("lien", Selected("ancien"), note="en partant")
    assert opened.file.moved
    opened.say("recit", "Une longue histoire.")
    opened.file.save(opened.here.draft("recit", "Une longue histoire, suite"))
    record = opened.reopened()
    assert record.bank.text == NEW
    answers = record.session.answers
    assert answers["lien"] == Answer(Selected("ancien"), note="en partant")
    assert answers["histoire"] == Answer("Une longue histoire.")
    assert answers["accord"].value == Selected("oui")
    assert record.session.drafts["histoire"].raw == "Une longue histoire, suite"


def test_r24_what_has_no_place_there_is_kept_with_its_retired_question(opened: Open) -> None:
    opened.elsewhere(nothing)
    opened.say("suite", "Plus tard, on verra.", note="hésite")
    opened.say("temps", 90)
    opened.file.save(opened.here.draft("suite", "Plus tard, on verra bien"))
    record = opened.reopened()
    answers = record.session.answers
    assert answers[aside("suite")] == Answer("Plus tard, on verra.", note="hésite")
    assert answers[aside("temps")] == Answer(90)
    assert "temps" not in answers
    assert record.session.drafts[aside("suite")].raw == "Plus tard, on verra bien"
    shown = {one.question.id: (one.answer.value, one.draft and one.draft.raw) for one in retired(record)}
    assert shown == {"suite": ("Plus tard, on verra.", "Plus tard, on verra bien"), "temps": (90, None)}
    again = held_by(record)
    assert not again.can_undo  # what nobody can see on screen is not walked back


def test_r24_an_answer_that_the_other_put_aside_keeps_both(opened: Open) -> None:
    opened.say("suite", "Avant.")
    opened.elsewhere(nothing)
    opened.say("suite", "Après.")
    record = opened.reopened()
    held = record.session.answers[aside("suite")]
    assert {one.value for one in (held, *held.rivals)} == {"Avant.", "Après."}


def test_what_both_say_of_one_question_stays_there_twice(opened: Open) -> None:
    opened.say("recit", "Avant.")

    def more(there: Interview, file: SessionFile) -> None:
        file.save(there.record("histoire", Answer("Là-bas.")))

    opened.elsewhere(more)
    opened.say("recit", "Ici.")
    held = opened.reopened().session.answers["histoire"]
    assert {held.value, *(one.value for one in held.rivals)} == {"Là-bas.", "Ici."}


def test_a_special_that_has_no_place_there_is_kept_too(opened: Open) -> None:
    opened.elsewhere(nothing)
    opened.say("suite", None, special=Special.DECLINED)
    assert opened.reopened().session.answers[aside("suite")] == Answer(special=Special.DECLINED)


def test_undoing_and_emptying_here_empties_there(opened: Open) -> None:
    opened.say("recit", "À effacer")
    opened.elsewhere(nothing)
    change = opened.here.undo()
    assert change is not None
    opened.file.save(change)
    record = opened.reopened()
    assert "histoire" not in record.session.answers
    assert opened.here.session.answers == record.session.answers


def test_whoever_follows_goes_on_at_the_same_item_and_replaces_what_they_see(opened: Open) -> None:
    opened.say("recit", "Un")
    opened.file.save(opened.here.jump("recit"))
    opened.elsewhere(nothing)
    opened.say("lien", Selected("noyau"))
    assert opened.file.moved
    record = opened.file.follow()
    assert not opened.file.moved
    assert record.session.cursor == "histoire"
    opened.here = held_by(record)
    opened.say("histoire", "Deux")
    stored = opened.reopened().session
    assert stored.answers["histoire"] == Answer("Deux")
    assert stored.cursor == "histoire"
    assert stored.pinned.text == NEW


def test_whoever_follows_from_an_item_that_vanished_lands_on_the_nearest(opened: Open) -> None:
    opened.file.save(opened.here.jump("suite"))
    opened.elsewhere(nothing)
    opened.say("lien", Selected("noyau"))
    assert opened.file.follow().session.cursor == "temps"


def test_a_save_that_fails_and_is_tried_again_says_it_once(folder: Path) -> None:
    disk = FaultyDisk()
    opened = Open(folder, disk)
    opened.elsewhere(nothing)
    change = opened.here.record("recit", Answer("Une fois"))
    for call in ("replace", "sync_folder"):
        disk.broken = frozenset({call})
        with pytest.raises(NotSaved):
            opened.file.save(change)
        disk.broken = frozenset()
    opened.file.save(change)
    record = opened.reopened()
    assert record.session.answers["histoire"] == Answer("Une fois")
    assert [event.item for event in record.session.events if event.item] == ["histoire"]


def test_the_other_comes_back_to_the_version_that_is_held_here(opened: Open) -> None:
    def undone(there: Interview, file: SessionFile) -> None:
        change = there.undo()
        assert change is not None
        file.save(change)

    opened.elsewhere(undone)
    opened.say("suite", "Comme si de rien n'était")
    assert not opened.file.moved
    assert opened.reopened().session.answers["suite"].value == "Comme si de rien n'était"


@pytest.mark.parametrize("known", [False, True])
def test_two_migrations_to_two_versions_stay_two_files(opened: Open, *, known: bool) -> None:
    def more(there: Interview, file: SessionFile) -> None:
        file.save(there.record("histoire", Answer("là-bas")))

    opened.elsewhere(more)
    if known:
        opened.say("lien", Selected("noyau"))
        assert opened.file.moved
    opened.file.save(opened.here.migrate(edition(read(OTHER_NEW))))
    opened.say("suite", "ici")
    assert not opened.file.moved
    record = opened.reopened()
    assert record.bank.text == OTHER_NEW
    assert record.session.answers["suite"].value == "ici"
    (row,) = opened.sessions.rows()
    (copy,) = row.copies
    assert "là-bas" in (opened.folder / copy).read_text()
