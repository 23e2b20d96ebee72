from __future__ import annotations

import errno
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from persona_tui.interview import answers_file
from persona_tui.interview.answer import Selected
from persona_tui.interview.conductor import FINISH
from persona_tui.interview.path import Length, Mode
from persona_tui.interview.session import Status
from persona_tui.store.errors import AmbiguousSession, Locked, NotSaved, Obstacle, UnknownSession
from persona_tui.workspace import Workspace
from persona_tui.workspace.saving import SAVED
from tests.store.faulty_disk import FaultyDisk
from tests.store.samples import SOURCE, bank

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture
def disk() -> FaultyDisk:
    return FaultyDisk(errno=errno.ENOSPC)


@pytest.fixture
def workspace(tmp_path: Path, disk: FaultyDisk) -> Workspace:
    banks = tmp_path / "shipped"
    banks.mkdir()
    (banks / "essai.md").write_text(SOURCE)
    root = tmp_path / "cdp"
    return Workspace.open(
        root, shipped=banks, clock=lambda: NOON, disk=disk, waiting=lambda news, _: news.wait()
    )


def test_opening_makes_private_folders_and_copies_the_banks_once(
    tmp_path: Path, workspace: Workspace
) -> None:
    assert workspace.fresh
    for name in ("", "question_banks", "sessions", "exports", "personas"):
        assert (workspace.root / name).stat().st_mode & 0o777 == 0o700
    assert [entry.id for entry in workspace.library.entries()] == ["essai"]
    (workspace.root / "question_banks" / "essai.md").unlink()
    again = Workspace.open(workspace.root, shipped=tmp_path / "shipped")
    assert not again.fresh
    assert again.library.entries() == ()


def test_folders_opened_to_others_are_closed_again_and_a_checkout_s_own_are_left(tmp_path: Path) -> None:
    for name in ("question_banks", "sessions", "exports", "personas"):
        (tmp_path / "repo" / name).mkdir(parents=True)
        (tmp_path / "repo" / name).chmod(0o755)
    workspace = Workspace.open(tmp_path / "repo")
    modes = {
        name: (workspace.root / name).stat().st_mode & 0o777 for name in ("sessions", "personas", "exports")
    }
    assert modes == {"sessions": 0o700, "personas": 0o700, "exports": 0o755}


def test_paths_are_those_of_this_workspace(workspace: Workspace) -> None:
    assert workspace.paths()["sessions"] == workspace.root / "sessions"
    assert workspace.exports == workspace.paths()["exports"]


def test_copies_and_quarantine_are_where_the_paths_say(workspace: Workspace) -> None:
    workspace.begin(bank(), code="E01").close()
    assert workspace.paths()["snapshots"] == workspace.sessions.snapshots.folder
    (workspace.root / "sessions" / "x.json").write_text("{")
    workspace.sessions.rows()
    assert len(list(workspace.paths()["quarantine"].iterdir())) == 1


def test_codes_follow_the_greatest_in_use(workspace: Workspace) -> None:
    assert workspace.next_code() == "E01"
    for code, following in (("E01", "E02"), ("E07", "E08"), ("pilote", "E08"), ("e99", "E100")):
        workspace.begin(bank(), code=code).close()
        assert workspace.next_code() == following


def test_beginning_stores_the_opening_with_the_bank_pinned(workspace: Workspace) -> None:
    terms = {"length": Length.SHORT, "mode": Mode.SELF_ASSESSMENT, "familiar": True}
    with workspace.begin(
        bank(),
        code=" E01\n",
        length=Length.SHORT,
        mode=Mode.SELF_ASSESSMENT,
        familiar=True,
        leader="Lise",
        destroy_on=date(2027, 11, 23),
    ) as live:
        opening = workspace.sessions.read(live.id).session.opening
    assert opening.code == "E01"
    assert {name: getattr(opening, name) for name in terms} == terms
    assert (opening.leader, opening.started, opening.destroy_on) == ("Lise", NOON, date(2027, 11, 23))
    assert (opening.bank.id, opening.bank.text, opening.bank.sha256) == ("essai", SOURCE, bank().sha256)


def test_r24_an_interview_goes_on_at_the_item_and_with_the_draft_where_it_was_left(
    workspace: Workspace,
) -> None:
    live = workspace.begin(bank(), code="E01")
    interview = live.interview
    live.keep(interview.begin())
    live.keep(interview.commit("accord", {"choice": "oui", "text": ""}).change)
    live.keep(interview.jump("recit"))
    live.keep(interview.draft("recit", "une phrase [sic] cou"))
    assert live.flush(30)
    with pytest.raises(Locked):
        workspace.resume(live.id)
    assert live.close()
    with workspace.resume(live.id[:20].lower()) as again:
        assert again.interview.current == "recit"
        assert again.interview.session.drafts["recit"].raw == "une phrase [sic] cou"
        assert again.interview.can_undo


def test_r25_a_session_runs_on_the_bank_it_began_with(workspace: Workspace) -> None:
    live = workspace.begin(bank(), code="E01")
    live.close()
    (workspace.root / "question_banks" / "essai.md").write_text("cassé")
    with workspace.resume(live.id) as again:
        assert again.interview.bank == bank()


def test_sessions_that_are_not_one_are_said_so(workspace: Workspace) -> None:
    with pytest.raises(UnknownSession):
        workspace.resume("01")
    for _ in range(2):
        workspace.begin(bank(), code="E01").close()
    with pytest.raises(AmbiguousSession):
        workspace.resume("01")


def test_a_full_disk_is_said_the_answers_stay_and_are_saved_once_there_is_room(
    workspace: Workspace, disk: FaultyDisk
) -> None:
    live = workspace.begin(bank(), code="E01")
    live.keep(live.interview.begin())
    assert live.flush(30)
    disk.broken = frozenset({"write"})
    live.keep(live.interview.commit("recit", "à ne pas perdre").change)
    assert not live.flush(30)
    assert live.state.problem is not None
    assert live.state.problem.obstacle is Obstacle.FULL
    live.keep(live.interview.commit("suite", "ni ceci").change)
    assert not live.flush(30)
    assert live.interview.session.answers["recit"].value == "à ne pas perdre"
    disk.broken = frozenset()
    assert live.flush(30)
    assert live.state == SAVED
    assert live.close()
    stored = workspace.sessions.read(live.id).session
    assert {item: answer.value for item, answer in stored.answers.items()} == {
        "recit": "à ne pas perdre",
        "suite": "ni ceci",
    }
    assert stored.events == live.interview.session.events


def test_leaving_although_the_disk_refuses_frees_the_session(workspace: Workspace, disk: FaultyDisk) -> None:
    live = workspace.begin(bank(), code="E01")
    disk.broken = frozenset({"write"})
    live.keep(live.interview.commit("recit", "perdu en connaissance de cause").change)
    assert not live.close()
    disk.broken = frozenset()
    workspace.resume(live.id).close()


def test_an_act_that_changes_nothing_writes_nothing(workspace: Workspace, disk: FaultyDisk) -> None:
    with workspace.begin(bank(), code="E01") as live:
        disk.calls.clear()
        live.keep(live.interview.clear("recit"))
        live.flush(30)
        assert "write" not in disk.calls


def test_an_interview_that_cannot_begin_leaves_no_session(workspace: Workspace, disk: FaultyDisk) -> None:
    workspace.sessions.rows()
    disk.broken = frozenset({"write"})
    with pytest.raises(NotSaved):
        workspace.begin(bank(), code="E01")
    disk.broken = frozenset()
    assert workspace.sessions.rows() == ()


def conduct(workspace: Workspace, text: str) -> Status:
    read = answers_file.read(bank(), text)
    assert not read.problems
    kept = workspace.conduct(bank(), read.answers, code="E01")
    return workspace.sessions.read(kept.session_id).session.status


def test_conducting_from_answers_finishes_when_nothing_is_missing(workspace: Workspace) -> None:
    text = '{"accord": true, "lien": "noyau", "recit": "Une fois…", "temps": "90 min", "suite": "Rien."}'
    assert conduct(workspace, text) is Status.FINISHED


def test_conducting_leaves_open_what_is_not_finished_and_the_app_goes_on(workspace: Workspace) -> None:
    kept = workspace.conduct(bank(), answers_file.read(bank(), '{"lien": "ancien"}').answers, code="E01")
    assert [missing.item for missing in kept.missing] == ["accord"]
    assert workspace.sessions.rows()[0].status == "open"
    with workspace.resume(kept.session_id) as live:
        assert live.interview.current == "accord"
        assert live.interview.session.answers["lien"].value == Selected("ancien")


def test_r17_conducting_a_refusal_stores_the_consent_alone(workspace: Workspace) -> None:
    assert conduct(workspace, '{"accord": false, "recit": "ZQX-CANARY-7f"}') is Status.REFUSED
    files = [path.read_text() for path in workspace.root.rglob("*.json")]
    assert files
    assert "ZQX-CANARY-7f" not in "".join(files)


def test_the_end_is_a_place_to_resume_at(workspace: Workspace) -> None:
    with workspace.begin(bank(), code="E01") as live:
        live.keep(live.interview.jump(FINISH))
    with workspace.resume(live.id) as again:
        assert again.interview.current == FINISH
