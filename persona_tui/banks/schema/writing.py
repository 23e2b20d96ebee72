"""A bank as JSON: the model's own names, with a ``kind`` wherever several could stand."""

from __future__ import annotations

import dataclasses
from datetime import date
from enum import Enum
from typing import Any

from persona_tui.banks.diagnostics import Span
from persona_tui.banks.model import Bank
from persona_tui.banks.schema.kinds import KINDS


def bank_json(bank: Bank) -> dict[str, Any]:
    """A bank as JSON data that fits :func:`persona_tui.banks.schema.schema.bank_schema`.

    Args:
        bank: a bank as read.

    Returns:
        Objects by field name; texts as they are, places as ``[line, column, end line, end column]``, days as
        ISO dates. The source text is left out: it is the file itself.
    """
    written = _json(bank)
    assert isinstance(written, dict)
    del written["text"]
    return written


def _json(thing: object) -> Any:
    if isinstance(thing, Enum):
        return thing.value
    if isinstance(thing, Span):
        return list(thing)
    if dataclasses.is_dataclass(thing) and not isinstance(thing, type):
        fields = {field.name: _json(getattr(thing, field.name)) for field in dataclasses.fields(thing)}
        kind = KINDS.get(type(thing))
        return {"kind": kind, **fields} if kind else fields
    if isinstance(thing, tuple):
        return [_json(one) for one in thing]
    return thing.isoformat() if isinstance(thing, date) else thing
