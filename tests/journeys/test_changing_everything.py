"""Every answer type in a real terminal; then the gate changes, is read, undone, explained, all is shared."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from persona_tui.interview.conductor import FINISH
from persona_tui.interview.course import Course
from persona_tui.interview.repetitions.identity import question_of
from persona_tui.interview.session import Status
from tests.journeys.terminal import Terminal
from tests.journeys.typist import HOSTILE, Typist
from tests.tui.interview.whole_bank import STEPS, WHOLE


@pytest.mark.timeout(300)
def test_every_answer_type_then_the_gate_changes_is_read_undone_explained_and_exported(
    tmp_path: Path,
) -> None:
    bank = tmp_path / "tout.md"
    bank.write_text(WHOLE, "utf-8")
    space = tmp_path / "espace"
    arguments = ("--workspace", str(space), "--lang", "fr", "interview", str(bank), "--code", "E01")
    with Terminal(arguments) as terminal:
        terminal.wait_for("Merci de prendre ce temps")
        typist = Typist(terminal, space, {})
        item, asked = typist.wait_to_leave(""), []
        while item != FINISH:
            question = question_of(typist.record.bank, item)
            assert question is not None
            asked.append(item)
            typist.answer(question)
            if item.startswith("presents"):
                terminal.wait_for("Une de plus?")
                terminal.press("enter")
            item = typist.wait_to_leave(item)
        assert {one.partition("[")[0] for one in asked} == {one.partition("[")[0] for one, _, _ in STEPS}
        terminal.wait_for("Terminer")
        answers = dict(typist.record.session.answers)

        terminal.press("ctrl+b")
        terminal.wait_for("Suivante")
        go_to(terminal, "encore", "▸ ✓ ", "Participez-vous encore?")
        terminal.wait_for("1  Oui")
        terminal.type("2")
        terminal.wait_for("2  Non                                                                     ✓")
        terminal.press("ctrl+j")
        terminal.wait_for("F8 Annuler   F6 Pourquoi   ^J Continuer")
        terminal.wait_for("Cela change le parcours")
        terminal.wait_for("2 réponses sortent, gardées de côté")
        terminal.press("f6")
        terminal.wait_for("Nouvelles questions")
        terminal.wait_for("Participez-vous encore?")
        terminal.press("escape")
        terminal.wait_for("F8 Annuler")
        terminal.press("f8")
        terminal.wait_for("Annulé\u00a0: Participez-vous encore?")
        saved(terminal, typist, lambda: dict(typist.record.session.answers) == answers)

        go_to(terminal, "quel rôle", "▸ ✓ ", "Quel rôle y tenez-vous?")
        terminal.wait_for("role [sic]")
        terminal.press("f6")
        terminal.wait_for("Participez-vous encore?")
        terminal.press("escape")
        terminal.wait_until_gone("Échap Fermer")

        terminal.press("f4")
        terminal.wait_for("Terminer")
        terminal.type("f")
        saved(terminal, typist, lambda: typist.record.session.status is Status.FINISHED)
        terminal.type("x")
        terminal.wait_for("Enregistrer")
        terminal.type("s")
        terminal.wait_for("Enregistré\u00a0:")
    record = typist.record
    assert Course(record.bank).path(record.session.answers).on("role")
    (page,) = (space / "exports").iterdir()
    assert HOSTILE.split()[0] in page.read_text("utf-8").replace("\\", "")


def saved(terminal: Terminal, typist: Typist, there: Callable[[], bool]) -> None:
    """Read until something is on the disk."""
    end = time.monotonic() + 30
    while not there():
        terminal.read()
        assert time.monotonic() < end, f"at {typist.here()}:\n{terminal.text}"


def go_to(terminal: Terminal, letters: str, mark: str, title: str) -> None:
    """Find a question by its letters, as a person does: once it is seen in the list, Enter."""
    terminal.press("ctrl+g")
    terminal.wait_for("Quelques lettres de la question")
    terminal.type(letters)
    terminal.wait_for(mark + title)
    terminal.press("enter")
    terminal.wait_until_gone("F6 Pourquoi")
    terminal.wait_for(title)
