"""Escaping for Mermaid: labels that stay text whatever they hold, and ids that no keyword can be."""

from __future__ import annotations

import re

from persona_tui.banks.ids import key
from persona_tui.banks.telling.wording import ABSENT

_UNSAFE = re.compile(
    r"""
      [^\w\s.,:!?'’“”«»()/+=·…–—→★-]   # quotes, brackets, backticks, #, <, >, &, %, ;, |, \ …
    | :(?!\s)                          # a colon starts a style where the parser looks for one
    | [ﬂ¶_]                            # what Mermaid puts in the place of entities; emphasis
    """,
    re.VERBOSE,
)
_LIST = re.compile(r"(?:[-+]|(?<=\d)[.)])(?=\s|$)")
_NUMBER = re.compile(r"\d*")
_SAFE_HYPHEN = re.compile(r"(?<=[a-z0-9])-(?=[a-z0-9])")


def label(text: str) -> str:
    """A label between quotation marks, as Mermaid's own entities where a character could mean anything.

    Args:
        text: any text; its line breaks become spaces.

    Returns:
        A quoted string whose text, entities read, is that text on one line. What would begin a list is
        spelled out too, as Mermaid reads labels as Markdown.
    """
    line = " ".join(text.split("\n")).strip() or ABSENT
    number = _NUMBER.match(line)
    start = number.end() if number else 0
    sign = line[start : start + 1] if _LIST.match(line, start) else ""
    rest = _UNSAFE.sub(lambda found: _entity(found.group()), line[start + len(sign) :])
    return f'"{line[:start]}{_entity(sign)}{rest}"'


def _entity(character: str) -> str:
    return f"#{ord(character)};" if character else ""


def node_id(prefix: str, bank_id: str) -> str:
    """The id of a node: the same for the same bank id, another for another, and never a keyword.

    Args:
        prefix: what kind of node it is, in lower case.
        bank_id: an id of the bank, of any alphabet.

    Returns:
        Letters, digits, underscores and single hyphens. Bank ids are compared without case, so capitals are
        free to spell out what Mermaid's ids cannot hold.
    """
    plain = key(bank_id)
    safe = {found.start() for found in _SAFE_HYPHEN.finditer(plain)}
    spelled = (
        character
        if at in safe or character == "_" or (character.isascii() and character.isalnum())
        else f"X{ord(character):x}X"
        for at, character in enumerate(plain)
    )
    return f"{prefix}_{''.join(spelled)}"
