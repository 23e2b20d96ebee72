"""How each editor is told to leave nothing of a text anywhere, and to be waited for.

The arguments are those of the editors' own manuals. An editor that is not known gets none: it may keep copies
where nobody can find them, which is said to the person.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import Enum
from pathlib import Path, PurePath


class Kind(Enum):
    """The editors that are known, by what they are told."""

    VIM = "vim"
    NANO = "nano"
    EMACS = "emacs"
    WAITED_FOR = "waited for"
    """One with windows, which gives the terminal back at once unless told to wait."""
    UNKNOWN = "unknown"

    @property
    def is_quiet(self) -> bool:
        """Whether it is known to leave nothing outside the folder of the text."""
        return self in {Kind.VIM, Kind.NANO, Kind.EMACS}


#: The names of each kind, as ``vim.basic``, ``nvim.appimage`` or ``emacs-29.1`` begin.
_NAMES = {
    Kind.VIM: re.compile(r"(?:[gr]|rg|n)?vim?(?:\W|$)"),
    Kind.NANO: re.compile(r"r?nano(?:\W|$)"),
    Kind.EMACS: re.compile(r"emacs(?:\W|\d|$)"),
    Kind.WAITED_FOR: re.compile(r"(?:code|code-insiders|codium|subl|zed|mate|bbedit)(?:\.exe|\.cmd)?$"),
}
#: What answers to the name of another editor, and knows none of its arguments.
_IMPOSTORS = re.compile(r"(?:busybox|toybox|nvi|elvis|ex-vi|pico)(?:\W|$)")

#: No backup, not even while it writes; no swap, undo or history file, whatever the person's settings say.
_QUIET_VIM = ("-n", "-i", "NONE", "-c", "set nobackup nowritebackup noswapfile noundofile")
#: The settings are left out: they may ask for backups and for the history of what was searched.
_QUIET_NANO = ("--ignorercfiles",)
_QUIET_EMACS = (
    "--eval",
    "(setq make-backup-files nil backup-inhibited t create-lockfiles nil auto-save-default nil)",
    "--eval",
    "(setq auto-save-list-file-prefix nil)",
)
_WAIT = ("-w", "--wait")


def asked_for(environment: Mapping[str, str]) -> tuple[str, str]:
    """The variable that names the editor, and the command it gives; both empty when none does.

    Args:
        environment: of the process; ``VISUAL`` comes before ``EDITOR``, as everywhere.
    """
    for variable in ("VISUAL", "EDITOR"):
        if command := environment.get(variable, "").strip():
            return variable, command
    return "", ""


def kind_of(typed: str, real: str) -> Kind:
    """What kind of editor a program is.

    Args:
        typed: the program as the person names it, with or without its folder.
        real: the file that it is, links followed: ``vi`` is many an editor.
    """
    for name in (PurePath(real).name.lower(), PurePath(typed).name.lower()):
        if _IMPOSTORS.match(name):
            return Kind.UNKNOWN
        for kind, names in _NAMES.items():
            if names.match(name):
                return kind
    return Kind.UNKNOWN


def arguments(words: Sequence[str], kind: Kind, file: Path) -> list[str]:
    """The whole command that opens a file.

    Args:
        words: the program, then the arguments that the person gives it.
        kind: what it is.
        file: the text.
    """
    program, *own = words
    match kind:
        case Kind.VIM:
            waiting = ("-f",) if PurePath(program).name.lower().startswith(("g", "rg")) else ()
            own += [*waiting, *_QUIET_VIM]
        case Kind.NANO:
            own += _QUIET_NANO
        case Kind.EMACS:
            own += _QUIET_EMACS
        case Kind.WAITED_FOR:
            own += () if any(wait in own for wait in _WAIT) else _WAIT[1:]
        case Kind.UNKNOWN:
            pass
    return [program, *own, str(file)]
