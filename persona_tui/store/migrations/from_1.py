"""Schema 2: the tables are as they were, and the journal may hold events of three more kinds.

`migrated`, `kept` and `merged` are what a program that knows only schema 1 takes for damage; told of a later
schema, it shows the session as far as it can, and writes nothing.
"""

from __future__ import annotations

from persona_tui.store.migrations.ladder import Tables


def from_1(tables: Tables) -> Tables:
    """The same tables."""
    return tables
