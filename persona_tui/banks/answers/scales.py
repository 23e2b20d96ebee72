"""Scales: those built in, those of a bank, and those a question draws itself (bank format §5)."""

from __future__ import annotations

import re
from itertools import chain

from persona_tui.banks.answer_types import Scale
from persona_tui.banks.answers.ranges import range_at
from persona_tui.banks.ids import is_id
from persona_tui.banks.markdown.words import Words
from persona_tui.banks.report import Report
from persona_tui.banks.source.passage import SPACES, Passage
from persona_tui.text.clean import clean
from persona_tui.text.language import Language
from persona_tui.text.nearest import folded

MOST_STEPS = 101
"""From 0 to 100."""

_FIRST_WORD = re.compile(r"[^\s\u00a0\u202f]+")
_SEPARATOR = re.compile(r"[ \t\u00a0\u202f]*·[ \t\u00a0\u202f]*")
_ENDS = re.compile(r"\((?P<low>.*?)\s*(?P<sign>→|<->|->|↔)\s*(?P<high>.*)\)$")

_BUILT_IN: dict[Language, dict[str, Scale]] = {
    "fr": {
        "accord": Scale(
            1,
            5,
            (
                "Pas du tout d'accord",
                "Plutôt en désaccord",
                "Ni l'un ni l'autre",
                "Plutôt d'accord",
                "Tout à fait d'accord",
            ),
        ),
        "frequence": Scale(1, 5, ("Jamais", "Rarement", "Parfois", "Souvent", "Presque toujours")),
        "maturite": Scale(0, 4, ("Absent", "Amorcé", "En place", "Solide", "Porté par les membres")),
        "importance": Scale(1, 5, ends=("Pas important", "Essentiel")),
        "aisance": Scale(1, 5, ends=("Très mal à l'aise", "Très à l'aise")),
    },
    "en": {
        "accord": Scale(
            1,
            5,
            (
                "Strongly disagree",
                "Somewhat disagree",
                "Neither agree nor disagree",
                "Somewhat agree",
                "Strongly agree",
            ),
        ),
        "frequence": Scale(1, 5, ("Never", "Rarely", "Sometimes", "Often", "Almost always")),
        "maturite": Scale(0, 4, ("Absent", "Begun", "In place", "Solid", "Carried by the members")),
        "importance": Scale(1, 5, ends=("Not important", "Essential")),
        "aisance": Scale(1, 5, ends=("Very uncomfortable", "Very comfortable")),
    },
}
_ENGLISH_NAMES = {
    "agreement": "accord",
    "frequency": "frequence",
    "maturity": "maturite",
    "importance": "importance",
    "ease": "aisance",
}
BUILT_IN_NAMES = (
    *("accord", "fréquence", "maturité", "importance", "aisance"),
    *("agreement", "frequency", "maturity", "ease"),
)


def is_built_in(scale: Scale) -> bool:
    """Whether it is one of those that every bank can name."""
    return any(scale == built_in for names in _BUILT_IN.values() for built_in in names.values())


def other_language(scale: Scale, language: Language) -> Scale:
    """The same built-in scale in another language; any other scale as it is."""
    for names in _BUILT_IN.values():
        for name, built_in in names.items():
            if scale == built_in:
                return _BUILT_IN[language][name]
    return scale


class Scales:
    """The scales that a bank's questions can name."""

    def __init__(self, language: Language, words: Words, report: Report) -> None:
        self._language = language
        self._words = words
        self._report = report
        self._own: dict[str, tuple[str, Scale, int]] = {}

    def declare(self, name: Passage, value: Passage) -> None:
        """Read an ``Échelle NAME : …`` setting.

        Args:
            name: the setting's word, ``Échelle aise`` or ``Échelle aise 0..4``.
            value: its labels, separated by `` · ``.
        """
        first = _FIRST_WORD.match(name.text)
        called = name.part(first.end()) if first else name
        match = _FIRST_WORD.match(called.text)
        word = match.group() if match else ""
        bounds = range_at(called.part(len(word)), self._report)
        if not is_id(word) or (called.part(len(word)) and (bounds is None or bounds.rest)):
            wrong = called or name
            self._report.add("E117", wrong.span(), "scale-name", found=wrong.text)
            return
        if held := self._own.get(folded(word)):
            self._report.add("E117", called.span(0, len(word)), "twice", found=name.text, line=held[2])
            return
        self._words.note(value)
        labels = tuple(clean(label).strip(SPACES) for label in _SEPARATOR.split(value.text))
        if len(labels) < 2 or not all(labels):
            self._report.add("E117", value.span(), "scale-labels", found=value.text)
            return
        lowest, highest = 1, len(labels)
        if bounds is not None:
            steps = self._steps(bounds.bounds.least, bounds.bounds.most, bounds.written)
            if steps is None:
                return
            lowest, highest = steps
            if highest - lowest + 1 != len(labels):
                facts = {"steps": highest - lowest + 1, "labels": len(labels)}
                self._report.add("E117", value.span(), "scale-count", **facts)
                return
        self._own[folded(word)] = (word, Scale(lowest, highest, labels), name.line)

    def own(self) -> tuple[tuple[str, Scale], ...]:
        """The scales that the bank declares, by name, in its order."""
        return tuple((name, scale) for name, scale, _ in self._own.values())

    def read(self, passage: Passage) -> Scale | None:
        """The scale of an answer type.

        Args:
            passage: what follows ``échelle``: a name, or a range and its ends.

        Returns:
            The scale, or `None` after a diagnostic.
        """
        found = range_at(passage, self._report)
        if found is None:
            return self._named(passage)
        steps = self._steps(found.bounds.least, found.bounds.most, found.written)
        if steps is None:
            return None
        if not found.rest:
            return Scale(*steps)
        match = _ENDS.match(found.rest.text)
        if match is None or not (match["low"].strip(SPACES) and match["high"].strip(SPACES)):
            self._report.add("E117", found.rest.span(), "scale-ends", found=found.rest.text)
            return None
        self._words.note(found.rest)
        ends = (clean(match["low"]).strip(SPACES), clean(match["high"]).strip(SPACES))
        return Scale(*steps, ends=ends, bipolar=match["sign"] in ("↔", "<->"))

    def _named(self, passage: Passage) -> Scale | None:
        wanted = folded(passage.text)
        if not wanted:
            self._report.add("E117", passage.span(), "scale-empty")
            return None
        if wanted[0].isdigit():
            self._report.add("E117", passage.span(), "scale-range", found=passage.text, most=MOST_STEPS)
            return None
        if own := self._own.get(wanted):
            return own[1]
        if built_in := _BUILT_IN[self._language].get(_ENGLISH_NAMES.get(wanted, wanted)):
            return built_in
        known = chain((name for name, _, _ in self._own.values()), BUILT_IN_NAMES)
        nearest = self._report.nearest(passage.text, known)
        self._report.add(
            "E119", passage.span(), "scale-near" if nearest else "scale", found=passage.text, nearest=nearest
        )
        return None

    def _steps(self, least: float | None, most: float | None, written: Passage) -> tuple[int, int] | None:
        if least is None and most is None:
            return None  # said already
        if not (isinstance(least, int) and isinstance(most, int)) or most - least >= MOST_STEPS:
            self._report.add("E117", written.span(), "scale-range", found=written.text, most=MOST_STEPS)
            return None
        if least == most:
            self._report.add("E113", written.span(), found=written.text, least=least, most=most)
            return None
        return least, most
