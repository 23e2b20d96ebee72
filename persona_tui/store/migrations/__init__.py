"""The steps from one schema of session files to the next, and the ladder that they make.

A step stands in a module of its own, `from_1.py`, as one pure function from tables to tables; it is added at
the end of :data:`LADDER` together with a golden file of the schema before, which is kept for ever.
"""

from persona_tui.store.migrations.from_1 import from_1
from persona_tui.store.migrations.ladder import Ladder, Step, Tables

__all__ = ["LADDER", "Ladder", "Step", "Tables"]

LADDER = Ladder((from_1,))
"""From schema 1, the first, to the one that this program writes."""
