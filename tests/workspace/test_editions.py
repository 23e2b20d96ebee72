"""Today's version of a session's bank, as the library has it (R25)."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.workspace import Workspace
from persona_tui.workspace.editions import Difference
from tests.tui.house import BANK, BROKEN, workspace_at

EDITED = BANK.replace("### Un mot de la fin? {#mot}", "### Un dernier mot? {#dernier}\n\n- Alias : mot")


def file(workspace: Workspace) -> Path:
    return workspace.root / "question_banks" / "petite.md"


def begun(workspace: Workspace) -> str:
    bank = workspace.library.find("petite").reading.bank
    assert bank is not None
    with workspace.begin(bank, code="E01") as live:
        live.keep(live.interview.begin())
        live.keep(live.interview.commit("mot", "Merci").change)
        return live.id


def test_r25_the_bank_file_replaced_while_an_interview_runs(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    with workspace.resume(begun(workspace)) as live:
        assert live.today().difference is Difference.NONE
        file(workspace).write_text(EDITED, "utf-8")
        today = live.today()
        assert today.difference is Difference.CHANGED
        assert today.edition is not None
        live.keep(live.interview.commit("mot", "Merci bien").change)
        assert live.flush()
        live.keep(live.interview.migrate(today.edition))
        assert live.flush()
        assert live.today().difference is Difference.NONE
    record = workspace.sessions.read(live.id)
    assert record.session.answers["dernier"].value == "Merci bien"
    assert record.session.opening.bank.text == BANK
    assert record.session.pinned.text == EDITED
    with workspace.resume(live.id) as again:
        again.keep(again.interview.undo() or pytest.fail("nothing to undo"))
        assert again.today().difference is Difference.CHANGED
    assert workspace.sessions.read(live.id).session.answers["mot"].value == "Merci bien"


@pytest.mark.parametrize("text", [BROKEN, "\x00", BANK.replace("lien = actif", "inconnue = actif")])
def test_r25_a_broken_bank_never_harms_a_running_interview(tmp_path: Path, text: str) -> None:
    workspace = workspace_at(tmp_path)
    session = begun(workspace)
    file(workspace).write_text(text, "utf-8")
    with workspace.resume(session) as live:
        assert live.today().difference is Difference.BROKEN
        assert live.today().edition is None
        live.keep(live.interview.commit("mot", "Encore").change)
    assert workspace.sessions.read(session).session.answers["mot"].value == "Encore"


def test_r25_a_bank_that_is_gone_or_called_otherwise(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    session = begun(workspace)
    pinned = workspace.sessions.read(session).session.pinned
    file(workspace).rename(tmp_path / "question_banks" / "autre.md")
    assert workspace.bank_today(pinned).difference is Difference.NONE  # the same bytes under another name
    (tmp_path / "question_banks" / "autre.md").write_text("# Autre\n\n### Quoi? {#quoi}\n", "utf-8")
    assert workspace.bank_today(pinned).difference is Difference.GONE
    named = EDITED.replace("- Langue : fr", "- Langue : fr\n- Id : petite")
    (tmp_path / "question_banks" / "autre.md").write_text(named, "utf-8")
    assert workspace.bank_today(pinned).difference is Difference.CHANGED


def test_r25_a_file_is_never_looked_for_outside_the_library(tmp_path: Path) -> None:
    from dataclasses import replace

    workspace = workspace_at(tmp_path)
    pinned = workspace.sessions.read(begun(workspace)).session.pinned
    file(workspace).unlink()
    (tmp_path / "petite.md").write_text(EDITED, "utf-8")
    elsewhere = replace(pinned, source="../petite.md")
    assert workspace.bank_today(elsewhere).difference is Difference.GONE
