"""`sessions trace`: a session as the engine sees it, with what its journal tells."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from persona_tui.banks import read_bank
from persona_tui.cli.program import run
from persona_tui.interview.session import Json
from persona_tui.workspace import Live, Workspace
from tests.cli.conftest import Call

BANK = """# Banque

### Venez-vous? {#vient}

- Réponse : oui/non

### Combien de fois? {#fois}

- Si : vient
- Réponse : nombre 0..20
- Score : +valeur total

### Votre rôle? {#role}

- Réponse : texte court

### Comment faites-vous, {role|vous}? {#comment}

### Niveau {#niveau}

- Réponse : calcul
- Cas : total ≥ 5 → Souvent {#souvent}
- Cas : sinon → Parfois {#parfois}
"""


@pytest.fixture
def session(tmp_path: Path) -> Live:
    """Restored, to review, drafted and marked, one question each."""
    reading = read_bank(BANK.encode(), "banque.md")
    assert reading.bank is not None
    typed: list[tuple[str, Json]] = [
        ("vient", True),
        ("fois", "7"),
        ("role", "Lectrice"),
        ("comment", "à voix haute [sic]"),
        ("role", "Autrice"),
        ("vient", False),
        ("vient", True),
    ]
    with Workspace.open(tmp_path).begin(reading.bank, code="E01") as live:
        live.keep(live.interview.begin())
        for item, raw in typed:
            live.keep(live.interview.commit(item, raw).change)
        live.keep(live.interview.mark_hypothesis("role", True))
        live.keep(live.interview.draft("comment", "à voix basse"))
    return live


def traced(call: Call, tmp_path: Path, session: Live) -> dict[str, Any]:
    ended = call("--workspace", tmp_path, "sessions", "trace", session.id, "--format", "json")
    assert ended.status == 0, ended.err
    found: dict[str, Any] = ended.data
    return found


def test_r8_r10_r24_the_marks_that_a_journal_tells(call: Call, tmp_path: Path, session: Live) -> None:
    details = {one["id"]: one for one in traced(call, tmp_path, session)["details"]}
    assert {item: one["flags"] for item, one in details.items()} == {
        "vient": [],
        "fois": ["restored"],
        "role": ["hypothesis"],
        "comment": ["to-review", "draft"],
        "niveau": [],
    }
    assert details["comment"]["changed"] == ["role"]
    assert details["fois"]["reason"]["sentence"] == (
        "Asked because the answer to “Venez-vous?” (question 1) is “Oui”."
    )


def test_the_items_are_those_of_banks_trace(call: Call, tmp_path: Path, session: Live) -> None:
    found = traced(call, tmp_path, session)
    assert found["items"][1] == {"id": "fois", "kind": "question", "state": "asked", "answered": True}
    assert (found["done"], found["min"], found["max"], found["next"]) == (4, 0, 0, None)
    assert found["computed"] == {"niveau": "souvent"}


def test_for_people_the_marks_are_said_and_results_bear_their_label(
    call: Call, tmp_path: Path, session: Live, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = call("--workspace", tmp_path, "sessions", "trace", session.id[:10]).out.splitlines()
    assert "  ✓ fois  asked · back on the path" in lines
    assert "  ✓ role  asked · hypothesis" in lines
    assert (
        "  ✓ comment  asked · to review, for the answer changed to: role · "
        "something is typed, and not kept as the answer yet"
    ) in lines
    assert "total: 7 (1 of 1)" in lines
    assert "niveau: Souvent" in lines
    run(["--lang", "fr", "--workspace", str(tmp_path), "sessions", "trace", session.id])
    french = capsys.readouterr().out
    assert "  ✓ fois  posée · de retour sur le parcours" in french.splitlines()
    assert "Il ne reste rien à demander." in french
