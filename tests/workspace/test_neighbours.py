"""The files that tell git and sync engines what is this machine's alone."""

from __future__ import annotations

from pathlib import Path

from persona_tui.workspace import Workspace
from persona_tui.workspace.neighbours import FILES


def test_they_are_written_at_first_use_and_never_over_one_s_own(tmp_path: Path) -> None:
    root = tmp_path / "cdp"
    root.mkdir()
    (root / ".gitignore").write_text("mine\n")
    (root / ".stignore").symlink_to(tmp_path / "nowhere")
    Workspace.open(root)
    assert (root / ".gitignore").read_text() == "mine\n"
    assert not (tmp_path / "nowhere").exists()
    for name in (".sync-exclude.lst", ".gitattributes"):
        assert (root / name).read_text(encoding="utf-8").splitlines() == list(FILES[name])
    assert "sessions/*.json merge=persona-tui" in FILES[".gitattributes"]
    for name in (".stignore", ".gitignore", ".sync-exclude.lst"):
        told = "\n".join(FILES[name])
        assert all(ours in told for ours in (".locks", ".*.tmp", ".snapshots", ".quarantine"))


def test_one_that_was_taken_away_does_not_come_back(tmp_path: Path) -> None:
    Workspace.open(tmp_path)
    (tmp_path / ".stignore").unlink()
    Workspace.open(tmp_path)
    assert not (tmp_path / ".stignore").exists()


def test_where_they_cannot_be_written_the_workspace_works(tmp_path: Path) -> None:
    (tmp_path / "question_banks").mkdir()
    (tmp_path / ".gitattributes").mkdir()
    assert Workspace.open(tmp_path).sessions.rows() == ()
