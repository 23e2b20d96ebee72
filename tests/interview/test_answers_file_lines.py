"""An answers file as a whole: every problem at its line, no text that raises (docs/guide.md)."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.interview.answer import Answer
from persona_tui.interview.answers_file import Wrong, read, sentence
from persona_tui.interview.codec import answer_to_json
from persona_tui.interview.session import Json
from persona_tui.text.language import translator
from tests.counts import examples
from tests.interview.answering import BANK


def given_answers(**raw: Json) -> dict[str, Answer]:
    found = read(BANK, json.dumps(raw))
    assert found.problems == ()
    return dict(found.answers)


def held(value: object) -> Answer:
    return Answer(value=value)  # type: ignore[arg-type]


def test_every_problem_is_told_with_its_line() -> None:
    text = (
        '{\n  "lien": "nouveau",\n  "leins": "x",\n\n  "heures": 999, "recit":\n   12,\n  "lien": "ancien"\n}'
    )
    found = read(BANK, text)
    assert [(one.line, one.key, one.wrong) for one in found.problems] == [
        (3, "leins", Wrong.UNKNOWN_ID),
        (5, "heures", Wrong.MISFIT),
        (5, "recit", Wrong.MISFIT),
        (7, "lien", Wrong.TWICE),
    ]
    assert found.problems[0].nearest == "lien"
    assert (
        sentence(found.problems[1], translator("en")) == "line 5, “heures”: Expected a number from 0 to 160."
    )
    french = sentence(found.problems[0], translator("fr"))
    assert french.startswith("ligne 3, «\u00a0leins\u00a0»\u00a0: ")
    assert french.endswith("«\u00a0lien\u00a0»?")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("[]", 1),
        ('"recit"', 1),
        ('{"recit": "x"', 1),
        ('{"recit": "x"} x', 1),
        ('{\n"recit": "x",\n}', 3),
        ('{\n"recit": x\n}', 2),
        ('{\n"heures": NaN\n}', 2),
        ("{recit: 1}", 1),
        ('{"recit" "x"}', 1),
        ('{"recit": "x"\n"lien": "y"}', 2),
        ("\x00\x01", 1),
        ('{"sujets": ' + "[" * 100_000 + "]" * 100_000 + "}", 1),
    ],
    ids=range(13),
)
def test_what_is_no_object_is_one_problem_at_its_line(text: str, line: int) -> None:
    found = read(BANK, text)
    assert [(one.line, one.wrong) for one in found.problems] == [(line, Wrong.NOT_JSON)]
    assert found.answers == {}


def test_a_key_twice_inside_an_answer_is_a_problem() -> None:
    found = read(BANK, '{\n"heures": {"value": 1, "value": 2}}')
    assert [(one.line, one.key, one.wrong) for one in found.problems] == [(2, "value", Wrong.TWICE)]


def test_a_byte_order_mark_and_escapes_are_read_and_texts_cleaned() -> None:
    found = read(BANK, '\ufeff{"re\\u0063it": "a\\u001b[31mb"}')
    assert dict(found.answers) == {"recit": held("a[31mb")}
    assert found.problems == ()


@settings(max_examples=examples(1000))
@given(
    st.text() | st.text(alphabet='{}[]":,\\ntrueflas0123456789. éx').map(lambda inside: "{" + inside + "}")
)
def test_no_text_ever_raises(text: str) -> None:
    for found in read(BANK, text).problems:
        assert sentence(found, translator("fr"))


@settings(max_examples=examples(500))
@given(
    st.dictionaries(
        st.sampled_from([item.id for item in BANK.items]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
            lambda inner: (
                st.lists(inner)
                | st.dictionaries(st.sampled_from(["value", "special", "choice", "text"]), inner)
            ),
            max_leaves=4,
        ),
    )
)
def test_no_object_ever_raises(raw: dict[str, Json]) -> None:
    read(BANK, json.dumps(raw))


def test_what_a_session_stores_is_what_an_answers_file_takes() -> None:
    raw: dict[str, Json] = {"temps": "90 min", "outils": ["courriel"], "accord": True, "depuis": "2020-01-02"}
    first = given_answers(**raw)
    stored: dict[str, Json] = {}
    for item, answer in first.items():
        question = BANK.question(item)
        assert question is not None
        stored[item] = answer_to_json(question, answer)["value"]
    assert given_answers(**stored) == first
