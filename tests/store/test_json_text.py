from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from persona_tui.interview.session import Json
from persona_tui.store.json_text import dump, parse, storable

ANYTHING: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(codec=None)),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(ANYTHING)
def test_whatever_a_person_typed_can_be_written_and_read_back(data: Json) -> None:
    kept = storable(data)
    assert parse(dump(kept)) == kept
    assert storable(kept) == kept


def test_a_lone_surrogate_or_an_escape_cannot_make_a_session_unwritable() -> None:
    assert storable("a\ud800b\x1b[2J") == "ab[2J"


def test_numbers_that_json_loses_become_their_text() -> None:
    assert storable([10**30, math.inf, 2**63 - 1, 0.5]) == [str(10**30), "inf", 2**63 - 1, 0.5]


def test_the_text_is_sorted_and_indented_one_thing_a_line() -> None:
    assert dump({"b": 1, "a": "é"}) == '{\n  "a": "é",\n  "b": 1\n}\n'.encode()
