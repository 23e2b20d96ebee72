"""Conditions as formulas: what each can still be, and what to suppose next (engine, « Truth »)."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass

from persona_tui.banks.reachability.atoms import Atom
from persona_tui.banks.reachability.supposing import Supposition
from persona_tui.banks.reachability.truth import (
    AND,
    ANYTHING,
    FALSE,
    NOT,
    NOT_TRUE,
    OR,
    SINGLE,
    TRUE,
    UNSURE,
    Truth,
)


@dataclass(frozen=True, slots=True)
class Ask:
    """Cut a variable by an atom, and suppose first what makes the atom as wanted."""

    variable: int
    atom: Atom
    want: Truth


@dataclass(frozen=True, slots=True)
class Further:
    """Ask the formula of an earlier item instead; a step of its own, so that long chains stay flat."""

    formula: Formula
    want: Truth


_NONE: frozenset[int] = frozenset()


class Formula(ABC):
    """A formula over what is supposed."""

    __slots__ = ("cone", "heavy", "reads", "uses")

    cone: int
    """The variables that it depends on, as bits."""
    reads: frozenset[int]
    """Those that it looks at itself."""
    uses: frozenset[int]
    """The slots that it looks at itself."""
    heavy: bool
    """Whether it sums up several answers: what it asks is asked last."""

    def depends(self, parts: Iterable[Formula], variable: int = -1) -> None:
        """Note what it depends on.

        Args:
            parts: the formulas that it looks at.
            variable: the variable that it looks at; -1 for none.
        """
        self.cone = 0 if variable < 0 else 1 << variable
        self.reads = _NONE if variable < 0 else frozenset((variable,))
        self.uses = _NONE
        self.heavy = False
        for part in parts:
            self.heavy = self.heavy or part.heavy
            self.cone |= part.cone
            self.reads |= part.reads
            self.uses |= part.uses

    @abstractmethod
    def truth(self, supposed: Supposition) -> Truth:
        """The values that it can still have; perhaps more than it can, never fewer."""

    @abstractmethod
    def ask(self, supposed: Supposition, want: Truth) -> Ask | Further | None:
        """What to suppose next of a formula that is not settled.

        Args:
            supposed: what is supposed so far.
            want: the values that would do.

        Returns:
            `None` when nothing that can be supposed would settle it.
        """

    def settled(self, supposed: Supposition) -> bool:
        """Whether it has one value left."""
        return self.truth(supposed) in SINGLE


def lightest_first(parts: Iterable[Formula]) -> tuple[Formula, ...]:
    """Formulas in the order in which they are asked: those that sum up several answers last."""
    return tuple(sorted(parts, key=lambda part: part.heavy))


class Fixed(Formula):
    """A formula that depends on nothing; :data:`ANYTHING` for what the search cannot tell."""

    __slots__ = ("_truth",)

    def __init__(self, truth: Truth) -> None:
        self.depends(())
        self._truth = truth

    def truth(self, supposed: Supposition) -> Truth:  # noqa: ARG002 - every formula takes it
        """Its one value."""
        return self._truth

    def ask(self, supposed: Supposition, want: Truth) -> Ask | Further | None:  # noqa: ARG002
        """Nothing."""
        return None


class Negated(Formula):
    """« non »."""

    __slots__ = ("_inner",)

    def __init__(self, inner: Formula) -> None:
        self.depends((inner,))
        self._inner = inner

    def truth(self, supposed: Supposition) -> Truth:
        """The contrary."""
        return NOT[self._inner.truth(supposed)]

    def ask(self, supposed: Supposition, want: Truth) -> Ask | Further | None:
        """What its contrary asks."""
        return self._inner.ask(supposed, NOT[want])


class Joined(Formula):
    """« et » or « ou »."""

    __slots__ = ("_all", "_asking", "_parts")

    def __init__(self, parts: tuple[Formula, ...], *, all_: bool) -> None:
        self.depends(parts)
        self._parts = parts
        self._asking = lightest_first(parts)
        self._all = all_

    def truth(self, supposed: Supposition) -> Truth:
        """The lowest or the highest of its parts."""
        table, last = (AND, FALSE) if self._all else (OR, TRUE)
        found = TRUE if self._all else FALSE
        for part in self._parts:
            found = table[found][part.truth(supposed)]
            if found == last:
                return found
        return found

    def ask(self, supposed: Supposition, want: Truth) -> Ask | Further | None:
        """What its first open part asks that can help."""
        for part in self._asking:
            if part.truth(supposed) not in SINGLE and (asked := part.ask(supposed, want)):
                return asked
        return None


class Being(Formula):
    """Whether a formula is one of some values: true or false, never unknown."""

    __slots__ = ("_bits", "_inner")

    def __init__(self, inner: Formula, bits: Truth) -> None:
        self.depends((inner,))
        self._inner = inner
        self._bits = bits

    def truth(self, supposed: Supposition) -> Truth:
        """True where the value is one of them."""
        found = self._inner.truth(supposed)
        return (TRUE if found & self._bits else 0) | (FALSE if found & ~self._bits else 0)

    def ask(self, supposed: Supposition, want: Truth) -> Ask | Further | None:
        """What brings the value in or out."""
        return self._inner.ask(supposed, self._bits if want & TRUE else ANYTHING & ~self._bits)


def true(formula: Formula) -> Formula:
    """Whether a formula is true: what `Si` needs (R2)."""
    return Being(formula, TRUE)


def not_true(formula: Formula) -> Formula:
    """Whether a formula is not true: what `Sauf si` needs (R3)."""
    return Being(formula, NOT_TRUE)


class Raw(Formula):
    """What an answer is, wherever its question stands."""

    __slots__ = ("_atom", "_variable")

    def __init__(self, variable: int, atom: Atom) -> None:
        self.depends((), variable)
        self._variable = variable
        self._atom = atom

    def truth(self, supposed: Supposition) -> Truth:
        """What the atom is over what is supposed."""
        supposed.budget.used += 1
        return supposed.domains[self._variable].parts(self._atom).truth

    def ask(self, supposed: Supposition, want: Truth) -> Ask | Further | None:
        """To cut what is supposed."""
        if supposed.domains[self._variable].parts(self._atom).truth in SINGLE:
            return None
        return Ask(self._variable, self._atom, want)


class Heard(Formula):
    """What conditions see of a question: its answer on the path, nothing off it (R6).

    An answer that its question does not take, such as a choice that is not offered, is read as passed over:
    so every supposition is an interview, and every interview is supposed.
    """

    __slots__ = ("_atom", "_off", "_place", "_skipped", "_valid", "_variable")

    def __init__(
        self,
        variable: int,
        atom: Atom,
        place: Formula,
        valid: Formula | None,
        passed_over: tuple[Truth, Truth],
    ) -> None:
        """Hear a question.

        Args:
            variable: the question's.
            atom: what is asked of its answer.
            place: whether it is on the path.
            valid: whether it takes the answer; `None` when it takes every one.
            passed_over: what the atom is where the question was skipped, and where it is off the path.
        """
        self.depends((place, valid) if valid else (place,), variable)
        self._variable = variable
        self._atom = atom
        self._place = place
        self._valid = valid
        self._skipped, self._off = passed_over

    def truth(self, supposed: Supposition) -> Truth:
        """What the atom is, over the answer and the place."""
        supposed.budget.used += 1
        place = self._place.truth(supposed)
        found = self._off if place & FALSE else 0
        if place & TRUE:
            valid = self._valid.truth(supposed) if self._valid else TRUE
            if valid & TRUE:
                found |= supposed.domains[self._variable].parts(self._atom).truth
            if valid & FALSE:
                found |= self._skipped
        return found

    def ask(self, supposed: Supposition, want: Truth) -> Ask | Further | None:
        """To cut the answer first, then whether it is taken, then the place."""
        answer = supposed.domains[self._variable].parts(self._atom).truth
        place = self._place.truth(supposed)
        if answer not in SINGLE and place & TRUE:
            return Ask(self._variable, self._atom, want)
        wanted = TRUE if answer & want else FALSE
        if self._valid and self._valid.truth(supposed) == UNSURE and place & TRUE:
            asked = self._valid.ask(supposed, wanted)
            if asked:
                return asked
        return Further(self._place, wanted) if place == UNSURE else None
