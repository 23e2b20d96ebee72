import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_tui.text.names import file_name, slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'éloignement", "l-eloignement"),
        ("Cœur & Ægide!", "coeur-aegide"),
        ("« 2 à 3 » fois", "2-a-3-fois"),
        ("日本", ""),
        ("a" * 80, "a" * 60),
    ],
)
def test_a_slug_is_plain(text: str, expected: str) -> None:
    assert slug(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CON", "con-x.md"),
        ("nul.txt", "nul-x-txt.md"),
        ("../../etc/passwd", "etc-passwd.md"),
        ("日本", "sans-titre.md"),
        ("Console", "console.md"),
    ],
)
def test_a_file_name_is_never_a_path_nor_reserved(text: str, expected: str) -> None:
    assert file_name(text, "md", "sans-titre") == expected


@given(st.text())
def test_any_text_gives_a_plain_file_name(text: str) -> None:
    name = file_name(text, "md", "sans-titre")
    assert "/" not in name
    assert "\\" not in name
    assert not name.startswith(".")
    assert len(name) <= 66
