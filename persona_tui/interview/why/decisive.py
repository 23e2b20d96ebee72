"""Of a long condition, the part that decides: the false member of an « et », the true one of an « ou »."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from persona_tui.banks.conditions.tree import All, Among, AnyOf, Compare, Is, Not, Of
from persona_tui.interview.evaluation.truth import FALSE, NOT, TRUE, Truth
from persona_tui.interview.reasons import Weighed


class Leaf(NamedTuple):
    """A simple condition inside a rule."""

    weighed: Weighed
    wanted: Truth
    """Whether the rule needs it true or false."""

    @property
    def holds(self) -> bool | None:
        """Whether it is as the rule needs it; `None` while open, and when it will never be known."""
        truth = self.weighed.truth
        return truth == self.wanted if truth in (TRUE, FALSE) else None


def leaves(weighed: Weighed, wanted: Truth) -> Iterator[Leaf]:
    """All the simple conditions that a rule is made of, in its order.

    Args:
        weighed: the rule's condition.
        wanted: true for a `Si`, false for a `Sauf si`.
    """
    if isinstance(weighed.condition, Not):
        wanted = NOT[wanted]
    if not weighed.parts:
        yield Leaf(weighed, wanted)
    for part in weighed.parts:
        yield from leaves(part, wanted)


def decisive(weighed: Weighed, wanted: Truth, *, loosely: bool = False) -> Iterator[Leaf]:
    """Those that make the condition what it is: enough to see why, and no more.

    Args:
        weighed: the rule's condition.
        wanted: true for a `Si`, false for a `Sauf si`.
        loosely: whether anything but the contrary will do: `Sauf si` is “unless sure” (R3).
    """
    match weighed.condition:
        case Not():
            yield from decisive(weighed.parts[0], NOT[wanted], loosely=loosely)
        case All() | AnyOf():
            aim = _Aim(wanted, loosely)
            every = isinstance(weighed.condition, All) == (wanted == TRUE)
            for part in aim.every(weighed) if every else aim.any(weighed):
                yield from decisive(part, wanted, loosely=loosely)
        case _:
            yield Leaf(weighed, wanted)


def telling(some: Iterable[Leaf]) -> Iterator[Leaf]:
    """Some conditions without those that add nothing: one that tells a whole answer will do."""
    told = tuple(some)
    whole: dict[str, Leaf] = {}
    for leaf in told:
        match leaf.weighed.condition:
            case Compare(operand=Of(question=asked)) | Among(operand=Of(question=asked)):
                whole.setdefault(asked, leaf)
            case _:
                pass
    for leaf in told:
        match leaf.weighed.condition:
            case (
                Compare(operand=Of(question=asked))
                | Among(operand=Of(question=asked))
                | Is(operand=Of(question=asked))
            ):
                if whole.get(asked, leaf) is leaf:
                    yield leaf
            case _:
                yield leaf


class _Aim(NamedTuple):
    """What a condition should come to."""

    wanted: Truth
    loosely: bool

    def met(self, truth: Truth) -> bool:
        return truth != NOT[self.wanted] if self.loosely else truth == self.wanted

    def every(self, weighed: Weighed) -> tuple[Weighed, ...]:
        """Of parts that must all meet it: all when they do, else those that do not, the sure ones first."""
        if self.met(weighed.truth):
            return weighed.parts
        return (
            self._those(weighed, lambda truth: truth == NOT[self.wanted])
            or self._those(weighed, lambda truth: not truth & self.wanted)
            or self._those(weighed, lambda truth: not self.met(truth))
        )

    def any(self, weighed: Weighed) -> tuple[Weighed, ...]:
        """Of parts one of which is enough: the first that meets it, else those that may, else all."""
        if self.met(weighed.truth):
            return self._those(weighed, self.met)[:1]
        return self._those(weighed, lambda truth: bool(truth & self.wanted)) or weighed.parts

    def _those(self, weighed: Weighed, so: Callable[[Truth], bool]) -> tuple[Weighed, ...]:
        return tuple(part for part in weighed.parts if so(part.truth))
