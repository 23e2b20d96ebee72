"""What a document about a bank itself is made of: no session, nobody's answers."""

from __future__ import annotations

from dataclasses import dataclass

from persona_tui.banks.model import Bank
from persona_tui.export.guide.paper import Paper
from persona_tui.export.licences import Licence
from persona_tui.text.language import Translator


@dataclass(frozen=True, slots=True)
class OfBank:
    """A bank without errors, and under which terms a page is made of it."""

    bank: Bank
    tr: Translator
    """The bank's language."""
    licence: Licence | None
    """The page's own; `None` when nothing states one."""
    short: bool = False
    """The short version only."""

    @property
    def paper(self) -> Paper:
        """What puts the bank's texts on a page."""
        return Paper(self.bank, self.tr, short=self.short)
