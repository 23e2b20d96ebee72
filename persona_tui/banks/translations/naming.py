"""Which files are translations, and of what."""

from __future__ import annotations

import re

_NAME = re.compile(r"(?P<base>.+)\.(?P<tag>[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.md", re.IGNORECASE)


def base_name(name: str) -> str | None:
    """The name of the file that a translation stands beside.

    Args:
        name: a file's name, ``decouverte.en.md``.

    Returns:
        ``decouverte.md``; `None` for a name that is no translation's.
    """
    match = _NAME.fullmatch(name)
    return f"{match['base']}.md" if match else None


def language_tag(name: str) -> str:
    """The language that a translation's name says; empty for another name."""
    match = _NAME.fullmatch(name)
    return match["tag"] if match else ""
