"""The palette: finds anything by a few letters, in both languages, accents aside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, OptionList

from persona_tui.text.language import N_
from persona_tui.text.nearest import folded
from persona_tui.tui.base import LocalisedModal
from persona_tui.tui.choices import Choices, Row
from persona_tui.tui.commands.command import Command, bindings
from persona_tui.tui.display import joined, plain


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that the palette can do."""

    label: str
    help: str
    run: Callable[[], object]
    also: str = ""
    """Other words that find it: the label in the other language, the keys."""
    key: str = ""
    """The key that does it too, as it is printed."""

    def answers_to(self, words: Iterable[str]) -> bool:
        """Whether every word is somewhere in its texts."""
        text = folded(f"{self.label} {self.also} {self.help}")
        return all(word in text for word in words)

    def rank(self, words: list[str]) -> int:
        """0 when the label holds every word, 1 otherwise: labels come before explanations."""
        label = folded(f"{self.label} {self.also}")
        return 0 if all(word in label for word in words) else 1


DOWN = Command("palette.down", "move(1)", ("down",), N_("Down"), N_("The next one."), palette=False)
UP = Command("palette.up", "move(-1)", ("up",), N_("Up"), N_("The one before."), palette=False)


class PaletteScreen(LocalisedModal[Callable[[], object]]):
    """A field and the list of what answers to it; hands back what to run."""

    OWN = (DOWN, UP)
    BINDINGS = bindings(OWN)
    CSS = """
    PaletteScreen { align: center top; }
    PaletteScreen > Vertical {
        width: 94%; max-width: 90; height: auto; max-height: 90%; margin-top: 1; padding: 1;
        background: $panel; color: $foreground;
    }
    PaletteScreen Choices {
        height: auto; max-height: 16; background: $panel; margin-top: 1;
        text-wrap: nowrap; text-overflow: ellipsis;
    }
    """

    def __init__(self, offers: Iterable[Offer], placeholder: str) -> None:
        super().__init__()
        self._offers = tuple(offers)
        self._placeholder = placeholder

    def compose(self) -> ComposeResult:
        """The field above, the list below; the field keeps the focus."""
        with Vertical():
            yield Input(placeholder=self._placeholder, compact=True)
            found = Choices(wrap=False)
            found.can_focus = False
            yield found

    def on_mount(self) -> None:
        """Show everything at first."""
        super().on_mount()
        self._search("")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._search(event.value)

    def _search(self, query: str) -> None:
        found = self.query_one(Choices)
        found.show_rows(self._rows(query))
        found.highlight("")

    def _rows(self, query: str) -> Iterator[Row]:
        words = folded(query).split()
        hits = [
            (offer.rank(words), place) for place, offer in enumerate(self._offers) if offer.answers_to(words)
        ]
        for _, place in sorted(hits):
            offer = self._offers[place]
            key = f"  {offer.key}" if offer.key else ""
            yield Row(
                joined(
                    plain(offer.label, "bold"),
                    plain(key, "$text-accent"),
                    "  ",
                    plain(offer.help, "$text-muted"),
                ),
                id=str(place),
            )
        if not hits:
            yield Row(plain(self.tr("Nothing answers to these words.")))

    def action_move(self, step: int) -> None:
        """Highlight the next row or the one before."""
        found = self.query_one(Choices)
        found.action_cursor_down() if step > 0 else found.action_cursor_up()

    @on(Input.Submitted)
    def _chosen(self, event: Input.Submitted) -> None:
        event.stop()
        self._run(self.query_one(Choices).highlighted_id)

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._run(event.option_id or "")

    def _run(self, place: str) -> None:
        if place:
            self.dismiss(self._offers[int(place)].run)
