"""The portrait's templates say what they must, in both languages."""

from __future__ import annotations

import pytest

from persona_tui.personas.portrait.figures import BANDS
from persona_tui.text.language import LANGUAGES, Language, translator
from tests.personas.sessions import ROOT


def template(language: Language) -> str:
    return (ROOT / "question_banks" / "templates" / f"portrait.{language}.md").read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_template_prints_the_bands_as_our_convention(language: Language) -> None:
    told = template(language)
    assert {"fr": "convention de cet outil", "en": "convention of this tool"}[language] in told
    for called in BANDS.values():
        assert translator(language)(called) in told
