"""The screens of the house: translated while they run, with help of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar, Final

from textual.binding import ActiveBinding
from textual.notifications import SeverityLevel
from textual.screen import ModalScreen, Screen, ScreenResultType

from persona_tui.text.language import Language, Translator
from persona_tui.tui.base_app import LocalisedApp, speaking
from persona_tui.tui.commands.command import Command
from persona_tui.tui.commands.everywhere import PALETTE

#: The footer shows no more keys than this; the palette's makes room first, the help page has them all.
_FOOTER_KEYS: Final = 6


class LocalisedScreen(Screen[ScreenResultType]):
    """A screen whose keys, footer and help follow the language of the application.

    A subclass says what it is for in `ABOUT`, declares its commands in `OWN`, binds them with
    ``BINDINGS = bindings(OWN)``, and shows its texts anew in `redraw`.
    """

    ABOUT: ClassVar[tuple[str, ...]] = ()
    """What the help page says, a paragraph each; messages marked with ``N_``."""
    OWN: ClassVar[tuple[Command, ...]] = ()
    """The commands of this screen."""

    def on_mount(self) -> None:
        """Follow the language."""
        app = self.app
        if isinstance(app, LocalisedApp):
            app.language_changed.subscribe(self, self._language_changed)

    def _language_changed(self, _: Language) -> None:
        self.redraw()

    @property
    def tr(self) -> Translator:
        """Looks up the messages of the interface."""
        return speaking(self)

    def redraw(self) -> None:
        """Show every text again, in the language of now; what was typed stays."""
        self.refresh(recompose=True)

    def announce(self, text: str, severity: SeverityLevel = "information") -> None:
        """Show a notice that goes away by itself; the text is shown as it stands."""
        app = self.app
        if isinstance(app, LocalisedApp):
            app.announce(text, severity)

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that do something now, their texts in the language of the interface.

        The footer, the key panel and the help page all read the keys here.
        """
        found = super().active_bindings
        shown = {active.binding.action for active in found.values() if active.binding.show}
        crowded = len(shown) > _FOOTER_KEYS
        return {key: _localised(active, self.tr, crowded) for key, active in found.items()}

    def action_show_help(self) -> None:
        """Open the help page of this screen."""
        from persona_tui.tui.help import HelpScreen

        self.app.push_screen(HelpScreen.of(self))


class LocalisedModal(LocalisedScreen[ScreenResultType], ModalScreen[ScreenResultType]):
    """A dialogue over a screen; Escape closes it and answers `None`."""

    BINDINGS = [("escape", "leave", "")]  # noqa: RUF012 - as Textual declares it

    def action_leave(self) -> None:
        """Close, answering nothing."""
        self.dismiss(None)


def _localised(active: ActiveBinding, tr: Translator, crowded: bool) -> ActiveBinding:
    binding = active.binding
    show = binding.show and not (crowded and binding.id == PALETTE.id)
    group = replace(binding.group, description=tr(binding.group.description)) if binding.group else None
    spoken = replace(
        binding, show=show, description=tr(binding.description), tooltip=tr(binding.tooltip), group=group
    )
    return active._replace(binding=spoken, tooltip=tr(active.tooltip))
