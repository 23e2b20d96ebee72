"""Open questions that suggest their answer, or ask two things at once (A208).

After the rules of interview guides: open and short, one idea, no leading (docs/bank-format.md). What only may
be wrong is left alone: « Quand et comment… », an aside, a question after a statement that sets the scene.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from persona_tui.banks.answer_types import ItemList, LongText, ShortText
from persona_tui.banks.outline.sketch import Outline
from persona_tui.banks.report import Report

_OPEN = LongText | ShortText | ItemList

LONGEST = 400
"""Characters of a question that is looked at; a longer one is a text."""

_BEGINS = r"(?:(?<=^)|(?<=[.?!:;,»] )|(?<=\bet )|(?<=\band ))"
_THINKING_FR = r"(?:trouve|pense|croi|sen|voi|diri|diz|seri|estime)\w*"
_THINKING_EN = r"(?:think|find|agree|feel|believe|see|say)"
_LEADING = re.compile(
    rf"\b(?:n'est[- ]ce pas|ne {_THINKING_FR}[- ](?:vous|tu) pas)"
    rf"|\b(?:vous|tu) ne {_THINKING_FR} pas (?:que|qu')"
    rf"|{_BEGINS}n(?:e |')(?:vous |nous |y |en |l')?\w+[- ](?:vous|tu|t-on|est-il|est-elle) pas\b"
    r"|\b(?:etes[- ]vous|es[- ]tu|seri?ez?[- ]vous|serais[- ]tu) d'accord (?:que|qu'|pour dire|avec le fait)"
    r"|\b(?:vous|tu) (?:conviendre?z?|conviendras|admettrez|admettras) que"
    r"|\bil faut (?:bien )?(?:admettre|avouer) que"
    rf"|(?<!why )\b(?:do|did|would|have|are|were|could|should)n't you {_THINKING_EN}\b"
    rf"|{_BEGINS}(?:do|does|did|would|is|are|was|were|has|have|should|could|can)n't \w+"
    r"|\b(?:would|do) you (?:not )?agree that\b|\b(?:surely|you must admit|you must agree)\b"
    r"|\b(?:evidemment|obviously|of course)\b"
    r"|, ?(?:non|hein|pas vrai|right|correct) ?\?"
    r"|, ?(?:is|are|do|does|did|was|were|have|has|would)n't (?:it|you|they|we) ?\?"
)
_ASKING = (
    r"(?:pourquoi|comment|quand|combien|ou(?= (?:est|sont|en|avez|as|va|se|etes)\b)|que(?=[ -]|$)|qu'\w|qui"
    r"|quels?|quelles?|why|how|when|where|what|who|which)"
)
_INVERTED = r"(?:\w+-(?:t-)?(?:vous|tu|je|il|elle|ils|elles|on|nous|ce)\b)"
_ASKING_WORD = re.compile(_ASKING + r"(?![a-z])|qu'")
_SECOND = re.compile(
    r"(?:pourquoi|comment|quand|combien|quels?|quelles?|why|how|when|where|what)(?![a-z])"
    rf"|qu'(?:est-ce|\S*{_INVERTED})|que {_INVERTED}"
)
"""Not « qui », « que », "which" of a clause that says more of a word."""
_VERB = re.compile(_INVERTED)
_ENOUGH = 3
"""Words after the asking one that make a question of their own."""
_ASKED = re.compile(
    rf"(?:et |and )?(?:\S* )?{_ASKING}\S*[ -]\w|(?:et |and )?(?:\S+ ){{0,2}}?{_INVERTED}"
    r"|(?:and )?(?:do|did|does|are|is|was|were|have|has|would|will|can|could|should) \w+"
)
_SUSPECT = re.compile(
    r"\b(?:et|and)\b|\?.*\?|['’]|-|\b(?:ne|vous|tu|you|surely|obviously|of course)\b|videmment", re.IGNORECASE
)


def check_wording(sketch: Outline, report: Report) -> None:
    """Warn, in the heading of each open question, of a leading phrase or of a second question.

    Args:
        sketch: the bank's outline, answer types known.
        report: gets one A208 for each question at the most.
    """
    for entry in sketch.entries:
        if isinstance(entry.answer, _OPEN):
            for variant, start, end in _found(entry.heading.text):
                found = entry.heading.text[start:end]
                report.add("A208", entry.heading.span(start, end), variant, found=found)
                break


def _found(text: str) -> Iterator[tuple[str, int, int]]:
    """What is wrong with a heading: the variant, and the offsets of the words."""
    if len(text) > LONGEST or not _SUSPECT.search(text):
        return
    plain, places = _folded(text)
    places.append(len(text))
    if match := _LEADING.search(plain):
        words = match.group()
        start = match.start() + len(words) - len(words.lstrip(" ,"))
        yield "leading", places[start], places[match.end()]
    if (second := _second_question(plain)) is not None:
        yield "double", places[second], places[plain.rindex("?") + 1]
    if (joined := _joined_questions(plain)) is not None:
        yield "double", places[joined[0]], places[joined[1]]


def _second_question(plain: str) -> int | None:
    """Where a second question begins, when nothing sets the scene before the first."""
    first, mark, after = plain.partition("?")
    second = after.strip()
    if not mark or "?" not in second or re.search(r"[.:·;…] ", first) or not _ASKED.match(second):
        return None
    return len(first) + 1 + len(after) - len(after.lstrip())


def _joined_questions(plain: str) -> tuple[int, int] | None:
    """Where ``et`` or ``and`` and the asking word of a second question stand, after a whole first one."""
    if "?" not in plain:
        return None
    words = [(match.group(), match.start(), match.end()) for match in re.finditer(r"\S+", plain)]
    first = next((at for at, (word, _, _) in enumerate(words) if _ASKING_WORD.match(word)), None)
    if first is None:
        return None
    whole = False
    for at in range(first, len(words) - 1):
        word, start, _ = words[at]
        whole = whole or at - first > _ENOUGH or _VERB.search(word) is not None
        asking, after, end = words[at + 1]
        more = at + 2 < len(words) or _VERB.search(asking) is not None
        if whole and more and word in ("et", "and") and _SECOND.match(plain, after):
            return start, end
    return None


def _folded(text: str) -> tuple[str, list[int]]:
    """The text without accents and case, and the offset in the heading of each of its letters."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for plain in unicodedata.normalize("NFKD", "'" if letter == "’" else letter).casefold():
            if not unicodedata.combining(plain):
                letters.append(" " if plain in "\u00a0\u202f\t" else plain)
                places.append(place)
    return "".join(letters), places
