"""What quotes and observations share: entries one under the other, the last one blank and ready."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import ClassVar, Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import TextArea

from persona_tui.interview.asking import Asking
from persona_tui.interview.session import Json
from persona_tui.text.language import Translator
from persona_tui.tui.answers.base import AnswerWidget
from persona_tui.tui.answers.early import Refuses
from persona_tui.tui.answers.steps import Steps
from persona_tui.tui.answers.writing import Enter, Writing


class Entry(Vertical):
    """One entry: its text, and below what is said about it."""

    DEFAULT_CSS: ClassVar[str] = """
    Entry { height: auto; margin-bottom: 1; }
    Entry > .words { min-height: 2; max-width: 78; }
    """

    def __init__(self, refuses: Refuses) -> None:
        super().__init__()
        self.words = Writing(Enter.NEW_LINE)
        self.words.add_class("words")
        self.kind = Steps(refuses, required=True)

    def compose(self) -> ComposeResult:
        """The text, then the kind."""
        yield self.words
        yield self.kind

    @property
    def blank(self) -> bool:
        """Whether nothing is written in it."""
        return not self.words.words.strip()

    @abstractmethod
    def show(self, raw: dict[str, Json], tr: Translator, number: int) -> None:
        """Show one entry of the raw answer; an empty one for the blank entry."""

    @abstractmethod
    def raw(self) -> Json:
        """The entry in raw shape."""

    def freeze(self, read_only: bool) -> None:
        """Let it be read and not changed, or changed again."""
        self.words.read_only = read_only
        self.kind.read_only = read_only


OfKind = TypeVar("OfKind", bound=Entry)


class EntriesAnswer(AnswerWidget, Generic[OfKind]):
    """Entries; writing in the last, blank one opens another. A blank entry is no entry."""

    def __init__(self, new: Callable[[Refuses], OfKind]) -> None:
        super().__init__()
        self._new = new
        self._pool: list[OfKind] = [new(self.refuses)]
        self._shown = 1
        self._tr: Translator | None = None

    @property
    def entries(self) -> list[OfKind]:
        """The entries shown, the blank one included."""
        return self._pool[: self._shown]

    def compose(self) -> ComposeResult:
        """The entries made so far."""
        yield from self._pool

    def show(self, asking: Asking, tr: Translator) -> None:
        """Show the entries of the raw answer, and a blank one unless it may not be changed."""
        self._tr = tr
        raw = asking.raw if isinstance(asking.raw, list) else []
        held = [entry for entry in raw if isinstance(entry, dict)]
        blank = 0 if self.read_only and held else 1
        self._open(len(held) + blank)
        for number, entry in enumerate(self.entries, 1):
            entry.show(held[number - 1] if number <= len(held) else {}, tr, number)
            entry.freeze(self.read_only)

    def raw(self) -> Json:
        """The entries that hold something."""
        return [entry.raw() for entry in self.entries if not entry.blank]

    def take_focus(self) -> None:
        """The blank entry's text."""
        self.screen.set_focus(self.entries[-1].words, scroll_visible=len(self.entries) > 1)

    def _open(self, count: int) -> None:
        while len(self._pool) < count:
            entry = self._new(self.refuses)
            self._pool.append(entry)
            if self.is_attached:
                self.mount(entry)
        self._shown = count
        for place, entry in enumerate(self._pool):
            entry.display = place < count

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        event.stop()
        if not self.entries[-1].blank and not self.read_only and self._tr is not None:
            self._open(self._shown + 1)
            self.entries[-1].show({}, self._tr, self._shown)
        self.tell()

    @on(Steps.Chosen)
    def _chosen(self, event: Steps.Chosen) -> None:
        event.stop()
        self.tell()

    @on(Steps.Entered)
    @on(Writing.Entered)
    def _entered(self, event: Steps.Entered | Writing.Entered) -> None:
        event.stop()
        here = next((entry for entry in self.entries if self.screen.focused in entry.children), None)
        if here is None or here.blank or here is self.entries[-1]:
            self.submit()
        else:
            self.entries[self.entries.index(here) + 1].words.focus()
