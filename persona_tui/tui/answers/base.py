"""What every answer widget is: it shows a question's raw answer, and says when that changes."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar

from textual.containers import Vertical
from textual.message import Message

from persona_tui.interview.asking import Asking
from persona_tui.interview.session import Json
from persona_tui.text.language import Translator
from persona_tui.tui.answers.early import Refuses


class AnswerWidget(Vertical):
    """Asks for one type of answer.

    One widget serves every question of its type: :meth:`load` shows another question in it. It never reads
    or checks what is typed; :meth:`raw` gives it as it stands, in the shape that the engine reads.
    """

    DEFAULT_CSS: ClassVar[str] = "AnswerWidget { height: auto; }"

    class Changed(Message):
        """The raw answer is no longer what it was."""

        def __init__(self, widget: AnswerWidget) -> None:
            super().__init__()
            self.widget = widget

    class Submitted(Message):
        """The person is done with this question and wants the next one."""

        def __init__(self, widget: AnswerWidget) -> None:
            super().__init__()
            self.widget = widget

    def __init__(self) -> None:
        super().__init__()
        self.read_only = False
        self.guard: Refuses = lambda _: False
        """Set by whoever shows questions one after the other."""
        self._told: Json = None

    def load(self, asking: Asking, tr: Translator) -> None:
        """Show a question's answer as it stands; no message follows.

        Args:
            asking: the question, its choices and its raw answer.
            tr: the interface's language.
        """
        self.read_only = asking.read_only is not None
        self.show(asking, tr)
        self._told = self.raw()

    @abstractmethod
    def show(self, asking: Asking, tr: Translator) -> None:
        """Fill the widget; what :meth:`load` asks of each type."""

    @abstractmethod
    def raw(self) -> Json:
        """The answer as it stands, in the raw shape of the question's type."""

    @abstractmethod
    def take_focus(self) -> None:
        """Put the cursor where answering begins."""

    def refuses(self, at: float) -> bool:
        """Whether a key typed at this time came too early to be an answer to the question now shown."""
        return self.guard(at)

    def tell(self) -> None:
        """Say that the answer changed, if it really did."""
        raw = self.raw()
        if raw != self._told:
            self._told = raw
            self.post_message(self.Changed(self))

    def submit(self) -> None:
        """Ask for the next question."""
        self.post_message(self.Submitted(self))
