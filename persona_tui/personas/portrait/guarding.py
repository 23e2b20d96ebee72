"""What may be printed without telling what fewer than five people answered (the rule of small cells).

Figures are of five people or more, or of everyone who answered; and whatever is printed beside them, no
difference between two figures is that of fewer than five. So what is printed of a question is kept as the
parts into which it cuts those who answered: every figure is a sum over whole parts, and anything that can be
derived from figures is one too. Whoever makes the portrait counts for nobody here, as their own answers may
be known.
"""

from __future__ import annotations

from collections.abc import Sequence

ENOUGH = 5
"""The fewest people that a figure may stand for."""

Group = frozenset[int]
"""People, by their place in the round."""


def may_stand(group: Group, everyone: Group) -> bool:
    """Whether a figure of these people may be printed.

    Args:
        group: those whom it stands for, without whoever makes the portrait.
        everyone: all who answered in the round, without them too.
    """
    return not group or len(group) >= ENOUGH or group == everyone


class Guard:
    """Guards one question or dimension: what has been printed of it, and what still may be."""

    def __init__(self, everyone: Group) -> None:
        """Begin with the one figure of all.

        Args:
            everyone: those who answered it, without whoever makes the portrait.
        """
        self._parts: tuple[Group, ...] = (everyone,)

    def allow(self, groups: Sequence[Group]) -> tuple[bool, ...]:
        """Which of these groups may be printed, besides all that already is; it counts as printed then.

        Args:
            groups: people parted by one question, without whoever makes the portrait.

        Returns:
            For each group, whether it may: those under five may not, nor the next smallest ones where what
            is left out could be told by subtraction.
        """
        shown = sorted(
            (place for place, group in enumerate(groups) if len(group) >= ENOUGH),
            key=lambda place: (len(groups[place]), place),
        )
        while shown:
            parts = self._cut([groups[place] for place in shown])
            if all(len(part) >= ENOUGH for part in parts):
                self._parts = parts
                break
            del shown[0]
        return tuple(place in shown for place in range(len(groups)))

    def _cut(self, groups: Sequence[Group]) -> tuple[Group, ...]:
        """The parts that readers could tell apart, were these groups printed too."""
        parts = self._parts
        for group in groups:
            parts = tuple(piece for part in parts for piece in (part & group, part - group) if piece)
        return parts
