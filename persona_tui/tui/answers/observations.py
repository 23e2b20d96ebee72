"""Observations: what was heard, seen or assumed, with free tags."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from persona_tui.interview.answer import Nature
from persona_tui.interview.session import Json
from persona_tui.text.language import N_, Translator
from persona_tui.tui.answers.early import Refuses
from persona_tui.tui.answers.entries import EntriesAnswer, KindEntry
from persona_tui.tui.answers.writing import Enter, Writing

_NATURES = {Nature.HEARD: N_("heard"), Nature.SEEN: N_("seen"), Nature.ASSUMED: N_("assumed")}


class ObservationEntry(KindEntry):
    """One idea, how it was made, and its tags."""

    DEFAULT_CSS: ClassVar[str] = (
        "ObservationEntry > .tags { margin: 0 0 0 2; max-width: 76; border-left: none; }"
    )

    def __init__(self, refuses: Refuses) -> None:
        super().__init__(refuses)
        self._tags = Writing(Enter.GO_ON)
        self._tags.add_class("tags")

    def compose(self) -> ComposeResult:
        """The text, the nature, the tags."""
        yield from super().compose()
        yield self._tags

    def show(self, raw: dict[str, Json], tr: Translator, number: int) -> None:
        """Show one observation."""
        text, nature, tags = raw.get("text"), raw.get("nature", Nature.HEARD), raw.get("tags")
        self.words.show(
            text if isinstance(text, str) else "", tr("Observation {n}: one idea").format(n=number)
        )
        known = list(Nature)
        at = known.index(Nature(nature)) if nature in known else 0
        self.kind.show([tr(_NATURES[each]) for each in known], at, (tr("Nature"), ""))
        words = [tag for tag in tags if isinstance(tag, str)] if isinstance(tags, list) else []
        self._tags.show(", ".join(words), tr("Tags, separated by commas"))

    def raw(self) -> Json:
        """``{"text", "nature", "tags"}``."""
        tags = [tag.strip() for tag in self._tags.words.split(",")]
        return {
            "text": self.words.words,
            "nature": list(Nature)[self.kind.at or 0].value,
            "tags": [tag for tag in tags if tag],
        }

    def freeze(self, read_only: bool) -> None:
        """Let it be read and not changed, or changed again."""
        super().freeze(read_only)
        self._tags.read_only = read_only


class ObservationsAnswer(EntriesAnswer[ObservationEntry]):
    """Observations, as many as are wanted."""

    def __init__(self) -> None:
        super().__init__(ObservationEntry)
