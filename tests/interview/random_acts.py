"""Random acts on an interview, of every kind, whatever state it is in."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from persona_tui.banks.model import Question
from persona_tui.interview.answer import Answer, Special
from persona_tui.interview.conductor import FINISH, NOTE, Interview, UnfinishedError
from persona_tui.interview.reading import raw_of
from persona_tui.interview.session import Change, Json
from tests.interview.building import interview
from tests.interview.random_answers import offered_answer, some_answer, some_value

RAWS: list[Json] = [
    *("", None, "texte", "7", "sept", True, False, 2),
    [],
    ["x", "y"],
    ["z", "[sic] | <b>"],
    {"choice": "a", "text": ""},
    {"choice": "zzz", "text": ""},
    [{"choice": "a", "text": ""}, {"choice": "c", "text": ""}],
    [{"choice": "b", "text": "précisé"}],
]


class Acting:
    """Acts on an interview.

    Args:
        conducted: the interview.
        chance: the only source of chance.
        walks_back: whether undo and redo are among the acts.

    Attributes:
        conducted: the interview.
        touched: the items that the last act was about; nothing else may change.
        finished: whether the last act was to finish, which may erase.
    """

    def __init__(self, conducted: Interview, chance: Random, walks_back: bool = True) -> None:
        self._walks_back = walks_back
        self.conducted = conducted
        self.touched: frozenset[str] = frozenset()
        self.finished = False
        self._chance = chance

    def act(self) -> Change:
        """Do one act, and tell its change."""
        acts = self._moves()
        if self._walks_back:
            acts += [self._undo, self._redo] * 2
        question = self._question()
        if question is not None:
            acts += self._on(question) * 2
        acts += self._on_repetitions()
        chosen = self._chance.choice(acts)
        self.touched, self.finished = frozenset(), False
        return chosen() or Change()

    def resume(self) -> None:
        """Stop the program and start it again."""
        self.conducted = interview(self.conducted.bank, self.conducted.session)

    def _question(self) -> Question | None:
        """Some question, most often the current one or one that is asked."""
        path = self.conducted.path
        here = path.question(self.conducted.current)
        if here is not None and self._chance.randrange(2):
            return here
        asked = list(path.asked) if self._chance.randrange(3) else list(path.questions)
        return self._chance.choice(asked) if asked else None

    def _moves(self) -> list[Callable[[], Change | None]]:
        conducted, chance = self.conducted, self._chance
        places = [FINISH, *(item.id for item in conducted.path.items)]
        return [
            conducted.begin,
            conducted.advance,
            conducted.advance,
            conducted.back,
            lambda: conducted.jump(chance.choice(places)),
            conducted.reopen,
            self._finish,
        ]

    def _undo(self) -> Change | None:
        undoable = self.conducted.can_undo
        change = self.conducted.undo()
        assert (change is not None) == undoable
        self.touched = frozenset(event.item for event in change.events) if change else frozenset()
        return change

    def _redo(self) -> Change | None:
        redoable = self.conducted.can_redo
        change = self.conducted.redo()
        assert (change is not None) == redoable
        self.touched = frozenset(event.item for event in change.events) if change else frozenset()
        return change

    def _finish(self) -> Change:
        self.finished = True
        try:
            return self.conducted.finish(bool(self._chance.randrange(2)))
        except UnfinishedError:
            return Change()

    def _on(self, question: Question) -> list[Callable[[], Change | None]]:
        conducted, chance, item = self.conducted, self._chance, question.id

        def about(act: Callable[[], Change]) -> Callable[[], Change]:
            def done() -> Change:
                self.touched = frozenset({item, item + NOTE})
                return act()

            return done

        acts: list[Callable[[], Change]] = [
            lambda: conducted.draft(item, self._raw(question)),
            lambda: conducted.draft_note(item, chance.choice(["", "une no"])),
            *[lambda: conducted.commit(item, self._raw(question)).change] * 4,
            *[lambda: conducted.record(item, self._answer(question))] * 3,
            lambda: conducted.give_special(item, chance.choice(list(Special)), "raison"),
            lambda: conducted.clear(item),
            lambda: conducted.note(item, chance.choice(["", "note"])),
            lambda: conducted.mark_hypothesis(item, bool(chance.randrange(2))),
            lambda: conducted.use_probe(item, chance.randrange(2), bool(chance.randrange(2))),
            lambda: conducted.justify(item, chance.choice(["", "parce que"])),
            *[lambda: conducted.confirm(item)] * 2,
        ]
        return [about(act) for act in acts]

    def _raw(self, question: Question) -> Json:
        """What a widget may hold: mostly a value of the question's type."""
        if not question.takes_answer or not self._chance.randrange(4):
            return self._chance.choice(RAWS)
        return raw_of(question, Answer(value=some_value(self._chance, question)), ",")

    def _answer(self, question: Question) -> Answer:
        if question.takes_answer and self._chance.randrange(2):
            return offered_answer(self._chance, question, self.conducted.path)
        return some_answer(self._chance, question, misfits=False)

    def _on_repetitions(self) -> list[Callable[[], Change | None]]:
        conducted, chance = self.conducted, self._chance
        demanded = [one.id for one in conducted.bank.sections if one.repetition and not one.repetition.over]
        if not demanded:
            return []
        section = chance.choice(demanded)
        there = conducted.repetitions(section)

        def repeat() -> Change:
            change = conducted.repeat(section)
            self.touched = frozenset(change.answers)
            assert all(item.startswith(section + "[") for item in self.touched)
            return change

        def take_away() -> Change:
            bearing = chance.choice(there)
            self.touched = frozenset({bearing})
            return conducted.take_away(bearing)

        return [repeat, repeat, take_away] if there else [repeat, repeat]
