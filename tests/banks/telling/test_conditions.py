"""Conditions in words: every form, in both languages, and never two meanings for the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.banks.conditions.tree import (
    All,
    Among,
    AnyOf,
    Compare,
    Comparison,
    Condition,
    Contains,
    CountOf,
    CountWithin,
    Extreme,
    Given,
    Is,
    MeanOf,
    Not,
    Of,
    Only,
    RepetitionsOf,
    ScoreOf,
    State,
    UnknownsOf,
    Within,
)
from persona_tui.banks.telling.conditions import condition_text
from persona_tui.text.language import translator
from tests.banks.telling.village import HERE, VILLAGE, choices
from tests.counts import examples

FR, EN = translator("fr"), translator("en")
EQUAL, DIFFERENT, LESS, MORE = Comparison.EQUAL, Comparison.DIFFERENT, Comparison.LESS, Comparison.MORE


def of(item: str) -> Of:
    return Of(item, HERE)


def words_of(condition: Condition) -> str:
    """The French words, no-break spaces as spaces."""
    return condition_text(condition, VILLAGE, FR).replace("\u00a0", " ")


NEW = Compare(of("lien"), EQUAL, "nouveau")
CORE = Compare(of("lien"), EQUAL, "noyau")
TRUE = Given(of("vrai"))
READS = Contains(of("modes"), "lire")

FRENCH: list[tuple[Condition, str]] = [
    (NEW, "la réponse à « Votre lien? » est « Je viens d'arriver »"),
    (Not(NEW), "la réponse à « Votre lien? » est autre chose que « Je viens d'arriver »"),
    (Compare(of("lien"), DIFFERENT, "noyau"), "la réponse à « Votre lien? » est autre chose que « J'anime »"),
    (
        Among(of("lien"), ("nouveau", "noyau")),
        "la réponse à « Votre lien? » est « Je viens d'arriver » ou « J'anime »",
    ),
    (
        Not(Among(of("lien"), ("nouveau", "noyau"))),
        "la réponse à « Votre lien? » est autre chose que « Je viens d'arriver » ou « J'anime »",
    ),
    (READS, "la réponse à « Vos modes? » comprend « Lire »"),
    (Not(READS), "la réponse à « Vos modes? » ne comprend pas « Lire »"),
    (Only(of("modes"), "lire"), "la réponse à « Vos modes? » est seulement « Lire »"),
    (Not(Only(of("modes"), "lire")), "la réponse à « Vos modes? » n'est pas seulement « Lire »"),
    (Contains(of("mots"), "pairs"), "la réponse à « Vos mots? » comprend « pairs »"),
    (Contains(of("groupes"), "Relève"), "la réponse à « Regroupez. » comprend « Relève »"),
    (TRUE, "la réponse à « Est-ce vrai? » est « Oui »"),
    (Not(TRUE), "la réponse à « Est-ce vrai? » est « Non »"),
    (Compare(of("vrai"), EQUAL, value=False), "la réponse à « Est-ce vrai? » est « Non »"),
    (Given(of("oui_a")), "le consentement demandé à « Acceptez-vous? » est donné"),
    (Not(Given(of("oui_a"))), "le consentement demandé à « Acceptez-vous? » est refusé"),
    (Compare(of("oui_a"), EQUAL, "yes"), "la réponse à « Acceptez-vous? » est « Oui »"),
    (
        Compare(of("nb_heures"), Comparison.AT_LEAST, 3.5),
        "la réponse à « Combien d'heures? » est d'au moins 3,5 heures",
    ),
    (Compare(of("nb_heures"), LESS, -2), "la réponse à « Combien d'heures? » est de moins de −2 heures"),
    (Not(Compare(of("nb_heures"), LESS, 3)), "la réponse à « Combien d'heures? » est d'au moins 3 heures"),
    (Not(Compare(of("nb_heures"), MORE, 3)), "la réponse à « Combien d'heures? » est d'au plus 3 heures"),
    (Compare(of("temps"), MORE, 90), "la réponse à « Combien de temps? » est de plus de 1 h 30"),
    (Among(of("temps"), (45, 120)), "la réponse à « Combien de temps? » est 45 min ou 2 h"),
    (Compare(of("jour"), LESS, date(2027, 3, 1)), "la réponse à « Quel jour? » est avant le 1er mars 2027"),
    (
        Compare(of("jour"), Comparison.AT_LEAST, date(2027, 12, 24)),
        "la réponse à « Quel jour? » n'est pas avant le 24 décembre 2027",
    ),
    (
        Compare(of("freq"), Comparison.AT_MOST, 2),
        "la réponse à « Souvent? » est d'au plus 2 (« Parfois »)",
    ),
    (Compare(of("aise"), EQUAL, 5), "la réponse à « À l'aise? » est 5 (« Tout à fait »)"),
    (Compare(of("aise"), MORE, 3), "la réponse à « À l'aise? » est de plus de 3"),
    (Compare(of("role"), EQUAL, "élue"), "la réponse à « Votre rôle? » est « élue »"),
    (Compare(of("un"), EQUAL, "lire"), "la réponse à « Lequel? » est « Lire »"),
    (Contains(of("des"), "pairs"), "la réponse à « Lesquels? » comprend « pairs »"),
    (Compare(of("profil"), EQUAL, "pilier"), "le résultat de « Profil » est « Pilier »"),
    (
        Compare(CountOf("modes", HERE), Comparison.AT_LEAST, 2),
        "le nombre de choix faits à « Vos modes? » est d'au moins 2",
    ),
    (Compare(CountOf("mots", HERE), EQUAL, 3), "le nombre d'éléments donnés à « Vos mots? » est 3"),
    (
        Compare(CountOf("groupes", HERE), LESS, 3),
        "le nombre de groupes formés à « Regroupez. » est de moins de 3",
    ),
    (Compare(RepetitionsOf("place", HERE), EQUAL, 2), "le nombre de répétitions de « La place » est 2"),
    (
        Compare(CountWithin("place", "role", HERE), MORE, 1),
        "le nombre de répétitions de « La place » où « Votre rôle? » a une réponse est de plus de 1",
    ),
    (
        Compare(ScoreOf("engagement", HERE), Comparison.AT_LEAST, 3),
        "le score « engagement » est d'au moins 3",
    ),
    (
        Compare(MeanOf("accueil", HERE), LESS, 2.5),
        "la moyenne de la dimension « Adhésion et accueil » est de moins de 2,5",
    ),
    (
        Compare(MeanOf(Extreme.LOWEST, HERE), LESS, 2),
        "la moyenne de la dimension la plus basse est de moins de 2",
    ),
    (
        Compare(UnknownsOf("accueil", HERE), Comparison.AT_LEAST, 2),
        "le nombre de « ne sait pas » dans la dimension « Adhésion et accueil » est d'au moins 2",
    ),
    (
        Compare(UnknownsOf(Extreme.LEAST_KNOWN, HERE), EQUAL, 0),
        "le nombre de « ne sait pas » dans la dimension la moins connue est 0",
    ),
    (
        Contains(Within("place", "lien", HERE), "noyau"),
        "la réponse à « Votre lien? » est « J'anime » dans une des répétitions de « La place »",
    ),
    (
        Not(Contains(Within("place", "modes", HERE), "lire")),
        "la réponse à « Vos modes? » ne comprend « Lire » dans aucune répétition de « La place »",
    ),
    (Is(of("role"), State.ANSWERED), "« Votre rôle? » a une réponse"),
    (Not(Is(of("role"), State.ANSWERED)), "« Votre rôle? » est sans réponse"),
    (Is(of("role"), State.SKIPPED), "on a passé « Votre rôle? »"),
    (Is(of("role"), State.UNKNOWN), "la réponse à « Votre rôle? » est « ne sait pas »"),
    (Is(of("role"), State.DECLINED), "la réponse à « Votre rôle? » est « préfère ne pas répondre »"),
    (Not(Is(of("role"), State.NOT_APPLICABLE)), "la réponse à « Votre rôle? » n'est pas « sans objet »"),
]


@pytest.mark.parametrize(("condition", "french"), FRENCH)
def test_each_form_is_said_in_french_with_labels_titles_and_units(condition: Condition, french: str) -> None:
    assert words_of(condition) == french


@pytest.mark.parametrize("condition", [condition for condition, _ in FRENCH])
def test_no_french_and_no_id_is_left_in_english(condition: Condition) -> None:
    english = condition_text(condition, VILLAGE, EN)
    assert english != condition_text(condition, VILLAGE, FR)
    ours = re.sub("“[^”]*”", "", english)
    assert not set("éèàêç«»") & set(ours)
    assert not {item.id for item in VILLAGE.items} & set(re.findall(r"\w+", ours))


def test_a_few_in_english() -> None:
    def said(condition: Condition) -> str:
        return condition_text(condition, VILLAGE, EN)

    assert said(NEW) == "the answer to “Votre lien?” is “Je viens d'arriver”"
    assert (
        said(Compare(of("nb_heures"), MORE, 3.5))
        == "the answer to “Combien d'heures?” is more than 3.5\u00a0heures"
    )
    assert said(Compare(of("jour"), EQUAL, date(2027, 3, 1))).endswith("falls on March 1, 2027")


def test_and_and_or_stand_in_parentheses_inside_each_other() -> None:
    new, core, true = words_of(NEW), words_of(CORE), words_of(TRUE)
    assert words_of(All((NEW, AnyOf((CORE, TRUE))))) == f"{new} et ({core} ou {true})"
    assert words_of(AnyOf((All((NEW, CORE)), TRUE))) == f"({new} et {core}) ou {true}"
    assert words_of(AnyOf((NEW, CORE, TRUE))) == f"{new}, {core} ou {true}"
    among = Among(of("lien"), ("nouveau", "noyau"))
    assert words_of(All((among, TRUE))) == f"({words_of(among)}) et {true}"
    assert words_of(All((AnyOf((NEW,)), TRUE))) == f"{new} et {true}"


def test_a_negation_is_told_on_what_it_denies() -> None:
    assert words_of(Not(All((NEW, TRUE)))) == f"{words_of(Not(NEW))} ou {words_of(Not(TRUE))}"
    assert words_of(Not(AnyOf((NEW, TRUE)))) == f"{words_of(Not(NEW))} et {words_of(Not(TRUE))}"
    assert words_of(Not(Not(NEW))) == words_of(NEW)


ATOMS = (NEW, TRUE, READS)


def small(depth: int) -> Iterator[Condition]:
    """Every condition over three atoms up to a depth."""
    yield from ATOMS
    yield Among(of("lien"), ("nouveau", "noyau"))
    if depth:
        inner = list(small(depth - 1))
        for one in inner:
            yield Not(one)
        for one, other in product(inner, repeat=2):
            yield All((one, other))
            yield AnyOf((one, other))


def truth(condition: Condition, held: dict[str, bool]) -> bool:
    match condition:
        case Not(condition=inner):
            return not truth(inner, held)
        case All(conditions=parts):
            return all(truth(part, held) for part in parts)
        case AnyOf(conditions=parts):
            return any(truth(part, held) for part in parts)
        case _:
            return held[repr(condition)]


def test_the_same_words_never_mean_two_things() -> None:
    known = [*ATOMS, Among(of("lien"), ("nouveau", "noyau"))]
    worlds = [dict(zip(map(repr, known), held, strict=True)) for held in product((True, False), repeat=4)]
    meanings: dict[str, tuple[bool, ...]] = {}
    for condition in small(2):
        meaning = tuple(truth(condition, held) for held in worlds)
        assert meanings.setdefault(words_of(condition), meaning) == meaning


hostile = st.text(st.sampled_from("aé «»“”‘’\u00a0()\"'ou, et.[]|`<>#"), min_size=1, max_size=12)


@given(label=hostile)
@settings(max_examples=examples(1000))
def test_where_a_label_ends_is_never_in_doubt(label: str) -> None:
    lien = next(VILLAGE.questions)
    bank = replace(VILLAGE, items=(replace(lien, choices=choices(nouveau=label)),))
    for tr, opening, closing in ((FR, "«", "»"), (EN, "“", "”")):
        said = condition_text(NEW, bank, tr)
        assert said.count(opening) == said.count(closing) == 2
        assert said.endswith(closing)


def test_a_long_wording_is_shortened_between_two_words_and_pipes_are_not_shown() -> None:
    lien = next(VILLAGE.questions)
    long = replace(lien, wording=choices(x="mot " * 40)[0].wording)
    said = condition_text(NEW, replace(VILLAGE, items=(long,)), FR)
    assert "mot…" in said
    assert len(said) < 120
