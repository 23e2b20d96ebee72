"""A bank and its translation bound in one text, so that a session can pin both (R25).

The bank comes first, byte for byte, so that its lines keep their numbers; then a comment that names the two
files, then the translation, byte for byte. Nothing of either is written anew: what is read back is what was
read from the two files.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

_MARK = re.compile(rb"\n<!-- persona-tui: bank and translation (?P<names>\[[ -=?-~]*\]) -->\n")
_TWO = 2


@dataclass(frozen=True, slots=True)
class Written:
    """One of the two files."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Bound:
    """A bank, and the file that translates it."""

    base: Written
    words: Written


def bound(base: Written, words: Written) -> bytes:
    """Bind a translation to its bank.

    Args:
        base: the bank's file.
        words: the translation's.

    Returns:
        One text, which :func:`apart` takes apart.
    """
    names = json.dumps([base.name, words.name]).replace(">", "\\u003e").encode()
    return base.data + b"\n<!-- persona-tui: bank and translation " + names + b" -->\n" + words.data


def apart(data: bytes) -> Bound | None:
    """The two files of a bound text; `None` for any other."""
    found = _MARK.search(data)
    if found is None:
        return None
    try:
        names = json.loads(found["names"])
    except ValueError:
        return None
    if len(names) != _TWO or not all(isinstance(name, str) for name in names):
        return None
    before, after = data[: found.start()], data[found.end() :]
    return Bound(Written(names[0], before), Written(names[1], after))
