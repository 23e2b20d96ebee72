from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.banks.diagnostics import Span
from persona_tui.banks.editing.errors import NotText, OutsideText
from persona_tui.banks.editing.source import Source
from persona_tui.banks.report import Report
from persona_tui.banks.source.decoding import lines_of
from tests.counts import examples

PIECES = [
    "a",
    "é",
    "e\u0301",
    "🙂",
    "\u00a0",
    "\u202f",
    "\t",
    " ",
    "\n",
    "\r",
    "\r\n",
    "\x0b",
    "\x85",
    "\u2028",
    "\ufeff",
]
texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=40)


@given(texts)
@settings(max_examples=examples(3000))
def test_lines_are_those_of_the_reader(text: str) -> None:
    assert list(Source(text.encode("utf-8", "replace")).lines) == lines_of(
        text.encode("utf-8", "replace").decode(), Report()
    )


@given(texts)
@settings(max_examples=examples(3000))
def test_every_character_of_every_line_is_at_its_byte(text: str) -> None:
    data = text.encode("utf-8", "replace")
    source = Source(data)
    assert (
        b"".join(
            (
                data[: source.offset(1, 1)],
                *(
                    data[slice(*source.stretch(Span(number, 1, number, len(line) + 1)))] + end.encode()
                    for number, (line, end) in enumerate(zip(source.lines, source.line_ends, strict=True), 1)
                ),
            )
        )
        == data
    )
    for number, line in enumerate(source.lines, 1):
        for column, character in enumerate(line, 1):
            start, end = source.stretch(Span(number, column, number, column + 1))
            assert data[start:end].decode() == character


@pytest.mark.parametrize(
    "span",
    [
        Span(0, 1, 1, 1),
        Span(1, 0, 1, 1),
        Span(1, 4, 1, 4),
        Span(1, 1, 1, 4),
        Span(3, 1, 3, 1),
        Span(1, 2, 1, 1),
        Span(2, 1, 1, 1),
    ],
)
def test_a_place_that_the_text_does_not_have_is_refused(span: Span) -> None:
    with pytest.raises(OutsideText):
        Source("né\r\nx".encode()).stretch(span)


def test_what_is_not_utf_8_is_refused() -> None:
    with pytest.raises(NotText):
        Source(b"caf\xe9")


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        ("a\r\nb\nc", 1, "\r\n"),
        ("a\r\nb\nc", 2, "\n"),
        ("a\r\nb\nc", 3, "\n"),
        ("a\rb", 2, "\r"),
        ("a", 1, "\n"),
    ],
)
def test_a_new_line_ends_as_its_neighbours_do(text: str, line: int, expected: str) -> None:
    assert Source(text.encode()).newline(line) == expected
