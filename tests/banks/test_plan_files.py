"""Which files are test plans, and of which bank."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.banks.plans.files import bank_beside, is_plan, plans_beside


@pytest.mark.parametrize(
    ("name", "plan"),
    [
        ("a.parcours.md", True),
        ("a.testplan.md", True),
        ("A.PARCOURS.MD", True),
        ("a.b.parcours.md", True),
        ("parcours.md", False),
        (".parcours.md", False),
        ("a.parcours.txt", False),
        ("a.md", False),
    ],
)
def test_plans_are_known_by_their_name(name: str, plan: bool) -> None:
    assert is_plan(name) is plan


def test_plans_and_banks_find_each_other(tmp_path: Path) -> None:
    for name in ("é.md", "e\u0301.parcours.md", "É.testplan.md", "autre.parcours.md", "é.en.md", "note.txt"):
        (tmp_path / name).write_text("", encoding="utf-8")
    found = plans_beside(tmp_path / "é.md")
    assert sorted(path.name for path in found) == ["e\u0301.parcours.md", "É.testplan.md"]
    assert {bank_beside(path) for path in found} == {tmp_path / "é.md"}
    assert bank_beside(tmp_path / "autre.parcours.md") is None
    assert plans_beside(tmp_path / "nulle-part" / "a.md") == ()
