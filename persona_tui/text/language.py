"""The languages of the interface, by gettext; French (Québec) and English."""

from __future__ import annotations

import gettext
from functools import lru_cache
from pathlib import Path
from typing import Literal, get_args

Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

CATALOGUES = Path(__file__).parent / "catalogues"


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for it
    """Mark a message that is looked up later, when the language is known."""
    return message


class Translator:
    """Looks up the messages of the interface in one language.

    The messages in the code are English; each is a whole sentence with ``{fields}``, formatted after look-up.
    """

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        self._catalogue = gettext.translation(
            "persona_tui", localedir=CATALOGUES, languages=[language], fallback=True
        )

    def __call__(self, message: str) -> str:
        """The message in this language; an empty one stays empty."""
        return self._catalogue.gettext(message) if message else ""

    def plural(self, one: str, many: str, n: int) -> str:
        """The form of the message that goes with a number (0 is singular in French, plural in English)."""
        return self._catalogue.ngettext(one, many, n)


@lru_cache(maxsize=len(LANGUAGES))
def translator(language: Language) -> Translator:
    """The translator of a language."""
    return Translator(language)


def language_of(tag: str | None) -> Language:
    """The interface language nearest to a locale or language tag; French when it says nothing.

    Args:
        tag: ``en_CA.UTF-8``, ``fr-CA``, ``C``, nothing…
    """
    return "en" if tag and tag.lower().startswith("en") else "fr"
