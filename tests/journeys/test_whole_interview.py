"""The main job in a real terminal: a whole interview by keyboard alone, cut off, resumed, shared."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from persona_tui.interview.conductor import FINISH
from persona_tui.interview.session import Status
from tests.journeys.terminal import Terminal
from tests.journeys.typist import HOSTILE, Typist

BANK = Path(__file__).parents[2] / "question_banks" / "decouverte-persona.md"


def command(workspace: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "persona_tui", "--workspace", str(workspace), *arguments],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.mark.timeout(300)
def test_a_whole_interview_by_keyboard_takes_the_same_path_as_its_answers_in_a_file(tmp_path: Path) -> None:
    typed = tmp_path / "typed"
    with Terminal(
        ("--workspace", str(typed), "interview", str(BANK), "--code", "E01", "--short")
    ) as terminal:
        terminal.wait_for("Merci de prendre ce temps")
        typist = Typist(terminal, typed, {"lien": 6})
        item = typist.wait_to_leave("")
        while item != FINISH:
            question = typist.record.bank.question(item)
            assert question is not None
            typist.answer(question)
            item = typist.wait_to_leave(item)
        terminal.wait_for("Terminer")
        terminal.press("ctrl+j")
        terminal.wait_for("Terminé.")
        terminal.type("x")
        terminal.wait_for("Fiche persona")
        terminal.type("s")
        terminal.wait_for("Enregistré\u00a0:")
    record = typist.record
    assert record.session.status is Status.FINISHED
    said = {question.id for question in record.bank.questions if question.id in record.session.answers}
    assert HOSTILE in str(record.session.answers["role"].value)
    assert {"charge", "discret"} & said == {"charge"}

    (page,) = (typed / "exports").iterdir()
    sheet = command(typed, "export", record.session.opening.id, "--as", "persona", "--to", "-")
    assert page.read_text("utf-8") == sheet

    session = json.loads(command(typed, "sessions", "show", record.session.opening.id, "--format", "json"))
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps(session["answers"]), encoding="utf-8")
    filed = tmp_path / "filed"
    arguments = ("interview", str(BANK), "--answers", str(answers), "--code", "E01", "--short")
    conducted = command(filed, *arguments).strip()

    def transcript(workspace: Path, session_id: str) -> str:
        return command(workspace, "export", session_id, "--as", "transcript", "--to", "-")

    assert transcript(filed, conducted) == transcript(typed, record.session.opening.id)


def test_killed_in_the_middle_of_a_sentence_it_resumes_there(tmp_path: Path) -> None:
    arguments = ("--workspace", str(tmp_path), "interview", str(BANK), "--code", "E01")
    with Terminal(arguments) as terminal:
        terminal.wait_for("Merci de prendre ce temps")
        typist = Typist(terminal, tmp_path, {})
        for item in ("mot", "participer", "notes", "audio", "citations", "recontact", "retrait"):
            question = typist.record.bank.question(item)
            assert question is not None
            typist.answer(question)
            typist.wait_to_leave(item)
        assert typist.here() == "role"
        terminal.type("Je coordonne des [sic] jardins « en")
        end = time.monotonic() + 30
        while "« en" not in str(typist.record.session.drafts.get("role")):
            terminal.read()
            assert time.monotonic() < end
        session_id = typist.record.session.opening.id
        terminal.kill()
    with Terminal(("--workspace", str(tmp_path), "interview", "--resume", session_id)) as terminal:
        terminal.wait_for("Je coordonne des [sic] jardins « en")
        terminal.type(" réseau »")
        terminal.press("ctrl+j")
        Typist(terminal, tmp_path, {}).wait_to_leave("role")
    assert typist.record.session.answers["role"].value == "Je coordonne des [sic] jardins « en réseau »"
