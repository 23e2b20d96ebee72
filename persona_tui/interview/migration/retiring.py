"""The ids of retired questions: ``temps@3f2a9c01d4e7`` is question ``temps`` of the bank of that hash.

No id of a bank holds an ``@`` (bank format §2), and no draft's key ends so.
"""

from __future__ import annotations

import re
from collections.abc import Container

from persona_tui.banks.model import Bank
from persona_tui.interview.session import PinnedBank

_RETIRED = re.compile(r"(?P<item>.+)@(?P<bank>[0-9a-f]{12})(?:\.[0-9]+)?", re.DOTALL)
_DIGITS = 12


def retired_id(item: str, bank: PinnedBank, taken: Container[str]) -> str:
    """The id that an answer is put aside under.

    Args:
        item: the id that it was held under.
        bank: the bank that asked for it.
        taken: ids that are no longer free.
    """
    first = f"{item}@{bank.sha256[:_DIGITS]}"
    name, number = first, 1
    while name in taken:
        number += 1
        name = f"{first}.{number}"
    return name


def is_retired(item: str) -> bool:
    """Whether an id is that of a retired question."""
    return _RETIRED.fullmatch(item) is not None


def retired_item(item: str) -> str:
    """The id that a retired question had; that of any other item as it is."""
    match = _RETIRED.fullmatch(item)
    return item if match is None else match["item"]


def asked_by(item: str, bank: Bank) -> bool:
    """Whether a retired question was one of a bank, by the hash in its id."""
    match = _RETIRED.fullmatch(item)
    return match is not None and match["bank"] == bank.sha256[:_DIGITS]
