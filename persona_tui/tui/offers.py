"""Everything that the palette can do from a screen: its commands, the banks, the interviews, the themes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.screen import Screen

from persona_tui.text.language import Translator, translator
from persona_tui.tui.base import LocalisedScreen
from persona_tui.tui.commands import everywhere
from persona_tui.tui.commands.command import Command
from persona_tui.tui.home.contents import Contents
from persona_tui.tui.keys import key_name
from persona_tui.tui.palette import Offer

if TYPE_CHECKING:
    from persona_tui.banks.library import Entry
    from persona_tui.store.rows import SessionRow


def commands(app: App[Any], screen: Screen[Any], tr: Translator) -> Iterator[Offer]:
    """The commands of a screen, then those of every screen; the ones that cannot be done now are left out."""
    own = screen.OWN if isinstance(screen, LocalisedScreen) else ()
    for command, node in (*((one, screen) for one in own), *((one, app) for one in everywhere.COMMANDS)):
        if command.palette and node.check_action(command.action, ()):
            yield _command(command, partial(app.run_action, command.action, default_namespace=node), tr)


def _command(command: Command, run: Callable[[], object], tr: Translator) -> Offer:
    return Offer(
        label=tr(command.label),
        help=tr(command.help),
        run=run,
        also=" ".join(
            translator(language)(command.label) for language in ("fr", "en") if language != tr.language
        ),
        key=key_name(command.keys[0], tr, short=True) if command.keys else "",
    )


def contents(
    held: Contents,
    open_bank: Callable[[Entry], object],
    open_session: Callable[[SessionRow], object],
    tr: Translator,
) -> Iterator[Offer]:
    """The banks and the interviews of the workspace."""
    for entry in held.banks:
        title = entry.reading.bank.title if entry.reading.bank else entry.id
        yield Offer(
            title, tr("Prepares an interview with this bank."), partial(open_bank, entry), also=entry.id
        )
    for row in held.sessions:
        if row.damage is None:
            yield Offer(
                f"{row.code} {row.bank_title}",
                tr("Opens this interview."),
                partial(open_session, row),
                also=row.id,
            )


def themes(app: App[Any]) -> Iterator[Offer]:
    """Every theme by its name, those of the house first."""
    # Without colour, an ANSI theme draws black on black.
    readable = [name for name, theme in app.available_themes.items() if not (app.no_color and theme.ansi)]
    for name in sorted(readable, key=lambda name: (not name.startswith("persona-"), name)):
        yield Offer(name, "", partial(setattr, app, "theme", name))
