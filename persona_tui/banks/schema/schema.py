"""The JSON Schema of a bank as read, drawn from the model itself, so that the two cannot differ."""

from __future__ import annotations

import dataclasses
import sys
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from persona_tui.banks.diagnostics import Span
from persona_tui.banks.model import Bank
from persona_tui.banks.schema.kinds import KINDS, is_union

Schema = dict[str, Any]

_PLAIN: dict[object, Schema] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    date: {"type": "string", "format": "date"},
    NoneType: {"type": "null"},
}
_SPAN: Schema = {
    "description": "line, column, end line, end column; counted from 1, the end excluded",
    "type": "array",
    "items": {"type": "integer", "minimum": 1},
    "minItems": 4,
    "maxItems": 4,
}


def bank_schema() -> Schema:
    """The schema of :func:`persona_tui.banks.schema.writing.bank_json` (JSON Schema 2020-12)."""
    drawing = _Drawing()
    bank = drawing.of_class(Bank)
    del bank["properties"]["text"]
    bank["required"].remove("text")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A question bank as persona-tui reads it",
        **bank,
        "$defs": drawing.definitions,
    }


class _Drawing:
    """Draws each class once, under its name."""

    def __init__(self) -> None:
        self.definitions: dict[str, Schema] = {}

    def of_class(self, kind: type) -> Schema:
        """The object of a dataclass."""
        hints = _hints(kind)
        properties = {field.name: self._of(hints[field.name]) for field in _fields(kind)}
        named: Schema = {"kind": {"const": KINDS[kind]}} if kind in KINDS else {}
        return {
            "description": (kind.__doc__ or "").split("\n")[0],
            "type": "object",
            "properties": {**named, **properties},
            "required": [*named, *properties],
            "additionalProperties": False,
        }

    def _of(self, annotation: object) -> Schema:
        if annotation is Span:
            return self._defined("Span", lambda: _SPAN)
        if annotation in _PLAIN:
            return _PLAIN[annotation]
        if is_union(annotation):
            return {"anyOf": [self._of(kind) for kind in get_args(annotation)]}
        if get_origin(annotation) is tuple:
            return self._tuple(get_args(annotation))
        if isinstance(annotation, type) and issubclass(annotation, Enum):
            return {"enum": [member.value for member in annotation]}
        assert isinstance(annotation, type)
        return self._defined(annotation.__name__, lambda: self.of_class(annotation))

    def _tuple(self, parts: tuple[object, ...]) -> Schema:
        if parts[-1] is Ellipsis:
            return {"type": "array", "items": self._of(parts[0])}
        return {
            "type": "array",
            "prefixItems": [self._of(part) for part in parts],
            "minItems": len(parts),
            "maxItems": len(parts),
        }

    def _defined(self, name: str, draw: Any) -> Schema:
        if name not in self.definitions:
            self.definitions[name] = {}  # drawn inside itself: a condition is made of conditions
            self.definitions[name].update(draw())
        return {"$ref": f"#/$defs/{name}"}


def _fields(kind: type) -> tuple[dataclasses.Field[Any], ...]:
    assert dataclasses.is_dataclass(kind)
    return dataclasses.fields(kind)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind, vars(sys.modules[kind.__module__]))
