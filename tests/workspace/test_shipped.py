from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.banks.shipped import shipped_banks
from persona_tui.workspace.shipped import copy_banks


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "shipped"
    (folder / "templates").mkdir(parents=True)
    (folder / "a.md").write_text("# A\n")
    (folder / "templates" / "fiche.md").write_text("{code}\n")
    (folder / ".hidden").write_text("x")
    (folder / "link.md").symlink_to(folder / "a.md")
    return folder


def names(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_the_banks_of_this_program_are_found() -> None:
    folder = shipped_banks()
    assert folder is not None
    assert (folder / "decouverte-persona.md").is_file()


def test_first_use_copies_banks_and_templates_privately(tmp_path: Path, source: Path) -> None:
    target = tmp_path / "question_banks"
    assert copy_banks(source, target)
    assert names(target) == ["a.md", "templates", "templates/fiche.md"]
    assert target.stat().st_mode & 0o777 == 0o700
    assert (target / "a.md").stat().st_mode & 0o777 == 0o600


def test_a_folder_that_is_there_is_left_as_it_is_even_empty(tmp_path: Path, source: Path) -> None:
    target = tmp_path / "question_banks"
    target.mkdir()
    assert not copy_banks(source, target)
    assert names(target) == []


def test_a_copy_that_fails_half_way_leaves_nothing_and_the_next_one_is_whole(
    tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "question_banks"
    write = Path.write_bytes

    def fail_in_templates(path: Path, data: bytes) -> int:
        if path.name == "fiche.md":
            raise OSError(28, "No space left on device")
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", fail_in_templates)
    with pytest.raises(OSError, match="No space"):
        copy_banks(source, target)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["shipped"]
    monkeypatch.undo()
    assert copy_banks(source, target)
    assert "templates/fiche.md" in names(target)


def test_a_copy_that_a_killed_process_left_is_no_obstacle(tmp_path: Path, source: Path) -> None:
    target = tmp_path / "question_banks"
    import os

    (tmp_path / f".question_banks.{os.getpid()}.tmp").mkdir()
    assert copy_banks(source, target)
