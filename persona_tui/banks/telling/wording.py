"""Bank text inside sentences: quoted, shortened, in a row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from persona_tui.banks.prose import Pipe, Wording
from persona_tui.text.language import Translator

ABSENT = "…"
"""What stands in a pipe's place when nobody has answered yet."""

_QUOTES = {
    "fr": re.compile("«[ \u00a0\u202f]*|[ \u00a0\u202f]*»"),
    "en": re.compile("[“”]"),
}
_INNER = {"«": "“", "»": "”", "“": "‘", "”": "’"}


def unfilled(pipe: Pipe) -> str:
    """What a pipe shows before any answer: its fallback, else « … » (bank format §6)."""
    return ABSENT if pipe.fallback is None else pipe.fallback


def shown(wording: Wording) -> str:
    """A wording on one line, its pipes unfilled."""
    return " ".join(wording.plain(unfilled).split("\n")).strip()


def quoted(text: str, tr: Translator) -> str:
    """A text between the language's quotation marks; its own marks become those of a quote in a quote.

    So where a quoted text ends is never in doubt (OQLF: « … “…” … »).
    """
    inner = _QUOTES[tr.language].sub(lambda mark: _INNER[mark.group().strip(" \u00a0\u202f")], text)
    return tr("“{words}”").format(words=inner)


def shortened(text: str, most: int) -> str:
    """A text cut between two words, with « … » behind when something is left out.

    Args:
        text: on one line.
        most: how many characters the result has at most.
    """
    if len(text) <= most:
        return text
    room = text[: most - 1]
    whole = room if text[most - 1].isspace() else room.rpartition(" ")[0]
    # A cut that keeps less than half is one long word: better cut it than show nothing of it.
    kept = whole if len(whole) * 2 > most else room
    return kept.rstrip(" \u00a0\u202f,;:«“(") + "…"


def every(words: Sequence[str], tr: Translator) -> str:
    """Words in a row, all meant: « a », « a et b », « a, b et c »."""
    if len(words) < 2:
        return "".join(words)
    return tr("{some} and {last}").format(some=", ".join(words[:-1]), last=words[-1])


def either(words: Sequence[str], tr: Translator) -> str:
    """Words in a row, one of them meant: « a », « a ou b », « a, b ou c »."""
    if len(words) < 2:
        return "".join(words)
    return tr("{some} or {last}").format(some=", ".join(words[:-1]), last=words[-1])
