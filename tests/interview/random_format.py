"""Random banks of the whole format: every answer type, repetition, arrow, gate, check, pipe and mark."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import strategies as st

from persona_tui.banks.answer_types import Bounds
from persona_tui.banks.model import Arrow, Bank, Choice, Direction, Item, Question, Section
from persona_tui.banks.reckoning import Dimension, Repetition
from tests.interview.building import HERE, bank, section
from tests.interview.random_banks import SEEDS
from tests.interview.random_conditions import DIMENSIONS, SCORE
from tests.interview.random_questions import CHOOSING, HOLDING, Questions


def format_banks(
    endless: bool = True, demanded: bool = True, repeated: bool = True, most: int = 12
) -> st.SearchStrategy[Bank]:
    """Banks of up to `most` items, with all that the format has.

    Args:
        endless: whether what is repeated may have no bound.
        demanded: whether sections may be repeated on demand.
        repeated: whether anything may be repeated.
        most: how many items at the most.
    """

    def of(size: int, seed: int) -> Bank:
        return _Drawing(Random(seed), endless, demanded, repeated).bank(size)

    return st.builds(of, st.integers(1, most), SEEDS)


class _Drawing(Questions):
    """Draws one bank."""

    def __init__(self, chance: Random, endless: bool, demanded: bool, repeated: bool) -> None:
        super().__init__(chance, endless)
        self._demanded = demanded
        self._repeated = repeated
        self._arrows = self.once_in(2)
        self._skeleton: list[str] = []
        self._bearing: Item | None = None

    def bank(self, size: int) -> Bank:
        self._skeleton = [self.pick("qqqqsf") for _ in range(size)]
        for place, kind in enumerate(self._skeleton):
            self._leave(kind)
            item = self._section(place) if kind == "s" else self._placed(place, kind)
            self.items.append(item)
            if isinstance(item, Question) and not item.is_statement:
                self.known.questions.append(item)
            if item.repetition is not None:
                self._bearing = item
        dimensions = tuple(Dimension(one, f"Titre {one}") for one in DIMENSIONS)
        return bank(*self.items, scores=(SCORE,), dimensions=dimensions)

    def _leave(self, kind: str) -> None:
        """Outside a repetition, what stands in it is named through it only."""
        bears = self._bearing
        if bears is None or kind == "f" or (kind == "q" and isinstance(bears, Section)):
            return
        since = self.items[self.items.index(bears) :]
        inside = [one for one in self.known.questions if one in since]
        self.known.questions = [one for one in self.known.questions if one not in since]
        self.known.repeated += [(bears.id, one) for one in inside]
        self._bearing = None

    def _section(self, place: int) -> Section:
        how = self._repetition()
        if how is None and self._demanded and self._repeated and self.once_in(4):
            how = Repetition(times=Bounds(self.upto(2), self.pick([None, 3]) if self.endless else 3))
        return section(
            f"s{place}",
            gate=self.gate(self.known),
            ends=self._ends(),
            repetition=how,
            essential=self.once_in(6),
            facilitator=self.once_in(12),
            private=self.once_in(12),
        )

    def _placed(self, place: int, kind: str) -> Question:
        above = self.items[-1] if self.items else None
        parent = None
        if kind == "f" and isinstance(above, Question):
            parent = self._item(above.parent) if above.parent and self.once_in(2) else above
        in_section = next((one for one in reversed(self.items) if isinstance(one, Section)), None)
        made = self.question(f"q{place}", parent, in_section, repeated=self._bearing is not None)
        made = replace(made, ends=self._ends())
        if isinstance(made.answer, CHOOSING) and self._arrows:
            made = replace(made, choices=tuple(self._with_arrow(one, place) for one in made.choices))
        return made if parent else replace(made, repetition=self._repetition())

    def _item(self, id_: str) -> Question:
        return next(one for one in self.items if isinstance(one, Question) and one.id == id_)

    def _repetition(self) -> Repetition | None:
        """Now and then, for each thing that an earlier answer holds."""
        sources = [one for one in self.known.questions if isinstance(one.answer, HOLDING)]
        if not self.endless:
            sources = [one for one in sources if self.is_bounded(one)]
        if not self._repeated or self._bearing is not None or not sources or not self.once_in(3):
            return None
        return Repetition(over=self.pick(sources).id, name=self.name() if self.once_in(3) else None)

    def _ends(self) -> bool:
        return self._arrows and self.once_in(12)

    def _with_arrow(self, one: Choice, place: int) -> Choice:
        """The choice, sometimes with an arrow to something later."""
        if not self.once_in(4):
            return one
        later = [at for at in range(place + 1, len(self._skeleton)) if self._skeleton[at] != "f"]
        under = [at for at in range(place + 1, len(self._skeleton)) if self._skeleton[at] == "f"]
        possible = [Arrow(Direction.END, "", HERE)]
        possible += [Arrow(Direction.GOES_TO, self._id(at), HERE) for at in later]
        possible += [Arrow(Direction.OPENS, self._id(at), HERE) for at in later + under]
        return replace(one, arrow=self.pick(possible))

    def _id(self, at: int) -> str:
        return f"{'s' if self._skeleton[at] == 's' else 'q'}{at}"
