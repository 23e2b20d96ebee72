"""A text field that keeps what French keyboards type and what people paste."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import TextArea

from persona_tui.text.clean import clean
from persona_tui.tui.answers.early import Refuses, too_early

#: Keys that the framework drops because they have no printable character: a space sent as ``CSI 32u``, and
#: the no-break spaces that French keyboards type.
_REPAIRED: dict[str, str] = {
    "space": " ",
    "no_break_space": "\u00a0",
    "narrow_no_break_space": "\u202f",
}


class Enter(Enum):
    """What the Enter key does in a field."""

    NEW_LINE = "new line"
    GO_ON = "go on"
    """Says so with :class:`Writing.Entered`; pasted text still keeps its lines."""
    GO_ON_WHEN_BLANK = "go on when blank"
    """A new line, except on a blank last line."""


class Writing(TextArea):
    """A soft-wrapped field for free text; control characters never enter it, no-break spaces do."""

    DEFAULT_CSS: ClassVar[str] = """
    Writing {
        height: auto;
        min-height: 1;
        border: none;
        border-left: wide $border-blurred;
        padding: 0 1 0 1;
        background: transparent;
        &:focus { border: none; border-left: wide $border; background: transparent; }
        & .text-area--placeholder { color: $text-muted; }
        &:ansi .text-area--placeholder { text-style: dim; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        # Textual selects a line with F6; here it says why, as everywhere else in an interview.
        Binding("f6", "screen.why", "", show=False),
    ]

    class Entered(Message):
        """Enter was pressed in a field where it goes on."""

        def __init__(self, writing: Writing) -> None:
            super().__init__()
            self.writing = writing

        @property
        def control(self) -> Writing:
            """The field."""
            return self.writing

    class NothingToUndo(Message):
        """Undo was asked of a field that has nothing of its own left to undo."""

    def __init__(
        self,
        enter: Enter,
        *,
        numbered: bool = False,
        refuses: Refuses = lambda _: False,
        id: str | None = None,  # noqa: A002 - Textual's own name
    ) -> None:
        super().__init__(
            id=id,
            soft_wrap=True,
            tab_behavior="focus",
            show_line_numbers=numbered,
            highlight_cursor_line=False,
        )
        self._enter = enter
        self._refuses = refuses

    @property
    def words(self) -> str:
        """The text as typed, safe to keep."""
        return clean(self.text)

    def show(self, text: str, placeholder: str = "") -> None:
        """Replace the text, with the cursor at its end and nothing left to undo.

        Args:
            text: what to show, already clean.
            placeholder: words of the interface shown while the field is empty.
        """
        self.placeholder = Content(placeholder)
        if text != self.text or text:
            self.load_text(text)
            self.move_cursor(self.document.end)
        else:
            self.history.clear()

    def rewrite(self, text: str) -> None:
        """Put another text in the place of the whole, as one change that undo takes back.

        Args:
            text: what to put, already clean.
        """
        self.history.checkpoint()
        self.replace(text, self.document.start, self.document.end, maintain_selection_offset=False)
        self.move_cursor(self.document.end)
        self.history.checkpoint()

    def on_key(self, event: events.Key) -> None:
        """Type the keys that the framework would drop, and let Enter go on where it should."""
        if self.read_only:
            return
        repaired = _REPAIRED.get(event.key)
        if repaired is not None and not event.is_printable:
            event.prevent_default()
            event.stop()
            self.replace(repaired, *self.selection, maintain_selection_offset=False)
        elif event.key == "enter" and self._goes_on():
            event.prevent_default()
            event.stop()
            if not too_early(event, self._refuses):
                self.post_message(self.Entered(self))

    def on_paste(self, event: events.Paste) -> None:
        """Clean pasted text before it enters the field; its lines are kept."""
        event.text = clean(event.text)

    def action_undo(self) -> None:
        """Undo in the field first; when nothing of its own is left, let the screen undo."""
        before = self.text
        super().action_undo()
        if self.text == before:
            self.post_message(self.NothingToUndo())

    def _goes_on(self) -> bool:
        match self._enter:
            case Enter.GO_ON:
                return True
            case Enter.NEW_LINE:
                return False
            case Enter.GO_ON_WHEN_BLANK:
                row, _ = self.cursor_location
                return row == self.document.line_count - 1 and not self.document[row].strip()
