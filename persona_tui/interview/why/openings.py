"""The sentences around the clauses: asked, not asked, not settled; for a question, a statement, a result."""

from __future__ import annotations

from dataclasses import dataclass

from persona_tui.banks.model import Item, Question
from persona_tui.text.language import N_


@dataclass(frozen=True, slots=True)
class Opening:
    """The sentences for one kind of item, as messages."""

    because: str
    with_parent: str
    always: str
    not_asked: str
    unsettled: str
    may_leave: str


_ASKED = Opening(
    because=N_("Asked because {why}."),
    with_parent=N_("Asked with {item}, which is asked because {why}."),
    always=N_("Always asked where it stands."),
    not_asked=N_("Not asked: {why}."),
    unsettled=N_("Not settled yet: {why}."),
    may_leave=N_("It may still be left out, depending on the answer {items}."),
)
_READ = Opening(
    because=N_("Read aloud because {why}."),
    with_parent=N_("Read aloud with {item}, which is asked because {why}."),
    always=N_("Always read aloud where it stands."),
    not_asked=N_("Not read aloud: {why}."),
    unsettled=N_("Reading it aloud is not settled yet: {why}."),
    may_leave=N_("It may still be left out of the reading, depending on the answer {items}."),
)
_COMPUTED = Opening(
    because=N_("Worked out because {why}."),
    with_parent=N_("Worked out with {item}, which is asked because {why}."),
    always=N_("Always worked out where it stands."),
    not_asked=N_("Not worked out: {why}."),
    unsettled=N_("Working it out is not settled yet: {why}."),
    may_leave=N_("It may still be left aside, depending on the answer {items}."),
)


def opening_of(item: Item) -> Opening:
    """The sentences for an item: sections are asked, like questions."""
    if not isinstance(item, Question):
        return _ASKED
    return _COMPUTED if item.is_computed else _READ if item.is_statement else _ASKED
