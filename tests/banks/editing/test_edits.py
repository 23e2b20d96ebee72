from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.banks.diagnostics import Span
from persona_tui.banks.editing.edits import Edit, applied, check_untouched, insertion
from persona_tui.banks.editing.errors import NotText, Overlap, TouchesMore
from tests.counts import examples

TEXT = "\ufeffUn é\r\ndeux\u00a0:  \rtrois\n".encode()


def test_edits_are_made_where_they_say_in_any_order() -> None:
    edits = [
        Edit(Span(3, 1, 3, 6), "3"),
        Edit(Span(1, 4, 1, 5), "œ"),
        insertion(2, 1, "x"),
        insertion(2, 1, "y"),
        Edit(Span(2, 7, 3, 1), ""),
    ]
    assert applied(TEXT, edits).decode() == "\ufeffUn œ\r\nxydeux\u00a0:3\n"


def test_nothing_to_change_changes_nothing() -> None:
    assert applied(TEXT, []) == TEXT


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(Span(1, 1, 1, 3), "a"), Edit(Span(1, 2, 1, 4), "b")],
        [Edit(Span(1, 1, 2, 3), "a"), insertion(2, 1, "b")],
    ],
)
def test_edits_that_share_a_character_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(Overlap):
        applied(TEXT, edits)


def test_edits_that_touch_each_other_are_not() -> None:
    edits = [
        Edit(Span(1, 1, 1, 3), "a"),
        Edit(Span(1, 3, 1, 5), "b"),
        insertion(1, 5, "c"),
        insertion(1, 1, "d"),
    ]
    assert applied(TEXT, edits).decode().startswith("\ufeffdabc\r\n")


def test_a_text_that_cannot_be_written_is_refused() -> None:
    with pytest.raises(NotText):
        applied(TEXT, [insertion(1, 1, "\ud800")])


@st.composite
def edited(draw: st.DrawFn) -> tuple[bytes, list[Edit]]:
    lines = draw(st.lists(st.text("aé🙂 \t", max_size=8), min_size=1, max_size=6))
    bom, end = draw(st.sampled_from(["", "\ufeff"])), draw(st.sampled_from(["\n", "\r\n", "\r"]))
    data = (bom + "".join(line + end for line in lines)).encode()
    places = [(n, c) for n, line in enumerate(lines, 1) for c in range(1, len(line) + 2)]
    chosen = sorted(draw(st.lists(st.sampled_from(places), max_size=6)))
    spans = [Span(*chosen[i], *chosen[i + 1]) for i in range(0, len(chosen) - 1, 2)]
    return data, [Edit(span, draw(st.text("xyœ\n", max_size=4))) for span in spans]


@given(edited())
@settings(max_examples=examples(3000))
def test_what_was_applied_is_known_to_touch_nothing_else(example: tuple[bytes, list[Edit]]) -> None:
    data, edits = example
    check_untouched(data, edits, applied(data, edits))


@given(edited(), st.data())
@settings(max_examples=examples(3000))
def test_any_other_byte_is_refused(example: tuple[bytes, list[Edit]], data: st.DataObject) -> None:
    before, edits = example
    after = applied(before, edits)
    at = data.draw(st.integers(0, len(after)))
    head, tail = after[:at], after[at + 1 :]
    damaged = data.draw(st.sampled_from([head + b"!" + after[at:], head + tail, head + b"!" + tail]))
    if damaged != after:
        with pytest.raises(TouchesMore):
            check_untouched(before, edits, damaged)


def test_where_another_byte_would_change_is_said() -> None:
    with pytest.raises(TouchesMore) as refused:
        check_untouched(b"abcdef", [Edit(Span(1, 2, 1, 3), "X")], b"aXcdEf")
    assert refused.value.offset == 4
