"""Verbatims, each with its own permission."""

from __future__ import annotations

from persona_tui.interview.answer import Permission
from persona_tui.interview.session import Json
from persona_tui.text.language import N_, Translator
from persona_tui.tui.answers.entries import EntriesAnswer, KindEntry

_PERMISSIONS = {
    Permission.VERBATIM: N_("word for word"),
    Permission.REWORDED: N_("reworded"),
    Permission.AFTER_REREADING: N_("after rereading"),
    Permission.NONE: N_("not to be used"),
}


class QuoteEntry(KindEntry):
    """The words, and how they may be used; not at all until someone says so."""

    def show(self, raw: dict[str, Json], tr: Translator, number: int) -> None:
        """Show one quote."""
        text, permission = raw.get("text"), raw.get("permission", Permission.NONE)
        self.words.show(
            text if isinstance(text, str) else "", tr("Quote {n}: the exact words").format(n=number)
        )
        known = list(Permission)
        at = known.index(Permission(permission)) if permission in known else known.index(Permission.NONE)
        self.kind.show([tr(_PERMISSIONS[each]) for each in known], at, (tr("Permission"), ""))

    def raw(self) -> Json:
        """``{"text", "permission"}``."""
        return {"text": self.words.words, "permission": list(Permission)[self.kind.at or 0].value}


class QuotesAnswer(EntriesAnswer[QuoteEntry]):
    """Quotes, as many as are wanted."""

    def __init__(self) -> None:
        super().__init__(QuoteEntry)
