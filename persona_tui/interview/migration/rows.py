"""The table of a migration: one row for each thing that is another, and what is to be decided (R26)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from persona_tui.banks.answer_types import AnswerType

RETIRE = "retire"
"""Keep the answers aside, under the retired question."""
KEEP = "keep"
"""Keep a choice that is no more with the answers that chose it, to be reviewed (R11)."""


class Kind(StrEnum):
    """What is another in the new version."""

    # What the bank says and asks, carried over by itself
    BANK = "bank"
    """The title, the introduction or the settings of the bank."""
    ADDED = "added"
    REMOVED = "removed"
    """A section or question that is gone, and under which nothing is held."""
    RENAMED = "renamed"
    """Its former id is an alias, or differs only in its case: the answers follow."""
    REWORDED = "reworded"
    HELP = "help"
    """Help, notes, introduction."""
    PROBES = "probes"
    MOVED = "moved"
    CONDITIONS = "conditions"
    """When it is asked, what it opens or skips, which of its choices and probes are offered."""
    CHECKS = "checks"
    """Required, bounds, `Vérifier`, `Refuser si`."""
    SETTINGS = "settings"
    """Private, sheet fields, minutes, scores, dimension, cases and their like."""
    WIDENED = "widened"
    """Its type holds all that the former one held."""
    RETYPED = "retyped"
    """Its type is another, and holds no answer that it could lose."""
    REPETITION = "repetition"
    """How it is repeated; an answer that this leaves without a place has a row of its own."""
    CHOICE_ADDED = "choice-added"
    CHOICE_RENAMED = "choice-renamed"
    CHOICE_REWORDED = "choice-reworded"
    CHOICE_REMOVED = "choice-removed"
    """Nobody chose it."""
    # What is kept aside beside an answer that is carried over
    LEFT_BEHIND = "left-behind"
    """A used probe that is no more, choices that an exclusive one had put aside, an unsent input."""
    # What asks for a decision
    VANISHED = "vanished"
    """It is answered and gone, without an alias."""
    NARROWED = "narrowed"
    """Its type no longer holds what was answered."""
    CHOICE_GONE = "choice-gone"
    """It is chosen and gone (R11)."""
    UNREPEATED = "unrepeated"
    """It is answered in a repetition that the new version does not have."""
    TAKEN = "taken"
    """Another answer is already carried over to the same place."""


DECIDED = frozenset({Kind.VANISHED, Kind.NARROWED, Kind.CHOICE_GONE, Kind.UNREPEATED, Kind.TAKEN})
"""The kinds that a person decides."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row."""

    kind: Kind
    item: str
    """The id before; that of the new version for what is added; empty for the bank."""
    now: str = ""
    """The id in the new version; empty for what is gone."""
    choice: str = ""
    """For a choice, its id before; for one that is added, its id."""
    title: str = ""
    """The wording that the row is about, as it was; as it is, for what is added."""
    before: str = ""
    """What stood there, where words changed; the former id, for a choice."""
    after: str = ""
    old_type: AnswerType | None = None
    new_type: AnswerType | None = None
    held: tuple[str, ...] = ()
    """What a decision is about: the ids that answers are held under."""
    options: tuple[str, ...] = ()
    """What can be decided: :data:`RETIRE`, :data:`KEEP`, the ids of choices or of questions that fit. The
    first is the safe default."""
    decision: str = ""
    """What is decided; the default where nothing was said."""
    said: bool = False
    """Whether a person decided it."""

    @property
    def key(self) -> str:
        """What a decision names it by: an id, or ``question.choice``."""
        return f"{self.item}.{self.choice}" if self.choice else self.item

    @property
    def automatic(self) -> bool:
        """Whether nothing is to be decided."""
        return self.kind not in DECIDED


class Wrong(StrEnum):
    """What is wrong with a decision."""

    NOT_A_ROW = "not-a-row"
    """Nothing is to be decided there."""
    NOT_AN_OPTION = "not-an-option"
    """It does not fit there."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A decision that will not do."""

    key: str
    decision: str
    wrong: Wrong
    options: tuple[str, ...] = ()
    """What could be decided instead; for no row, the rows there are."""
