"""Textual's own texts are English literals; the list of those that it declares must not grow unseen."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

import textual.widgets
from textual.binding import Binding
from textual.dom import DOMNode

from persona_tui.text.language import translator
from persona_tui.tui.textual_terms import TERMS


def declared() -> Iterator[str]:
    for module in pkgutil.iter_modules(textual.widgets.__path__):
        importlib.import_module(f"textual.widgets.{module.name}")
    waiting: list[type[DOMNode]] = [DOMNode]
    while waiting:
        node = waiting.pop()
        waiting += node.__subclasses__()
        if node.__module__.startswith("textual."):
            for binding in Binding.make_bindings(node.__dict__.get("BINDINGS") or []):
                yield from filter(None, (binding.description, binding.tooltip))


def test_every_text_of_textual_is_known() -> None:
    assert set(declared()) - TERMS == set()


def test_every_text_of_textual_has_french() -> None:
    french = translator("fr")
    assert [term for term in TERMS if french(term) == term] == []
