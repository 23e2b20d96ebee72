"""Random questions of every answer type, with what may stand on them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from persona_tui.banks.answer_types import (
    Actions,
    AnswerType,
    Bounds,
    CellKind,
    Column,
    Computed,
    Consent,
    Date,
    Duration,
    Grid,
    Groups,
    ItemList,
    Number,
    Observations,
    OneChoice,
    OneOf,
    Purpose,
    Quotes,
    Ranking,
    Row,
    Scale,
    SeveralChoices,
    SeveralOf,
    ShortText,
    Statement,
    YesNo,
)
from persona_tui.banks.conditions.tree import (
    Among,
    Compare,
    Comparison,
    Condition,
    Contains,
    CountOf,
    Given,
    Of,
    Only,
    State,
    Within,
)
from persona_tui.banks.model import NO_GATE, Choice, Item, Probe, Question, Required, Section
from persona_tui.banks.prose import Paragraph, Wording
from persona_tui.banks.reckoning import Case, Check, Points
from tests.interview.building import HERE, STATEMENT, TEXT, choice, equal, is_, question, words
from tests.interview.random_conditions import CHOICES, DIMENSIONS, ITEMS, SCORE, Conditions, Known

DAYS = (date(2020, 1, 2), date(2020, 1, 3))
GRID = Grid(
    (Column("quoi", words("Quoi")), Column("combien", words("Combien"), CellKind.NUMBER)),
    (Row("un", (words("Un"), None)), Row("r-2", (None, None))),
)
KINDS: tuple[AnswerType, ...] = (
    *(
        TEXT,
        ShortText(),
        YesNo(),
        YesNo(),
        Number(),
        Number(Bounds(0, 2), decimal=True),
        Scale(0, 3),
        Scale(0, 3),
    ),
    *(OneChoice(), OneChoice(), SeveralChoices(), SeveralChoices(), SeveralChoices(Bounds(1, 2)), Ranking(2)),
    *(Duration(), Date(), Consent(Purpose.QUOTES), Consent(Purpose.AUDIO), STATEMENT, STATEMENT),
    *(ItemList(Bounds(1, 3)), ItemList(), Quotes(), Observations(), Actions(), GRID, Computed(), Computed()),
)
RATED: tuple[AnswerType, ...] = (Scale(0, 3), Scale(0, 3), Number(), YesNo(), Computed(), Computed())
"""What a bank that is about scores and results is mostly made of."""
REFUSABLE = (Consent(Purpose.PARTICIPATION), Consent(Purpose.NOTES))
CHOOSING = OneChoice | SeveralChoices | Ranking | Consent
HOLDING = SeveralChoices | Ranking | ItemList | SeveralOf | Groups
LISTS = SeveralChoices | Ranking | ItemList | SeveralOf
TAKING = OneOf | SeveralOf
EQUALITY = (Comparison.EQUAL, Comparison.DIFFERENT)
SHEET = ("attentes", "irritants", "disponibilite", "citations", "nom")


class Questions(Conditions):
    """Draws questions on what stands before them.

    Attributes:
        items: what stands before.
        known: what a condition may name.
        endless: whether a list may have no bound.
    """

    def __init__(self, chance: Random, endless: bool) -> None:
        super().__init__(chance)
        self.endless = endless
        self.items: list[Item] = []
        self._rates = self.once_in(4)
        self.known = Known(scores=self._rates or self.once_in(2))

    def question(self, id_: str, parent: Question | None, under: Section | None, repeated: bool) -> Question:
        """A question of any type."""
        answer = self._answer()
        made = replace(
            question(id_, answer, under=parent.id if parent else "", gate=self.gate(self.known)),
            wording=self._wording(id_, repeated),
            essential=self.once_in(5),
            facilitator=self.once_in(10)
            or bool(parent and parent.facilitator)
            or bool(under and under.facilitator),
            private=self.once_in(10) or bool(parent and parent.private) or bool(under and under.private),
            required=self.pick((*[Required.NO] * 5, *Required)),
            sheet=(self.pick(SHEET),) if self.once_in(3) else (),
            level=min(6, parent.level + 1) if parent else 3,
        )
        if self.once_in(5):
            made = replace(made, help=(Paragraph(self._wording("aide", repeated)),))
        if isinstance(answer, Computed):
            cases = [Case(self.condition(self.known), one) for one in CHOICES[: self.upto(2, 1)]]
            return replace(made, choices=tuple(map(choice, CHOICES)), cases=(*cases, Case(None, "c")))
        if not made.takes_answer:
            return made
        made = replace(made, choices=self._choices(answer))
        if isinstance(answer, Number | Scale):
            scores = (Points(SCORE, self.pick((2, -1))),) if self.once_in(2) else ()
            dimensions = [DIMENSIONS[0]] * 3 if self._rates else [None]
            made = replace(made, dimension=self.pick([*dimensions, *DIMENSIONS]), scores=scores)
        return self._with_remarks(made)

    def name(self) -> Wording:
        """The name of a repetition."""
        return words("Pour ", "nom")

    def is_bounded(self, asked: Question) -> bool:
        """Whether an answer holds so many things at the most."""
        match asked.answer:
            case SeveralOf(source=source):
                return self.is_bounded(self._earlier(source))
            case ItemList(count=count):
                return count.most is not None
            case _:
                return bool(asked.choices)

    def _answer(self) -> AnswerType:
        holding = [one.id for one in self.known.questions if isinstance(one.answer, HOLDING)]
        lists = [one.id for one in self.known.questions if isinstance(one.answer, LISTS)]
        if holding and self.once_in(4):
            source = self.pick(holding)
            return OneOf(source) if self.once_in(2) else SeveralOf(source)
        if lists and self.once_in(8):
            return Groups(tuple({self.pick(lists): None, self.pick(lists): None}))
        kinds = RATED if self._rates else (*KINDS, *REFUSABLE) if self.once_in(4) else KINDS
        answer = self.pick(kinds)
        return TEXT if isinstance(answer, Computed) and not self.known else answer

    def _choices(self, answer: AnswerType) -> tuple[Choice, ...]:
        names: tuple[str, ...]
        match answer:
            case YesNo():
                return choice("oui"), choice("non")
            case Consent(purpose=Purpose.QUOTES):
                names = ("verbatim", "reformule", "aucun")
            case Consent():
                names = self.pick((("oui", "non"), ("yes", "no")))
            case OneChoice() | SeveralChoices() | Ranking():
                names = CHOICES
            case _:
                return ()
        alone = isinstance(answer, SeveralChoices) and self.once_in(2)
        return tuple(
            choice(
                one,
                gate=self.gate(self.known) if self.once_in(5) else NO_GATE,
                points=(Points(SCORE, self.upto(2, -1)),) if self.once_in(3) else (),
                exclusive=alone and one == names[-1],
                other=isinstance(answer, OneChoice | SeveralChoices) and one == names[1],
            )
            for one in names
        )

    def _with_remarks(self, made: Question) -> Question:
        """With probes, checks and rejections, which may look at its own answer."""
        own = replace(self.known, questions=[*self.known.questions, made, made])
        probes = tuple(
            Probe(self._wording(f"relance {rank}", False), HERE, self.gate(own))
            for rank in range(self.upto(1))
        )
        checks = (Check(self.condition(own), self._wording("vraiment", False)),) if self.once_in(5) else ()
        rejections = (Check(self.condition(own), words("Non.")),) if self.once_in(6) else ()
        return replace(made, probes=probes, checks=checks, rejections=rejections)

    def _wording(self, text: str, repeated: bool) -> Wording:
        """Words, sometimes with an earlier answer, an extreme or the repetition's name in them."""
        names = [one.id for one in self.known.questions] + ["plus-basse", "plus-inconnue", "code"]
        if repeated:
            names += ["nom"] * 3
        return words(f"Question {text}?", self.pick(names) if self.once_in(3) else "")

    def _earlier(self, id_: str) -> Question:
        return next(one for one in self.items if isinstance(one, Question) and one.id == id_)

    def _things(self, asked: Question) -> tuple[str, ...]:
        """What an answer may hold, as a condition writes it."""
        match asked.answer:
            case OneOf(source=source) | SeveralOf(source=source):
                return self._things(self._earlier(source))
            case Groups():
                return "G", "g", "x"
            case _:
                return tuple(one.id for one in asked.choices) or (*ITEMS, "X")

    def _of_one(self, asked: Question) -> Condition:
        """A comparison or a state of one question, of any type."""
        if self.once_in(4):
            return is_(asked.id, self.pick(list(State)))
        about = Of(asked.id, HERE)
        match asked.answer:
            case OneChoice() | OneOf() | Computed() | Consent():
                things = self._things(asked)
                if self.once_in(3):
                    return Among(about, (self.pick(things), self.pick(things)))
                if isinstance(asked.answer, Consent) and self.once_in(2):
                    return Given(about)
                return Compare(about, self.pick(EQUALITY), self.pick(things))
            case SeveralChoices() | Ranking() | SeveralOf() | ItemList() | Groups():
                if self.once_in(3):
                    return self._number(CountOf(asked.id, HERE), 3)
                thing = self.pick(self._things(asked))
                return Contains(about, thing) if self.once_in(2) else Only(about, thing)
            case Number() | Scale() | Duration():
                return self._number(about, 3)
            case Date():
                return Compare(about, self.pick(list(Comparison)), self.pick(DAYS))
            case ShortText():
                return Compare(about, self.pick(EQUALITY), self.pick(("X", "y")))
            case YesNo():
                return Given(about) if self.once_in(2) else equal(asked.id, self.once_in(2))
            case _:
                return is_(asked.id, State.ANSWERED)

    def _inside(self, bears: str, asked: Question) -> Condition | None:
        """Whether some repetition answered a question so."""
        within = Within(bears, asked.id, HERE)
        match asked.answer:
            case YesNo():
                return Contains(within, self.once_in(2))
            case Number() | Scale() | Duration():
                return Contains(within, self.upto(3))
            case Date():
                return Contains(within, self.pick(DAYS))
            case Statement() | Quotes() | Observations() | Grid() | Actions():
                return None
            case _:
                return Contains(within, self.pick(self._things(asked)))

    def _of_repetitions(self, bears: str, asked: Question) -> Condition:
        found = self._inside(bears, asked)
        if found is None or self.once_in(2):
            return super()._of_repetitions(bears, replace(asked, answer=TEXT, choices=()))
        return found
