"""How sentences name the sections and questions that they speak of."""

from __future__ import annotations

from collections.abc import Callable

from persona_tui.banks.model import Bank, Item, Question
from persona_tui.banks.prose import Wording
from persona_tui.banks.telling.wording import quoted, shortened, shown
from persona_tui.text.language import Translator

LONGEST = 60
"""How many characters of a wording a sentence shows."""

Naming = Callable[[Item], str]
"""Names an item so that it can follow « à » or “to”: « Quel est votre lien? », « la question 12 »."""


def by_wording(tr: Translator, longest: int = LONGEST) -> Naming:
    """Names by wording, shortened, between quotation marks."""

    def named(item: Item) -> str:
        return quoted(shortened(title_of(item), longest), tr)

    return named


def title_of(item: Item) -> str:
    """An item's wording on one line, its pipes unfilled."""
    return shown(wording_of(item))


def wording_of(item: Item) -> Wording:
    """A question's wording, a section's title."""
    return item.wording if isinstance(item, Question) else item.title


def named(item_id: str, bank: Bank, naming: Naming, tr: Translator) -> str:
    """The name of an item by its id; the id itself, quoted, where nothing bears it."""
    item = bank.by_id.get(item_id)
    return quoted(item_id, tr) if item is None else naming(item)
