"""The example community: every file accepted, every session finished, nothing that the gate would hold."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest

from persona_tui.banks import read_file
from persona_tui.banks.shipped import shipped_banks
from persona_tui.export import Document
from persona_tui.interview import answers_file
from persona_tui.personas.consent import allowed
from persona_tui.personas.evidence import Level, Status
from persona_tui.personas.fields import BRAKES, GOAL, MOTIVATIONS
from persona_tui.personas.sharing import given, off_the_path, private
from persona_tui.personas.sheet import draw
from persona_tui.text.language import translator
from persona_tui.workspace import Workspace
from persona_tui.workspace.example.held import FICTIONAL, HELD, Held
from persona_tui.workspace.example.loading import answers_text, load_example
from persona_tui.workspace.example.temporary import passing_folder


@pytest.fixture
def example(tmp_path: Path) -> Workspace:
    return load_example(tmp_path / "exemple")


def ids(example: Workspace, *codes: str) -> list[str]:
    known = {row.code: row.id for row in example.sessions.rows()}
    return [known[FICTIONAL + code] for code in codes]


@pytest.mark.parametrize("held", HELD, ids=lambda held: held.answers)
def test_the_bank_accepts_every_answer(held: Held) -> None:
    folder = shipped_banks()
    assert folder is not None
    bank = read_file(folder / f"{held.bank}.md").bank
    assert bank is not None
    read = answers_file.read(bank, answers_text(held), held.length, held.mode)
    assert [answers_file.sentence(problem, translator("fr")) for problem in read.problems] == []


def test_every_file_is_used_once_and_every_code_says_that_it_is_fictional() -> None:
    folder = files("persona_tui.workspace.example").joinpath("answers")
    assert sorted(held.answers for held in HELD) == sorted(
        Path(file.name).stem for file in folder.iterdir() if file.name.endswith(".json")
    )
    assert all(held.code.startswith(FICTIONAL) for held in HELD)
    assert len({held.code for held in HELD}) == len(HELD)
    assert Counter(held.bank for held in HELD) == {
        "concevoir-une-cdp": 1,
        "decouverte-persona": 6,
        "atelier-persona": 1,
        "auto-evaluation": 8,
    }


def test_every_session_is_finished_with_nothing_off_its_path(example: Workspace) -> None:
    rows = example.sessions.rows()
    assert {row.code: row.status for row in rows} == {held.code: "finished" for held in HELD}
    assert all(row.damage is None for row in rows)
    for row in rows:
        assert list(off_the_path(example.sessions.read(row.id))) == [], row.code


def test_the_interviews_spread_over_the_links_and_the_permissions(example: Workspace) -> None:
    met = [example.sessions.read(one) for one in ids(example, *(f"{n:02}" for n in range(1, 7)))]
    links = [record.path.answer("lien").value for record in met]
    assert [getattr(link, "choice", link) for link in links] == [
        *("noyau", "discret", "occasionnel", "nouveau", "ancien", "potentiel")
    ]
    quotes = [
        allowed(record, quote)
        for record in met
        for one in given(record)
        for entry in (one.telling.entries if one.telling else ())
        if (quote := entry.quote) is not None
    ]
    assert len(set(quotes)) == 4
    assert any(list(private(record)) for record in met)
    assert any(answer.hypothesis for record in met for answer in record.session.answers.values())
    assert any(answer.special for record in met for answer in record.session.answers.values())


def test_one_sheet_is_supported_and_the_other_a_sketch(example: Workspace) -> None:
    sheet = draw(example.sessions.read(one) for one in ids(example, "02", "03", "05"))
    assert sheet.status is Status.SUPPORTED
    for part in (GOAL, MOTIVATIONS, BRAKES):
        assert sheet.lines(part)[0].level is Level.SUPPORTED
    assert draw(example.sessions.read(one) for one in ids(example, "04", "06")).status is Status.SKETCH


def test_no_document_of_any_session_is_held_by_the_gate(example: Workspace) -> None:
    for row in example.sessions.rows():
        for document in {*example.pages.documents((row.id,)), Document.TRANSCRIPT}:
            page = example.pages.of_sessions(document, (row.id,))
            assert "".join(page.pieces())
            assert not page.held, (row.code, document)


def test_its_sessions_are_the_same_bytes_wherever_they_are_made(example: Workspace, tmp_path: Path) -> None:
    load_example(tmp_path / "encore")
    for file in sorted((example.root / "sessions").glob("*.json")):
        assert (tmp_path / "encore" / "sessions" / file.name).read_bytes() == file.read_bytes()
    assert len(list((tmp_path / "encore" / "sessions").glob("*.json"))) == len(HELD)


def test_its_answers_are_not_copied_into_a_workspace(tmp_path: Path) -> None:
    workspace = Workspace.open(tmp_path / "espace")
    assert [file.name for file in workspace.root.rglob("*") if file.suffix == ".json"] == []


def test_a_passing_example_leaves_nothing_on_this_machine(own_home: Path) -> None:
    with passing_folder() as root:
        example = load_example(root)
        example.sessions.rows()
        index, names = example.paths()["index"], example.paths()["names"]
        assert index.exists()
        names.parent.mkdir(parents=True, exist_ok=True)
        names.write_text("Personne\n")
    assert not root.parent.exists()
    assert not index.exists()
    assert not names.exists()
