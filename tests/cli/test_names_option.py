"""``--names FILE``: what the gate is told to hold, and a list that cannot be used stops the export."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import Failure
from persona_tui.cli.names_option import names_option, names_to_hold
from persona_tui.text.language import translator
from persona_tui.workspace.folders import names_file
from persona_tui.workspace.names import save_text
from tests.cli.conftest import Call

ROOT = Path(__file__).parents[2]
TR = translator("en")


def test_several_lists_add_up_with_that_of_the_workspace(tmp_path: Path) -> None:
    save_text(names_file(tmp_path), "Ana")
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text("Luc", encoding="utf-8")
    two.write_text("Zoé", encoding="utf-8")
    held: list[tuple[str, ...]] = []
    command = click.Command(
        "x", callback=lambda lists: held.append(names_to_hold(tmp_path, lists, TR)), params=[names_option(TR)]
    )
    command.main(["--names", str(one), "--names", str(two)], standalone_mode=False)
    assert held == [("Ana", "Luc", "Zoé")]


def test_a_list_that_cannot_be_used_stops_the_export(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_bytes(b"\xff\x00")
    with pytest.raises(Failure, match="UTF-8") as caught:
        names_to_hold(tmp_path, (wrong,), TR)
    assert caught.value.status is Exit.USAGE
    own = names_file(tmp_path)
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_bytes(b"\xff\x00")
    with pytest.raises(Failure, match="UTF-8") as caught:
        names_to_hold(tmp_path, (), TR)
    assert caught.value.status is Exit.FAILED


def test_a_listed_name_holds_the_page_and_is_nowhere_in_what_is_said(call: Call, tmp_path: Path) -> None:
    answers = tmp_path / "a.json"
    answers.write_text('{"participer": true, "notes": true, "role": "Demander à ANA ROY"}', encoding="utf-8")
    bank = ROOT / "question_banks" / "decouverte-persona.md"
    begun = call("--workspace", tmp_path, "interview", bank, "--answers", answers)
    verb = ("--workspace", tmp_path, "export", begun.out.strip(), "--as", "transcript", "--to", "-")
    assert call(*verb).status == 0
    other = tmp_path / "guests.txt"
    other.write_text("Ana Roy\n", encoding="utf-8")
    held = call(*verb, "--names", other)
    assert (held.status, held.out) == (1, "")
    save_text(names_file(tmp_path), "roy, ana")
    held = call(*verb)
    assert (held.status, held.out) == (1, "")
    assert "•••" in held.err
    assert "roy" not in held.err.casefold()
    assert str(names_file(tmp_path)) in call("--workspace", tmp_path, "paths").out
