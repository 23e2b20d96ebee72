from __future__ import annotations

import re

import pytest

from persona_tui.banks import read_bank
from persona_tui.banks.messages import MESSAGES, remedy, sentence
from persona_tui.banks.messages.plans import PLANS
from persona_tui.banks.messages.reachability import REACHABILITY
from persona_tui.text.language import LANGUAGES, Language, translator
from tests.banks import (
    test_answer_checks,
    test_computed,
    test_conditions,
    test_grids,
    test_inspection,
    test_references,
    test_repetitions,
    test_scores,
    test_settings,
    test_since,
    test_sources,
    test_structure,
    test_translated_words,
    test_translations,
    test_warnings,
)
from tests.banks.marked import HEAD, Example, found

EXAMPLES: list[Example] = [
    *(*test_conditions.SYNTAX, *test_conditions.NAMES, *test_conditions.TYPES),
    *(*test_structure.HEADINGS, *test_structure.LISTS, *test_structure.OTHERS),
    *(*test_settings.KEYWORDS, *test_settings.VALUES, *test_settings.TYPES),
    *(*test_references.ARROWS, *test_references.PIPES, *test_references.IDS),
    *(*test_warnings.WARNINGS, *test_warnings.WORDINGS, *test_scores.SCORES, *test_repetitions.REPETITIONS),
    *(*test_grids.GRIDS, *test_computed.COMPUTED, *test_answer_checks.CHECKS, *test_sources.SOURCES),
    *(
        *test_translations.TRANSLATIONS,
        test_translations.BROKEN,
        test_translations.NESTED,
        *test_translated_words.WORDS,
        *test_inspection.BESIDE,
        *test_since.CHANGES,
    ),
]
ELSEWHERE = {
    *((code, variant) for code, variant in MESSAGES if code in ("E116", "I502", "I503", "I504")),
    *PLANS,
    *REACHABILITY,
}
"""Held by the tests of files, of information, of test plans and of reachability."""


def test_every_message_has_an_example() -> None:
    shown = {(example.code, example.variant) for example in EXAMPLES}
    assert set(MESSAGES) - shown == ELSEWHERE
    assert shown <= set(MESSAGES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_every_finding_has_a_sentence_and_a_remedy(example: Example, language: Language) -> None:
    text, _ = example.marked
    for one in example.said(text):
        tr = translator(language)
        for words in (sentence(one, tr), remedy(one, tr)):
            assert re.search(r"[.?!…]$", words)
            assert not re.search(r"\{\w+\}|\bNone\b|“”|«\s*»", words), words


def test_french_and_english_say_the_same_finding() -> None:
    (one,) = found("### Quoi?\n\n- Reponce : date\n")
    assert sentence(one, translator("fr")) == "«\u00a0Reponce\u00a0» n'est pas un réglage connu."
    assert remedy(one, translator("fr")) == "Vouliez-vous dire «\u00a0Réponse\u00a0»?"
    assert sentence(one, translator("en")) == "“Reponce” is not a known setting."
    assert remedy(one, translator("en")) == "Did you mean “Réponse”?"


def test_a_message_never_holds_what_drives_a_terminal_and_never_grows_without_end() -> None:
    text = HEAD + "### Quoi?\n\n- Réponse : " + "zx\x1b[31m" * 200 + "\n"
    for one in read_bank(text.encode(), "essai.md").diagnostics:
        for language in LANGUAGES:
            words = sentence(one, translator(language)) + remedy(one, translator(language))
            assert "\x1b" not in words
            assert len(words) < 500
