"""How wide text is, and where its lines are cut."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from persona_tui.text.clean import clean_line
from persona_tui.text.columns import width, wrapped


def test_wide_characters_take_two_cells_and_marks_none() -> None:
    assert [width(text) for text in ("mot", "é", "e\u0301", "日本", "★│ « »")] == [3, 1, 1, 4, 6]


def test_lines_are_cut_between_words_but_not_at_a_no_break_space() -> None:
    assert list(wrapped("dit «\u00a0oui\u00a0» à moi", 9)) == ["dit", "«\u00a0oui\u00a0» à", "moi"]
    assert list(wrapped("abcdefgh ij", 3)) == ["abc", "def", "gh", "ij"]
    assert list(wrapped("", 3)) == []


@given(st.text(max_size=80).map(clean_line), st.integers(2, 30))
def test_no_line_is_too_wide_and_no_letter_is_lost(text: str, columns: int) -> None:
    lines = list(wrapped(text, columns))
    assert all(width(line) <= columns for line in lines)
    assert "".join("".join(lines).split(" ")) == "".join(
        text.replace("\t", " ").replace("\n", " ").split(" ")
    )
