"""One thing that a person can ask for, and the keys, labels and help that go with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from textual.binding import Binding, BindingType


@dataclass(frozen=True, slots=True)
class Command:
    """A command. Its texts are English messages marked with ``N_`` and looked up when shown."""

    id: str
    """``<scope>.<name>``, unique in the application: ``interview.next``."""
    action: str
    """The action that does it, without ``action_``; ``app.`` before it for one of the application's."""
    keys: tuple[str, ...]
    """As Textual names them, the one to print first; none for a command of the palette alone."""
    label: str
    """What it does, in one to three words."""
    help: str
    """What it does, in one sentence."""
    footer: bool = False
    """Whether the footer shows it; at most six of a screen's do."""
    priority: bool = False
    """Whether it comes before the keys of the field that has the focus."""
    palette: bool = True
    """Whether the palette offers it."""

    @property
    def scope(self) -> str:
        """Where it can be asked for: ``everywhere``, or the name of a screen."""
        return self.id.partition(".")[0]


def bindings(commands: Iterable[Command]) -> list[BindingType]:
    """The key bindings of a screen or of the application, in the order of its commands."""
    return [
        Binding(
            ",".join(command.keys),
            command.action,
            command.label,
            show=command.footer,
            priority=command.priority,
            tooltip=command.help,
            id=command.id,
        )
        for command in commands
        if command.keys
    ]
