"""Slugs for ids and names for files that every system accepts."""

from __future__ import annotations

import re
import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae"})
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(-|$)")


def slug(text: str, longest: int = 60) -> str:
    """The plain name of a text, as the bank format makes ids (§2, implicit ids).

    Args:
        text: a heading, a choice, a title.
        longest: how many characters are kept.

    Returns:
        Accents off, ligatures opened, lower case, every other run of characters one ``-``; empty when nothing
        is left.
    """
    plain = unicodedata.normalize("NFKD", text.translate(_LIGATURES))
    letters = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:longest].strip("-")


def file_name(text: str, extension: str, fallback: str) -> str:
    """A file name made of a text, safe on every system and never a path.

    Args:
        text: what the file is about.
        extension: without its dot.
        fallback: used when the text has no letter to keep.

    Returns:
        ``<slug>.<extension>``, never a name that Windows reserves.
    """
    name = slug(text) or fallback
    if match := _RESERVED.match(name):
        name = f"{match.group(1)}-x{name[match.end(1) :]}"
    return f"{name}.{extension}"
