from __future__ import annotations

import pytest

from persona_tui.banks.pages import codes, page
from persona_tui.cli.program import run
from tests.cli.conftest import Call


@pytest.mark.parametrize("typed", ["E105", "e105", "é105", " E105 "])
def test_a_code_is_explained_however_it_is_typed(call: Call, typed: str) -> None:
    ended = call("banks", "explain", typed)
    told = page("E105", "en")
    assert told is not None
    assert (ended.status, ended.out, ended.err) == (0, told.text, "")


def test_the_page_is_in_the_language_of_the_interface(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "fr", "banks", "explain", "A402"]) == 0
    assert capsys.readouterr().out.startswith("# A402\u00a0: ")


@pytest.mark.parametrize(("typed", "said"), [("E195", "E105"), ("E1055", "E105"), ("A4O2", "A402")])
def test_an_unknown_code_names_the_nearest(call: Call, typed: str, said: str) -> None:
    ended = call("banks", "explain", typed)
    assert (ended.status, ended.out) == (2, "")
    assert f"“{typed}”" in ended.err
    assert f"Did you mean {said}?" in ended.err


def test_a_word_that_is_no_code_says_where_they_are(call: Call) -> None:
    ended = call("banks", "explain", "consentement")
    assert (ended.status, ended.out) == (2, "")
    assert "banks explain" in ended.err


def test_without_a_code_all_are_listed_with_what_they_say(call: Call) -> None:
    lines = call("banks", "explain").out.splitlines()
    assert [line.split()[0] for line in lines[1:]] == list(codes())
    assert all(len(line.split()) > 3 for line in lines[1:])


def test_tools_get_the_page_as_json(call: Call) -> None:
    told = page("A402", "en")
    assert told is not None
    data = call("banks", "explain", "A402", "--format", "json").data
    assert data == {"code": "A402", "severity": "warning", "title": told.title, "text": told.text}
    every = call("banks", "explain", "--format", "json").data
    assert [one["code"] for one in every] == list(codes())
    assert {one["severity"] for one in every} == {"error", "warning", "information"}
