"""`banks check` and `banks list`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

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
    assert [bank["id"] for bank in ended.data] == ["decouverte-persona"]
    assert "copied" in ended.err
