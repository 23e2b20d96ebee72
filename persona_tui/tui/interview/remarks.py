"""What is said under an answer: why it stays a draft, what to check, and why it stands all the same (R14)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import TextArea

from persona_tui.banks.prose import Fill
from persona_tui.interview.remarks import Remark
from persona_tui.text.language import Translator
from persona_tui.tui.answers.writing import Enter, Writing
from persona_tui.tui.display import PlainLabel, PlainStatic, lines, plain
from persona_tui.tui.interview.settled import settled_size


def remarked(remark: Remark, fill: Fill, tr: Translator) -> str:
    """A remark of the bank in one sentence, with what it means for the answer."""
    said = " ".join(remark.message.plain(fill).split())
    if remark.rejects:
        return tr("Kept as a draft: {why}").format(why=said)
    return tr("To check: {message}").format(message=said)


class Remarks(Vertical):
    """A line a remark; under a warning, a field for a justification that may stay empty."""

    DEFAULT_CSS: ClassVar[str] = """
    Remarks {
        height: auto; max-width: 82;
        & > #remarks { padding: 0 2; margin: 1 0 0 0; color: $text-error; }
        & > Horizontal { height: auto; padding: 0 2; }
        & .name { width: auto; padding: 0 1 0 0; color: $text-muted; &:ansi { text-style: dim; } }
        & Writing { width: 1fr; max-height: 3; }
    }
    """

    virtual_size = settled_size()

    class Changed(Message):
        """The justification is no longer what it was."""

    def __init__(self) -> None:
        super().__init__()
        self.field = Writing(Enter.GO_ON)
        self._said = PlainStatic(id="remarks")
        self._title = PlainLabel(classes="name")
        self._justifying = Horizontal()
        self._told = ""
        self.can_justify = False
        """Whether a warning stands, to be justified or not."""

    def compose(self) -> ComposeResult:
        """The remarks, then the justification."""
        yield self._said
        with self._justifying:
            yield self._title
            yield self.field

    def show(self, reason: str, tr: Translator) -> None:
        """Show the justification of a question, and no remark yet; no message follows."""
        self._title.show(plain(tr("Justification")))
        self.field.show(reason, tr("may stay empty; Tab leads here"))
        self._told = self.field.words
        self.can_justify = self.display = False

    def judge(self, misfit: str, remarks: Sequence[Remark], fill: Fill, tr: Translator) -> None:
        """Say what there is to say of the answer on screen; nothing, when it does.

        Args:
            misfit: why it does not fit, in words; empty when it fits.
            remarks: what the bank says of it.
            fill: what stands in the pipes of the bank's messages.
            tr: the interface's language.
        """
        said = [plain(f"! {misfit}")] if misfit else []
        said += [plain(f"! {remarked(remark, fill, tr)}") for remark in remarks]
        self._said.show(lines(said))
        self.can_justify = any(not remark.rejects for remark in remarks)
        self._justifying.display = self.can_justify
        self.display = bool(said)

    @property
    def reason(self) -> str:
        """The justification as typed; empty while there is nothing to justify."""
        return self.field.words if self.can_justify else ""

    @on(TextArea.Changed)
    def _changed(self, event: TextArea.Changed) -> None:
        event.stop()
        if self.field.words != self._told:
            self._told = self.field.words
            self.post_message(self.Changed())
