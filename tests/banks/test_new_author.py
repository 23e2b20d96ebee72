"""Banks written from a few lines of prose with the cheat sheet alone: what it says is enough (docs)."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.banks import answer_types as kinds
from persona_tui.banks import read_file
from persona_tui.banks.inspection import inspect_file
from persona_tui.banks.model import Bank

BANKS = sorted((Path(__file__).parent / "new_author").glob("*.md"))


def bank(name: str) -> Bank:
    found = next(path for path in BANKS if path.stem == name)
    read = read_file(found).bank
    assert read is not None
    return read


@pytest.mark.parametrize("path", BANKS, ids=lambda path: path.stem)
def test_a_bank_of_a_new_author_is_clean(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("<!--\n")
    assert [one for one in inspect_file(path).diagnostics if one.code != "I501"] == []


def test_what_the_prose_asked_for_is_there() -> None:
    assert bank("accueil").has_short_version
    assert [dimension.title for dimension in bank("portrait-equipe").dimensions] == ["Accueil", "Traces"]
    assert bank("portrait-equipe").scores == ("habitudes",)
    answers = {type(question.answer) for question in bank("charter").questions}
    assert {kinds.Grid, kinds.Actions} <= answers
    answers = {type(question.answer) for question in bank("atelier-themes").questions}
    assert {kinds.Observations, kinds.Groups, kinds.SeveralOf} <= answers
    repeated = [section.repetition for section in bank("follow-up").sections if section.repetition]
    assert [repetition.over for repetition in repeated] == ["tried", ""]
