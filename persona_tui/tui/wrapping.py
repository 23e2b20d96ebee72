r"""Keeps the words that a no-break space joins on one line (OQLF: « bonjour », « à suivre : »).

Rich and Textual both cut lines at U+00A0 and U+202F, because ``\s`` matches them; neither offers a
setting, so the two patterns are replaced once, when the application is made. A test holds the result.
"""

from __future__ import annotations

import re

import rich._wrap
import textual._wrap

_SPACE = "[^\\S\u00a0\u202f]"
_LETTER = "[\\S\u00a0\u202f]"


def keep_joined_words() -> None:
    """From now on, no line is cut at a no-break space. Doing it twice changes nothing more."""
    rich._wrap.re_word = re.compile(f"{_SPACE}*{_LETTER}+{_SPACE}*")
    textual._wrap.re_chunk = re.compile(f"{_LETTER}+{_SPACE}*|{_SPACE}+")
