"""The house itself: which room may know what, and how large a file may grow."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "persona_tui"
ROOMS = ("text", "banks", "interview", "personas", "store", "export", "workspace", "cli")
BANNED = {"socket", "ssl", "http", "ftplib", "smtplib", "pickle", "marshal", "webbrowser"}
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "manager"}


def modules_of(room: str) -> list[str]:
    files = sorted((PACKAGE / room).rglob("*.py"))
    names = [".".join(("persona_tui", *file.relative_to(PACKAGE).with_suffix("").parts)) for file in files]
    return [name.removesuffix(".__init__") for name in names]


def imported_by(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": str(PACKAGE.parent)},
    )
    return {name.partition(".")[0] for name in done.stdout.split()}


@pytest.mark.parametrize("room", ROOMS)
def test_only_the_terminal_application_brings_textual_in(room: str) -> None:
    imports = "\n".join(f"import {name}" for name in modules_of(room))
    assert not imported_by(imports) & {"textual", "rich"}


def test_help_needs_none_of_the_heavy_libraries() -> None:
    code = "from persona_tui.cli.program import run\nrun(['--help'])"
    heavy = {"textual", "rich", "pydantic", "tinydb", "markdown_it", "filelock", "orjson"}
    assert not imported_by(code) & heavy


@pytest.mark.parametrize(
    "file", sorted(PACKAGE.rglob("*.py")), ids=lambda file: str(file.relative_to(PACKAGE))
)
def test_files_are_small_and_named_for_what_they_hold(file: Path) -> None:
    assert file.stem not in VAGUE
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize(
    "file", sorted(PACKAGE.rglob("*.py")), ids=lambda file: str(file.relative_to(PACKAGE))
)
def test_no_room_opens_a_network_or_runs_text_as_code(file: Path) -> None:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            assert not BANNED & {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert (node.module or "").partition(".")[0] not in BANNED
            assert node.module != "urllib.request"
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in {"eval", "exec", "compile"}
