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
