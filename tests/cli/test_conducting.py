"""`interview BANK --answers FILE`: what is printed, stored and refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from persona_tui.workspace import Workspace
from tests.cli.conftest import Call

BANK = """# Petite banque

- Licence : CC-BY-4.0

## Accueil {#debut}

### Acceptez-vous de participer? {#participer}

- Réponse : consentement participation

### Venez-vous? {#vient}

- Réponse : oui/non

### Combien de fois? {#fois}

- Si : vient = oui
- Réponse : nombre 0..20

### Que faites-vous? {#role}

- Obligatoire : oui
"""

Here = Callable[[str, str], Path]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    folder = tmp_path / "espace"
    (folder / "question_banks").mkdir(parents=True)
    (folder / "question_banks" / "petite.md").write_text(BANK, encoding="utf-8")
    return folder


def stored(workspace: Path) -> list[Path]:
    return list((workspace / "sessions").glob("*.json"))


def test_it_prints_the_session_s_id_and_nothing_else(call: Call, here: Here, workspace: Path) -> None:
    answers = here(
        "a.json", json.dumps({"participer": True, "vient": True, "fois": 3, "role": "Jardins [sic] |"})
    )
    ended = call("--workspace", workspace, "interview", "petite", "--answers", answers, "--code", "E07")
    assert ended.status == 0
    assert (workspace / "sessions" / f"{ended.out.strip()}.json").exists()
    listed = call("--workspace", workspace, "sessions", "list", "--format", "json").data
    assert [(row["code"], row["bank"], row["status"], row["done"]) for row in listed] == [
        ("E07", "petite", "finished", 4)
    ]


def test_what_is_required_and_missing_leaves_it_open(call: Call, here: Here, workspace: Path) -> None:
    ended = call(
        "--workspace", workspace, "interview", "petite", "--answers", here("a.json", '{"participer": true}')
    )
    assert ended.status == 0
    assert "role" in ended.err
    assert call("--workspace", workspace, "sessions", "list", "--format", "json").data[0]["status"] == "open"


def test_r7_an_answer_off_the_path_is_kept_and_named(call: Call, here: Here, workspace: Path) -> None:
    answers = here("a.json", json.dumps({"participer": True, "vient": False, "fois": 3, "role": "x"}))
    ended = call("--workspace", workspace, "interview", "petite", "--answers", answers)
    assert "fois" in ended.err
    shown = call("--workspace", workspace, "sessions", "show", ended.out.strip(), "--format", "json").data
    assert shown["answers"]["fois"] == 3


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ('{\n  "rôle": "x"\n}', ["2", "rôle", "role"]),
        ('{"vient": "peut-être"}', ["vient"]),
        ('{"participer": true,\n "fois": 21}', ["2", "fois", "20"]),
        ("[1]", ["a.json"]),
        ('{"vient": tru', ["a.json"]),
    ],
)
def test_a_wrong_file_of_answers_says_where_and_stores_nothing(
    call: Call, here: Here, workspace: Path, answers: str, said: list[str]
) -> None:
    ended = call("--workspace", workspace, "interview", "petite", "--answers", here("a.json", answers))
    assert (ended.status, ended.out) == (2, "")
    assert all(word in ended.err for word in said), ended.err
    assert "Traceback" not in ended.err
    assert stored(workspace) == []


def test_a_bank_with_errors_starts_nothing(call: Call, here: Here, workspace: Path) -> None:
    bank = here("mauvaise.md", BANK.replace("Si : vient", "Si : viens"))
    ended = call("--workspace", workspace, "interview", bank, "--answers", here("a.json", "{}"))
    assert ended.status == 3
    assert stored(workspace) == []


def test_an_unknown_bank_is_a_matter_of_usage(call: Call, here: Here, workspace: Path) -> None:
    ended = call("--workspace", workspace, "interview", "petitte", "--answers", here("a.json", "{}"))
    assert ended.status == 2
    assert "petite" in ended.err


def test_without_a_terminal_the_app_says_what_to_do(call: Call, workspace: Path) -> None:
    ended = call("--workspace", workspace, "interview", "petite")
    assert ended.status == 1
    assert "--answers" in ended.err


def test_an_interview_begun_here_is_to_be_destroyed_in_a_year_as_in_the_app(
    call: Call, here: Here, workspace: Path
) -> None:
    answers = here("a.json", '{"participer": true}')
    session = call("--workspace", workspace, "interview", "petite", "--answers", answers).out.strip()
    opening = Workspace.open(workspace).sessions.read(session).session.opening
    assert opening.destroy_on is not None
    assert opening.destroy_on.year == opening.started.year + 1


ENGLISH = """# Small bank

- Language : en
- Translation of : petite

## Welcome {#debut}

### Do you agree to take part? {#participer}

### Are you coming? {#vient}

### How many times? {#fois}

### What do you do? {#role}
"""


@pytest.fixture
def english(workspace: Path) -> Path:
    path = workspace / "question_banks" / "petite.en.md"
    path.write_text(ENGLISH, encoding="utf-8")
    return path


@pytest.mark.parametrize("by_path", [False, True])
def test_a_translation_is_held_with_the_bank_s_consents_in_its_own_words(
    call: Call, here: Here, workspace: Path, english: Path, by_path: bool
) -> None:
    """Its words alone would have asked everything of someone who said no."""
    name = english if by_path else "petite.en"
    answers = here("a.json", json.dumps({"participer": False, "role": "Secret"}))
    ended = call("--workspace", workspace, "interview", name, "--answers", answers)
    assert ended.status == 0
    assert "Secret" not in stored(workspace)[0].read_text("utf-8")
    record = Workspace.open(workspace).sessions.read(ended.out.strip())
    assert record.bank.title == "Small bank"
    assert record.bank.language_tag == "en"
    assert (record.session.pinned.id, record.session.pinned.source) == ("petite", "petite.en.md")
    assert str(record.session.status) == "refused"


def test_an_interview_held_in_a_translation_has_its_bank_of_today(
    call: Call, here: Here, workspace: Path, english: Path
) -> None:
    answers = here("a.json", json.dumps({"participer": True, "vient": False, "role": "R"}))
    session = call("--workspace", workspace, "interview", "petite.en", "--answers", answers).out.strip()
    opened = Workspace.open(workspace)
    pinned = opened.sessions.read(session).session.pinned
    assert str(opened.bank_today(pinned).difference) == "none"
    base = workspace / "question_banks" / "petite.md"
    base.write_text(BANK.replace("nombre 0..20", "nombre 0..30"), encoding="utf-8")
    today = opened.bank_today(pinned)
    assert str(today.difference) == "changed"
    assert today.edition is not None
    assert today.edition.bank.title == "Small bank"
    assert "0..30" in today.edition.pinned.text
    english.unlink()
    assert str(opened.bank_today(pinned).difference) == "gone"


def test_a_translation_whose_bank_is_not_there_starts_nothing(
    call: Call, here: Here, workspace: Path, english: Path
) -> None:
    (workspace / "question_banks" / "petite.md").unlink()
    answers = here("a.json", "{}")
    for name in ("petite.en", str(english)):
        ended = call("--workspace", workspace, "interview", name, "--answers", answers)
        assert ended.status == 3
    assert stored(workspace) == []
    assert call("banks", "trace", english, "--answers", answers).status == 3
    assert call("banks", "paths", english).status == 3
    assert call("banks", "test", english).status == 3


def test_a_trace_of_a_translation_has_the_bank_s_conditions(call: Call, here: Here, english: Path) -> None:
    answers = here("a.json", json.dumps({"vient": False}))
    traced = call("banks", "trace", english, "--answers", answers, "--format", "json").data
    states = {item["id"]: item["state"] for item in traced["items"]}
    assert states["fois"] != "on"
    assert states["fois"] != states["role"]
