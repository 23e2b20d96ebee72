"""Each code has a page; its bad example gives that code at that place, its mended one nothing (§7)."""

from __future__ import annotations

import re

import pytest

from persona_tui.banks.messages import MESSAGES
from persona_tui.banks.pages import Page, page, pages
from persona_tui.text.language import LANGUAGES, Language
from tests.docs.examples import files, found, last_version, shown, variants
from tests.docs.fences import fences

CODES = (
    *(f"E{number}" for number in range(101, 123)),
    *(f"A{number}" for number in (*range(201, 213), 301, 302, 401, 402, 403)),
    *(f"I{number}" for number in range(501, 505)),
)
"""Those of bank format §7."""

EVERY = [(one, language) for language in LANGUAGES for one in pages(language)]
CASES = pytest.mark.parametrize(
    ("told", "language"),
    EVERY,
    ids=lambda case: case.code if isinstance(case, Page) else case,
)


def passed_over(told: Page) -> tuple[str, ...]:
    """How long an interview lasts is said of many banks; only its own page is about it."""
    return () if told.code == "I501" else ("I501",)


@CASES
def test_the_bad_example_gives_the_code_at_the_place_and_the_mended_one_nothing(
    told: Page, language: Language
) -> None:
    but = passed_over(told)
    examples = shown(told.text)
    assert examples
    for example in examples:
        assert example.tells_the_word
        before = last_version(example.bad)
        assert found(files(example.bad), before, but=but) == example.expected(told.code)
        assert found(files(example.good, under=example.bad), before, but=but) == []


@CASES
def test_each_row_of_a_page_gives_the_code_and_its_remedy_nothing(told: Page, language: Language) -> None:
    but = passed_over(told)
    for bad, good in variants(told.text):
        assert {one.code for one in found(bad, but=but)} == {told.code}, bad
        assert found(good, but=but) == [], good


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_that_can_be_found_has_its_page(language: Language) -> None:
    assert tuple(one.code for one in pages(language)) == CODES
    assert {code for code, _ in MESSAGES} <= set(CODES)


@pytest.mark.parametrize(("told", "language"), EVERY, ids=lambda case: getattr(case, "code", case))
def test_a_page_is_short_and_opens_with_its_code_and_one_sentence(told: Page, language: Language) -> None:
    first = told.text.split("\n")[0]
    colon = "\u00a0:" if language == "fr" else ":"
    assert re.fullmatch(rf"# {told.code}{colon} \S.*[^.]", first)
    assert first.endswith(told.title)
    assert 12 <= told.text.count("\n") <= 80


@pytest.mark.parametrize("code", CODES)
def test_a_page_shows_as_much_in_both_languages(code: str) -> None:
    french, english = page(code, "fr"), page(code, "en")
    assert french is not None
    assert english is not None
    assert [one.words for one in fences(french.text)] == [one.words for one in fences(english.text)]
    assert french.text.count("\n|") == english.text.count("\n|")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ["E999", "", "e", "../fr/E101"])
def test_what_is_no_code_has_no_page(code: str, language: Language) -> None:
    assert page(code, language) is None
