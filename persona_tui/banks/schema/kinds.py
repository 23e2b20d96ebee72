"""Which parts of the model stand beside others of their kind, and the name that tells them apart in JSON."""

from __future__ import annotations

import re
from types import UnionType
from typing import Any, get_args

from persona_tui.banks.answer_types import AnswerType
from persona_tui.banks.conditions.tree import Condition, Operand, Within
from persona_tui.banks.model import Item
from persona_tui.banks.prose import Block, Inline

_UNIONS: tuple[Any, ...] = (AnswerType, Condition, Operand | Within, Item, Block, Inline)

KINDS: dict[type, str] = {
    kind: re.sub(r"(?<=[a-z])(?=[A-Z])", "-", kind.__name__).lower()
    for union in _UNIONS
    for kind in get_args(union)
}
"""``{"kind": "one-choice", …}``: every class that a union of the model holds."""


def is_union(annotation: object) -> bool:
    """Whether an annotation names several types."""
    return isinstance(annotation, UnionType)
