"""The question as the eye finds it: section, question, help, note for whoever leads, answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content

from persona_tui.banks.model import Question
from persona_tui.interview.asking import Asking
from persona_tui.text.language import Translator
from persona_tui.tui.answers.base import AnswerWidget
from persona_tui.tui.answers.early import Refuses
from persona_tui.tui.display import NOTHING, PlainStatic, joined, plain, prose, wording
from persona_tui.tui.interview.remarks import Remarks
from persona_tui.tui.interview.settled import settled_size
from persona_tui.tui.interview.sides import Sides
from persona_tui.tui.interview.slot import Slot


class _Text(PlainStatic):
    """A text of the page."""

    virtual_size = settled_size()


class Page(VerticalScroll):
    """One question at a time; moving on changes texts and never the widgets that hold them."""

    DEFAULT_CSS: ClassVar[str] = """
    Page {
        padding: 0 1;
        & > #section { margin: 0 0 1 0; color: $text-muted; }
        & > #question { padding: 0 2; margin: 0 0 1 0; max-width: 82; }
        & > #standing { padding: 0 2; margin: 0 0 1 0; max-width: 82; color: $text-warning; }
        &:ansi > #section { text-style: dim; }
    }
    """

    virtual_size = settled_size()

    def __init__(self, questions: Iterable[Question], guard: Refuses) -> None:
        """Show nothing yet.

        Args:
            questions: those that will be shown.
            guard: whether a key typed at a time came too early to answer.
        """
        super().__init__(can_focus=False)
        self.slot = Slot(questions, guard)
        self._section = Sides(id="section")
        self._question = _Text(id="question")
        self._standing = _Text(id="standing")
        self.remarks = Remarks()

    def compose(self) -> ComposeResult:
        """From the section to the answer."""
        yield self._section
        yield self._question
        yield self._standing
        yield self.slot
        yield self.remarks

    def show(self, asking: Asking, particular: str, tr: Translator) -> AnswerWidget:
        """Show a question, from its top.

        Args:
            asking: the question as the engine asks it.
            particular: what is particular about its answer, in words; empty when nothing is.
            tr: the interface's language.

        Returns:
            The widget that holds its answer.
        """
        star = "★ " if asking.essential else ""
        self._section.show(_title(asking), plain(f"{star}{asking.number or ''}".rstrip()))
        self._question.show(_spoken(asking))
        _put(self._standing, plain(particular))
        self.remarks.show(asking.reason, tr)
        self.scroll_home(animate=False)
        return self.slot.show(asking, tr)

    def reveal_answer(self) -> None:
        """Scroll as little as brings the whole answer in sight, where it fits."""
        if self.max_scroll_y and self.slot.size.height <= self.size.height:
            self.scroll_to_widget(self.slot, animate=False)


def _title(asking: Asking) -> Content:
    """The section, and which repetition this is where the section's own words do not say it (R19)."""
    title = wording(asking.section_title, asking.fill) if asking.section_title else NOTHING
    name = asking.repetition
    said = name and (name in title.plain or name in asking.wording.plain(asking.fill))
    return joined(title, " · " if title else "", name) if name and not said else title


def _spoken(asking: Asking) -> Content:
    """What opens the section, the question, its help, what is for whoever leads, a blank line between."""
    fill = asking.fill
    notes = prose((*asking.section_notes, *asking.notes), fill)
    parts = (
        prose(asking.section_intro, fill),
        wording(asking.wording, fill).stylize("bold"),
        prose(asking.help, fill),
        joined("> ", notes).stylize("$text-accent") if notes else NOTHING,
    )
    return Content("\n\n").join(part for part in parts if part)


def _put(static: _Text, content: Content) -> None:
    if static.content != content:
        static.show(content)
    static.display = bool(content)
