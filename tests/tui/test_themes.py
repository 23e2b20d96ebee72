"""WCAG 2.2, 1.4.3: text contrasts with what it stands on by 4.5 to 1 at least."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import Theme

from persona_tui.tui import themes
from persona_tui.tui.house_app import HouseApp

INKS = (
    "foreground",
    "primary",
    "secondary",
    "accent",
    "warning",
    "error",
    "success",
    "text-muted",
    "text-primary",
    "text-accent",
    "text-warning",
    "text-error",
    "text-success",
    "footer-foreground",
    "footer-key-foreground",
    "footer-description-foreground",
)
PAPERS = ("background", "surface", "panel", "footer-background")
PAIRS = (
    ("block-cursor-foreground", "block-cursor-background"),
    ("block-cursor-blurred-foreground", "block-cursor-blurred-background"),
    ("foreground", "input-selection-background"),
    ("foreground", "screen-selection-background"),
)


def luminance(color: Color) -> float:
    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b)


def contrast(one: str, other: str) -> float:
    lights = sorted((luminance(Color.parse(one)), luminance(Color.parse(other))), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


@pytest.mark.parametrize("theme", themes.HOUSE, ids=lambda theme: theme.name)
def test_every_ink_reads_on_every_paper(theme: Theme) -> None:
    colors = theme.to_color_system().generate()
    pairs = [*((ink, paper) for ink in INKS for paper in PAPERS), *PAIRS]
    faint = {
        f"{ink} on {paper}": round(contrast(colors[ink], colors[paper]), 2)
        for ink, paper in pairs
        if contrast(colors[ink], colors[paper]) < 4.5
    }
    assert faint == {}


def test_black_on_white_is_known_to_contrast_by_21() -> None:
    assert round(contrast("#000000", "#ffffff"), 1) == 21


def test_the_switch_goes_between_the_two_of_the_house() -> None:
    assert themes.other(themes.DARK.name) == themes.LIGHT.name
    assert themes.other(themes.LIGHT.name) == themes.DARK.name
    assert themes.other("nord") == themes.LIGHT.name


def test_without_colour_an_ansi_theme_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert HouseApp("fr", "ansi-dark", None).theme == themes.DARK.name
    monkeypatch.setenv("NO_COLOR", "1")
    assert HouseApp("fr", themes.LIGHT.name, None).theme == themes.LIGHT.name


def test_with_colour_any_theme_of_textual_may_be_taken() -> None:
    assert HouseApp("fr", "nord", None).theme == "nord"
    assert HouseApp("fr", "no such theme", None).theme == themes.DARK.name
