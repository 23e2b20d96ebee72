"""Readers of settings' values; each gives the value, or says what was expected (E117)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

from persona_tui.banks.answer_types import Bounds
from persona_tui.banks.answers.ranges import count_at
from persona_tui.banks.ids import is_id
from persona_tui.banks.model import Required, Use
from persona_tui.banks.outline.sketch import Setting
from persona_tui.banks.report import Report
from persona_tui.banks.source.passage import Passage
from persona_tui.text.clean import clean_line
from persona_tui.text.nearest import folded

T = TypeVar("T")

_FILE = re.compile(r"[^/\\:*?\"<>|]+\.md", re.IGNORECASE)

_USES = {
    "entretien": Use.INTERVIEW,
    "auto-évaluation": Use.SELF_ASSESSMENT,
    "conception": Use.DESIGN,
    "atelier": Use.WORKSHOP,
    "interview": Use.INTERVIEW,
    "self-assessment": Use.SELF_ASSESSMENT,
    "design": Use.DESIGN,
    "workshop": Use.WORKSHOP,
}
_YES = {"oui": True, "yes": True}
_REQUIRED = {"oui": Required.YES, "yes": Required.YES, "strict": Required.STRICT}
_END = {"fin": True, "end": True}
_FACILITATOR = {"animation": True, "facilitator": True}
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_LANGUAGES = {"francais": "fr", "french": "fr", "anglais": "en", "english": "en"}
_LICENCE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]*(?: (?:AND|OR|WITH) [A-Za-z0-9][A-Za-z0-9.+-]*)*")


class Values:
    """Reads the values of one bank's settings."""

    def __init__(self, report: Report) -> None:
        self._report = report

    def line(self, setting: Setting | None) -> str:
        """Free text on one line; empty without the setting."""
        return clean_line(setting.value.text) if setting else ""

    def minutes(self, setting: Setting | None) -> int | None:
        """A whole number of minutes."""
        if setting is None:
            return None
        if re.fullmatch(r"\d{1,5}", setting.value.text, re.ASCII):
            return int(setting.value.text)
        self._wrong(setting, "minutes")
        return None

    def required(self, setting: Setting | None) -> Required:
        """``Obligatoire``."""
        return self._one_of(setting, _REQUIRED) or Required.NO

    def private(self, setting: Setting | None) -> bool:
        """``Privé``."""
        return self._one_of(setting, _YES) or False

    def ends(self, setting: Setting | None) -> bool:
        """``Ensuite``."""
        return self._one_of(setting, _END) or False

    def facilitator(self, setting: Setting | None) -> bool:
        """``Posée à``."""
        return self._one_of(setting, _FACILITATOR) or False

    def use(self, setting: Setting | None) -> Use:
        """``Usage``."""
        return self._one_of(setting, _USES) or Use.INTERVIEW

    def language(self, setting: Setting | None) -> str:
        """``Langue``: a BCP 47 tag."""
        if setting is None:
            return "fr"
        text = setting.value.text
        if _TAG.fullmatch(text):
            return text
        if tag := _LANGUAGES.get(folded(text)):
            self._report.add("E117", setting.value.span(), "language-near", found=text, nearest=tag)
            return tag
        self._wrong(setting, "language")
        return "fr"

    def licence(self, setting: Setting | None) -> str:
        """``Licence``: an SPDX identifier, or several joined by AND, OR, WITH."""
        if setting is None:
            return ""
        text = setting.value.text
        if _LICENCE.fullmatch(text):
            return text
        words = text.split()
        if text.casefold().startswith("cc ") and all(re.fullmatch(r"[A-Za-z0-9.-]+", word) for word in words):
            nearest = "-".join(words).upper()
            self._report.add("E117", setting.value.span(), "licence-near", found=text, nearest=nearest)
            return nearest
        self._wrong(setting, "licence")
        return ""

    def names(self, setting: Setting | None) -> tuple[Passage, ...]:
        """Comma-separated words, each with its place."""
        return comma_separated(setting.value) if setting else ()

    def ids(self, settings: Iterable[Setting]) -> tuple[Passage, ...]:
        """Comma-separated ids, each with its place; what is none is reported."""
        found: list[Passage] = []
        for setting in settings:
            for name in comma_separated(setting.value):
                if is_id(name.text):
                    found.append(name)
                else:
                    self._report.add("E117", name.span(), "id", found=name.text)
        return tuple(found)

    def times(self, setting: Setting | None) -> Bounds | None:
        """``Répéter``: how many times, at least once at the most."""
        if setting is None:
            return None
        count, rest = count_at(setting.value, self._report)
        if rest:
            self._report.add("E117", rest.span(), "range", found=rest.text)
        return count

    def file_name(self, setting: Setting | None) -> str:
        """The name of a file beside the bank, without a folder."""
        if setting is None:
            return ""
        text = clean_line(setting.value.text)
        if _FILE.fullmatch(text) and not text.startswith("."):
            return text
        self._wrong(setting, "file")
        return ""

    def _one_of(self, setting: Setting | None, known: Mapping[str, T]) -> T | None:
        if setting is None:
            return None
        wanted = folded(setting.value.text)
        for word, meaning in known.items():
            if folded(word) == wanted:
                return meaning
        self._expected(setting, known)
        return None

    def _expected(self, setting: Setting, known: Iterable[str]) -> None:
        found = setting.value.text
        nearest = self._report.nearest(found, known)
        facts = {
            "found": found,
            "nearest": nearest,
            "expected": ", ".join(known),
            "setting": setting.name.text,
        }
        self._report.add("E117", setting.value.span(), "one-of-near" if nearest else "one-of", **facts)

    def _wrong(self, setting: Setting, variant: str) -> None:
        text = setting.value.text
        self._report.add("E117", setting.value.span(), variant, found=text, setting=setting.name.text)


def comma_separated(value: Passage) -> tuple[Passage, ...]:
    """The parts of a value between commas, each with its place; empty ones left out."""
    parts: list[Passage] = []
    start = 0
    for word in value.text.split(","):
        part = value.part(start, start + len(word))
        start += len(word) + 1
        if part:
            parts.append(part)
    return tuple(parts)
