"""Click's own words, marked so that the catalogue holds them.

Click looks its words up in the process's default gettext domain; :func:`speak` makes that domain ours.
"""

from __future__ import annotations

import gettext
import os
from pathlib import Path

from persona_tui.text.language import N_, Language

TERMS = (
    N_("Options"),
    N_("Commands"),
    N_("Usage:"),
    N_("Show this message and exit."),
    N_("Show the version and exit."),
    N_("Error: {message}"),
    N_("Try '{command} {option}' for help."),
    N_("Missing argument"),
    N_("Missing option"),
    N_("Missing command."),
    N_("No such command {name!r}."),
    N_("No such option {name!r}."),
    N_("Invalid value: {message}"),
    N_("Invalid value for {param_hint}: {message}"),
    N_("{name} {filename!r} does not exist."),
    N_("{name} {filename!r} is a directory."),
    N_("file"),
    N_("Aborted!"),
    N_("Choose from:\n\t{choices}"),
    N_("default: {default}"),
    N_("{value} is not in the range {range}."),
    N_("{value!r} is not a valid {number_type}."),
)


def plural(one: str, many: str) -> tuple[str, str]:
    """Mark a message that has a singular and a plural."""
    return one, many


PLURAL_TERMS = (
    plural("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    plural("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    plural("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
    plural("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
)


def speak(language: Language, catalogues: Path) -> None:
    """Make Click speak a language for the rest of the process.

    Args:
        language: the interface's.
        catalogues: the folder that gettext reads.
    """
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain("persona_tui", catalogues)
    gettext.textdomain("persona_tui")
