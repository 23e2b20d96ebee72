"""Each French bank holds its specification: nothing is missing, nothing differs, nothing is beside it."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from pathlib import Path

import pytest

from persona_tui.banks import read_file
from persona_tui.banks.model import Bank
from tests.question_banks.specification.reading import row_of
from tests.question_banks.specification.table import Row, Specification, table

ROOT = Path(__file__).parents[3]
SPECIFIED = {
    "concevoir-une-cdp": 68,
    "decouverte-persona": 82,
    "auto-evaluation": 76,
    "atelier-persona": 33,
}
"""How many questions and statements the specification lists for each bank."""


@cache
def specification(name: str) -> Specification:
    return table(name)


@cache
def bank(name: str) -> Bank:
    read = read_file(ROOT / "question_banks" / f"{name}.md").bank
    assert read is not None
    return read


def facts(held: Row, given: Row) -> dict[str, object]:
    """The facts of a question; a label that the specification leaves open is any label."""
    read = {field.name: getattr(held, field.name) for field in fields(Row)}
    if len(held.choices) == len(given.choices):
        pairs = zip(held.choices, given.choices, strict=True)
        read["choices"] = tuple(have.split(" ")[0] if " " not in want else have for have, want in pairs)
    return read


def rows() -> list[tuple[str, str]]:
    return [(name, row) for name in SPECIFIED for row in specification(name).expected()]


@pytest.mark.parametrize(("name", "count"), SPECIFIED.items())
def test_the_table_is_whole(name: str, count: int) -> None:
    assert len(specification(name).names) == len(specification(name).rows) == count


@pytest.mark.parametrize("name", SPECIFIED)
def test_nothing_is_missing_and_nothing_is_beside_the_table(name: str) -> None:
    held = {question.id for question in bank(name).questions}
    expected = set(specification(name).expected())
    assert (expected - held, held - expected) == (set(), set())


@pytest.mark.parametrize("name", SPECIFIED)
def test_questions_come_in_the_order_of_the_table(name: str) -> None:
    listed = [row.id for row in specification(name).rows]
    assert [question.id for question in bank(name).questions if question.id in listed] == [
        row for row in listed if bank(name).question(row) is not None
    ]


@pytest.mark.parametrize(("name", "row"), rows(), ids=lambda part: part)
def test_each_question_is_as_agreed(name: str, row: str) -> None:
    expected = specification(name).expected()[row]
    question = bank(name).question(row)
    assert question is not None
    assert facts(row_of(bank(name), question), expected) == facts(expected, expected)


@pytest.mark.parametrize("name", SPECIFIED)
def test_every_agreed_difference_is_one_and_says_why(name: str) -> None:
    given = {row.id: row for row in specification(name).rows}
    needless = [
        (each.id, each.field)
        for each in specification(name).differs
        if getattr(given[each.id], each.field) == each.holds
    ]
    asked_anyway = [row for row in specification(name).left_out if bank(name).question(row) is not None]
    listed_twice = [row for row in specification(name).added if row in given]
    assert (needless, asked_anyway, listed_twice) == ([], [], [])
    reasons = [each.because for each in specification(name).differs]
    reasons += [*specification(name).left_out.values(), *specification(name).added.values()]
    assert all(reason.endswith(".") for reason in reasons)
