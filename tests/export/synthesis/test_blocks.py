"""The blocks of the synthesis, as a reader finds them on the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from persona_tui.export.document import Block, Prose, plain
from persona_tui.export.making import Making
from persona_tui.export.markdown import write
from persona_tui.export.synthesis import blocks, facts
from persona_tui.interview.record import Record
from persona_tui.interview.session import Json
from persona_tui.text.language import Language, translator
from tests.export.reading_back import HOSTILE, structure
from tests.personas.sessions import WHOLE, interviewed
from tests.personas.synthesis.interviews import six


def making(records: list[Record], language: Language = "fr") -> Making:
    return Making(tuple(records), translator(language), None)


def page(
    block: Callable[[Making, str], Iterator[Block]],
    records: list[Record],
    argument: str = "",
    language: Language = "fr",
) -> str:
    return write(tuple(block(making(records, language), argument))).strip("\n").replace("\u00a0", " ")


def text(prose: Prose) -> str:
    return plain(prose).replace("\u00a0", " ")


def test_what_was_said_stands_by_section_with_codes_and_support() -> None:
    told = page(blocks.synthesis, six())
    assert told.startswith(
        "### Lien\n\n"
        "- **Quel est votre lien?** Membre actif : 5 (E01, E02, E04, E05, E06) · Membre discret : 1 (E03)\n"
    )
    assert (
        "- **Votre but?**\n"
        "  - Tenir ensemble (E01, E02, E04, E05, E06 · 5 personnes, étayé)\n"
        "  - Durer (E03 · hypothèse)\n"
    ) in told
    assert "  - La distance (E02 · un témoignage)\n" in told
    assert "  - Le vert (E01, E02, E03, E06 · 4 personnes, étayé)\n  - ne sait pas : 1 (E04)\n" in told


def test_closed_questions_are_counts_and_scales_are_ranges() -> None:
    told = page(blocks.synthesis, six())
    assert "- **Compris?** Oui : 4 (E01, E04, E05, E06) · Non : 2 (E02, E03)\n" in told
    assert "- **Suit ↔ Anime :** █████ 1 à 5 · 1 : E02 · 3 : E01, E03, E05, E06 · 5 : E04\n" in told


def test_what_whoever_leads_noted_is_told_apart() -> None:
    told = page(blocks.synthesis, six()).split("### Après")[1]
    assert told.startswith(
        "\n\nRempli par la personne qui mène l'entretien.\n\n- **Contredit quoi?**\n  - Rien ("
    )
    assert "· noté · 6 personnes, étayé)" in told
    assert "Sourit" not in told


def test_by_sheet_the_parts_are_the_headings_in_both_languages() -> None:
    assert page(blocks.synthesis, six(), "fiche").startswith(
        "### Participation et trajectoire\n\n- **Quel est"
    )
    assert page(blocks.synthesis, six(), "sheet", "en").startswith("### Participation and direction\n\n")


def test_differences_are_kept_in_sight() -> None:
    told = page(blocks.differences, six())
    assert [line.split("**")[1] for line in told.split("\n")] == ["Compris?", "Suit ↔ Anime :"]
    assert page(blocks.differences, [interviewed(WHOLE)]) == ""


def test_a_difference_is_a_short_contrast_without_what_is_assumed() -> None:
    assert page(blocks.differences, six()) == (
        "- **Compris?** Oui : 4 · Non : 2\n- **Suit ↔ Anime :** de 1 (E02) à 5 (E04)"
    )
    assumed: dict[str, Json] = {"var-anime": {"value": 5, "hypothesis": True}}
    records = [
        interviewed({"var-anime": 1}),
        interviewed({"var-anime": 3}, code="E02"),
        interviewed(assumed, code="E03"),
    ]
    assert page(blocks.differences, records) == "- **Suit ↔ Anime :** de 1 (E01) à 3 (E02)"


def test_quotes_stand_apart_as_permitted_with_their_code() -> None:
    assert page(blocks.quotes, six()[:1]) == "> Phrase permise\n>\n> E01"
    assert page(blocks.quotes, six()[3:4]) == ""
    assert "Phrase" not in page(blocks.synthesis, six())


def test_what_nobody_answered_is_listed_and_who_was_not_met_named() -> None:
    less = {name: value for name, value in WHOLE.items() if name != "heures"}
    assert page(blocks.unanswered, [interviewed(less)]) == "- Vos heures?"
    assert page(blocks.unanswered, six()) == ""
    assert text(facts.not_met(making(six()))) == "« Ancien membre »"
    assert facts.not_met(making([interviewed({"but": "Tenir"})])) == ()


def test_interviews_are_counted() -> None:
    assert text(facts.interviews(making(six()))) == "6 entretiens"
    assert text(facts.interviews(making(six()[:1]))) == "1 entretien"
    assert making(six()).synthesis.fragile == 5


def test_no_answer_changes_the_structure() -> None:
    def shape(words: str) -> list[str]:
        told = interviewed({"but": words, "lien": {"choice": "autre", "text": words}, "freins": [words]})
        return structure(page(blocks.synthesis, [told]))

    plain = shape("mot")
    for words in filter(str.strip, HOSTILE):
        assert shape(words) == plain, words
