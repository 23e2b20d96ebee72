"""Comparisons of the dimension with the lowest mean, or with the most don't-knows (bank format §6)."""

from __future__ import annotations

import math
from collections.abc import Sequence

from persona_tui.banks.reachability.amounts import Amount, Bounds
from persona_tui.banks.reachability.formula import Ask, Formula, Further
from persona_tui.banks.reachability.supposing import Supposition
from persona_tui.banks.reachability.truth import NEVER, TRUE, Truth


class OfExtreme(Formula):
    """A mean, or don't-knows, of the dimension that an extreme names."""

    __slots__ = ("_of", "_ranked", "_sign")

    def __init__(self, ranked: Sequence[Amount], of: Sequence[Amount], *, lowest: bool) -> None:
        """Compare.

        Args:
            ranked: of each dimension, in declared order, what it is chosen by: its mean where the lowest is
                meant, else its don't-knows.
            of: of each dimension, the comparison.
            lowest: whether the dimension of the lowest mean is meant, else that of the most don't-knows.
        """
        self.depends((*ranked, *of))
        self._ranked = tuple(ranked)
        self._of = tuple(of)
        self._sign = 1 if lowest else -1

    def truth(self, supposed: Supposition) -> Truth:
        """What the comparison can be for any dimension that may be the one."""
        candidates, never = self._candidates(supposed)
        found = NEVER if never else 0
        for place in candidates:
            found |= self._of[place].truth(supposed)
        return found

    def ask(self, supposed: Supposition, want: Truth) -> Ask | Further | None:
        """What brings the comparison of each dimension that may be the one where it should be.

        Once that is so of all of them, what tells which it is.
        """
        candidates, never = self._candidates(supposed)
        if len(candidates) == 1 and not never:
            return self._of[candidates[0]].ask(supposed, want)
        for place in candidates:
            compared = self._of[place]
            if compared.truth(supposed) != want and (asked := compared.ask(supposed, want)):
                return asked
        for place in candidates:
            amount = self._ranked[place]
            reached = amount.reached(supposed)
            if asked := amount.ask_standing(reached, supposed):
                return asked
            for one, reach in zip(amount.contributors, reached, strict=True):
                if not reach.settled and (
                    cut := one.ask_amount(supposed, up=bool(want & TRUE), need=math.inf)
                ):
                    return cut
        return None

    def _candidates(self, supposed: Supposition) -> tuple[list[int], bool]:
        """The dimensions that may be the one, of equals the first declared, and whether there may be none."""
        ranks = [self._rank(amount.bounds(amount.reached(supposed))) for amount in self._ranked]
        found: list[int] = []
        for place, rank in enumerate(ranks):
            beaten = any(
                other.high < rank.low or (other.high == rank.low and before < place)
                for before, other in enumerate(ranks)
                if before != place and not other.never
            )
            if rank.known and not beaten:
                found.append(place)
        return found, all(rank.never for rank in ranks)

    def _rank(self, bounds: Bounds) -> Bounds:
        """What a dimension is chosen by, the lowest first; one without don't-knows is not among the most."""
        if self._sign > 0:
            return bounds
        return Bounds(
            never=bounds.never or bounds.low <= 0,
            known=bounds.known and bounds.high > 0,
            low=-bounds.high,
            high=-bounds.low,
        )
