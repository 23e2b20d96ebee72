from __future__ import annotations

import pytest

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
    Statement,
    YesNo,
)
from tests.banks.marked import HEAD, bank_of, question

TICKS = "- [ ] Un {#un}\n- [ ] Deux {#deux}\n- [ ] Trois\n"
BOXES = "- ( ) Un {#un}\n- ( ) Deux {#deux}\n"


@pytest.mark.parametrize(
    ("value", "under", "expected"),
    [
        ("texte court", "", ShortText()),
        ("short text", "", ShortText()),
        ("TEXTE  Court", "", ShortText()),
        ("texte", "", LongText()),
        ("liste", "", ItemList()),
        ("list 1..5", "", ItemList(Bounds(1, 5))),
        ("liste ..5", "", ItemList(Bounds(None, 5))),
        ("1..3 choix", TICKS, SeveralChoices(Bounds(1, 3))),
        ("2.. choices", TICKS, SeveralChoices(Bounds(2, None))),
        ("classer", TICKS, Ranking()),
        ("rank 2", TICKS, Ranking(2)),
        ("oui/non", "", YesNo()),
        ("oui / non", "", YesNo()),
        ("yes/no", "", YesNo()),
        ("nombre", "", Number()),
        ("nombre 0..160 heures", "", Number(Bounds(0, 160), "heures")),
        ("number 4..", "", Number(Bounds(4, None))),
        ("nombre -5..5 °C", "", Number(Bounds(-5, 5), "°C")),
        ("nombre 0,5..3.5", "", Number(Bounds(0.5, 3.5), "", decimal=True)),
        ("nombre 0..10 décimal km", "", Number(Bounds(0, 10), "km", decimal=True)),
        ("nombre 0..10 km décimal", "", Number(Bounds(0, 10), "km", decimal=True)),
        ("nombre décimal", "", Number(decimal=True)),
        ("durée", "", Duration()),
        ("duration", "", Duration()),
        ("date", "", Date()),
        ("échelle 1..5", "", Scale(1, 5)),
        ("échelle 0..4 (Jamais → Toujours)", "", Scale(0, 4, ends=("Jamais", "Toujours"))),
        ("scale 1..5 (Alone <-> Together)", "", Scale(1, 5, ends=("Alone", "Together"), bipolar=True)),
        ("scale 1..5 (Never -> Always)", "", Scale(1, 5, ends=("Never", "Always"))),
        ("scale 1..5 (Alone ↔ Together)", "", Scale(1, 5, ends=("Alone", "Together"), bipolar=True)),
        ("consentement participation", "", Consent(Purpose.PARTICIPATION)),
        ("consent quotes", "", Consent(Purpose.QUOTES)),
        ("énoncé", "", Statement()),
        ("e\u0301nonce\u0301", "", Statement()),
        ("statement", "", Statement()),
        ("citation 1..3", "", Quotes(Bounds(1, 3))),
        ("quote", "", Quotes()),
        ("observations 5..10", "", Observations(Bounds(5, 10))),
    ],
)
def test_every_answer_type_is_read_in_both_languages(value: str, under: str, expected: AnswerType) -> None:
    assert question(f"### Q? {{#q}}\n\n- Réponse : {value}\n{under}").answer == expected


def test_without_a_setting_boxes_decide_and_text_is_the_default() -> None:
    assert question("### Q? {#q}\n").answer == LongText()
    assert question("### Q? {#q}\n\n" + BOXES).answer == OneChoice()
    assert question("### Q? {#q}\n\n" + TICKS).answer == SeveralChoices()


@pytest.mark.parametrize("language", ["fr", "fr-CA", "en"])
@pytest.mark.parametrize("name", ["accord", "fréquence", "maturité", "importance", "aisance"])
def test_built_in_scales_speak_the_language_of_the_bank(language: str, name: str) -> None:
    text = HEAD.replace("- Licence", f"- Langue : {language}\n- Licence")
    bank = bank_of(text + f"### Q? {{#q}}\n\n- Réponse : échelle {name}\n", whole=True)
    scale = bank.question("q")
    assert scale is not None
    assert isinstance(scale.answer, Scale)
    words = scale.answer.labels or scale.answer.ends
    assert words
    assert (scale.answer.lowest, scale.answer.highest) == ((0, 4) if name == "maturité" else (1, 5))
    french = {"Jamais", "Solide", "Pas important", "Très mal à l'aise", "Pas du tout d'accord"}
    assert bool(french & set(words)) == language.startswith("fr")


def test_a_scale_of_the_bank_has_its_labels_from_one_or_from_its_range() -> None:
    head = HEAD.replace("- Licence", "- Échelle aise : Mal · Bien\n- Scale feu 0..2 : A · B · C\n- Licence")
    bank = bank_of(
        head + "### Q? {#q}\n\n- Réponse : échelle AISE\n\n### R? {#r}\n\n- Answer: scale feu\n", whole=True
    )
    assert [item.answer for item in bank.questions][1:] == [
        Scale(1, 2, ("Mal", "Bien")),
        Scale(0, 2, ("A", "B", "C")),
    ]


def test_a_heading_with_two_poles_names_the_ends_of_its_scale() -> None:
    text = "## É {#e}\n\n- Réponse : échelle 1..5\n\n### Peu de liens ↔ Réseau dense {#q}\n"
    assert question(text).answer == Scale(1, 5, ends=("Peu de liens", "Réseau dense"), bipolar=True)
    own = "### A ↔ B {#q}\n\n- Réponse : échelle 1..5 (Non → Oui)\n"
    assert question(own).answer == Scale(1, 5, ends=("Non", "Oui"))
