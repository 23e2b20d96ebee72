"""No text of banks or people reaches a widget as a ``str`` that Textual reads as markup.

`PlainStatic`, `PlainLabel` and `Choices` take `Content` by their types, and mypy holds that; this test
refuses Textual's own widgets wherever what they are given is not a literal or `Content`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import persona_tui.tui

ROOT = Path(persona_tui.tui.__path__[0])
#: The files that are trusted to build `Content`, or to switch markup off themselves.
TRUSTED = {"display.py", "base_app.py"}
#: Widgets and calls of Textual that read a `str` as markup.
PARSING = {
    "Static",
    "Label",
    "Button",
    "Checkbox",
    "RadioButton",
    "Option",
    "Selection",
    "Collapsible",
    "Tab",
    "TabPane",
    "ListItem",
    "Placeholder",
    "notify",
    "from_markup",
}
#: Attributes that Textual reads as markup when they are set.
PARSED = {"border_title", "border_subtitle", "tooltip", "label"}
#: What gives `Content`.
SAFE = {"plain", "joined", "lines", "wording", "prose", "cut", "Content", "content", "styled", "assemble"}


def name_of(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def is_safe(node: ast.expr) -> bool:
    if isinstance(node, ast.Constant):
        return True
    if isinstance(node, ast.Call):
        return name_of(node.func) in SAFE
    return name_of(node) in SAFE  # a name that says it holds Content


def leaks(tree: ast.AST) -> Iterator[int]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and name_of(node.func) in PARSING:
            if node.args and not is_safe(node.args[0]):
                yield node.lineno
        elif isinstance(node, ast.Assign):
            parsed = [one for one in node.targets if isinstance(one, ast.Attribute) and one.attr in PARSED]
            own = [one for one in parsed if name_of(one.value) == "self" and one.attr == "label"]
            if len(parsed) > len(own) and not is_safe(node.value):
                yield node.lineno


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_text_reaches_a_widget_that_would_parse_it(path: Path) -> None:
    if path.name not in TRUSTED:
        assert list(leaks(ast.parse(path.read_text("utf-8")))) == []


@pytest.mark.parametrize(
    "code", ["Static(text)", "Label(f'{x}')", "self.notify(words)", "x.tooltip = words", "Option(row.title)"]
)
def test_a_leak_would_be_seen(code: str) -> None:
    assert list(leaks(ast.parse(code))) == [1]


@pytest.mark.parametrize("path", sorted(ROOT.glob("*app.py")), ids=lambda path: path.name)
def test_no_application_class_grows_into_everything(path: Path) -> None:
    assert path.read_text("utf-8").count("\n") <= 200
