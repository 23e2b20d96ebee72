"""Sessions as JSON text: sorted and indented, so that line-based tools can compare and merge them."""

from __future__ import annotations

import math

import orjson

from persona_tui.interview.session import Json
from persona_tui.text.clean import clean

_FORM = orjson.OPT_SORT_KEYS | orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
_GREATEST = 2**63


def dump(data: object) -> bytes:
    """The JSON text of tables whose documents have passed :func:`storable`."""
    return orjson.dumps(data, option=_FORM)


def dump_short(data: object) -> bytes:
    """The JSON text of what only a machine reads again."""
    return orjson.dumps(data)


def parse(data: bytes) -> Json:
    """The data of a JSON text.

    Raises:
        orjson.JSONDecodeError: not JSON, not UTF-8, or nested deeper than 1,024; it has the line and column.
    """
    parsed: Json = orjson.loads(data)
    return parsed


def storable(data: Json) -> Json:
    """The same data with every text cleaned and every number in a form that JSON gives back.

    A lone surrogate, an integer over 64 bits or an infinity would otherwise make a whole session impossible
    to write; such numbers become their text, which shows again as a draft.

    Args:
        data: a document, as the engine's codec or a widget gives it.
    """
    if isinstance(data, str):
        return clean(data)
    if isinstance(data, dict):
        return {clean(key): storable(value) for key, value in data.items()}
    if isinstance(data, list):
        return [storable(value) for value in data]
    if isinstance(data, bool) or data is None:
        return data
    fits = math.isfinite(data) if isinstance(data, float) else -_GREATEST <= data < _GREATEST
    return data if fits else str(data)
