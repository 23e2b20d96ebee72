"""What the widgets over a question's choices share: the rows, the digits, and the field of an « autre »."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import TextArea

from persona_tui.interview.asking import Asking
from persona_tui.interview.session import Json
from persona_tui.text.language import Translator
from persona_tui.tui.answers.base import AnswerWidget
from persona_tui.tui.answers.options import Option, options_of
from persona_tui.tui.answers.rows import Row, Rows, Ways
from persona_tui.tui.answers.writing import Enter, Writing
from persona_tui.tui.display import joined


class Choosing(AnswerWidget):
    """Rows of choices; each chosen « autre » opens a field for its text."""

    DEFAULT_CSS: ClassVar[str] = """
    Choosing {
        & .others { height: auto; padding: 0 0 0 5; }
        & .others Writing { margin: 1 0 0 0; max-width: 74; }
    }
    """
    WAYS: ClassVar[Ways] = Ways()

    def __init__(self) -> None:
        super().__init__()
        self.rows = Rows(self.refuses, self.WAYS)
        self.chosen: list[str] = []
        self.options: tuple[Option, ...] = ()
        self._fields: dict[str, Writing] = {}
        self._others = Vertical(classes="others")
        self._tr: Translator | None = None

    def compose(self) -> ComposeResult:
        """The rows, then the fields of what is specified."""
        yield self.rows
        yield self._others

    @abstractmethod
    def pick(self, option: Option) -> None:
        """Choose a choice, or take it back."""

    @abstractmethod
    def row(self, option: Option, number: int, tr: Translator) -> Row:
        """How a choice is shown; `number` counts from 1."""

    def stated(self, asking: Asking) -> list[tuple[str, str]]:
        """The chosen choices of the raw answer, each with what was specified."""
        raw = asking.raw
        entries = [entry for entry in (raw if isinstance(raw, list) else [raw]) if isinstance(entry, dict)]
        return [(str(entry.get("choice", "")), str(entry.get("text") or "")) for entry in entries]

    def arranged(self) -> Iterable[Option]:
        """The choices in the order of the rows."""
        return self.options

    def show(self, asking: Asking, tr: Translator) -> None:
        """Show the question's choices and those of its raw answer that are chosen."""
        self._tr = tr
        self.options = options_of(asking)
        stated = self.stated(asking)
        self.chosen = [choice for choice, _ in stated]
        self._give_fields(dict(stated), tr)
        self.redraw(cursor=None)

    def selected(self, choice: str) -> dict[str, Json]:
        """One chosen choice in raw shape, with what was specified for it."""
        field = self._fields.get(choice)
        return {"choice": choice, "text": field.words if field else ""}

    def redraw(self, cursor: int | None) -> None:
        """Show the rows again, and the fields of the chosen « autres »."""
        if self._tr is None:
            return
        rows = [self.row(option, number, self._tr) for number, option in enumerate(self.arranged(), 1)]
        self.rows.show(rows, cursor)
        for choice, field in self._fields.items():
            field.display = choice in self.chosen

    def take_focus(self) -> None:
        """The rows; on what is chosen already, if anything is."""
        if self.rows.cursor is None and self.chosen:
            places = [place for place, option in enumerate(self.arranged()) if option.id in self.chosen]
            self.rows.point(places[0] if places else None)
        self.screen.set_focus(self.rows, scroll_visible=False)

    def label(self, option: Option, tr: Translator) -> Row:
        """The part of a row that every kind of choice shows alike."""
        label = joined(option.label, "…") if option.other else option.label
        return Row("", label, tr("to review") if option.to_review else "", struck=option.vanished)

    def option_at(self, index: int) -> Option:
        """The choice of a row."""
        return tuple(self.arranged())[index]

    @on(Rows.Picked)
    def _picked(self, event: Rows.Picked) -> None:
        event.stop()
        if self.read_only:
            return
        option = self.option_at(event.index)
        self.pick(option)
        self.settle(option)

    @on(Rows.Entered)
    def _entered(self, event: Rows.Entered) -> None:
        event.stop()
        if event.index is not None and not self.read_only:
            option = self.option_at(event.index)
            self.enter(option)
            if self._wants_words(option):
                self.settle(option)
                return
        self.submit()

    def enter(self, option: Option) -> None:
        """What Enter does to the choice under the cursor, before going on: nothing, where several are."""

    def settle(self, option: Option) -> None:
        """Show what became of a choice, ask what an « autre » stands for, and say that the answer changed."""
        place = next((i for i, shown in enumerate(self.arranged()) if shown.id == option.id), None)
        self.redraw(cursor=place)
        if self._wants_words(option):
            self._fields[option.id].focus()
        self.tell()

    def _wants_words(self, option: Option) -> bool:
        field = self._fields.get(option.id)
        return field is not None and option.id in self.chosen and not field.words.strip()

    def _give_fields(self, texts: dict[str, str], tr: Translator) -> None:
        others = [option.id for option in self.options if option.other]
        kept = list(self._fields.values())
        while len(kept) < len(others):
            field = Writing(Enter.GO_ON)
            field.display = False
            kept.append(field)
            self._others.mount(field) if self._others.is_attached else self._others.compose_add_child(field)
        for spare in kept[len(others) :]:
            spare.display = False
        self._spare = kept[len(others) :]
        self._fields = dict(zip(others, kept, strict=False))
        for choice, field in self._fields.items():
            field.read_only = self.read_only
            field.show(texts.get(choice, ""), tr("Specify"))

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        event.stop()
        self.tell()

    @on(Writing.Entered)
    def _specified(self, event: Writing.Entered) -> None:
        event.stop()
        self.submit()
