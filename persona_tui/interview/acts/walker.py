"""Going from item to item (R15)."""

from __future__ import annotations

from persona_tui.interview.acts.keeper import Keeper, UnknownItemError
from persona_tui.interview.journal import NO_CHANGE
from persona_tui.interview.moving import BEFORE, FINISH, following, landing, preceding
from persona_tui.interview.repetitions.identity import parted
from persona_tui.interview.session import Change, EventKind


class Walker(Keeper):
    """The acts that move the cursor; none is ever refused for what is invalid or missing."""

    def begin(self) -> Change:
        """Go to where the session stands: the item it was left at (R24), or the first one."""
        return self.advance() if self.current == BEFORE else NO_CHANGE

    def advance(self) -> Change:
        """Go to the next item that waits, or to the finish."""
        return self._go(following(self.path, self._ledger.read, self.current))

    def back(self) -> Change:
        """Go back in the order visited, else in document order; at the very first item, stay."""
        while self._visited:
            item = self._visited.pop()
            if self.path.question(item) and self.path.on(item) and item != self.current:
                return self._arrive(item)
        before = preceding(self.path, self.current)
        return self._arrive(before) if before is not None else NO_CHANGE

    def jump(self, item: str) -> Change:
        """Go to any item, off the path too; to a section's first one; to the finish.

        Args:
            item: its id; of what is repeated, the bank's own leads to the first repetition.

        Raises:
            UnknownItemError: there is no such item.
        """
        if item == FINISH:
            return self._go(FINISH)
        found = self.path.item(item) or next(
            (one for one in self.path.items if parted(one.id)[0] == item), None
        )
        if found is None:
            raise UnknownItemError(item)
        return self._go(landing(self.path, found))

    def _go(self, item: str) -> Change:
        if item == self.current:
            return NO_CHANGE
        if self.current not in {BEFORE, FINISH}:
            self._visited.append(self.current)
        return self._arrive(item)

    def _arrive(self, item: str) -> Change:
        question = self.path.question(item)
        unread = question is not None and question.is_statement and item not in self._ledger.read
        events = (self._event(EventKind.READ, item),) if unread and self.path.on(item) else ()
        return self._keep(Change(events=events, cursor=item))
