"""One page for each code of the diagnostics, in French and in English, told to whoever writes a bank (§7).

The pages are Markdown files of the package, ``fr/E101.md``, ``en/E101.md``; their examples are run as tests.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from persona_tui.text.language import Language

_NAME = re.compile(r"([EAI]\d{3})\.md")
_TITLE = re.compile(r"# [EAI]\d{3}\u00a0?: (.+)")
_ORDER = "EAI"


@dataclass(frozen=True, slots=True)
class Page:
    """The page of one code."""

    code: str
    title: str
    """What the code says, in one short sentence."""
    text: str
    """The whole page, Markdown."""


@cache
def codes() -> tuple[str, ...]:
    """Every code that has a page: errors, then warnings, then information."""
    found = (_NAME.fullmatch(entry.name) for entry in files(__package__).joinpath("en").iterdir())
    return tuple(
        sorted((match[1] for match in found if match), key=lambda code: (_ORDER.index(code[0]), code))
    )


def page(code: str, language: Language) -> Page | None:
    """The page of a code.

    Args:
        code: as it is printed, ``E101``.
        language: the one to read it in.

    Returns:
        The page, or `None` where there is no such code.
    """
    if code not in codes():
        return None
    text = files(__package__).joinpath(language, f"{code}.md").read_text(encoding="utf-8")
    match = _TITLE.match(text)
    return Page(code, match[1] if match else "", text)


def pages(language: Language) -> tuple[Page, ...]:
    """Every page in a language, in the order of :func:`codes`."""
    return tuple(found for code in codes() if (found := page(code, language)) is not None)
