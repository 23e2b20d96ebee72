"""What quotes, observations and actions share: entries one under the other, the last one blank and ready."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import ClassVar, Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import TextArea

from persona_tui.banks.answer_types import Actions, Observations, Quotes
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

    def __init__(self, words: Writing) -> None:
        super().__init__()
        self.words = words
        self.words.add_class("words")

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


class KindEntry(Entry):
    """An entry of one of a few kinds."""

    def __init__(self, refuses: Refuses) -> None:
        super().__init__(Writing(Enter.NEW_LINE))
        self.kind = Steps(refuses, required=True)

    def compose(self) -> ComposeResult:
        """The text, then the kind."""
        yield self.words
        yield self.kind

    def freeze(self, read_only: bool) -> None:
        """Let it be read and not changed, or changed again."""
        super().freeze(read_only)
        self.kind.read_only = read_only


OfKind = TypeVar("OfKind", bound=Entry)


class EntriesAnswer(AnswerWidget, Generic[OfKind]):
    """Entries; writing in the last, blank one opens another, up to the most that the question takes.

    A blank entry is no entry.
    """

    def __init__(self, new: Callable[[Refuses], OfKind]) -> None:
        super().__init__()
        self._new = new
        self._pool: list[OfKind] = [new(self.refuses)]
        self._shown = 1
        self._most: float | None = None
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
        answer = asking.question.answer
        self._most = answer.count.most if isinstance(answer, Actions | Observations | Quotes) else None
        raw = asking.raw if isinstance(asking.raw, list) else []
        held = [entry for entry in raw if isinstance(entry, dict)]
        blank = 1 if self._takes_more(len(held)) and not (self.read_only and held) else 0
        self._open(max(1, len(held) + blank))
        for number, entry in enumerate(self.entries, 1):
            entry.show(held[number - 1] if number <= len(held) else {}, tr, number)
            entry.freeze(self.read_only)

    def raw(self) -> Json:
        """The entries that hold something."""
        return [entry.raw() for entry in self.entries if not entry.blank]

    def take_focus(self) -> None:
        """The last entry's text: the blank one, where there is one."""
        self.screen.set_focus(self.entries[-1].words, scroll_visible=len(self.entries) > 1)

    def _takes_more(self, held: int) -> bool:
        return self._most is None or held < self._most

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
        full = not self._takes_more(self._shown)
        if not self.entries[-1].blank and not full and not self.read_only and self._tr is not None:
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
        field = self.screen.focused
        here = next((entry for entry in self.entries if field in entry.walk_children()), None)
        if here is None or here.blank or here is self.entries[-1]:
            self.submit()
        else:
            self.entries[self.entries.index(here) + 1].words.focus()
