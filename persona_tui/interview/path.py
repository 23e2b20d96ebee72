"""The path: what the engine derives from a bank and its answers, never stored as truth."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from persona_tui.banks.conditions.tree import Condition, DrawnOperand, Extreme
from persona_tui.banks.model import NO_GATE, Gate, Item, Question, Section
from persona_tui.banks.reckoning import Check
from persona_tui.interview.answer import NOTHING, Answer, Selected
from persona_tui.interview.derived import Counts, Deciding, Scored
from persona_tui.interview.reasons import Cause, Drawn, Reason, Rule, Seen
from persona_tui.interview.steps import CERTAIN, ON, PLACES, POSSIBLE, Place, Step, StepsById

if TYPE_CHECKING:
    from persona_tui.interview.evaluation.evaluation import Evaluation

__all__ = [
    "Cause",
    "Length",
    "Mode",
    "Path",
    "Place",
    "Reason",
    "Scored",
    "Step",
]


class Length(StrEnum):
    """Full, or the essential items only (R31)."""

    FULL = "full"
    SHORT = "short"


class Mode(StrEnum):
    """Led by someone, or answered alone (R31)."""

    INTERVIEW = "interview"
    SELF_ASSESSMENT = "self-assessment"


class Path:
    """Every item's place, and how far the interview is (R21).

    Made by :class:`persona_tui.interview.course.Course`. Places and counts are ready; steps, reasons and
    scores are made when asked for, so that evaluating a large bank stays cheap. Repetitions are expanded in
    place under ids of their own (R18); what has none yet stands once, under the bank's id.
    """

    def __init__(
        self,
        items: tuple[Item, ...],
        positions: Mapping[str, int],
        evaluation: Evaluation,
        answers: Mapping[str, Answer],
        decider: Deciding,
        counts: Counts,
        next_item: str | None,
    ) -> None:
        self.items = items
        """Sections and questions in document order, repetitions expanded."""
        self._positions = positions
        self.evaluation = evaluation
        """What it was made from, for the course to go on from."""
        self._bits = evaluation.bits
        self._answers = answers
        self._decider = decider
        self._rejected = evaluation.rejected
        self.counts = counts
        self.done, self.least = counts.done, counts.least
        """On the path with a value or special; how many questions are left at the least."""
        self.most: int | None = None if counts.endless or counts.on_demand else counts.most
        """How many are left at the most; `None` when a repetition has no bound."""
        self.next = next_item
        """The first asked question, in document order, without a value or special."""

    def on(self, item: str) -> bool:
        """Whether an item is asked; an unknown id is not."""
        at = self._positions.get(item)
        return at is not None and bool(self._bits[at] & ON)

    def place(self, item: str) -> Place:
        """Where an item stands; raises `KeyError` for an id that there is not."""
        return PLACES[self._bits[self._positions[item]]]

    def position(self, item: str) -> int | None:
        """The rank of an item in document order, from 0; `None` for an id that there is not."""
        return self._positions.get(item)

    def waiting(self, start: int, end: int, read: Container[str]) -> str | None:
        """The first item between two places that is asked, and still to be answered or read.

        Args:
            start: the first place that counts.
            end: the first one that does not any more.
            read: the statements that were read.
        """
        question = self.evaluation.next_at(start, end)
        end = end if question is None else question
        for at in self.evaluation.layout.statements:
            if start <= at < end and self._bits[at] & ON and self.items[at].id not in read:
                return self.items[at].id
        return None if question is None else self.items[question].id

    @property
    def unanswered(self) -> Iterator[Question]:
        """The questions that are asked and wait for an answer, in document order."""
        return (self.items[at] for at in self.evaluation.waiting())  # type: ignore[misc]

    def item(self, item: str) -> Item | None:
        """The section or question of an id."""
        at = self._positions.get(item)
        return None if at is None else self.items[at]

    def question(self, item: str) -> Question | None:
        """The question of an id."""
        found = self.item(item)
        return found if isinstance(found, Question) else None

    def section(self, item: str) -> Section | None:
        """The section of an id."""
        found = self.item(item)
        return found if isinstance(found, Section) else None

    @property
    def questions(self) -> Iterator[Question]:
        """Questions, statements and computed questions, on the path or not, in document order."""
        return (item for item in self.items if isinstance(item, Question))

    def answer(self, item: str) -> Answer:
        """What counts for an item: its answer when it is asked, nothing off the path (R6).

        A rejected value does not count (R14); a computed question has its result as a chosen choice.
        """
        at = self._positions.get(item)
        if at is None or not self._bits[at] & ON or at in self._rejected:
            return NOTHING
        found = self.items[at]
        if isinstance(found, Question) and found.is_computed:
            result = self._decider.result(at)
            return NOTHING if result is None else Answer(value=Selected(result))
        return self._answers.get(item, NOTHING)

    def held(self, item: str) -> Answer:
        """What is stored for an item, whether it counts or not."""
        return self._answers.get(item, NOTHING)

    def rejects(self, item: str) -> bool:
        """Whether the stored value of an asked question is rejected, and so counts as a draft (R14)."""
        return self._positions.get(item) in self._rejected

    def rejections(self, item: str) -> tuple[Check, ...]:
        """The rejections of an asked question that its stored value meets."""
        at = self._positions.get(item)
        found = self.question(item)
        if at is None or found is None or at not in self._rejected:
            return ()
        return tuple(found.rejections[rank] for rank in self._decider.rejecting(at, self.held(item)))

    def offers(self, gate: Gate, question: str = "") -> bool:
        """Whether the choice or probe behind a gate is offered now by its question (R2, R3)."""
        if gate == NO_GATE:
            return True
        return self._decider.offer(gate, self._positions.get(question, len(self.items))).now

    def rules(self, item: str) -> Iterator[Rule]:
        """The rules that bear on an item, in the order in which they are told (R28).

        Raises:
            KeyError: there is no item of that id.
        """
        return self._decider.rules(self._positions[item])

    def levers(self, item: str) -> tuple[str, ...]:
        """The questions whose answer can put an item on the path that is not on it, nearest first (R28).

        Where one other answer to one question puts it back, that question is among them.

        Raises:
            KeyError: there is no item of that id.
        """
        return () if self.on(item) else self._decider.levers(self._positions[item])

    def reads(self, condition: Condition, item: str) -> tuple[str, ...]:
        """The ids of what a simple condition on an item reads, in document order."""
        return self._decider.reads(condition, self._positions.get(item, len(self.items)))

    def seen(self, question: str) -> Seen:
        """How conditions see the answer of a question; as off the path for an id that there is not."""
        at = self._positions.get(question)
        return Seen.OFF if at is None else self._decider.seen(at)

    def drawn(self, operand: DrawnOperand, item: str) -> Drawn:
        """What a number drawn from several answers comes to, for a condition on an item (R20)."""
        return self._decider.drawn(operand, self._positions.get(item, len(self.items)))

    def holds(self, condition: Condition, question: str) -> bool | None:
        """Whether a check of a question is true or false with its answer; `None` when that is not settled."""
        return self._decider.holds(condition, self._positions.get(question, len(self.items)))

    @cached_property
    def scores(self) -> Mapping[str, Scored]:
        """What every score, then every dimension, comes to, by its name (R20)."""
        return self._decider.scored()

    @cached_property
    def results(self) -> Mapping[str, str | None]:
        """The result of every computed question; `None` off the path and undetermined (R20)."""
        return {
            item.id: self._decider.result(at) if self._bits[at] & ON else None
            for at, item in enumerate(self.items)
            if isinstance(item, Question) and item.is_computed
        }

    def extreme(self, which: Extreme) -> str | None:
        """The id of the dimension that an extreme means; `None` while open, and when there is none."""
        return self._decider.extreme(which)

    def may_offer(self, gate: Gate, question: str = "") -> bool:
        """Whether the choice or probe behind a gate can still be offered, whatever else is answered."""
        if gate == NO_GATE:
            return True
        return self._decider.offer(gate, self._positions.get(question, len(self.items))).possible

    @property
    def choosing(self) -> Iterator[Question]:
        """The questions whose choices may vanish: by conditions, or as items of earlier answers (R11)."""
        return (self.items[at] for at in self.evaluation.layout.choosing)  # type: ignore[misc]

    @property
    def rejecting(self) -> Iterator[str]:
        """The ids of the asked questions whose stored values are rejected (R14)."""
        return (self.items[at].id for at in self._rejected)

    @property
    def asked(self) -> Iterator[Question]:
        """The questions, statements and computed questions on the path, in document order."""
        bits = self._bits
        return (item for at, item in enumerate(self.items) if bits[at] & ON and isinstance(item, Question))

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Every item in document order, with its place and reason."""
        return tuple(self._step(at) for at in range(len(self.items)))

    @cached_property
    def by_id(self) -> Mapping[str, Step]:
        """The step of each item by its id."""
        return StepsById(self._positions, self._step)

    def _step(self, at: int) -> Step:
        item, bits = self.items[at], self._bits[at]
        return Step(
            item=item,
            place=PLACES[bits],
            certain=bool(bits & CERTAIN),
            possible=bool(bits & POSSIBLE),
            answered=isinstance(item, Question) and self._answers.get(item.id, NOTHING).answered,
            reason=None if bits & ON else self._decider.reason(at),
        )
