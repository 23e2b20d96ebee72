"""Which files are glossaries: those that a bank or a translation names (``Lexique``, bank format §3)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

_GLOSSARY = re.compile(
    r"^[-*+][ \t]+(?:lexique|glossary)[ \t\u00a0\u202f]*:[ \t]*(?P<file>\S.*)$",
    re.IGNORECASE | re.MULTILINE,
)


def glossaries(paths: Iterable[Path]) -> Iterator[str]:
    """The names of the files that banks name as their glossary; files that cannot be read name none."""
    for path in paths:
        try:
            text = path.read_text("utf-8", "replace")
        except OSError:
            continue
        for match in _GLOSSARY.finditer(text):
            yield Path(match["file"].strip()).name


def is_glossary(path: Path) -> bool:
    """Whether another file of its folder names a file as its glossary."""
    try:
        beside = [
            other
            for other in path.resolve().parent.iterdir()
            if other.suffix.lower() == ".md" and other.name != path.name and other.is_file()
        ]
    except OSError:
        return False
    return path.name in glossaries(beside)
