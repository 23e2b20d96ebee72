"""The rows of the board: the keys that move an item, or name a group."""

from __future__ import annotations

from typing import ClassVar, Protocol

from textual import events
from textual.binding import Binding, BindingType

from persona_tui.text.language import N_
from persona_tui.tui.answers.early import Refuses, too_early
from persona_tui.tui.answers.rows import Rows, Ways


class Sorting(Protocol):
    """What the keys do, each at once: the keys typed after one see what came of it."""

    def put_item(self, group: int | None) -> None:
        """Put the item under the cursor into a group, or into none."""

    def put_apart(self) -> None:
        """Put it into a new group."""

    def put_again(self) -> None:
        """Put it where the one before went; on a heading, name the group."""

    def shift_item(self, step: int) -> None:
        """Put it into the group before or after its own."""

    def take_out(self) -> None:
        """Take the item out of its group; from a heading, take the group away."""

    def name_group(self) -> None:
        """Name the group under the cursor."""

    def go_on(self) -> None:
        """Go on; on a heading, name the group."""


class BoardRows(Rows):
    """Digits are groups; shift with the arrows, or + and -, move an item from group to group."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("0", "put(-1)", N_("Out of its group"), show=False),
        *(
            Binding(digit, f"put({int(digit) - 1})", N_("Into this group"), show=False)
            for digit in "123456789"
        ),
        Binding("g", "apart", N_("Into a new group"), show=False),
        Binding("space", "pick", N_("Into the same group as the last one"), show=False),
        Binding("n", "name", N_("Name the group"), show=False),
        Binding("delete,backspace", "remove", N_("Out of its group; on a group, undo it"), show=False),
        Binding("shift+up,minus", "move(-1)", N_("Into the group before"), show=False),
        Binding("shift+down,plus", "move(1)", N_("Into the group after"), show=False),
        Binding("enter", "go_on", N_("Go on; on a group, name it"), show=False),
    ]

    def __init__(self, refuses: Refuses, sorting: Sorting) -> None:
        super().__init__(refuses, Ways(places=True))
        self._sorting = sorting

    def on_key(self, event: events.Key) -> None:
        """Name a group at once: bindings are only heard when the next keys may be here already."""
        if event.key in {"n", "enter"} and not too_early(event, self._refuses):
            event.prevent_default()
            event.stop()
            self.action_name() if event.key == "n" else self.action_go_on()

    def top_of(self, index: int) -> int:
        """The line on which a row begins."""
        return self._tops[index] if index < len(self._tops) else 0

    def action_put(self, group: int) -> None:
        """Put the item under the cursor into a group; into none for -1."""
        self._sorting.put_item(None if group < 0 else group)

    def action_apart(self) -> None:
        """Put it into a new group."""
        self._sorting.put_apart()

    def action_pick(self) -> None:
        """Put it where the one before went."""
        self._sorting.put_again()

    def action_move(self, step: int) -> None:
        """Put it into the group before or after."""
        self._sorting.shift_item(step)

    def action_remove(self) -> None:
        """Take it out of its group."""
        self._sorting.take_out()

    def action_name(self) -> None:
        """Name the group."""
        self._sorting.name_group()

    def action_go_on(self) -> None:
        """Go on."""
        self._sorting.go_on()
