"""Every field of the model that holds an id is known to a rename; a new field must say which it is."""

from __future__ import annotations

import dataclasses
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from persona_tui.banks import answer_types, model, prose
from persona_tui.banks.conditions import tree
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.editing.expecting import FIELDS
from persona_tui.banks.model import Bank

NO_IDS = {
    *("Bank.id", "Bank.title", "Bank.text", "Bank.sha256", "Bank.language_tag", "Bank.version"),
    *("Bank.licence", "Bank.authors", "Bank.description", "Bank.scales", "Bank.exports"),
    *("Lineage.title", "Lineage.version", "Lineage.authors", "Lineage.licence", "Lineage.sha256"),
    *("Named.name", "Term.name", "Provenance.licence", "Provenance.keywords", "Question.sheet"),
    *("Scale.labels", "Scale.ends", "Number.unit", "Column.id", "Column.options", "Row.id"),
    *("Run.text", "Verbatim.text", "Pipe.fallback"),
}
"""What no rename of an id in the bank changes: people's words, names of other things, slugs of tables."""

ON_THEIR_OWN_TERMS = {
    *("Section.aliases", "Question.aliases", "Choice.aliases", "Dimension.title", "Run.link"),
    *("Compare.value", "Among.values", "Contains.value", "Only.value"),
}
"""What changes in some cases only, each with its own rule and its own test."""


def classes(annotation: Any, found: set[type]) -> None:
    """Every dataclass that an annotation leads to."""
    if get_origin(annotation) in (tuple, Union, UnionType):
        for part in get_args(annotation):
            classes(part, found)
    elif dataclasses.is_dataclass(annotation) and isinstance(annotation, type) and annotation not in found:
        found.add(annotation)
        for hint in hints(annotation).values():
            classes(hint, found)


def hints(kind: type) -> dict[str, Any]:
    names = vars(model) | vars(answer_types) | vars(prose) | vars(tree)
    return get_type_hints(kind, names, {kind.__name__: kind})


def holds_text(annotation: Any) -> bool:
    """Whether a field holds a text, or several, itself."""
    if annotation is Span:
        return False
    parts = get_args(annotation) if get_origin(annotation) in (tuple, Union, UnionType) else ()
    return annotation is str or any(holds_text(part) for part in parts)


def test_every_text_of_the_model_is_an_id_or_is_known_to_be_none() -> None:
    found: set[type] = set()
    classes(Bank, found)
    assert len(found) > 50
    texts = {
        f"{kind.__name__}.{name}" for kind in found for name, hint in hints(kind).items() if holds_text(hint)
    }
    ids = {f"{kind.__name__}.{name}" for kind, name in FIELDS}
    assert texts == ids | NO_IDS | ON_THEIR_OWN_TERMS
