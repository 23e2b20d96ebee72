"""How the items of a bank stand in one another, and which are repeated together (R5, R18)."""

from __future__ import annotations

from persona_tui.banks.model import Arrow, Bank, Direction, Item, Question


class Nesting:
    """The places of a bank's items."""

    def __init__(self, bank: Bank) -> None:
        self.at = {item.id: at for at, item in enumerate(bank.items)}
        self.above = [self._parent(item) for item in bank.items]
        self.last = self._last_below()
        """By item, the place of the last one that stands below it; its own when none does."""
        self.repeated: list[int | None] = []
        """By item, the place of what it is repeated with."""
        for at, item in enumerate(bank.items):
            above = self.above[at]
            inherited = None if above is None else self.repeated[above]
            self.repeated.append(at if item.repetition is not None and inherited is None else inherited)
        self.broken_off = frozenset(
            whole
            for at, item in enumerate(bank.items)
            if (whole := self.repeated[at]) is not None and (item.ends or self._may_leave(item, at))
        )
        """The repetitions that an end, or an arrow that leads out, may break off."""

    def apart(self, source: int, at: int) -> bool:
        """Whether something is repeated, and another thing not with it: it is answered many times for it."""
        whole = self.repeated[source]
        return whole is not None and whole != self.repeated[at]

    def leaves(self, arrow: Arrow, at: int) -> bool:
        """Whether an arrow leads out of the repetition that its question stands in."""
        whole = self.repeated[at]
        if whole is None or arrow.direction is Direction.OPENS:
            return False
        return self.at.get(arrow.target, len(self.above)) > self.last[whole]

    def _may_leave(self, item: Item, at: int) -> bool:
        choices = item.choices if isinstance(item, Question) else ()
        return any(choice.arrow and self.leaves(choice.arrow, at) for choice in choices)

    def _parent(self, item: Item) -> int | None:
        if not isinstance(item, Question):
            return None
        above = item.parent or item.section
        return None if above is None else self.at.get(above)

    def _last_below(self) -> list[int]:
        last = list(range(len(self.above)))
        for at in range(len(last) - 1, -1, -1):
            above = self.above[at]
            if above is not None:
                last[above] = max(last[above], last[at])
        return last
