"""What the pages say can be done, can be done; where they lead, there is something."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from persona_tui.cli.program import run
from persona_tui.tui.interview.screen import InterviewScreen

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "question_banks").glob("*.md")])
SHOWN = sorted(
    {
        line.partition("#")[0].strip()
        for page in PAGES
        for block in re.findall(r"```sh\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
        for line in block.splitlines()
        if line.startswith("persona-tui ")
    }
)


@pytest.mark.parametrize("command", [line for line in SHOWN if shlex.split(line)[1:]])
def test_a_command_shown_is_one_that_the_program_takes(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("answers.json", "reponses.json", "my-bank.md", "ma-banque.md"):
        (tmp_path / name).write_text("", encoding="utf-8")
    assert run([*shlex.split(command)[1:], "--help"]) == 0
    assert "Usage" in capsys.readouterr().out


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target


@pytest.mark.parametrize("name", ["guide.md", "guide.fr.md"])
def test_the_guide_shows_the_keys_of_the_interview_and_no_other(name: str) -> None:
    table = (ROOT / "docs" / name).read_text(encoding="utf-8").split("|---|---|")[1].split("\n\n")[0]
    shown = {
        key.lower()
        for row in table.splitlines()
        for key in re.findall(r"`([^`]+)`", row.split("|")[1] if "|" in row else "")
    }
    known = {key for command in InterviewScreen.OWN for key in command.keys}
    assert shown - {"ctrl+q"} <= known
    assert {command.keys[0] for command in InterviewScreen.OWN if command.footer} <= shown
