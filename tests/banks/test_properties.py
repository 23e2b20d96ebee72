"""Whatever the bytes: no exception, every finding in the text, every name of the bank resolved."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.banks import read_bank, read_text
from persona_tui.banks.conditions.tree import Condition
from persona_tui.banks.conditions.walking import operands, questions_of
from persona_tui.banks.messages import remedy, sentence
from persona_tui.banks.model import Bank, Direction
from persona_tui.banks.reading import Reading
from persona_tui.banks.short_version import kept
from persona_tui.text.clean import clean
from persona_tui.text.language import translator
from tests.banks.marked import HEAD, bank_of
from tests.counts import examples

SHIPPED = (Path(__file__).parents[2] / "question_banks" / "decouverte-persona.md").read_text("utf-8")
LINES = SHIPPED.split("\n")
SHIPPED_IDS = [item.id for item in bank_of(SHIPPED, whole=True).items]
BITS = [
    *("# T", "## S {#s}", "### Q {#q}", "#### F", "##### G", "- ( ) a", "- [ ] b", "+ ( ) c", "1. d"),
    *(
        "- Si : q = a",
        "- Sauf si : compte(q) > 3",
        "- Réponse : échelle 1..5 (a → b)",
        "- Réponse : ",
        "classer 2",
    ),
    *(
        "→ ouvre [x](#q)",
        "→ fin",
        "{#id}",
        "★",
        "(*)",
        "{q|f}",
        "\\{",
        "|a|b|",
        "|-|-|",
        "||x|",
        "> n",
        "```",
    ),
    *(
        "\t",
        "    ",
        "\u00a0",
        "\u202f",
        "- Relance : x",
        "<!-- ",
        "-->",
        "---",
        "===",
        "<div>",
        "[x]: y",
        "_",
        "*",
    ),
    *(
        "[",
        "]",
        "(",
        ")",
        "«",
        "»",
        '"',
        "é",
        "e\u0301",
        "\u202e",
        "\x0c",
        "\x85",
        "\u2028",
        "\x1b[0m",
        "\ufeff",
    ),
    *(
        "- Échelle a : b · c",
        "1..3 choix",
        "oui/non",
        "nombre 0..5 h",
        "et",
        "ou",
        "non",
        "parmi (",
        "contient",
    ),
    *("est répondu", "90 min", "2026-02-30", ": ____", "(seul)", "(+2 x)", "- Fiche : a, b", "- Tu : x"),
    *("\r\n", "\r", "\n", "\n\n", "\n", "\n"),
]

pieces = st.lists(st.tuples(st.sampled_from(BITS), st.sampled_from(["", " ", "\n", "\n"])), max_size=50)
made = pieces.map(lambda parts: "".join(bit + end for bit, end in parts))


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A stretch of the shipped bank with a few slips of the keyboard."""
    start = draw(st.integers(0, len(LINES) - 40))
    lines = LINES[:12] + LINES[start : start + 40]
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(lines) - 1))
        cut = draw(st.integers(0, len(lines[at])))
        end = draw(st.integers(cut, len(lines[at])))
        lines[at] = lines[at][:cut] + draw(st.sampled_from(BITS)) + lines[at][end:]
    return "\n".join(lines)


def lines_of(text: str) -> list[str]:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def check_findings(reading: Reading, text: str) -> None:
    lines = lines_of(text)
    for one in reading.diagnostics:
        span = one.span
        assert 1 <= span.line <= span.end_line <= len(lines)
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1
        assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 1
        assert (span.line, span.column) <= (span.end_line, span.end_column)
        for tr in (translator("fr"), translator("en")):
            assert sentence(one, tr)
            assert remedy(one, tr)
    assert list(reading.diagnostics) == sorted(reading.diagnostics, key=lambda one: one.span)


def named_by(condition: Condition) -> list[str]:
    return [name for operand in operands(condition) for name in questions_of(operand)]


def check_bank(bank: Bank) -> None:
    places = {item.id: place for place, item in enumerate(bank.items)}
    assert len(places) == len(bank.items)
    assert kept(bank) <= set(places)
    for item in bank.items:
        for condition in (*item.gate.only_if, *item.gate.unless):
            assert all(places[name] < places[item.id] for name in named_by(condition))
    for question in bank.questions:
        assert question.parent is None or places[question.parent] < places[question.id]
        assert question.section is None or bank.section(question.section) is not None
        assert len({choice.id for choice in question.choices}) == len(question.choices)
        assert str(question.wording) == clean(str(question.wording))
        for choice in question.choices:
            if choice.arrow and choice.arrow.direction is not Direction.END:
                assert places[choice.arrow.target] > places[question.id]
            for condition in (*choice.gate.only_if, *choice.gate.unless):
                assert all(places[name] < places[question.id] for name in named_by(condition))


@given(st.binary(max_size=400))
@settings(max_examples=examples(5000))
def test_any_bytes_give_a_reading(data: bytes) -> None:
    reading = read_bank(data, "essai.md")
    assert reading.bank is not None or reading.errors


@given(made | damaged() | st.text(max_size=200))
@settings(max_examples=examples(20000))
def test_any_text_gives_findings_inside_it_and_a_bank_whose_names_are_resolved(text: str) -> None:
    reading = read_text(text, "essai.md")
    if not reading.diagnostics or reading.diagnostics[0].code != "E116":
        check_findings(reading, text)
    if reading.bank is not None:
        check_bank(reading.bank)


@given(st.integers(0, len(LINES) - 1), st.sampled_from(["", "\n"]))
@settings(max_examples=examples(200))
def test_a_comment_between_blocks_changes_nothing_but_lines(at: int, blank: str) -> None:
    starts = [n for n, line in enumerate(LINES) if line.startswith("#") and n]
    place = starts[at % len(starts)]
    text = "\n".join([*LINES[:place], f"<!-- une note -->{blank}", *LINES[place:]])
    after = read_text(text, "a.md")
    assert after.clean
    assert after.bank is not None
    assert [item.id for item in after.bank.items] == SHIPPED_IDS


SILLY = {
    "brackets in a heading": HEAD + "### " + "[" * 7_000 + "\n",
    "stars": HEAD + "### " + "**a" * 2_000 + "\n",
    "the same heading": HEAD + "### Q\n" * 3_000,
    "definitions": HEAD + "[a]: b\n" * 5_000,
}
HOSTILE = {
    "brackets": "[" * 100_000,
    "a long line": HEAD + "a" * 16_000,
    "deep lists": HEAD + "\n".join("  " * depth + "- a" for depth in range(500)),
    "deep lists on a line": HEAD + "- " * 3_000 + "a",
    "deep quotes": HEAD + "> " * 3_000 + "a",
    "a wide table": HEAD + "|" + "a|" * 2_000 + "\n|" + "-|" * 2_000 + "\n" + "|\n" * 1_000,
    "many brackets": HEAD + ("![x](" * 1_500 + "\n\n") * 10,
    "parentheses": HEAD + "### Q\n\n- Si : " + "(" * 400 + "\n",
    "one endless paragraph": HEAD + "mot\n" * 20_000,
    "unknown settings": HEAD + "### Q\n\n- Minutes : 5\n" + "- Reponze : x\n" * 3_000,
    "unknown names": HEAD + "### Q\n\n" + "- Si : zz = 1\n" * 3_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_banks_are_read_to_the_end_with_something_said(name: str) -> None:
    reading = read_text(HOSTILE[name], "essai.md")
    assert 1 <= len(reading.diagnostics) <= 1000
    assert reading.errors


@pytest.mark.parametrize("name", SILLY)
def test_silly_banks_are_read_without_complaint(name: str) -> None:
    assert read_text(SILLY[name], "essai.md").clean
