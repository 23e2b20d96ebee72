"""Each shipped bank by keyboard in a real terminal, to its end, on paths that differ, then shared."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from persona_tui.interview.conductor import FINISH
from persona_tui.interview.repetitions.identity import question_of
from persona_tui.interview.session import Status
from tests.conftest import DEEP
from tests.journeys.terminal import Terminal
from tests.journeys.typist import Typist

BANKS = Path(__file__).parents[2] / "question_banks"
PATHS = {
    "concevoir-une-cdp": ("charter", [{"etat": 1}, {"etat": 4}, {"etat": 5}]),
    "auto-evaluation": ("portrait", [{"qui": 3}, {"qui": 1}, {"qui": 2}]),
    "atelier-persona": ("workshop", [{"matiere": 3}, {"matiere": 2}, {"matiere": 1}]),
    "decouverte-persona": ("persona", [{"lien": 1}, {"lien": 5}, {"lien": 7}]),
}
"""By bank, its own document, and which choice is made at the fork of each path."""
TAKEN = [
    (bank, document, choices)
    for bank, (document, paths) in PATHS.items()
    for choices in (paths if DEEP else paths[:1])
    if DEEP or bank != "decouverte-persona"  # whose whole interview is another journey
]


@pytest.mark.timeout(600)
@pytest.mark.parametrize(("bank", "document", "choices"), TAKEN)
def test_a_bank_is_conducted_to_its_end_by_keyboard_and_becomes_its_page(
    tmp_path: Path, bank: str, document: str, choices: dict[str, int]
) -> None:
    arguments = ("interview", str(BANKS / f"{bank}.md"), "--code", "E01", "--short")
    with Terminal(("--workspace", str(tmp_path), *arguments)) as terminal:
        terminal.wait_for("E01")
        typist = Typist(terminal, tmp_path, choices)
        item = typist.wait_to_leave("")
        asked = []
        while item != FINISH:
            question = question_of(typist.record.bank, item)
            assert question is not None
            asked.append(item)
            typist.answer(question)
            item = typist.wait_to_leave(item)
        terminal.wait_for("Terminer")
        terminal.press("ctrl+j")
        terminal.wait_for("Terminé.")
        record = typist.record
    assert record.session.status is Status.FINISHED
    assert set(choices) <= set(asked)
    page = subprocess.run(
        [
            *(sys.executable, "-m", "persona_tui", "--workspace", str(tmp_path)),
            *("export", record.session.opening.id, "--as", document, "--to", "-"),
        ],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert page.startswith("# ")
    assert page.endswith("Fait avec persona-tui.\n")
