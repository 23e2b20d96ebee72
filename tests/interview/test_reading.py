"""Typed and chosen input, read and shown again (R14)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.banks.answer_types import (
    AnswerType,
    Bounds,
    Consent,
    Date,
    Duration,
    ItemList,
    LongText,
    Number,
    Observations,
    OneChoice,
    Purpose,
    Quotes,
    Ranking,
    Scale,
    SeveralChoices,
    ShortText,
    YesNo,
)
from persona_tui.banks.model import Question
from persona_tui.interview.answer import Answer, Nature, Observation, Permission, Quote, Selected, Value
from persona_tui.interview.misfit import Misfit, Unfit
from persona_tui.interview.reading import raw_of, read_typed
from persona_tui.interview.session import Json
from tests.counts import examples
from tests.interview.building import choice, question

CHOICES = (choice("a"), choice("b"), choice("autre", other=True), choice("rien", exclusive=True))


def asking(answer: AnswerType) -> Question:
    with_choices = isinstance(answer, OneChoice | SeveralChoices | Ranking)
    if isinstance(answer, Consent):
        return question("q", answer, choice("oui"), choice("non"))
    return question("q", answer, *(CHOICES if with_choices else ()))


def chosen(*ids: str) -> Json:
    return [{"choice": one, "text": ""} for one in ids]


@pytest.mark.parametrize(
    ("answer", "raw", "value"),
    [
        (ShortText(), "  une ligne\nde trop ", "une ligne de trop"),
        (LongText(), "a\r\n[sic] « b » |\t<script>", "a\n[sic] « b » |\t<script>"),
        (Number(), "12", 12),
        (Number(), "-3", -3),
        (Number(), "−3", -3),
        (Number(), "1 200", 1200),
        (Number(), "1\u202f200\u00a0", 1200),
        (Number(decimal=True), "3,5", 3.5),
        (Number(decimal=True), "3.5", 3.5),
        (Number(), "3,0", 3),
        (Number(unit="heures"), "12 heures", 12),
        (Number(unit="heures"), "1 heure", 1),
        (Duration(), "1 h 30", 90),
        (Duration(), "1h30", 90),
        (Duration(), "1 h 05 min", 65),
        (Duration(), "90 min", 90),
        (Duration(), "90\u00a0minutes", 90),
        (Duration(), "2 heures", 120),
        (Duration(), "1,5 h", 90),
        (Duration(), "1:30", 90),
        (Date(), " 2027-03-14 ", date(2027, 3, 14)),
        (ItemList(), ["  un ", "", "deux"], ("un", "deux")),
        (OneChoice(), {"choice": "A", "text": ""}, Selected("a")),
        (OneChoice(), {"choice": "autre", "text": " la  veille\n"}, Selected("autre", "la  veille")),
        (SeveralChoices(), chosen("b", "a"), (Selected("a"), Selected("b"))),
        (Ranking(), chosen("b", "a"), (Selected("b"), Selected("a"))),
        (YesNo(), False, False),
        (Scale(0, 4), 0, 0),
        (Consent(Purpose.NOTES), {"choice": "yes", "text": ""}, Selected("oui")),
        (
            Quotes(),
            [{"text": "mot à mot", "permission": "verbatim"}, {"text": " "}],
            (Quote("mot à mot", Permission.VERBATIM),),
        ),
        (
            Observations(),
            [{"text": "hésite", "nature": "supposé", "tags": [" frein ", ""]}],
            (Observation("hésite", Nature.ASSUMED, ("frein",)),),
        ),
    ],
)
def test_a_widgets_state_is_read(answer: AnswerType, raw: Json, value: Value) -> None:
    assert read_typed(asking(answer), raw) == value


@pytest.mark.parametrize(
    ("answer", "raw", "code"),
    [
        (Number(), "douze", Unfit.NOT_A_NUMBER),
        (Number(), "12 heures", Unfit.NOT_A_NUMBER),
        (Number(), "1e9", Unfit.NOT_A_NUMBER),
        (Number(), "nan", Unfit.NOT_A_NUMBER),
        (Number(), "9" * 400, Unfit.TOO_PRECISE),
        (Number(), "3,5", Unfit.NOT_WHOLE),
        (Number(Bounds(0, 160)), "-1", Unfit.TOO_LOW),
        (Number(Bounds(0, 160)), "161", Unfit.TOO_HIGH),
        (Duration(), "90", Unfit.NOT_A_DURATION),
        (Duration(), "une heure", Unfit.NOT_A_DURATION),
        (Duration(), "h", Unfit.NOT_A_DURATION),
        (Duration(), "9" * 400 + " h", Unfit.NOT_A_DURATION),
        (Date(), "14 mars", Unfit.NOT_A_DATE),
        (Date(), "2027-02-30", Unfit.NOT_A_DATE),
        (Date(), "20270314", Unfit.NOT_A_DATE),
        (ItemList(Bounds(2, 3)), ["un"], Unfit.TOO_FEW),
        (ItemList(Bounds(1, 1)), ["un", "deux"], Unfit.TOO_MANY),
        (OneChoice(), {"choice": "z", "text": ""}, Unfit.NO_SUCH_CHOICE),
        (OneChoice(), {"choice": "a", "text": "de trop"}, Unfit.NOTHING_TO_SPECIFY),
        (SeveralChoices(Bounds(2, 2)), chosen("a"), Unfit.TOO_FEW),
        (SeveralChoices(), chosen("a", "a"), Unfit.TWICE),
        (SeveralChoices(), chosen("a", "rien"), Unfit.EXCLUSIVE),
        (Ranking(2), chosen("a", "b", "autre"), Unfit.TOO_MANY),
        (Scale(1, 5), 6, Unfit.NOT_A_STEP),
        (Scale(1, 5), True, Unfit.SHAPE),
        (YesNo(), "oui", Unfit.SHAPE),
        (LongText(), 12, Unfit.SHAPE),
        (Quotes(), [{"text": "x", "permission": "parfois"}], Unfit.NO_SUCH_CHOICE),
        (Observations(), [{"texte": "x"}], Unfit.NO_SUCH_FIELD),
        (Observations(Bounds(2, None)), [{"text": "x"}], Unfit.TOO_FEW),
    ],
)
def test_r14_what_does_not_fit_says_why(answer: AnswerType, raw: Json, code: Unfit) -> None:
    found = read_typed(asking(answer), raw)
    assert isinstance(found, Misfit)
    assert found.code is code


@pytest.mark.parametrize(
    "answer",
    [ShortText(), LongText(), Number(), Duration(), Date(), ItemList(), SeveralChoices(), Quotes(), YesNo()],
)
@pytest.mark.parametrize("raw", [None, "", []])
def test_nothing_is_no_answer(answer: AnswerType, raw: Json) -> None:
    assert read_typed(asking(answer), raw) is None


@pytest.mark.parametrize("answer", [ShortText(), LongText(), Number(), Duration(), Date()])
@pytest.mark.parametrize("blank", ["  ", " \u00a0\n"])
def test_blank_text_is_no_answer(answer: AnswerType, blank: str) -> None:
    assert read_typed(asking(answer), blank) is None


def test_the_nearest_choice_is_suggested() -> None:
    of = question("q", OneChoice(), choice("potentiel"), choice("noyau"))
    found = read_typed(of, {"choice": "noyeau", "text": ""})
    assert isinstance(found, Misfit)
    assert found.facts["nearest"] == "noyau"


TEXTS = st.text(min_size=1).filter(lambda text: bool(text.strip()))
VALUES: dict[AnswerType, st.SearchStrategy[Json]] = {
    ShortText(): TEXTS,
    LongText(): TEXTS,
    ItemList(): st.lists(TEXTS),
    Number(decimal=True): st.decimals(-(10**6), 10**6, places=3).map(str),
    Duration(): st.integers(0, 5000).map(lambda minutes: f"{minutes} min"),
    Date(): st.dates().map(str),
    YesNo(): st.booleans(),
    Scale(1, 5): st.integers(1, 5),
    OneChoice(): st.tuples(st.just("autre"), TEXTS).map(lambda pair: {"choice": pair[0], "text": pair[1]}),
    SeveralChoices(): st.sets(st.sampled_from(["a", "b", "autre"])).map(lambda ids: chosen(*sorted(ids))),
    Ranking(): st.permutations(["a", "b", "autre"]).map(lambda ids: chosen(*ids)),
    Quotes(): st.lists(
        st.fixed_dictionaries(
            {"text": TEXTS, "permission": st.sampled_from([one.value for one in Permission])}
        )
    ),
    Observations(): st.lists(
        st.fixed_dictionaries(
            {
                "text": TEXTS,
                "nature": st.sampled_from([one.value for one in Nature]),
                "tags": st.lists(TEXTS, max_size=2),
            }
        )
    ),
}


@settings(max_examples=examples(1000))
@given(st.sampled_from(list(VALUES)), st.data())
def test_r24_what_a_widget_shows_again_reads_as_the_same_value(
    answer: AnswerType, data: st.DataObject
) -> None:
    of = asking(answer)
    value = read_typed(of, data.draw(VALUES[answer]))
    assert not isinstance(value, Misfit)
    assert read_typed(of, raw_of(of, Answer(value=value))) == value
    assert read_typed(of, raw_of(of, Answer(value=value), ".")) == value


@settings(max_examples=examples(1000))
@given(
    st.sampled_from(list(VALUES)),
    st.recursive(
        st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text()),
        lambda inner: st.one_of(st.lists(inner), st.dictionaries(st.text(), inner)),
        max_leaves=5,
    ),
)
def test_r23_no_raw_state_ever_raises(answer: AnswerType, raw: Json) -> None:
    read_typed(asking(answer), raw)
