"""The second evaluator shares nothing with the engine but what a bank and an answer are."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

FILES = sorted(Path(__file__).parent.glob("naive*.py"))
SHARED = {
    "persona_tui.banks.answer_types",
    "persona_tui.banks.conditions.tree",
    "persona_tui.banks.model",
    "persona_tui.banks.prose",
    "persona_tui.banks.reckoning",
    "persona_tui.interview.answer",
    "persona_tui.interview.session",
}
LENGTH_AND_MODE = {"Length", "Mode"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_it_takes_nothing_from_the_engine(file: Path) -> None:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            assert not any(alias.name.startswith("persona_tui") for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("persona_tui"):
            names = {alias.name for alias in node.names}
            assert node.module in SHARED or (
                node.module == "persona_tui.interview.path" and names <= LENGTH_AND_MODE
            )
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("tests"):
            assert (node.module or "").startswith("tests.interview.naive")


def test_it_is_there() -> None:
    assert {file.stem for file in FILES} >= {"naive", "naive_truth", "naive_numbers", "naive_marks"}
