"""``expect : asks id``: the words of expectations, in both languages (bank format §9)."""

from __future__ import annotations

import re
from enum import Enum

from persona_tui.banks.answer_types import Bounds
from persona_tui.banks.plans.plan import Archives, Asks, End, Expectation, Left
from persona_tui.banks.report import Report
from persona_tui.banks.source.passage import Passage
from persona_tui.text.nearest import folded

EXPECT = ("attendu", "expect")
"""What stands before the colon of an expectation."""


class Verb(Enum):
    """What can be expected; the French word and the English one."""

    ASKS = ("pose", "asks")
    ARCHIVES = ("archive", "archives")
    LEFT = ("reste", "left")
    END = ("fin", "end")


WORDS = tuple(word for verb in Verb for word in verb.value)
_VERBS = {word: verb for verb in Verb for word in verb.value}
_WORD = re.compile(r"[^\s\u00a0\u202f]+")
_RANGE = re.compile(r"(?P<least>[0-9]{1,6})?\.\.(?P<most>[0-9]{1,6})?|(?P<just>[0-9]{1,6})")


def is_expectation(name: str) -> bool:
    """Whether what stands before a colon announces an expectation; case and accents do not matter."""
    return folded(name) in EXPECT


def expectation_of(name: Passage, rest: Passage, report: Report) -> Expectation | None:
    """Read what stands after ``expect :``.

    Args:
        name: the word before the colon.
        rest: what follows it.
        report: gets an E110 for an unknown verb, an E113 or E117 for a wrong range, an E121 for a missing id
            or for what follows ``end``.

    Returns:
        The expectation, or `None` after an error.
    """
    match = _WORD.match(rest.text)
    if match is None:
        report.add("E110", name.span(), "expectation-missing", found=name.text)
        return None
    word, what = rest.part(0, match.end()), rest.part(match.end())
    verb = _VERBS.get(folded(word.text))
    if verb is None:
        near = report.nearest(word.text, WORDS)
        variant = "expectation-near" if near else "expectation"
        report.add("E110", word.span(), variant, found=word.text, nearest=near)
        return None
    match verb:
        case Verb.ASKS:
            return Asks(what) if _named(word, what, report) else None
        case Verb.ARCHIVES:
            return Archives(what) if _named(word, what, report) else None
        case Verb.LEFT:
            return _left(word, what, report)
        case Verb.END:
            if what:
                report.add("E121", what.span(), "plan-surplus", found=what.text, word=word.text)
                return None
            return End(word)


def _named(word: Passage, what: Passage, report: Report) -> bool:
    if not what:
        report.add("E121", word.span(), "plan-id", found=word.text)
    return bool(what)


def _left(word: Passage, what: Passage, report: Report) -> Left | None:
    match = _RANGE.fullmatch(what.text)
    if match is None or what.text == "..":
        report.add("E117", (what or word).span(), "left", found=(what or word).text)
        return None
    least, most = (match["least"], match["most"]) if match["just"] is None else (match["just"],) * 2
    bounds = Bounds(int(least) if least else None, int(most) if most else None)
    if bounds.least is not None and bounds.most is not None and bounds.least > bounds.most:
        report.add("E113", what.span(), found=what.text, least=least, most=most)
        return None
    return Left(bounds, what)
