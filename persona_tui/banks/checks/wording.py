"""Open questions that suggest their answer, or ask two things at once (A208).

After the rules of interview guides: open and short, one idea, no leading (docs/bank-format.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from persona_tui.banks.answer_types import ItemList, LongText, ShortText
from persona_tui.banks.outline.sketch import Entry, Outline
from persona_tui.banks.report import Report
from persona_tui.text.nearest import folded

_OPEN = LongText | ShortText | ItemList

_LEADING = re.compile(
    r"\b(?:"
    r"n'est[- ]ce pas|ne (?:pensez|trouvez|croyez|diriez|voyez|sentez|seriez)[- ]vous pas"
    r"|ne (?:penses|trouves|crois|dirais|vois|sens|serais)[- ]tu pas"
    r"|(?:etes[- ]vous|es[- ]tu|seriez[- ]vous|serais[- ]tu) d'accord (?:que|pour dire)"
    r"|vous (?:conviendrez|admettrez) que|tu (?:conviendras|admettras) que"
    r"|(?:do|would|did)n't you|isn't it|aren't you|don't you (?:think|agree|find)"
    r"|would you agree that|do you agree that|surely|you must admit"
    r"|evidemment|obviously|of course"
    r")\b"
)
_ASKING = (
    r"(?:pourquoi|comment|quand|combien|ou(?= (?:est|sont|en|avez|as|va|se)\b)|que(?=[ -])|qu'|qui"
    r"|quels?|quelles?|why|how|when|where|what|who|which)"
)
_DOUBLE = re.compile(rf"\b{_ASKING}\S*(?: \S+){{3,}}?,? (?P<second>(?:et|and) {_ASKING}\S*)")
_TWO_MARKS = re.compile(r"\?.*\S.*\?")


def check_wording(sketch: Outline, report: Report) -> None:
    """Warn, in the heading of each open question, of a leading phrase or of a second question.

    Args:
        sketch: the bank's outline, answer types known.
        report: gets one A208 for each question at the most.
    """
    for entry in sketch.entries:
        if isinstance(entry.answer, _OPEN):
            for variant, start, end in _found(entry):
                found = entry.heading.text[start:end]
                report.add("A208", entry.heading.span(start, end), variant, found=found)
                break


def _found(entry: Entry) -> Iterator[tuple[str, int, int]]:
    """What is wrong with a heading: the variant, and the offsets of the words."""
    text = entry.heading.text
    plain = _aligned(text)
    if match := _LEADING.search(plain):
        yield "leading", match.start(), match.end()
    if match := _TWO_MARKS.search(plain):
        yield "double", plain.index("?") + 1 + _blank(plain[plain.index("?") + 1 :]), match.end()
    if match := _DOUBLE.search(plain):
        yield "double", *match.span("second")


def _aligned(text: str) -> str:
    """The text folded letter by letter, so that offsets stay those of the heading."""
    return "".join(folded(letter)[:1] or " " for letter in text.replace("’", "'"))


def _blank(text: str) -> int:
    return len(text) - len(text.lstrip())
