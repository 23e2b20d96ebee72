"""Climbing from the schema of a file to the one that this program writes, one step at a time."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

Tables = dict[str, dict[str, Any]]
"""What TinyDB holds: tables by name, documents by key."""

Step = Callable[[Tables], Tables]
"""From one schema to the next: a function of the tables alone, free to change what it is given."""


@dataclass(frozen=True, slots=True)
class Ladder:
    """The steps from schema 1 upwards; none is ever taken out, and there are none downwards."""

    steps: tuple[Step, ...]

    @property
    def top(self) -> int:
        """The schema that the program writes."""
        return 1 + len(self.steps)

    def climbed(self, tables: Tables, schema: int) -> Tables:
        """The tables in the schema at the top, which they then say they are of.

        Args:
            tables: of an earlier schema; they are left as they are.
            schema: which.

        Raises:
            LookupError: a table or key that the schema had is missing; likewise `TypeError`, `ValueError` and
                `AttributeError`.
        """
        climbing = deepcopy(tables)
        for step in self.steps[schema - 1 :]:
            climbing = step(climbing)
        for document in climbing["meta"].values():
            document["schema"] = self.top
        return climbing
