"""A page that is saved is noted, so that erasing finds it; one that is not saved is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.export.page import Page
from persona_tui.export.saving import AlreadyThere, NotSaved
from persona_tui.store.exported import ExportRecord
from persona_tui.workspace import Workspace

ID = "01KAR9Q5J0000000000000000A"
PAGE = Page("# Fiche\n", (), "Fiche", "fiche-e01")


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace.open(tmp_path / "cdp")


def noted(workspace: Workspace) -> tuple[ExportRecord, ...]:
    return workspace.sessions.exported.read()


def test_a_saved_page_is_noted_with_its_path_and_hash(workspace: Workspace, tmp_path: Path) -> None:
    inside = workspace.pages.save(PAGE, [ID])
    outside = workspace.pages.save(PAGE, [ID], tmp_path / "bureau")
    assert {record.path for record in noted(workspace)} == {inside, outside}
    assert {record.size for record in noted(workspace)} == {len(PAGE.content)}


def test_a_page_that_is_not_saved_is_not_noted(workspace: Workspace) -> None:
    there = workspace.exports / PAGE.file_name
    there.write_text("écrit à la main", "utf-8")
    with pytest.raises(AlreadyThere):
        workspace.pages.save(PAGE, [ID])
    assert noted(workspace) == ()


def test_saving_the_same_page_twice_keeps_the_first_note(workspace: Workspace) -> None:
    workspace.pages.save(PAGE, [ID])
    with pytest.raises(AlreadyThere):
        workspace.pages.save(PAGE, [ID])
    assert len(noted(workspace)) == 1


def test_a_page_that_cannot_be_noted_is_not_saved(workspace: Workspace) -> None:
    (workspace.sessions.folder / "exported").write_text("à la place du dossier", "utf-8")
    with pytest.raises(NotSaved):
        workspace.pages.save(PAGE, [ID])
    assert list(workspace.exports.iterdir()) == []
