"""`banks schema`: what other tools are told a bank is, it is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.banks import read_bank
from persona_tui.banks.schema.schema import bank_schema
from persona_tui.banks.schema.writing import bank_json
from tests.banks.invented import composed
from tests.banks.kept.test_readings import SHIPPED, WHOLE
from tests.banks.schema.validator import fits
from tests.cli.conftest import Call, call  # noqa: F401 - a fixture
from tests.counts import examples

SCHEMA = json.loads(json.dumps(bank_schema()))


def as_tools_read_it(text: str) -> dict[str, Any]:
    bank = read_bank(text.encode(), "essai.md").bank
    assert bank is not None
    written: dict[str, Any] = json.loads(json.dumps(bank_json(bank), ensure_ascii=False))
    return written


@pytest.mark.parametrize("text", [SHIPPED.read_text("utf-8"), WHOLE])
def test_a_bank_fits_its_schema(text: str) -> None:
    assert fits(as_tools_read_it(text), SCHEMA, SCHEMA)


@given(st.integers(0, 2**32).map(composed))
@settings(max_examples=examples(500))
def test_any_bank_fits_the_schema(text: str) -> None:
    assert fits(as_tools_read_it(text), SCHEMA, SCHEMA)


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("title",), 5),
        (("items", 0, "kind"), "chapter"),
        (("items", 0, "id"), None),
        (("items", 1, "answer", "kind"), "essay"),
        (("items", 0, "span"), [1, 2, 3]),
        (("use",), "party"),
    ],
)
def test_what_is_no_bank_does_not_fit(path: tuple[str | int, ...], wrong: object) -> None:
    data: Any = as_tools_read_it(WHOLE)
    inner = data
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = wrong
    assert not fits(data, SCHEMA, SCHEMA)


def test_a_missing_field_and_one_too_many_do_not_fit() -> None:
    data = as_tools_read_it(WHOLE)
    assert not fits({**data, "colour": "blue"}, SCHEMA, SCHEMA)
    del data["title"]
    assert not fits(data, SCHEMA, SCHEMA)


def test_it_is_printed_with_or_without_a_bank(call: Call, tmp_path: Path) -> None:  # noqa: F811
    assert call("banks", "schema").data == SCHEMA
    path = tmp_path / "essai.md"
    path.write_text(WHOLE, "utf-8")
    printed = call("banks", "schema", path).data
    assert fits(printed, SCHEMA, SCHEMA)
    assert [item["id"] for item in printed["items"]] == ["participer", "outils", "elan", "quand", "qui"]


def test_a_bank_with_errors_has_no_json(call: Call, tmp_path: Path) -> None:  # noqa: F811
    path = tmp_path / "essai.md"
    path.write_text("# Rien\n", "utf-8")
    ended = call("banks", "schema", path)
    assert (ended.status, ended.out) == (3, "")
