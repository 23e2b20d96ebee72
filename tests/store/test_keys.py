from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from persona_tui.store.keys import key_of


def test_the_key_of_a_question_never_changes() -> None:
    assert key_of("lien") == 180896005505867


@given(st.text(st.characters(codec=None)))
def test_keys_are_what_stock_tinydb_takes(text: str) -> None:
    assert 0 <= key_of(text) < 2**48
