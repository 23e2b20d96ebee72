"""The two themes of the house. Every text reads at 4.5 to 1 or more (WCAG 2.2, 1.4.3)."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="persona-dark",
    dark=True,
    primary="#8ec3da",
    secondary="#b3bfe0",
    accent="#e8bf7d",
    warning="#e8bf7d",
    error="#f59a92",
    success="#a5d598",
    foreground="#e8e6e1",
    background="#15171b",
    surface="#1b1e23",
    panel="#24282f",
    variables={
        "text-muted": "#b0b3b8",
        "text-primary": "#8ec3da",
        "text-accent": "#e8bf7d",
        "text-warning": "#e8bf7d",
        "text-error": "#f59a92",
        "text-success": "#a5d598",
        "block-cursor-background": "#8ec3da",
        "block-cursor-foreground": "#101215",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#333a44",
        "block-cursor-blurred-foreground": "#e8e6e1",
        "footer-key-foreground": "#e8bf7d",
        "input-selection-background": "#3d5a68",
        "screen-selection-background": "#3d5a68",
    },
)
LIGHT = Theme(
    name="persona-light",
    dark=False,
    primary="#1d5b75",
    secondary="#44547f",
    accent="#7d4407",
    warning="#7d4407",
    error="#9c231b",
    success="#1f5c2b",
    foreground="#1e2226",
    background="#fbfaf7",
    surface="#f4f2ed",
    panel="#e9e6de",
    variables={
        "text-muted": "#53575c",
        "text-primary": "#1d5b75",
        "text-accent": "#7d4407",
        "text-warning": "#7d4407",
        "text-error": "#9c231b",
        "text-success": "#1f5c2b",
        "block-cursor-background": "#1d5b75",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#d3dde2",
        "block-cursor-blurred-foreground": "#1e2226",
        "footer-key-foreground": "#7d4407",
        "input-selection-background": "#b9d4e0",
        "screen-selection-background": "#b9d4e0",
    },
)
HOUSE = (DARK, LIGHT)


def other(name: str) -> str:
    """The theme of the house that a person changes to from the one of that name."""
    return DARK.name if name == LIGHT.name else LIGHT.name
