"""A wording as it is said to anyone: what only one person's answers would fill is nobody's."""

from __future__ import annotations

import re

from persona_tui.banks.prose import Pipe, Wording

_HOLE = "\ufffc"
_ABSENT = "…"
_BETWEEN_SENTENCES = re.compile(r"(?<=[.?!…])[ \n]+")


def for_anyone(wording: Wording) -> str:
    """A wording without the sentences that hold a pipe with nothing to say.

    Args:
        wording: of a question, a choice or a section.

    Returns:
        Its plain words, the pipes' fallbacks in their places; where no sentence would be left, all of them
        with an ellipsis for what is missing.
    """
    text = wording.plain(_nobody)
    whole = [one for one in _BETWEEN_SENTENCES.split(text) if _HOLE not in one]
    return " ".join(whole) if whole and _HOLE in text else text.replace(_HOLE, _ABSENT)


def _nobody(pipe: Pipe) -> str:
    return _HOLE if pipe.fallback is None else pipe.fallback
