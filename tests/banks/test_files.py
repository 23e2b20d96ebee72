"""Bytes that are no bank are said so at once, and nothing is raised whatever they are (E116)."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.banks import read_bank, read_file, read_text
from persona_tui.banks.source.decoding import LARGEST, LONGEST_LINE, MOST_LINES
from tests.banks.marked import HEAD

GOOD = HEAD.encode()


@pytest.mark.parametrize(
    ("data", "variant", "line", "column"),
    [
        (HEAD.encode("utf-16"), "utf-16", 1, 1),
        (b"\xfe\xff" + HEAD.encode("utf-16-be"), "utf-16", 1, 1),
        (GOOD + b"\0", "nul", 9, 1),
        (b"\x89PNG\r\n\x1a\n\0\0", "binary", 1, 1),
        ("# Été\n\nÀ demain\n".encode("latin-1"), "encoding", 1, 3),
        ("# T\n\ndéjà ".encode() + b"\xff\n", "encoding", 3, 6),
        (GOOD + b"a" * LARGEST, "size", 1, 1),
        (GOOD + b"a" * (LONGEST_LINE + 1), "line", 9, LONGEST_LINE + 1),
        (b"\n" * MOST_LINES, "lines", MOST_LINES + 1, 1),
    ],
)
def test_e116_says_where_and_why_the_file_is_no_text(
    data: bytes, variant: str, line: int, column: int
) -> None:
    reading = read_bank(data, "essai.md")
    assert reading.bank is None
    assert reading.errors
    (one,) = reading.diagnostics
    assert (one.code, one.variant, one.span.line, one.span.column) == ("E116", variant, line, column)


def test_an_empty_file_lacks_a_title_and_a_question() -> None:
    reading = read_bank(b"", "essai.md")
    assert [(one.code, one.variant) for one in reading.diagnostics] == [
        ("E115", "title"),
        ("E115", "question"),
    ]


@pytest.mark.parametrize("text", ["\ufeff" + HEAD, HEAD.replace("\n", "\r\n"), HEAD.replace("\n", "\r")])
def test_byte_order_mark_and_line_ends_change_nothing(text: str) -> None:
    reading = read_bank(text.encode(), "essai.md")
    expected = read_bank(GOOD, "essai.md")
    assert reading.clean
    assert reading.bank is not None
    assert expected.bank is not None
    assert reading.bank.items == expected.bank.items


def test_a_bank_keeps_its_text_exactly_and_is_read_again_from_it() -> None:
    data = ("\ufeff" + HEAD.replace("\n", "\r\n")).encode()
    first = read_bank(data, "essai.md")
    assert first.bank is not None
    assert first.bank.text.encode() == data
    again = read_text(first.bank.text, "essai.md")
    assert again.bank is not None
    assert again.bank.sha256 == first.bank.sha256
    assert again.diagnostics == first.diagnostics


def test_read_file_raises_only_what_the_system_says(tmp_path: Path) -> None:
    path = tmp_path / "essai.md"
    with pytest.raises(OSError, match=r"essai\.md"):
        read_file(path)
    path.write_bytes(GOOD)
    assert read_file(path).clean


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ma-banque.md", "ma-banque"),
        ("fin_refus.md", "fin_refus"),
        ("Ma banque!.md", "ma-banque"),
        ("1.md", "1"),
    ],
)
def test_without_a_setting_the_id_is_the_name_of_the_file(name: str, expected: str) -> None:
    bank = read_bank(GOOD, name).bank
    assert bank is not None
    assert bank.id == expected


def test_surrogates_in_a_text_are_no_utf_8() -> None:
    assert [one.code for one in read_text("# T \ud800\n", "essai.md").diagnostics] == ["E116"]


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: x\n---\n",
        "---\ntitle: x\n...\n",
        "---\n# a comment\ntitle: x\ntags: [a, b]\n---\n",
        "---\ntitle: x\n",
        "---\njust text\n---\n",
        "+++\ntitle = 'x'\n+++\n",
        '{"title": "x"}\n',
        "title: x\n\n",
    ],
)
def test_front_matter_of_any_kind_is_said(front: str) -> None:
    reading = read_bank((front + HEAD).encode(), "essai.md")
    assert reading.diagnostics
    assert reading.diagnostics[0].span.line <= front.count("\n") + 1
    assert reading.bank is not None
    assert reading.bank.question("participer") is not None


@pytest.mark.parametrize(
    "character", ["\u202e", "\u200b", "\u2066", "\u00ad", "\x07", "\x1b", "\u2028", "\U000e0041"]
)
def test_a210_characters_that_hide_or_reorder_are_pointed_out_one_by_one(character: str) -> None:
    findings = read_bank(f"{HEAD}### Un{character} mot{character}? {{#q}}\n".encode(), "essai.md").diagnostics
    assert [(one.code, one.span.column) for one in findings] == [("A210", 7), ("A210", 12)]
    assert findings[0].facts["found"] == f"U+{ord(character):04X}"
