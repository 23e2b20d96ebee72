"""Steps on one line, one of which may be chosen: ``1   2  [3]  4   5``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from persona_tui.text.language import N_
from persona_tui.tui.answers.early import Refuses, too_early
from persona_tui.tui.display import joined, plain


class Steps(Widget, can_focus=True):
    """Chosen with the arrows, by key, or by mouse; brackets mark the chosen one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "step(-1)", N_("Step before"), show=False),
        Binding("right,l,space", "step(1)", N_("Step after"), show=False),
        Binding("home", "jump(False)", N_("First step"), show=False),
        Binding("end", "jump(True)", N_("Last step"), show=False),
        Binding("delete,backspace", "clear", N_("No step"), show=False),
        Binding("enter", "go_on", N_("Go on"), show=False),
    ]
    DEFAULT_CSS: ClassVar[str] = "Steps { height: auto; width: 1fr; }"

    class Chosen(Message):
        """Another step was chosen, or none."""

        def __init__(self, steps: Steps) -> None:
            super().__init__()
            self.steps = steps

    class Entered(Message):
        """Enter was pressed."""

        def __init__(self, steps: Steps) -> None:
            super().__init__()
            self.steps = steps

    def __init__(self, refuses: Refuses, *, required: bool = False) -> None:
        super().__init__()
        self.at: int | None = None
        """The chosen step, from 0."""
        self.read_only = False
        self._required = required
        self._refuses = refuses
        self._names: tuple[str, ...] = ()
        self._before = self._after = ""
        self._keys: Mapping[str, int] = {}

    def show(self, names: Sequence[str], at: int | None, ends: tuple[str, str] = ("", "")) -> None:
        """Show these steps.

        Args:
            names: what each is called.
            at: the chosen one, if one is.
            ends: words before the first and after the last.
        """
        self._names = tuple(names)
        self._before, self._after = ends
        digits = all(name.isdigit() for name in names)
        keys = {name if digits else str(place + 1): place for place, name in enumerate(names)}
        self._keys = {key: place for key, place in keys.items() if len(key) == 1}
        self.at = at
        self.refresh(layout=True)

    def render(self) -> Content:
        """The steps, the chosen one in brackets."""
        pieces = [
            plain(f"[{name}]", "bold reverse" if self.has_focus else "bold")
            if place == self.at
            else plain(f" {name} ")
            for place, name in enumerate(self._names)
        ]
        mark = plain("▸ " if self.has_focus else "  ", "bold $primary")
        before = plain(f"{self._before}  " if self._before else "", "$text-muted")
        after = plain(f"  {self._after}" if self._after else "", "$text-muted")
        return joined(mark, before, Content(" ").join(pieces), after)

    def on_focus(self) -> None:
        """Show where the keys go."""
        self.refresh()

    def on_blur(self) -> None:
        """Show that the keys go elsewhere."""
        self.refresh()

    def on_key(self, event: events.Key) -> None:
        """Choose by key; drop what was typed before the question was there."""
        if too_early(event, self._refuses):
            event.stop()
        elif event.key in self._keys:
            event.stop()
            self.choose(self._keys[event.key])

    def on_click(self, event: events.Click) -> None:
        """Choose the step under the mouse."""
        left = 2 + (cell_len(self._before) + 2 if self._before else 0)
        for place, name in enumerate(self._names):
            if left <= event.x < left + cell_len(name) + 2:
                event.stop()
                self.choose(place)
            left += cell_len(name) + 3

    def choose(self, place: int | None) -> None:
        """Choose a step, or none where that is allowed."""
        if self.read_only or (place is None and self._required):
            return
        self.at = place
        self.refresh()
        self.post_message(self.Chosen(self))

    def action_step(self, step: int) -> None:
        """Choose the neighbour; from nowhere, the nearest end."""
        last = len(self._names) - 1
        if self.at is None:
            self.choose(0 if step > 0 else last)
        else:
            self.choose(min(last, max(0, self.at + step)))

    def action_jump(self, to_last: bool) -> None:
        """Choose an end."""
        self.choose(len(self._names) - 1 if to_last else 0)

    def action_clear(self) -> None:
        """Choose none."""
        self.choose(None)

    def action_go_on(self) -> None:
        """Tell that Enter was pressed."""
        self.post_message(self.Entered(self))
