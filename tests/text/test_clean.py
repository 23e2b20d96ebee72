import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_tui.text.clean import clean, clean_line, unsafe_characters

ORDINARY = ["[sic]", "[/]", "é « » |", "<script>", "a\u00a0: b\u202f!", "👩\u200d🔬", "œuvre\tà\n- liste"]


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_text_is_kept(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\x1b]52;c;Zm9v\x07b", "a]52;c;Zm9vb"),
        ("a\x9b2Jb", "a2Jb"),
        ("a\u202eb\u2066c", "abc"),
        ("a\x00b\u200bc\ufeff", "abc"),
        ("a\ud800b", "ab"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("e\u0301", "é"),
    ],
)
def test_what_could_drive_a_terminal_or_hide_words_is_taken_out(text: str, kept: str) -> None:
    assert clean(text) == kept


@given(st.text())
def test_cleaning_is_idempotent_and_leaves_nothing_unsafe(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert unsafe_characters(once) == []
    once.encode("utf-8")


def test_one_line_stays_one_line() -> None:
    assert clean_line("  deux \n lignes\tet\u00a0: fin ") == "deux lignes et\u00a0: fin"
