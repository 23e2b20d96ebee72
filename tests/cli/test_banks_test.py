"""`banks test`: the plans beside a bank, then random walks."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Call

Here = Callable[[str, str], Path]
ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "question_banks" / "decouverte-persona.md"

BANK = """# Banque

- Usage : conception

### Venez-vous? {#vient}

- Réponse : oui/non
- Obligatoire : strict

#### Avec qui? {#qui}

- Si : oui
- ( ) Une personne {#une}
- ( ) Deux personnes {#deux}
  - Si : non vient est répondu

### Jamais {#jamais}

- Si : non vient est répondu et vient
"""
GOOD = """# Ne vient pas

- vient : non
- attendu : fin

# Vient

- vient : oui
- attendu : pose qui
"""
BAD = (
    GOOD
    + """
# Vient seule

- vient : oui
- attendu : pose jamais
"""
)
STUCK = BANK.replace(
    "#### Avec qui? {#qui}\n\n- Si : oui", "### Avec qui? {#qui}\n\n- Obligatoire : strict"
).replace("- ( ) Une personne {#une}", "- ( ) Une personne {#une}\n  - Si : vient")


def test_plans_that_pass_and_walks_that_end_exit_0(call: Call, here: Here) -> None:
    path = here("banque.md", BANK)
    plan = here("banque.parcours.md", GOOD)
    ended = call("banks", "test", path, "--walks", "30")
    lines = ended.out.splitlines()
    assert ended.status == 0
    assert lines[:4] == [str(plan), "  passed  Ne vient pas", "  passed  Vient", "2 cases, 0 failed."]
    assert lines[5] == "30 random interviews, seed 1: all went to the end."
    assert lines[7:9] == ["asked  question", "   30  vient"]
    assert lines[-5:] == [
        "Never chosen, in questions that were asked:",
        "  qui: deux",
        "",
        f"Never asked; “persona-tui banks check {path}” says it of those that never can be:",
        "  jamais",
    ]
    assert ended.err == ""


def test_a_failing_case_is_shown_with_its_place_and_exits_1(call: Call, here: Here) -> None:
    path = here("banque.md", BANK)
    plan = here("banque.testplan.md", BAD)
    ended = call("banks", "test", path, "--walks", "0")
    assert ended.status == 1
    said = "expected: “jamais” is asked; found: not asked: “Venez-vous?” (question 1) has an answer."
    assert ended.out.splitlines()[3:] == [
        "  FAILED  Vient seule",
        f"    {plan}:14:18 {said}",
        "        - attendu : pose jamais",
        "                         ^^^^^^",
        "3 cases, 1 failed.",
    ]


def test_a_plan_with_mistakes_is_not_run_and_exits_1(call: Call, here: Here) -> None:
    path = here("banque.md", BANK)
    plan = here("banque.parcours.md", "# Cas\n\n- vien : oui\n")
    ended = call("banks", "test", path, "--walks", "0")
    assert ended.status == 1
    assert ended.out.splitlines()[0].startswith(f"{plan}:3:3 E103 ")
    assert f"{plan}: not run, because of its errors." in ended.out


def test_a_walk_that_fails_exits_1_and_gives_a_case_that_fails(call: Call, here: Here) -> None:
    path = here("banque.md", STUCK)
    ended = call("banks", "test", path)
    assert ended.status == 1
    assert "“qui” must be answered, and offers nothing to answer with." in ended.out
    case = ended.out.partition("As a case to paste into a test plan:\n\n")[2].partition("\n\nasked")[0]
    assert case == "# Found by chance, seed 1\n\n- vient : non\n- attendu : fin"
    here("banque.parcours.md", case + "\n")
    pasted = call("banks", "test", path, "--walks", "0")
    assert pasted.status == 1
    assert "expected: nothing is left to ask; found: “qui” comes next." in pasted.out


def test_for_tools_it_is_json(call: Call, here: Here) -> None:
    path = here("banque.md", STUCK)
    plan = here("banque.parcours.md", BAD)
    ended = call("banks", "test", path, "--format", "json", "--walks", "20", "--seed", "7")
    assert ended.status == 1
    ((told,), data) = ended.data["plans"], ended.data
    assert (told["path"], told["problems"]) == (str(plan), [])
    assert [case["passed"] for case in told["cases"]] == [False, True, False]
    assert told["cases"][2] == {
        "title": "Vient seule",
        "line": 11,
        "passed": False,
        "failures": [
            {
                "line": 14,
                "column": 18,
                "expected": "“jamais” is asked",
                "found": "not asked: “Venez-vous?” (question 1) has an answer.",
            }
        ],
    }
    assert (data["walks"], data["seed"], data["never_asked"]) == (20, 7, ["jamais"])
    assert data["asked"]["vient"] == 20
    assert 0 < data["failed"] < 20
    assert data["failure"]["broken"] == "unpassable"
    assert data["failure"]["plan"].endswith("- attendu : fin")
    assert sum(data["chosen"]["vient"].values()) >= 20


def test_a_bank_with_errors_exits_3(call: Call, here: Here) -> None:
    path = here("banque.md", BANK.replace("Si : oui", "Si : peut-etre"))
    ended = call("banks", "test", path)
    assert (ended.status, ended.out) == (3, "")
    assert "banks check" in ended.err


@pytest.mark.parametrize(
    "more", [["--walks", "-1"], ["--walks", "beaucoup"], ["--seed", "1.5"], ["--format", "xml"]], ids=str
)
def test_wrong_options_exit_2(call: Call, here: Here, more: list[str]) -> None:
    assert call("banks", "test", here("banque.md", BANK), *more).status == 2


def test_a_plan_in_the_place_of_its_bank_exits_2_and_names_the_bank(call: Call, here: Here) -> None:
    bank = here("banque.md", BANK)
    ended = call("banks", "test", here("banque.parcours.md", GOOD))
    assert ended.status == 2
    assert str(bank) in ended.err
    assert call("banks", "test", here("seul.parcours.md", GOOD)).status == 2


def test_without_a_plan_its_name_is_told(call: Call, here: Here) -> None:
    ended = call("banks", "test", here("banque.md", BANK), "--walks", "1")
    assert ended.status == 0
    assert "banque.parcours.md" in ended.out


def test_no_workspace_is_needed_or_made(call: Call, here: Here, tmp_path: Path) -> None:
    call("--workspace", tmp_path / "espace", "banks", "test", here("banque.md", BANK))
    assert not (tmp_path / "espace").exists()


def test_the_short_version_and_the_self_assessment_can_be_walked(call: Call) -> None:
    short = call("banks", "test", SHIPPED, "--short", "--walks", "5", "--format", "json").data
    alone = call("banks", "test", SHIPPED, "--self", "--walks", "5", "--format", "json").data
    assert "freq" not in short["asked"]
    assert "codes" not in alone["asked"]
    assert "freq" in alone["asked"]


def test_the_same_seed_prints_the_same_bytes_in_every_process() -> None:
    def printed(seed_of_hashes: str) -> bytes:
        return subprocess.run(
            [sys.executable, "-m", "persona_tui", "banks", "test", str(SHIPPED), "--walks", "40"],
            capture_output=True,
            check=True,
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": seed_of_hashes, "PYTHONPATH": str(ROOT)},
        ).stdout

    first = printed("1")
    assert first.count(b"\n") > 60
    assert first == printed("2")


def test_the_shipped_bank_passes_all(call: Call) -> None:
    ended = call("banks", "test", SHIPPED)
    assert ended.status == 0
    assert "FAILED" not in ended.out
    assert "Never chosen" not in ended.out
    assert ended.out.endswith("\n\nEvery question was asked.\n")


def test_banks_check_checks_a_plan_against_the_bank_beside_it(call: Call, here: Here) -> None:
    plan = here("banque.parcours.md", GOOD.replace("pose qui", "pose quoi"))
    alone = call("banks", "check", plan, "--format", "json")
    assert [(one["code"], one["line"]) for one in alone.data] == [("E103", 1)]
    assert "banque.md" in alone.data[0]["remedy"]
    here("banque.md", BANK)
    ended = call("banks", "check", plan)
    assert ended.status == 3
    assert ended.out.splitlines()[:3] == [
        f"{plan}:9:18 E103 Nothing has the id “quoi”.",
        "    - attendu : pose quoi",
        "                     ^^^^",
    ]
    here("banque.parcours.md", GOOD)
    assert call("banks", "check", plan).status == 0
    here("banque.md", BANK.replace("Si : oui", "Si : peut-etre"))
    broken = call("banks", "check", plan, "--format", "json")
    assert [(one["code"], one["line"]) for one in broken.data] == [("E103", 1)]
    assert "banque.md" in broken.data[0]["message"]
