"""`banks check` and `banks list`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click import unstyle

from persona_tui.cli.output import Line, Style, give_lines
from tests.cli.conftest import Call

Here = Callable[[str, str], Path]
SHIPPED = sorted((Path(__file__).parents[2] / "question_banks").glob("*.md"))

WRONG = """# Banque

- Usage : conception
- Licence : CC-BY-4.0

## Un {#un}

### Venez-vous? {#vient}

- Réponse : oui/non

### Combien? {#combien}

- Si : viens = oui
"""


def test_the_shipped_banks_are_clean(call: Call) -> None:
    ended = call("banks", "check", *SHIPPED, "--format", "json")
    assert ended.status == 0
    assert [found for found in ended.data if found["severity"] != "information"] == []


def test_a_mistake_is_shown_with_its_place_an_excerpt_and_the_remedy(call: Call, here: Here) -> None:
    path = here("banque.md", WRONG)
    ended = call("banks", "check", path)
    assert ended.status == 3
    lines = ended.out.splitlines()
    assert lines[0].startswith(f"{path}:14:8 E103 ")
    assert lines[1].strip() == "- Si : viens = oui"
    assert lines[2].index("^") - lines[1].index("viens") == 0
    assert "vient" in ended.out


def test_for_tools_it_is_json(call: Call, here: Here) -> None:
    path = here("banque.md", WRONG)
    ended = call("banks", "check", path, "--format", "json")
    first = ended.data[0]
    assert (first["path"], first["line"], first["column"], first["code"]) == (str(path), 14, 8, "E103")
    assert set(first) == {"path", "line", "column", "code", "severity", "message", "remedy"}


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\x01\xff\xfe", "# A\n\n### B\n".encode("utf-16"), b"# A\n" * 2_000_000, b"[" * 100_000],
    ids=["empty", "binary", "utf-16", "large", "brackets"],
)
def test_bad_files_get_a_diagnostic_and_no_traceback(call: Call, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "banque.md"
    path.write_bytes(content)
    ended = call("banks", "check", path)
    assert ended.status == 3
    assert f"{path}:" in ended.out
    assert "Traceback" not in ended.out + ended.err


def test_checking_a_file_makes_no_workspace(call: Call, tmp_path: Path, here: Here) -> None:
    call("--workspace", tmp_path / "espace", "banks", "check", here("banque.md", WRONG))
    assert not (tmp_path / "espace").exists()


def test_the_library_is_listed(call: Call, tmp_path: Path) -> None:
    ended = call("--workspace", tmp_path / "espace", "banks", "list", "--format", "json")
    assert [bank["id"] for bank in ended.data] == [
        "atelier-persona",
        "auto-evaluation",
        "concevoir-une-cdp",
        "decouverte-persona",
    ]
    assert "copied" in ended.err


def test_a_question_that_changed_since_the_last_version_is_found(call: Call, here: Here) -> None:
    text = WRONG.replace("viens = oui", "vient = oui")
    before = here("avant.md", text.replace("Combien?", "Combien d'heures donnez-vous chaque mois?"))
    after = here("banque.md", text.replace("Combien?", "Quel souvenir gardez-vous de la fête?"))
    found = call("banks", "check", after, "--since", before, "--format", "json").data
    assert [(one["code"], one["line"]) for one in found if one["severity"] == "warning"] == [("A202", 12)]
    assert call("banks", "check", after, "--since", after, "--format", "json").status == 0


def test_translations_and_test_plans_are_checked_too(call: Call, here: Here) -> None:
    bank = here("banque.md", WRONG.replace("viens = oui", "vient = oui"))
    translation = here("banque.en.md", "# Bank\n\n### Do you come? {#vien}\n")
    plan = here("banque.parcours.md", "# Cas\n\n- vien : oui\n")
    found = call("banks", "check", bank, translation, plan, "--format", "json").data
    codes = {(Path(one["path"]).name, one["code"]) for one in found}
    assert ("banque.en.md", "E120") in codes
    assert ("banque.en.md", "A401") in codes
    assert ("banque.parcours.md", "E103") in codes


def test_a_whole_workspace_is_checked_with_its_translations(call: Call, tmp_path: Path) -> None:
    banks = tmp_path / "espace" / "question_banks"
    banks.mkdir(parents=True)
    (banks / "banque.md").write_text(WRONG.replace("viens = oui", "vient = oui"), "utf-8")
    (banks / "banque.en.md").write_text("# Bank\n\n### Do you come? {#vien}\n", "utf-8")
    found = call("--workspace", tmp_path / "espace", "banks", "check", "--format", "json").data
    assert {Path(one["path"]).name for one in found if one["code"] == "E120"} == {"banque.en.md"}


@pytest.mark.parametrize(
    ("terminal", "environ", "coloured"),
    [
        (True, {}, True),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"TERM": "dumb"}, False),
        (False, {}, False),
    ],
)
def test_colour_is_for_terminals_that_want_it(
    terminal: bool, environ: dict[str, str], coloured: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    lines: list[Line] = [(("banque.md ", Style.PLAIN), ("E103", Style.ERROR), (" \x1b[2Jfin", Style.QUIET))]
    give_lines(lines, terminal=terminal, environ=environ)
    shown = capsys.readouterr().out
    assert ("\x1b[" in shown) is coloured
    assert "\x1b[2J" not in shown
    assert unstyle(shown) == "banque.md E103 [2Jfin\n"


@pytest.mark.parametrize("namer", ["banque.md", "banque.en.md"])
def test_what_a_bank_names_as_its_glossary_is_checked_as_one(call: Call, here: Here, namer: str) -> None:
    bank = here("banque.md", WRONG.replace("viens = oui", "vient = oui"))
    here("banque.en.md", "# Bank\n\n- Language : en\n")
    path = bank.with_name(namer)
    path.write_text(path.read_text("utf-8").replace("\n- ", "\n- Lexique : mots.md\n- ", 1), "utf-8")
    words = here("mots.md", "# Mots\n\n## Terme\n\nSon sens.\n")
    assert call("banks", "check", words).status == 0
    here("mots.md", "# Mots\n\n##Terme\n\nSon sens.\n")
    assert [one["code"] for one in call("banks", "check", words, "--format", "json").data] == ["E121"]
    path.unlink()
    assert "E115" in {one["code"] for one in call("banks", "check", words, "--format", "json").data}
