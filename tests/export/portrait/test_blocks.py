"""The portrait's blocks and fields, as a reader finds them on the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

from persona_tui.export.document import Block, Prose, plain, said_in
from persona_tui.export.making import Making
from persona_tui.export.markdown import write
from persona_tui.export.portrait import facts, profile, voices
from persona_tui.export.portrait.keeping import kept
from persona_tui.interview.record import Record
from persona_tui.interview.session import Json
from persona_tui.text.language import Language, translator
from tests.export.reading_back import HOSTILE, structure
from tests.personas.portrait.community import BANK, assessed, community, facilitator, later, member
from tests.personas.sessions import BEGUN


def making(records: list[Record], language: Language = "fr") -> Making:
    return Making(tuple(records), translator(language), None)


def page(
    block: Callable[[Making, str], Iterator[Block]], records: list[Record], language: Language = "fr"
) -> str:
    return write(tuple(block(making(records, language), ""))).strip("\n").replace("\u00a0", " ")


def text(prose: Prose) -> str:
    return plain(prose).replace("\u00a0", " ")


def test_the_profile_reads_without_colour_and_says_what_has_no_figure() -> None:
    assert page(profile.profile, community()) == (
        "- **Accueil :** ███░░ 3,4 · n=8 · de 1,3 à 5 · en chantier\n"
        "- **Appuis :** ███░░ 2,5 · n=7 · toutes à 2,5 · à travailler · 1 « ne s'applique pas »\n"
        "- **Retombées :** pas assez de réponses · 7 « ne sait pas »"
    )
    assert page(profile.profile, community(), "en").startswith(
        "- **Accueil:** ███░░ 3.4 · n=8 · from 1.3 to 5 · under way\n"
    )


def test_the_profile_says_too_early_not_applicable_and_kept() -> None:
    young = [assessed({"qui": "alliee", "age-cdp": "jeune"}, f"O{n}") for n in range(6)]
    rated = {"a1": 3, "a2": 3, "a3": 3, "a4": 3}
    one = assessed({"qui": "alliee", "age-cdp": "jeune", **rated}, "O9")
    assert page(profile.profile, [*young, one]) == (
        "- **Accueil :** moins de cinq réponses : gardées ici\n"
        "- **Appuis :** sans objet\n"
        "- **Retombées :** trop tôt"
    )


def test_gaps_name_both_sides_and_the_question_names_the_dimension() -> None:
    assert page(profile.gaps, community()) == (
        "- **Accueil :** animation 4,8 (n=1), membres 3,2 (n=7), écart 1,6"
    )
    assert text(facts.dimensions_in_gap(making(community()))) == "« Accueil »"


def test_an_allied_organisation_is_compared_with_members_and_named() -> None:
    rated = {"a1": 3, "a2": 3, "a3": 3, "a4": 3}
    ally = assessed({"qui": "alliee", "age-cdp": "mure", **rated}, "O1")
    assert "animation 4,8 (n=1), membres et alliées 3,2 (n=8)" in page(profile.gaps, [*community(), ally])


def test_a_team_and_too_few_allies_are_kept_apart_as_two_sides_are() -> None:
    ally = assessed({"qui": "alliee", "age-cdp": "mure", "a1": 3, "a2": 3, "a3": 3, "a4": 3}, "O1")
    kept_here = "Trop peu de réponses d'un côté : les écarts sont gardés ici."
    assert page(profile.gaps, [facilitator(), ally]) == kept_here


def test_the_next_date_is_the_first_that_comes() -> None:
    dates = ("2027-02-01", "2027-11-01", "2027-06-01")
    team = [facilitator(code=f"A{n}", plan_date=day) for n, day in enumerate(dates)]
    assert text(facts.next_date(making(team))) == "1er juin 2027"
    assert text(facts.next_date(making(team[:1]))) == "1er février 2027"


def test_without_a_gap_the_block_says_so_and_alone_it_says_nothing() -> None:
    same = [facilitator((3, 3, 3, 3)), *(member(n) for n in range(5))]
    assert (
        page(profile.gaps, same) == "Aucune des dimensions qui se comparent n'a d'écart d'un point ou plus."
    )
    assert page(profile.gaps, same[:4]) == "Trop peu de réponses d'un côté : les écarts sont gardés ici."
    assert page(profile.gaps, same[:1]) == ""
    assert facts.dimensions_in_gap(making(same)) == ()


def test_subgroups_show_means_without_range_and_how_many_are_kept() -> None:
    records = [member(n, anciennete="moins" if n <= 3 else "entre" if n <= 9 else "plus") for n in range(16)]
    assert page(profile.subgroups, records) == (
        "### Votre ancienneté?\n\n"
        "- **Accueil :**\n"
        "  - **Plus de trois ans :** ███░░ 3,0 · n=6\n\n"
        "2 sous-groupes sont gardés ici, en tout ou en partie : ils ont moins de cinq réponses, ou en"
        " laisseraient déduire un plus petit."
    )


def test_changes_bear_their_sign() -> None:
    after = BEGUN + timedelta(days=300)
    records = [facilitator((3, 3, 3, 3), p1=4, p2=4), later(facilitator((4, 4, 3, 3), p1=3, p2=3), after)]
    assert page(profile.change, records) == (
        "- **Accueil :** +0,5 (de 3,0 à 3,5)\n- **Appuis :** −1,0 (de 4,0 à 3,0)"
    )
    assert text(facts.previous_period(making(records))) == "mars 2027"
    assert text(facts.period(making(records))) == "janvier 2028"
    assert page(profile.change, community()) == ""
    assert facts.previous_period(making(community())) == ()


def test_statements_stand_under_their_dimension_with_the_steps_in_words() -> None:
    lines = page(voices.statements, community()).split("\n")
    assert lines[0].startswith("1 : Pas du tout d'accord · 2 : Plutôt en désaccord")
    assert lines[2] == "### Accueil"
    assert lines[4] == "- **On m'a fait une place.** n=8 · de 1 à 5 · 1 (1 personne), 3 (4), 4 (1), 5 (2)"


def test_statements_of_a_small_group_are_kept_in_one_sentence() -> None:
    assert page(voices.statements, [facilitator(), member(1)]) == "Moins de cinq réponses : gardées ici."
    partly = [*(member(n) for n in range(5)), member(9, r1=4, r2=4)]
    assert "- **J'ai essayé quelque chose.** moins de cinq réponses : gardées ici" in page(
        voices.statements, partly
    )


def test_open_answers_bear_no_code() -> None:
    blocks = tuple(voices.open_answers(making(community()), ""))
    assert page(voices.open_answers, community()).startswith("### Que garder?\n\n- La rencontre a\n")
    assert {words.place.code for block in blocks for words in said_in(block)} == {""}
    few = [member(n, garder="Tout") for n in range(1, 5)]
    assert page(voices.open_answers, few) == "**Gardées ici, faute de cinq réponses :** « Que garder? »"


def test_the_teams_rows_actions_and_date() -> None:
    assert (
        page(voices.habits, community())
        == "- **J'écris l'intention avant l'ordre du jour.** ████░ 4 (Souvent)"
    )
    assert page(voices.maturity, community()) == "- **Accueil des nouveaux :** Un parcours existe"
    assert page(voices.actions, community()) == "1. Écrire un mot d'accueil (équipe, avril)"
    assert text(facts.next_date(making(community()))) == "1er septembre 2027"
    five = [facilitator(code=f"A{n}", h1=n) for n in range(2, 6)] + [facilitator(code="A9", h1=3)]
    assert page(voices.habits, five).endswith("░████ 2 à 5 (Rarement ↔ Presque toujours)")


def test_how_many_answered_is_told_and_who_is_few() -> None:
    told = making(community())
    assert text(facts.respondents(told)) == "8 autoévaluations (1 de l'animation, 7 de membres)"
    allied = making([*community(), assessed({"qui": "alliee"}, "O1")])
    assert text(facts.respondents(allied)) == (
        "9 autoévaluations (1 de l'animation, 7 de membres, 1 d'une organisation alliée)"
    )
    assert facts.small_group(told) == facts.replaced(told) == ()
    assert text(facts.small_group(making([facilitator(), member(1)]))) == "2 personnes"
    twice = making([member(1), later(member(1), BEGUN + timedelta(days=2))])
    assert text(facts.replaced(twice)) == "1 autoévaluation"


def test_the_gate_learns_how_much_is_kept() -> None:
    assert kept(making([facilitator()])) == 0
    assert (
        kept(making([facilitator(), *(member(n, anciennete="plus") for n in range(4))])) == 2
    )  # a subgroup, the gaps


def test_without_a_dimension_everything_is_empty() -> None:
    plain = [assessed({"but": "Tenir"}, "E01", "# Membres\n\n### Votre but? {#but}\n")]
    for block in (profile.profile, profile.gaps, profile.subgroups, profile.change, voices.statements):
        assert page(block, plain) == ""
    assert facts.period(making(plain)) == facts.respondents(making(plain)) == ()


def test_a_bank_whose_titles_look_like_markdown_stays_text() -> None:
    bank = BANK.replace("## Accueil {#accueil}", "## \\*Accueil\\* {#accueil}")
    told: dict[str, Json] = {"qui": "anime", "age-cdp": "mure", "a1": 3, "a2": 3, "a3": 3, "a4": 3}
    assert "- **\\*Accueil\\* :**" in page(profile.profile, [assessed(told, "A01", bank)])


def test_no_answer_changes_the_structure() -> None:
    def shape(words: str) -> list[str]:
        doing: list[Json] = [{"what": words, "who": words}]
        records = [facilitator(plan=doing), *(member(n, garder=words) for n in range(5))]
        return structure(page(voices.open_answers, records) + "\n\n" + page(voices.actions, records))

    plain = shape("mot")
    for words in filter(str.strip, HOSTILE):
        assert shape(words) == plain, words
