"""Which language the program speaks: asked for, chosen before, or the system's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from persona_tui.text.language import LANGUAGES, Language, language_of


def wanted_language(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language of this run, known before the command line is parsed.

    Args:
        arguments: those of the command line.
        environment: the process's.

    Returns:
        ``--lang``, else the one kept in the settings, else the system's, else French.
    """
    for place, argument in enumerate(arguments):
        value = argument.partition("=")[2] if argument.startswith("--lang=") else ""
        if argument == "--lang" and place + 1 < len(arguments):
            value = arguments[place + 1]
        for language in LANGUAGES:
            if value == language:
                return language
    from persona_tui.workspace.settings import kept_language

    kept = kept_language()
    if kept is not None:
        return kept
    system = next(
        (environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), None
    )
    return language_of(system)
