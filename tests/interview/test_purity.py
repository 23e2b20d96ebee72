"""R22: nothing in the engine reads the clock, chance, the environment or a file."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import persona_tui.interview

ROOM = Path(persona_tui.interview.__file__).parent
OUTSIDE = {"os", "sys", "time", "random", "secrets", "uuid", "pathlib", "io", "tempfile", "locale", "logging"}
CLOCKS = {"date", "datetime"}
READS_THE_CLOCK = {"now", "today", "utcnow"}


def names(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]


@pytest.mark.parametrize("file", sorted(ROOM.rglob("*.py")), ids=lambda file: file.stem)
def test_r22_the_engine_reads_nothing_but_what_it_is_given(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    assert OUTSIDE.isdisjoint(names(tree))
    clocks = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in CLOCKS
    }
    assert READS_THE_CLOCK.isdisjoint(clocks)
    opened = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    assert "open" not in opened
