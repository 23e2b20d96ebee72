"""Which types hold all that others held: the whole table of pairs (R26)."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import get_args

import pytest

from persona_tui.banks.answer_types import (
    Actions,
    AnswerType,
    CellKind,
    Column,
    Computed,
    Consent,
    Date,
    Duration,
    Grid,
    Groups,
    ItemList,
    LongText,
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
from persona_tui.banks.model import Question
from persona_tui.interview.answer import (
    Action,
    Answer,
    GridRow,
    Group,
    Nature,
    Observation,
    Permission,
    Quote,
    Selected,
    Value,
)
from persona_tui.interview.codec import answer_from_json, answer_to_json
from persona_tui.interview.migration.widening import widens
from tests.interview.building import bank, choice, question, words
from tests.interview.migration.versions import begun, edition

GRID = Grid(
    (Column("outil", words("Outil")), Column("usage", words("Usage"), CellKind.TEXT)),
    (Row("a", (words("A"), None)),),
)
SAMPLES: dict[AnswerType, tuple[Value, ...]] = {
    ShortText(): ("Merci [sic]",),
    LongText(): ("Deux\nlignes", "Une"),
    ItemList(): (("un", "deux"), ("un",)),
    OneChoice(): (Selected("a"), Selected("c", "Voisine | <b>")),
    SeveralChoices(): ((Selected("a"), Selected("b")), (Selected("c", "x"),)),
    Ranking(): ((Selected("b"), Selected("a")),),
    YesNo(): (True, False),
    Number(unit="heures", decimal=True): (3, 3.5),
    Duration(): (90,),
    Date(): (date(2027, 3, 14),),
    Scale(0, 3): (0, 2),
    Consent(Purpose.AUDIO): (Selected("oui"),),
    Quotes(): ((Quote("mot à mot", Permission.NONE),),),
    Observations(): ((Observation("vu", Nature.SEEN, ("t",)),),),
    GRID: ((GridRow("a", (("usage", "Souvent"),)),),),
    Actions(): ((Action("Appeler", "Lise", "mardi"),),),
    Groups(("liste",)): ((Group("Un", ("x",)),),),
    OneOf("liste"): (Selected("x"),),
    SeveralOf("liste"): ((Selected("x"), Selected("y")),),
    Computed(): (),
    Statement(): (),
}  # fmt: skip
CHOICES = (choice("a"), choice("b"), choice("c", other=True))
WIDER = {
    (ShortText, LongText), (ShortText, ItemList), (ItemList, LongText),
    (OneChoice, SeveralChoices), (OneChoice, ShortText), (OneChoice, LongText), (OneChoice, ItemList),
    (SeveralChoices, LongText), (SeveralChoices, ItemList), (Ranking, LongText), (Ranking, ItemList),
    (YesNo, ShortText), (YesNo, LongText), (Number, ShortText), (Number, LongText),
    (Duration, ShortText), (Duration, LongText), (Date, ShortText), (Date, LongText),
    (Scale, ShortText), (Scale, LongText),
    (OneOf, SeveralOf), (OneOf, ShortText), (OneOf, LongText), (OneOf, ItemList),
    (SeveralOf, LongText), (SeveralOf, ItemList),
}  # fmt: skip
PAIRS = list(product(SAMPLES, SAMPLES))


def asked(answer: AnswerType) -> Question:
    chooses = isinstance(answer, OneChoice | SeveralChoices | Ranking)
    made = question("q", answer, *(CHOICES if chooses else ()))
    if isinstance(answer, Consent):
        made = question("q", answer, choice("oui"), choice("non"))
    return made


def test_the_table_has_every_type() -> None:
    assert {type(one) for one in SAMPLES} == set(get_args(AnswerType))


@pytest.mark.parametrize(
    ("old", "new"), PAIRS, ids=[f"{type(a).__name__}-{type(b).__name__}" for a, b in PAIRS]
)
def test_r26_a_pair_of_types_goes_by_itself_or_asks_and_loses_nothing(
    old: AnswerType, new: AnswerType
) -> None:
    before, after = asked(old), asked(new)
    expected = type(old) is type(new) or (type(old), type(new)) in WIDER
    if before.takes_answer:
        assert widens(before, after) is expected
    source = question("liste", ItemList())
    one, other = (
        bank(source, before, text="# A", sha256="a" * 64),
        bank(source, after, text="# B", sha256="b" * 64),
    )
    for value in SAMPLES[old]:
        held = Answer(value=value, note="ici")
        assert answer_from_json(before, answer_to_json(before, held)) == held
        conducted = begun(one)
        conducted.record("liste", Answer(value=("x", "y")))
        conducted.record("q", held)
        held = conducted.session.answers["q"]
        plan = conducted.plan(edition(other))
        assert bool(plan.decided) is not expected
        conducted.migrate(edition(other))
        carried = conducted.session.answers.get("q")
        if expected and carried is not None:
            assert carried.note == "ici"
            said = words_in(carried.value)
            assert all(word in said for word in words_in(value).split("\n"))
        else:
            assert held in conducted.session.answers.values()
        conducted.undo()
        assert conducted.session.answers["q"] == held
        for option in plan.decided[0].options[1:] if plan.decided else ():
            conducted.migrate(edition(other), {"q": option})
            assert conducted.session.answers[option].answered
            conducted.undo()


def words_in(value: object) -> str:
    """What people said in a value, a piece a line; ids of choices by their label."""
    match value:
        case Selected(choice=one, text=text):
            label = {"a": "Choix a", "b": "Choix b", "c": "Choix c"}.get(one, one)
            return "\n".join(filter(None, (label, text)))
        case tuple():
            return "\n".join(words_in(one) for one in value)
        case str():
            return value
        case bool():
            return "oui" if value else "non"
        case Quote(text=text) | Observation(text=text):
            return text
        case Action(what=what):
            return what
        case GridRow(cells=cells):
            return "\n".join(str(cell) for _, cell in cells)
        case Group(name=name, items=items):
            return "\n".join((name, *items))
        case float():
            return str(value).replace(".", ",")
        case date():
            return "14 mars 2027"
        case 90:
            return "1\u00a0h\u00a030"
        case _:
            return str(value)
