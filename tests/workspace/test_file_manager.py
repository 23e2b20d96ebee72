"""Opening a folder in the window of the system, without opening one."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.workspace.file_manager import FileManager, Window

DESKTOP = {"DISPLAY": ":0"}


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("open", "xdg-open"):
        (folder / name).write_text("#!/bin/sh\n")
        (folder / name).chmod(0o755)
    return folder


@pytest.mark.parametrize(
    ("system", "environment", "program"),
    [("darwin", {}, "open"), ("linux", DESKTOP, "xdg-open"), ("linux", {"WAYLAND_DISPLAY": "w"}, "xdg-open")],
)
def test_each_system_has_its_own_opener(
    programs: Path, tmp_path: Path, system: str, environment: dict[str, str], program: str
) -> None:
    started: list[tuple[str, Path]] = []
    environment = {**environment, "PATH": str(programs)}
    manager = FileManager(system, environment, lambda *what: started.append(what))
    assert manager.open(tmp_path) is Window.OPENED
    assert started == [(str(programs / program), tmp_path)]


@pytest.mark.parametrize(
    ("environment", "has_program"), [({}, True), ({"DISPLAY": ""}, True), (DESKTOP, False)]
)
def test_without_a_desktop_or_an_opener_nothing_is_started(
    programs: Path, tmp_path: Path, environment: dict[str, str], has_program: bool
) -> None:
    path = str(programs if has_program else tmp_path)
    manager = FileManager("linux", {**environment, "PATH": path}, lambda *_: pytest.fail("started"))
    assert manager.open(tmp_path) is Window.NONE


def test_a_file_is_never_opened_and_a_refusal_is_told(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<p>")

    def refusing(program: str, folder: Path) -> None:
        raise PermissionError

    assert FileManager("win32", {}, refusing).open(page) is Window.NO_FOLDER
    assert FileManager("win32", {}, refusing).open(tmp_path / "nowhere") is Window.NO_FOLDER
    assert FileManager("win32", {}, refusing).open(tmp_path) is Window.REFUSED
