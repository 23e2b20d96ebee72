"""The keyboard test: whether each sign that a French interview needs comes through."""

from __future__ import annotations

import click

from persona_tui.text.language import N_, Translator
from persona_tui.workspace.checkup.finding import Finding, State

SIGNS = ("é", "è", "ç", "œ", "@", "#", "{", "[", "«", "»", "\u00a0")
_NAMES = {"\u00a0": N_("no-break space")}
_BROKEN = ("\ufffd", "Ã", "Â", "\x1b")
"""What UTF-8 read as something else, or a key that sends a sequence, turns into."""


def keyboard_test(tr: Translator) -> list[Finding]:
    """Ask for the signs, and say which ones did not come; Enter alone passes.

    Raises:
        click.Abort: the person left.
    """
    shown = " ".join(sign for sign in SIGNS if sign not in _NAMES)
    asked = tr("Type these signs, then a no-break space, and press Enter (Enter alone passes): {signs}")
    typed = click.prompt(asked.format(signs=shown), prompt_suffix="\n> ", default="", show_default=False)
    return judged(typed, tr)


def judged(typed: str, tr: Translator) -> list[Finding]:
    """What there is to say of what was typed.

    Args:
        typed: the line as it came; it is not shown again.
        tr: the language, for the names of what has no shape.
    """
    if not typed.strip(" \t"):
        return []
    if any(mark in typed for mark in _BROKEN):
        text = N_("The keyboard’s signs arrive broken: the terminal does not speak UTF-8.")
        return [Finding("keyboard", State.PROBLEM, text, remedy=N_("Set its encoding to UTF-8, and LANG."))]
    missing = [tr(_NAMES[sign]) if sign in _NAMES else sign for sign in SIGNS if sign not in typed]
    if not missing:
        return [Finding("keyboard", State.FINE, N_("Every sign came through."))]
    text = N_("These signs did not come through: {signs}.")
    remedy = N_("Choose a keyboard layout that has them, as Canadian French or Canadian multilingual.")
    return [Finding("keyboard", State.NOTE, text, {"signs": "  ".join(missing)}, remedy)]
