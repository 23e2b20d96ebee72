"""The portrait of a community, drawn from self-assessments in one reading of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from persona_tui.interview.record import Record
from persona_tui.personas.portrait.answering import respondent
from persona_tui.personas.portrait.asked import HABITS, MATURITY, Asked
from persona_tui.personas.portrait.comparing import Change, Comparing, changes
from persona_tui.personas.portrait.guarding import ENOUGH
from persona_tui.personas.portrait.profile import Row, Silence, profile
from persona_tui.personas.portrait.rounds import Round, rounds
from persona_tui.personas.portrait.voices import Spread, Voices, spreads, voices


@dataclass(frozen=True)
class Portrait:
    """Where a community stands; what it shows never tells what fewer than five people answered."""

    asked: Asked
    rounds: tuple[Round, ...]
    """At least one, the earliest first."""

    @property
    def now(self) -> Round:
        """The last round: the portrait is of that one."""
        return self.rounds[-1]

    @property
    def before(self) -> Round | None:
        """The round before it."""
        return self.rounds[-2] if len(self.rounds) > 1 else None

    @property
    def small(self) -> bool:
        """Whether fewer than five people answered besides whoever makes it, so that anyone could guess."""
        return 0 < len(self.now.others) < ENOUGH

    @cached_property
    def profile(self) -> tuple[Row, ...]:
        """Each dimension, in the order of the bank."""
        return tuple(profile(self.asked.measures.values(), self.now))

    @cached_property
    def compared(self) -> Comparing:
        """Sides and subgroups."""
        return Comparing(self.now, tuple(self.asked.measures.values()), tuple(self.asked.groups.values()))

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """How dimensions moved since the round before."""
        if self.before is None:
            return ()
        return tuple(changes(tuple(self.asked.measures.values()), self.before, self.now))

    @cached_property
    def statements(self) -> tuple[Spread, ...]:
        """The answers to each statement of a dimension."""
        team = {one.id for name in (HABITS, MATURITY) for one in self.asked.team(name)}
        return tuple(spreads((one for one in self.asked.statements.values() if one.id not in team), self.now))

    def team(self, name: str) -> tuple[Spread, ...]:
        """The answers to what only the team rates, ``habitudes`` or ``maturite``."""
        return tuple(spreads(self.asked.team(name), self.now))

    @cached_property
    def voices(self) -> tuple[Voices, ...]:
        """What was written, question by question."""
        return tuple(voices(self.asked.open.values(), self.now))

    @property
    def kept(self) -> int:
        """How many results are kept back for being those of fewer than five people."""
        return (
            sum(row.silence is Silence.KEPT for row in self.profile)
            + sum(one.kept for one in self.compared.partings)
            + self.compared.sides_kept
        )


def draw(records: Iterable[Record]) -> Portrait | None:
    """Draw a portrait.

    Args:
        records: sessions, in any order, gone through once; those whose bank has no dimension stand aside.

    Returns:
        The portrait; the same for the same sessions. Nothing when none has a dimension.
    """
    asked, known, found = Asked(), set[str](), []
    for record in records:
        if not record.bank.dimensions:
            continue
        if record.bank.sha256 not in known:
            known.add(record.bank.sha256)
            asked.add(record.bank, record.facing)
        found.append(respondent(record))
    return Portrait(asked, rounds(found)) if found else None
