"""The part of JSON Schema that the bank's schema is written in, checked strictly."""

from __future__ import annotations

from typing import Any

_TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
    "null": type(None),
    "object": dict,
    "array": list,
}
_KNOWN = {
    *("$schema", "$defs", "$ref", "title", "description", "type", "properties", "required"),
    *("additionalProperties", "items", "prefixItems", "minItems", "maxItems", "minimum", "anyOf", "enum"),
    *("const", "format"),
}


def fits(data: Any, schema: dict[str, Any], root: dict[str, Any]) -> bool:
    """Whether data fits a schema."""
    assert set(schema) <= _KNOWN, set(schema) - _KNOWN
    if "$ref" in schema:
        return fits(data, root["$defs"][schema["$ref"].rpartition("/")[2]], root)
    if "anyOf" in schema:
        return any(fits(data, one, root) for one in schema["anyOf"])
    if "enum" in schema:
        return data in schema["enum"]
    if "const" in schema:
        return bool(data == schema["const"])
    kind = _TYPES[schema["type"]]
    if not isinstance(data, kind) or (isinstance(data, bool) and schema["type"] != "boolean"):
        return False
    if isinstance(data, dict):
        return _object_fits(data, schema, root)
    if isinstance(data, list):
        return _array_fits(data, schema, root)
    return not (isinstance(data, int) and data < schema.get("minimum", data))


def _object_fits(data: dict[str, Any], schema: dict[str, Any], root: dict[str, Any]) -> bool:
    properties = schema["properties"]
    return (
        set(schema["required"]) <= set(data) <= set(properties)
        and not schema["additionalProperties"]
        and all(fits(value, properties[name], root) for name, value in data.items())
    )


def _array_fits(data: list[Any], schema: dict[str, Any], root: dict[str, Any]) -> bool:
    if not schema.get("minItems", 0) <= len(data) <= schema.get("maxItems", len(data)):
        return False
    if "prefixItems" in schema:
        return all(fits(one, part, root) for one, part in zip(data, schema["prefixItems"], strict=True))
    return all(fits(one, schema["items"], root) for one in data)
