"""One walk: each answer given by the conductor of interviews, each promise held as it goes (R23)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from persona_tui.interview.answer import Answer, Value
from persona_tui.interview.conductor import Interview, UnfinishedError
from persona_tui.interview.plans.running import STARTED
from persona_tui.interview.reading import raw_of
from persona_tui.interview.repetitions.identity import parted
from persona_tui.interview.repetitions.marker import TAKEN_AWAY, THERE
from persona_tui.interview.repetitions.unfolding import repeated_id
from persona_tui.interview.walks.promises import Promises
from persona_tui.interview.walks.violation import Broken, Move, Violation, left
from persona_tui.interview.walks.witness import shown, told


class Trail(Promises):
    """A walk so far, and what can be done on it; each act tells what does not hold after it, if anything."""

    def begin(self) -> Violation | None:
        """Go to the first question."""
        return self._safely(self._begin)

    def read_on(self) -> Violation | None:
        """Go on from a statement."""
        return self._safely(self._advance)

    def give(self, item: str, answer: Answer) -> Violation | None:
        """Answer a question, for the first time or anew, and go on from it.

        Args:
            item: the question, which need not be the one that came.
            answer: its answer.

        Returns:
            What does not hold, if anything.
        """
        self.moves.append(Move(item, answer))
        return self._safely(lambda: self._give(item, answer))

    def repeat(self, section: str) -> Violation | None:
        """Ask for one more repetition of a section, by the first number that is free (R18)."""
        number = 1
        while not self._is_free(section, repeated_id(section, str(number))):
            number += 1
        return self.take(Move(repeated_id(section, str(number)), THERE))

    def take(self, move: Move) -> Violation | None:
        """Do what a walk did: answer a question, ask for a repetition, take one away."""
        section, key = parted(move.item)
        if self.interview.bank.section(section) is None:
            return self.give(move.item, move.answer)
        self.moves.append(move)
        away = move.answer == TAKEN_AWAY
        return self._safely(lambda: self._take_away(move.item) if away else self._repeat(section, key))

    def take_away(self, bearing: str) -> Violation | None:
        """Take a repetition on demand away (R18)."""
        return self.take(Move(bearing, TAKEN_AWAY))

    def type(self, item: str, value: Value) -> Violation | None:
        """Commit a value that is rejected: it stays a draft, and nothing is answered (R14)."""
        return self._safely(lambda: self._type(item, value))

    def undo_and_redo(self, times: int) -> Violation | None:
        """Undo some commits and redo them (R24)."""
        return self._safely(lambda: self._undo_and_redo(times))

    def resume(self) -> Violation | None:
        """Go on with the interview as a stored journal tells it (R24)."""
        return self._safely(self._resume)

    def go_back(self, times: int) -> Violation | None:
        """Go back some items."""

        def back() -> None:
            for _ in range(times):
                self.interview.back()

        return self._safely(back)

    def finish(self) -> Violation | None:
        """Finish, once nothing came any more."""
        return self._safely(self._finish)

    def unpassable(self, item: str) -> Violation:
        """The finding of a question that must be answered and has no answer to choose."""
        return self._violation(Broken.UNPASSABLE, item)

    def endless(self) -> Violation:
        """The finding of a walk that goes on for longer than any has reason to."""
        return self._violation(Broken.ENDLESS, self.interview.current)

    def _begin(self) -> None:
        self.interview.begin()
        assert not self.interview.restored  # the marks are followed from here on, not replayed at the end
        self._arrive()

    def _give(self, item: str, answer: Answer) -> Violation | None:
        before, in_turn = self.path, item not in self.given and self._is_in_turn(item)
        if self.interview.current != item:
            self.interview.jump(item)
            self._arrive()
        self.interview.record(item, answer)
        self.given[item] = answer
        self._straight = self._straight and in_turn
        self._states = [*self._states[-2:], (dict(self.given), self.path)]
        return (
            self._lost()
            or (self._in_order(item, before) if self._straight else self._as_it_was())
            or self._advance()
        )

    def _repeat(self, section: str, key: str) -> Violation | None:
        bearing = repeated_id(section, key)
        self._straight = False  # conditions may look at repetitions: asking for one is a change
        self.interview.repeat(section, key)
        self.given[bearing] = THERE
        self._arrive()
        return self._lost()

    def _take_away(self, bearing: str) -> Violation | None:
        self._straight = False
        if not self.interview.take_away(bearing).answers:
            return None  # the bank asks for as many as there are
        self.given[bearing] = TAKEN_AWAY
        self._states.clear()
        self._arrive()
        return self._lost()

    def _type(self, item: str, value: Value) -> Violation | None:
        question = self.path.question(item)
        if question is None or item in self.given:
            return None
        before = told(self.path)
        self.interview.commit(item, raw_of(question, Answer(value=value), "."))
        same = told(self.path) == before
        return self._lost() or (None if same else self._violation(Broken.LOST, item))

    def _undo_and_redo(self, times: int) -> Violation | None:
        before, here = shown(self.interview), self.interview.current
        undone = 0
        while undone < times and self.interview.undo() is not None:
            undone += 1
        for _ in range(undone):
            self.interview.redo()
        self.interview.jump(here)
        after = shown(self.interview)
        return self._lost() or (None if after == before else self._violation(Broken.UNDONE))

    def _resume(self) -> Violation | None:
        before = self.interview
        self.interview = Interview(before.session, before.bank, lambda: STARTED, course=before.course)
        same = shown(self.interview) == shown(before)
        return None if same else self._violation(Broken.RESUMED)

    def _is_free(self, section: str, bearing: str) -> bool:
        """Whether no repetition is known by an id: neither there nor taken away."""
        key = parted(bearing)[1]
        held = (parted(item) for item in self.interview.session.answers)
        together = {item.id for item in self.interview.bank.repeated[section]}
        return self.path.item(bearing) is None and not any(
            template in together and said == key for template, said in held
        )

    def _advance(self) -> Violation | None:
        at = self.interview.current
        self.interview.advance()
        came = self.current
        self._arrive()
        if came is None:
            return None
        again = came.id == at or (came.id in self.given and self.path.answer(came.id).answered)
        return self._violation(Broken.ENDLESS, came.id) if again else None

    def _arrive(self) -> None:
        if self.current is not None:
            self.seen.append(self.current.id)

    @property
    def _on_demand(self) -> bool:
        """Whether more may be asked for at any time, even when nothing is left (R18)."""
        together = self.interview.bank.repeated.values()
        return any(items[0].repetition is not None and not items[0].repetition.over for items in together)

    def _finish(self) -> Violation | None:
        path = self.path
        self.results = path.results
        resumed = self._resume()
        if resumed is not None:
            return resumed
        if path.next is not None or path.least or (path.most and not self._on_demand):
            return self._violation(Broken.LEFT_OVER, path.next or "", left(0, 0))
        try:
            self.interview.finish()
        except UnfinishedError as error:
            return self._violation(Broken.UNFINISHED, error.missing[0].item)
        return None

    def _safely(self, act: Callable[[], Violation | None]) -> Violation | None:
        try:
            return act()
        except Exception as error:  # that the engine fails is what a walk looks for (R23)
            item = self.moves[-1].item if self.moves else ""
            return replace(self._violation(Broken.CRASH, item), detail=type(error).__name__)
