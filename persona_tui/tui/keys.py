"""The names of keys as people read them: « ^J » in the footer, « Ctrl+J » on the help page."""

from __future__ import annotations

from textual.keys import format_key

from persona_tui.text.language import N_, Translator

_NAMES = {
    "enter": N_("Enter"),
    "escape": N_("Esc"),
    "space": N_("Space"),
    "tab": N_("Tab"),
    "backspace": N_("Backspace"),
    "delete": N_("Delete"),
    "insert": N_("Insert"),
    "home": N_("Home key"),
    "end": N_("End key"),
    "pageup": N_("Page up key"),
    "pagedown": N_("Page down key"),
    "shift": N_("Shift"),
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "alt": "Alt",
    "ctrl": "Ctrl",
    "super": "Super",
}


def key_name(key: str, tr: Translator, *, short: bool = False) -> str:
    """The name of a key in the language of the interface.

    Args:
        key: as Textual names it, ``ctrl+j``, ``shift+tab``, ``question_mark``.
        tr: the language.
        short: ``^J`` rather than ``Ctrl+J``, where room is scarce.
    """
    *modifiers, last = key.split("+")
    name = tr(_NAMES[last]) if last in _NAMES else format_key(last)
    if len(name) == 1 or (last.startswith("f") and last[1:].isdigit()):
        name = name.upper()
    if short and modifiers == ["ctrl"]:
        return f"^{name}"
    return "+".join([*(tr(_NAMES.get(modifier, modifier)) for modifier in modifiers), name])
