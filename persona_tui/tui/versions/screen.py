"""The versions of one answer, over the screen: pick one, or all of them joined."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList

from persona_tui.banks.facing import worded
from persona_tui.interview.answer import Answer
from persona_tui.interview.conductor import Interview
from persona_tui.interview.piping import fill_for
from persona_tui.interview.versions import joined_version, versions_of
from persona_tui.tui.base import LocalisedModal
from persona_tui.tui.choices import Choices, Row
from persona_tui.tui.display import PlainStatic, joined, lines, plain, wording
from persona_tui.tui.keys import key_name
from persona_tui.tui.review.telling import Telling


class VersionsScreen(LocalisedModal[Answer]):
    """Hands back the version that was picked; Escape leaves all of them."""

    DEFAULT_CSS: ClassVar[str] = """
    VersionsScreen {
        align: center middle;
        & > Vertical {
            width: 94%; max-width: 88; height: auto; max-height: 90%; padding: 1;
            background: $panel; color: $foreground;
        }
        & Choices { background: $panel; height: auto; max-height: 100%; margin-top: 1; }
        & .keys { color: $text-muted; margin-top: 1; &:ansi { text-style: dim; } }
    }
    """

    def __init__(self, interview: Interview, item: str) -> None:
        """Prepare the choice.

        Args:
            interview: as it stands.
            item: a question whose answer has several versions.
        """
        super().__init__()
        self._interview = interview
        self._item = item
        self._list = Choices()
        self._title = PlainStatic()
        self._keys = PlainStatic(classes="keys")
        self._offered: dict[str, Answer] = {}

    def compose(self) -> ComposeResult:
        """The question, its versions, the keys."""
        with Vertical():
            yield self._title
            yield self._list
            yield self._keys

    def on_mount(self) -> None:
        """Show the versions."""
        super().on_mount()
        self.redraw()
        self._list.focus()

    def redraw(self) -> None:
        """Show them in the language of now."""
        interview = self._interview
        question = interview.question(self._item)
        if question is None:
            return
        fill = fill_for(interview.session, interview.bank, interview.path)
        facing = interview.session.opening.facing
        asked = wording(worded(question, facing), fill).stylize("bold")
        told = self.tr("Several people answered here, none knowing of the other. Which answer is kept?")
        self._title.show(joined(asked, "\n", told))
        held = interview.session.answers[self._item]
        telling = Telling(interview.path, facing, fill, self.tr)
        versions = versions_of(held)
        self._offered = {str(place): version for place, version in enumerate(versions, 1)}
        rows = [
            Row(lines(self._lines(place, list(telling.told(question, version)))), id=place)
            for place, version in self._offered.items()
        ]
        if (all_of_them := joined_version(question, held)) is not None:
            self._offered["all"] = all_of_them
            rows.append(Row(plain(self.tr("All of them, joined"), "bold"), id="all"))
        self._list.show_rows(rows)
        self._keys.show(
            plain(
                f"{key_name('enter', self.tr)} {self.tr('Keep this one')}   "
                f"{key_name('escape', self.tr)} {self.tr('Choose later')}"
            )
        )

    def _lines(self, place: str, told: list[str]) -> Iterator[Content]:
        first, *others = told or [""]
        standing = self.tr("{text} (stands for now)").format(text=first) if place == "1" else first
        yield joined(plain(f"{place}  ", "bold"), standing)
        yield from (joined("   ", line) for line in others)

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self._offered.get(event.option_id or ""))
