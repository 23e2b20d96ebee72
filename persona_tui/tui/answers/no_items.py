"""What is said where a question takes its items from an earlier answer that holds none."""

from __future__ import annotations

from typing import ClassVar

from persona_tui.interview.asking import Asking
from persona_tui.text.language import Translator
from persona_tui.tui.display import PlainStatic, joined, plain, wording


class NoItems(PlainStatic):
    """One sentence with the earlier question; not there when there are items."""

    DEFAULT_CSS: ClassVar[str] = """
    NoItems { height: auto; padding: 0 2; max-width: 82; color: $text-muted; &:ansi { text-style: dim; } }
    """

    def tell(self, asking: Asking, tr: Translator) -> None:
        """Say that there is nothing to choose among yet, and where it will come from."""
        self.display = not asking.items
        if asking.items:
            return
        before, _, after = tr("Nothing here yet: it comes from the answer to “{question}”.").partition(
            "{question}"
        )
        asked = (wording(source, asking.fill) for source in asking.sources)
        self.show(joined(plain(before), plain(tr("”, “")).join(asked), plain(after)))
