"""Asking for one more repetition, and taking one away (R18)."""

from __future__ import annotations

from persona_tui.banks.model import Section
from persona_tui.interview.acts.answerer import Answerer
from persona_tui.interview.acts.keeper import UnknownItemError
from persona_tui.interview.journal import NO_CHANGE, joined
from persona_tui.interview.moving import landing
from persona_tui.interview.repetitions.identity import parted
from persona_tui.interview.repetitions.marker import TAKEN_AWAY, THERE
from persona_tui.interview.repetitions.unfolding import repeated_id
from persona_tui.interview.session import Change


class Repeater(Answerer):
    """The acts on sections that are repeated on demand (``Répéter``)."""

    def repetitions(self, section: str) -> tuple[str, ...]:
        """The ids of a section's repetitions that are asked, in order.

        Args:
            section: its id in the bank.
        """
        return tuple(
            item.id
            for item in self.path.items
            if isinstance(item, Section) and parted(item.id)[0] == section and self.path.on(item.id)
        )

    def can_repeat(self, section: str) -> bool:
        """Whether one more repetition of a section may be asked for now.

        Args:
            section: its id in the bank.
        """
        found = self.bank.section(section)
        how = found.repetition if found else None
        if how is None or how.over:
            return False
        there = len(self.repetitions(section))
        reachable = there > 0 or (self.path.item(section) is not None and self.path.by_id[section].possible)
        most = how.times.most if how.times else None
        return reachable and (most is None or there < most)

    def repeat(self, section: str, key: str = "") -> Change:
        """Ask for one more repetition of a section, and go to its first question.

        Args:
            section: its id in the bank.
            key: the number that it is known by; the time where left out, so that two people's are two.

        Returns:
            The change; none where no more may be asked for.

        Raises:
            UnknownItemError: the bank has no such section.
        """
        if self.bank.section(section) is None:
            raise UnknownItemError(section)
        if not self.can_repeat(section):
            return NO_CHANGE
        bearing = repeated_id(section, key or self._next_key(section))
        change = self._commit_event(bearing, THERE)
        found = self.path.item(bearing)
        return change if found is None else joined(change, self._go(landing(self.path, found)))

    def take_away(self, bearing: str) -> Change:
        """Take a repetition that was asked for away; what was said in it is kept off the path (R7).

        Args:
            bearing: the id of the repeated section, in that repetition.

        Returns:
            The change; none where the bank asks for as many as there are.

        Raises:
            UnknownItemError: there is no such repetition.
        """
        section, key = parted(bearing)
        found = self.path.item(bearing)
        if not key or not isinstance(found, Section) or found.repetition is None:
            raise UnknownItemError(bearing)
        how, there = found.repetition, self.repetitions(section)
        if how.over or bearing not in there or len(there) <= (how.times.least or 0 if how.times else 0):
            return NO_CHANGE
        change = self._commit_event(bearing, TAKEN_AWAY)
        return change if self.path.on(self.current) else joined(change, self.advance())

    def _next_key(self, section: str) -> str:
        """A number after all those that the section had so far, in the session and its journal."""
        items = [*self.session.answers, *(event.item for event in self.session.events), *self._ids()]
        together = {item.id for item in self.bank.repeated[section]}
        keys = [key for template, key in map(parted, items) if template in together and key.isdigit()]
        now = int(self._clock().timestamp() * 1000)
        return str(max([now, *(int(key) + 1 for key in keys)]))

    def _ids(self) -> list[str]:
        return [item.id for item in self.path.items]
