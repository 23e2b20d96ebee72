"""A session read for a verb that shows it, and what there is to say of its file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from persona_tui.cli.output import say
from persona_tui.text.language import Translator

if TYPE_CHECKING:
    from persona_tui.interview.record import Record
    from persona_tui.store.rows import SessionRow
    from persona_tui.store.sessions import Sessions


def record_of(sessions: Sessions, prefix: str, tr: Translator) -> Record:
    """The session whose id begins so; that a later version wrote it is said on standard error.

    Raises:
        StoreError: there is none, or several, or its file cannot be used.
    """
    session_id = sessions.find(prefix)
    record = sessions.read(session_id)
    say_if_of_a_later_version(sessions, session_id, tr)
    return record


def say_if_of_a_later_version(sessions: Sessions, session_id: str, tr: Translator) -> None:
    """Say on standard error that a later version of the program wrote a session, if one did."""
    schema = sessions.later_schema(session_id)
    if schema is not None:
        say(
            tr(
                "{id} was written by a later version of persona-tui (schema {schema}): it can be read and "
                "exported here, and nothing is written to it. What this version does not know is not shown."
            ).format(id=session_id, schema=schema)
        )


def say_what_is_wrong(sessions: Sessions, rows: Sequence[SessionRow], tr: Translator) -> None:
    """Name each damaged session in words, and those that are gone, after the list was made."""
    from persona_tui.store.messages import flaw_remedy, flaw_sentence, missing_sentence

    for row in rows:
        if row.damage is not None:
            say(f"{flaw_sentence(row.damage, tr)} {flaw_remedy(row.damage, tr)}")
    if sessions.missing is not None:
        say(missing_sentence(sessions.missing, sessions.folder, tr))
