"""Nothing typed is lost: drafts, resuming, undo, a disk that refuses, a system that stops the program."""

from __future__ import annotations

import asyncio
import errno
import os
import signal
from pathlib import Path

import pytest
from textual import events

from persona_tui.interview.session import EventKind
from persona_tui.text.language import translator
from persona_tui.tui.interview.grace import PERIOD
from persona_tui.tui.interview.resuming import hour
from persona_tui.workspace import SaveKind, Workspace
from tests.store.faulty_disk import WRITING, FaultyDisk
from tests.tui.interview.room import NOW, Host, asked, bank_of, shown, workspace


async def test_r24_a_killed_program_resumes_at_its_question_with_its_draft(tmp_path: Path) -> None:
    async with asked(tmp_path, "recit") as (app, hands):
        await hands.press(*"au milieu d'une ph")
        app.later.fire()
        await hands.press("r")  # less than a second old: may be lost
        assert app.live.flush(5)
        session_id = app.live.id
        stored = workspace(tmp_path).sessions.read(session_id).session  # what a killed program leaves
        assert stored.cursor == "recit"
        assert stored.drafts["recit"].raw == "au milieu d'une ph"
    async with shown(workspace(tmp_path).resume(session_id)) as (app, hands):
        assert "au milieu d'une ph" in app.seen
        when = hour(NOW, translator("fr"))
        assert f"Repris où vous en étiez; brouillon de {when}." in app.seen
        await hands.press("ctrl+j")
        assert str(app.held("recit").value).startswith("au milieu d'une ph")
        assert "recit" not in app.live.interview.session.drafts


async def test_r24_a_note_is_drafted_like_an_answer_and_kept_with_it(tmp_path: Path) -> None:
    async with asked(tmp_path, "recit") as (app, hands):
        await hands.press("ctrl+n", *"sourit")
        app.later.fire()
        assert app.live.flush(5)
        stored = workspace(tmp_path).sessions.read(app.live.id).session
        assert "sourit" in [draft.raw for draft in stored.drafts.values()]
        assert not stored.answers
        await hands.press("ctrl+n", "a", "ctrl+j", "ctrl+b")
        assert app.held("recit").note == "sourit"
        assert app.held("recit").value == "a"
        assert "sourit" in app.seen


@pytest.mark.parametrize("away", ["ctrl+g", "ctrl+n", "f1", "ctrl+l"])
async def test_r24_what_is_typed_is_kept_at_once_when_the_keys_go_elsewhere(
    tmp_path: Path, away: str
) -> None:
    async with asked(tmp_path, "recit") as (app, hands):
        await hands.press("a", away)
        assert app.live.interview.session.drafts["recit"].raw == "a"


@pytest.mark.parametrize("away", ["ctrl+j", "ctrl+b", "f4", "f9"])
async def test_every_way_off_a_question_makes_an_answer_of_what_is_typed(tmp_path: Path, away: str) -> None:
    async with asked(tmp_path, "recit") as (app, hands):
        await hands.press("a", away)
        assert app.held("recit").value == "a"


async def test_what_is_typed_just_before_leaving_is_not_lost(tmp_path: Path) -> None:
    async with asked(tmp_path, "recit") as (app, hands):
        for key in (events.Key("a", "a"), events.Key("b", "b"), events.Key("ctrl+j", None)):
            app.post_message(key)  # one after the other, nothing drawn in between
        await hands.pause()
        assert app.held("recit").value == "ab"


async def test_an_untouched_answer_is_not_an_event(tmp_path: Path) -> None:
    async with asked(tmp_path, "role") as (app, hands):
        await hands.press("a", "enter", "ctrl+b", "ctrl+j", "ctrl+b", "ctrl+j")
        events_ = [event for event in app.live.interview.session.events if event.kind is EventKind.ANSWERED]
        assert len(events_) == 1


async def test_back_undo_and_redo_say_what_they_did(tmp_path: Path) -> None:
    async with asked(tmp_path, "lien") as (app, hands):
        await hands.press("ctrl+b")
        assert "Merci de prendre ce temps." in app.seen
        await hands.press("ctrl+b")
        assert "C’est la première question." in app.seen
        await hands.press("f8")
        assert "Rien à annuler." in app.seen
        await hands.press("enter", "2", "enter", "f8")
        assert app.held("lien").value is None
        assert "Annulé\u00a0: Quel est votre lien [/] avec la CdP?" in app.seen
        await hands.press("f9")
        assert app.held("lien").value is not None
        assert "Rétabli\u00a0: Quel est votre lien [/] avec la CdP?" in app.seen


async def test_a_disk_that_refuses_is_said_with_what_to_do_and_the_answer_stays(tmp_path: Path) -> None:
    disk = FaultyDisk(errno=errno.ENOSPC)
    room = Workspace.open(tmp_path, shipped=tmp_path, clock=lambda: NOW, disk=disk)
    live = room.begin(bank_of(), code="E03")
    live.keep(live.interview.jump("recit"))
    assert live.flush(5)
    async with shown(live) as (app, hands):
        assert "✓ enregistré" in app.seen
        disk.broken = WRITING
        await hands.press("a")
        app.later.fire()
        assert not await asyncio.to_thread(live.flush, 5)
        await hands.pause()
        assert live.state.kind is SaveKind.NOT_SAVED
        assert "! NON ENREGISTRÉ" in app.seen
        assert "Ce qui a été dit est gardé ici" in " ".join(app.seen.split())
        assert "▎ a" in app.seen
        disk.broken = frozenset()
        assert await asyncio.to_thread(live.flush, 5)
        await hands.pause()
        assert "✓ enregistré" in app.seen
        assert "NON ENREGISTRÉ" not in app.seen


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="a system without hang-ups")
@pytest.mark.parametrize("number", [signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)])
async def test_a_system_that_stops_the_program_loses_no_key(tmp_path: Path, number: int) -> None:
    async with asked(tmp_path, "recit") as (app, hands):
        await hands.press(*"fin")
        session_id = app.live.id
        os.kill(os.getpid(), number)
        await hands.pause()
        stored = workspace(tmp_path).sessions.read(session_id).session
        assert stored.drafts["recit"].raw == "fin"


async def test_a_key_typed_ahead_does_not_answer_the_next_question(tmp_path: Path) -> None:
    async with asked(tmp_path, "lien") as (app, hands):
        early = events.Key("1", "1")
        await hands.press("ctrl+j")  # the next question appears after that key was typed
        app.live.interview.jump("conseil")
        app.screen.show_question()  # type: ignore[attr-defined]
        await hands.pause()
        app.post_message(early)
        await hands.pause()
        assert "✓" not in app.seen.split("La recommanderiez-vous?")[1]
        late = events.Key("1", "1")
        late.time += PERIOD + 1
        app.post_message(late)
        await hands.pause()
        assert "✓" in app.seen.split("La recommanderiez-vous?")[1]


async def test_another_screen_that_changes_the_answer_is_seen_on_coming_back(tmp_path: Path) -> None:
    async with asked(tmp_path, "role") as (app, hands):
        await hands.press("a", "f1")
        app.live.interview.commit("role", "changé")
        await hands.press("escape")
        await hands.pause()
        assert "changé" in app.seen


async def test_help_leaves_the_field_as_it_was(tmp_path: Path) -> None:
    async with asked(tmp_path, "recit") as (app, hands):
        await hands.press("a", "b", "left", "f1", "escape")
        await hands.pause()
        await hands.press("x", "ctrl+z", "ctrl+j")
        assert app.held("recit").value != ""
        assert isinstance(app, Host)
