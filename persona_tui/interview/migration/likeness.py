"""Whether two pieces of two versions of a bank say the same, whatever their ids and places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass

from persona_tui.banks.conditions.tree import Among, Compare, Contains, Of, Only, Within
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.prose import Pipe
from persona_tui.interview.migration.matching import Matching, choices_between, ultimate

_NAMES = frozenset({"question", "repeated", "over", "source", "target", "sources"})
"""The fields that hold ids of sections and questions."""

Print = object
"""What two pieces that say the same have in common; compared, never looked into."""


class Likeness:
    """Compares pieces of two matched banks: renamed ids are the same, places in the text do not count."""

    def __init__(self, matching: Matching) -> None:
        self._matching = matching

    def same(self, old: object, new: object) -> bool:
        """Whether a piece of the old version and one of the new one say the same.

        Args:
            old: a condition, a gate, a wording, blocks, checks, or a tuple of such pieces.
            new: the other.
        """
        return self._print(old, self._matching) == self._print(new, None)

    def _print(self, piece: object, matching: Matching | None) -> Print:
        if isinstance(piece, Span):
            return ()
        if isinstance(piece, Compare | Among | Contains | Only):
            return self._comparison(piece, matching)
        if isinstance(piece, tuple | list):
            return tuple(self._print(one, matching) for one in piece)
        if isinstance(piece, Pipe):
            return ("pipe", self._name(piece.name, matching), piece.fallback)
        if is_dataclass(piece) and not isinstance(piece, type):
            parts = (
                self._names(getattr(piece, one.name), matching)
                if one.name in _NAMES
                else self._print(getattr(piece, one.name), matching)
                for one in fields(piece)
            )
            return (type(piece).__name__, *parts)
        return (type(piece).__name__, piece)

    def _comparison(self, piece: Compare | Among | Contains | Only, matching: Matching | None) -> Print:
        """A comparison, the choices that it names under their ids of today."""
        known = self._choices(piece.operand, matching)
        values = piece.values if isinstance(piece, Among) else (piece.value,)
        named = tuple(known.get(one, one) if isinstance(one, str) else one for one in values)
        sign = piece.sign if isinstance(piece, Compare) else ""
        return (type(piece).__name__, self._print(piece.operand, matching), sign, named)

    def _choices(self, operand: object, matching: Matching | None) -> Mapping[str, str]:
        if matching is None or not isinstance(operand, Of | Within):
            return {}
        was = ultimate(matching.old, operand.question)
        now = None if was is None else matching.question(was.id)
        return {} if was is None or now is None else choices_between(was, now)

    def _names(self, held: object, matching: Matching | None) -> Print:
        if isinstance(held, tuple):
            return tuple(self._name(str(one), matching) for one in held)
        return self._name(held, matching) if isinstance(held, str) else self._print(held, matching)

    def _name(self, name: str, matching: Matching | None) -> str:
        return name if matching is None else matching.id_of(name)
