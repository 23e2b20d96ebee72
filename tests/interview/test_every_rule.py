"""Every rule of the engine has tests that name it (docs/engine.md)."""

from __future__ import annotations

import re
from pathlib import Path

TESTS = Path(__file__).parents[1]
RULES = frozenset(range(1, 32))
_NAMED = re.compile(r"def test((?:_r\d+)+)_", re.MULTILINE)


def named_in(folder: Path) -> dict[int, int]:
    """How many tests name each rule."""
    found = dict.fromkeys(sorted(RULES), 0)
    for path in folder.rglob("test_*.py"):
        for names in _NAMED.findall(path.read_text(encoding="utf-8")):
            for rule in re.findall(r"\d+", names):
                found[int(rule)] = found.get(int(rule), 0) + 1
    return found


def test_every_rule_has_tests_that_name_it() -> None:
    found = named_in(TESTS)
    assert not set(found) - RULES, "there are no such rules"
    assert [f"R{rule}" for rule, count in found.items() if not count] == []


def test_the_guide_to_the_rules_lists_each_of_them() -> None:
    told = (TESTS.parent / "docs" / "engine.md").read_text(encoding="utf-8")
    rows = {int(rule) for rule in re.findall(r"^\| R(\d+) \|", told, re.MULTILINE)}
    assert sorted(RULES - rows) == []
