"""A footer that is drawn again only when its keys change."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Footer

from persona_tui.tui.base_app import speaking


class SteadyFooter(Footer):
    """Textual makes a footer's widgets anew at every change of focus, which costs more than a question does.

    This one does so when the language changes, and when the focus goes to or leaves a widget that has keys
    for the footer.
    """

    def __init__(self) -> None:
        super().__init__(show_command_palette=False)
        self._drawn: tuple[object, ...] = ()

    def bindings_changed(self, screen: Screen[Any]) -> None:
        """Draw again, if there is another thing to draw."""
        focused = screen.focused
        chain = focused.ancestors_with_self if focused is not None else ()
        wanted = (speaking(self).language, *(type(node) for node in chain if _has_keys(type(node))))
        if wanted != self._drawn:
            self._drawn = wanted
            super().bindings_changed(screen)


@lru_cache(maxsize=256)
def _has_keys(kind: type) -> bool:
    """Whether a kind of widget declares keys for the footer."""
    declared = [binding for base in kind.__mro__ for binding in base.__dict__.get("BINDINGS", ())]
    return any(
        binding.show if isinstance(binding, Binding) else len(binding) == 3 and bool(binding[2])
        for binding in declared
    )
