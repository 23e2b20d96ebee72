"""Things to do: what, who, when."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal

from persona_tui.interview.session import Json
from persona_tui.text.language import Translator
from persona_tui.tui.answers.early import Refuses
from persona_tui.tui.answers.entries import EntriesAnswer, Entry
from persona_tui.tui.answers.writing import Enter, Writing


class _Part(Writing):
    """A field of an action; Enter goes on to the next one at once, before the keys that follow it."""

    def __init__(self, refuses: Refuses, further: _Part | None = None) -> None:
        super().__init__(Enter.GO_ON, refuses=refuses)
        self._further = further

    def on_key(self, event: events.Key) -> None:
        """Go on to the next field; from a blank action, or from its last field, it is told like any other."""
        entry = next((one for one in self.ancestors if isinstance(one, ActionEntry)), None)
        if event.key == "enter" and self._further is not None and entry is not None and not entry.blank:
            event.prevent_default()
            event.stop()
            self.screen.set_focus(self._further)


class ActionEntry(Entry):
    """One thing to do; Enter goes from what to who, to when, and to the next one."""

    DEFAULT_CSS: ClassVar[str] = """
    ActionEntry > .words { min-height: 1; }
    ActionEntry > Horizontal { height: auto; max-width: 78; padding: 0 0 0 2; }
    ActionEntry > Horizontal > Writing { width: 1fr; border-left: none; }
    """

    def __init__(self, refuses: Refuses) -> None:
        self.when = _Part(refuses)
        self.who = _Part(refuses, self.when)
        super().__init__(_Part(refuses, self.who))

    def compose(self) -> ComposeResult:
        """What; under it who and when."""
        yield self.words
        with Horizontal():
            yield self.who
            yield self.when

    @property
    def blank(self) -> bool:
        """Whether nothing is written in any of the three."""
        return not any(field.words.strip() for field in self._fields)

    def show(self, raw: dict[str, Json], tr: Translator, number: int) -> None:
        """Show one action."""
        placeholders = (tr("Action {n}: what").format(n=number), tr("Who?"), tr("When?"))
        for field, key, placeholder in zip(self._fields, ("what", "who", "when"), placeholders, strict=True):
            text = raw.get(key)
            field.show(text if isinstance(text, str) else "", placeholder)

    def raw(self) -> Json:
        """``{"what", "who", "when"}``."""
        return {"what": self.words.words, "who": self.who.words, "when": self.when.words}

    def freeze(self, read_only: bool) -> None:
        """Let it be read and not changed, or changed again."""
        for field in self._fields:
            field.read_only = read_only

    @property
    def _fields(self) -> tuple[Writing, Writing, Writing]:
        return (self.words, self.who, self.when)


class ActionsAnswer(EntriesAnswer[ActionEntry]):
    """Actions, as many as the question takes."""

    def __init__(self) -> None:
        super().__init__(ActionEntry)
