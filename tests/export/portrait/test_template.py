"""The portrait's templates: both languages say the same, with names that the portrait offers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from persona_tui.export.portrait.offer import BLOCKS, FIELDS
from persona_tui.personas.portrait.figures import BANDS
from persona_tui.text.language import LANGUAGES, Language, translator
from tests.personas.sessions import ROOT

COMMON = {("contexte", "context"), ("méthode", "method"), ("licence", "licence"), ("origine", "origin")}
NAMES = {*FIELDS, *BLOCKS, *COMMON}


def template(language: Language) -> str:
    return (Path(ROOT) / "question_banks" / "templates" / f"portrait.{language}.md").read_text("utf-8")


def test_no_name_means_two_things() -> None:
    for place in range(len(LANGUAGES)):
        assert len({names[place] for names in NAMES}) == len(NAMES)


@pytest.mark.parametrize(("language", "place"), [("fr", 0), ("en", 1)])
def test_a_template_holds_all_that_is_offered_and_nothing_else(language: Language, place: int) -> None:
    assert set(re.findall(r"\{(.+?)\}", template(language))) == {names[place] for names in NAMES}


def test_both_languages_have_the_same_shape() -> None:
    shapes = [
        [
            (line.split(" ")[0].count("#"), line.count("{"), bool(line))
            for line in template(language).split("\n")
        ]
        for language in LANGUAGES
    ]
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_template_prints_the_bands_as_our_convention(language: Language) -> None:
    told = template(language)
    assert {"fr": "convention de cet outil", "en": "convention of this tool"}[language] in told
    for called in BANDS.values():
        assert translator(language)(called) in told
