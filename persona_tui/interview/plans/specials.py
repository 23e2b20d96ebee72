"""Special answers in a plan's words, in both languages."""

from __future__ import annotations

from persona_tui.interview.answer import Answer, Special
from persona_tui.text.clean import clean_line
from persona_tui.text.nearest import folded

WORDS = {
    Special.UNKNOWN: ("ne sait pas", "don't know", "doesn't know", "does not know"),
    Special.DECLINED: ("préfère ne pas répondre", "prefers not to answer"),
    Special.NOT_APPLICABLE: (
        *("sans objet", "ne s'applique pas"),
        *("not applicable", "does not apply", "doesn't apply"),
    ),
    Special.SKIPPED: ("passé", "passée", "skipped"),
}
"""The first is the one that the program writes."""

_BY_WORD = {folded(word): special for special, words in WORDS.items() for word in words}


def special_of(text: str) -> Answer | None:
    """The special that a text stands for; a skip may have its reason after a colon.

    Args:
        text: an answer as a plan has it.

    Returns:
        The special; `None` for any other text.
    """
    said = _BY_WORD.get(folded(text.replace("’", "'")))
    if said is not None:
        return Answer(special=said)
    word, colon, reason = text.partition(":")
    if colon and _BY_WORD.get(folded(word)) is Special.SKIPPED:
        return Answer(special=Special.SKIPPED, reason=clean_line(reason))
    return None


def special_words(answer: Answer) -> str:
    """A special as a plan has it; empty for any other answer."""
    if answer.special is None:
        return ""
    word = WORDS[answer.special][0]
    return f"{word} : {answer.reason}" if answer.reason else word
