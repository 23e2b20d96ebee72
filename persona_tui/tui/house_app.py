"""The look of the application and what reaches every corner of it: themes, palette, remembered choices."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from textual.theme import Theme

from persona_tui.text.language import Language
from persona_tui.tui import themes
from persona_tui.tui.base_app import LocalisedApp

if TYPE_CHECKING:
    from persona_tui.tui.palette import Offer

Remember = Callable[[Language, str], None]
"""Keeps the language and the name of the theme for the next time."""


class HouseApp(LocalisedApp[None]):
    """An application with the themes of the house and a palette."""

    ENABLE_COMMAND_PALETTE = False  # Textual's own speaks English only; ours answers to both languages.
    CSS_PATH = "house.tcss"

    def __init__(self, language: Language, theme: str, remember: Remember | None) -> None:
        super().__init__(language)
        self._remember = remember
        for house in themes.HOUSE:
            self.register_theme(house)
        known = self.available_themes.get(theme)
        # Without colour, an ANSI theme draws black on black.
        self.theme = themes.DARK.name if known is None or (self.no_color and known.ansi) else theme
        self._kept = (language, self.theme)

    def on_mount(self) -> None:
        """Remember the theme whenever it changes."""
        self.theme_changed_signal.subscribe(self, self._theme_changed)

    def _theme_changed(self, _: Theme) -> None:
        self._keep_choices()

    def speak(self, language: Language) -> None:
        """Change the language, and remember it."""
        super().speak(language)
        self._keep_choices()

    def _keep_choices(self) -> None:
        choices = (self.language, self.theme)
        if self._remember is not None and choices != self._kept:
            self._kept = choices
            self._remember(*choices)

    def action_switch_theme(self) -> None:
        """From light to dark, or the other way."""
        self.theme = themes.other(self.theme)

    def action_choose_theme(self) -> None:
        """List every theme."""
        from persona_tui.tui import offers

        self._offer(offers.themes(self), self.tr("A theme…"))

    def action_open_palette(self) -> None:
        """List everything that can be done from here."""
        from persona_tui.tui import offers

        self._offer(
            [*offers.commands(self, self.screen, self.tr), *self.more_offers()],
            self.tr("What do you want to do or open?"),
        )

    def more_offers(self) -> Iterable[Offer]:
        """What the palette offers beside the commands."""
        return ()

    def _offer(self, found: Iterable[Offer], placeholder: str) -> None:
        from persona_tui.tui.palette import PaletteScreen

        if isinstance(self.screen, PaletteScreen):
            return
        self.push_screen(PaletteScreen(found, placeholder), self._run)

    def _run(self, chosen: Callable[[], object] | None) -> None:
        if chosen is not None:
            self.call_later(chosen)
