"""The workshop report: any bank by section and repetition, the silhouettes whole, their status computed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

import pytest

from persona_tui.export.document import Block, plain
from persona_tui.export.making import Making
from persona_tui.export.markdown import write
from persona_tui.export.workshop.cards import alone, groups, observations, placements
from persona_tui.export.workshop.evidence import evidence
from persona_tui.export.workshop.offer import BLOCKS, FIELDS
from persona_tui.export.workshop.proceedings import proceedings, section
from persona_tui.export.workshop.sketches import sketches, statuses
from persona_tui.interview.answer import Answer
from persona_tui.interview.record import Record
from persona_tui.interview.session import Json
from persona_tui.text.language import translator
from tests.export.reading_back import HOSTILE, headings, structure
from tests.export.reloading import Reloading
from tests.export.workshop.gathering import DONE, WORKSHOP
from tests.personas.sessions import MEMBERS, ROOT, WHOLE, interviewed

Maker = Callable[[Making, str], Iterator[Block]]


def held(code: str = "A01", more: Mapping[str, Json] | None = None) -> Record:
    """The workshop, with other answers; `None` takes one away."""
    told = {**DONE, **(more or {})}
    return interviewed({key: value for key, value in told.items() if value is not None}, WORKSHOP, code=code)


def made(maker: Maker, *records: Record, argument: str = "") -> str:
    """A block as Markdown, no-break spaces as spaces."""
    making = Making(records or (held(),), translator("fr"), None)
    return write(tuple(maker(making, argument))).replace("\u00a0", " ")


def told_of(name: str, *records: Record) -> str:
    """What is told of one silhouette."""
    page = made(sketches, *records)
    return page.partition(f"### {name}\n\n")[2].partition("\n\n### ")[0].rstrip()


def test_the_workshop_is_told_section_by_section_around_its_silhouettes() -> None:
    assert headings(made(proceedings, argument="avant")) == [
        "## Préparation",
        "## Observations et groupes",
        "## Échelles",
        "## Placer les groupes",
    ]
    assert headings(made(proceedings, argument="Après")) == ["## Regard d'ensemble"]
    assert made(proceedings) == made(proceedings, argument="before") + "\n" + made(
        proceedings, argument="after"
    )


def test_names_of_silhouettes_are_told_where_one_of_them_is_not_drawn() -> None:
    named = held(more={"silhouettes": ["Relève curieuse", "Appui discret", "Mémoire vive"]})
    assert "Mémoire vive" in made(proceedings, named, argument="avant")


def test_purpose_and_material_stand_under_their_questions() -> None:
    assert made(section, argument="prep") == (
        "**Quelle décision d'animation ces personas doivent-ils éclairer?** "
        "Choisir l'horaire du printemps\n\n"
        "**De quelle matière disposez-vous?** Entretiens et hypothèses\n\n"
        "**Combien de personnes participent?** 8 personnes\n"
    )


def test_groups_have_the_sentence_that_names_them_and_their_cards() -> None:
    assert made(groups) == (
        "- **« Je passe quand je peux » :**\n"
        "  - Arrive cinq minutes en retard\n"
        "  - Demande les notes après\n"
        "- **« Un jour, ce sera mon tour » :**\n"
        "  - Aimerait animer une fois\n"
    )


def test_cards_that_no_group_holds_are_told_apart_and_grouped_ones_only_once() -> None:
    assert made(alone) == "**Cartes restées seules :**\n\n- Garde sa caméra fermée\n"
    page = made(proceedings)
    assert "idée par carte" not in page
    assert page.count("Garde sa caméra fermée") == 1
    assert "idée par carte" in made(proceedings, held(more={"tri": None, "placer": None}))


def test_observations_say_how_they_were_made_and_their_tags() -> None:
    assert made(observations) == (
        "- Arrive cinq minutes en retard (vu; horaire)\n"
        "- Demande les notes après (entendu; E01, traces)\n"
        "- Aimerait animer une fois (supposé)\n"
    )
    making = Making((held(), held()), translator("fr"), None)
    assert plain(evidence(making, "")) == "2 entendues, 2 vues et 2 supposées"
    assert plain(evidence(Making((held(),), translator("fr"), None), "")) == "1 entendue, 1 vue et 1 supposée"
    assert evidence(Making((held(more={"observations": None}),), translator("fr"), None), "") == ()


def test_placements_are_one_table_of_scales_and_groups() -> None:
    table = (
        "| Échelle | « Je passe quand je peux » | « Un jour, ce sera mon tour » |\n"
        "| --- | --- | --- |\n"
        "| Suit ↔ Anime | ░█░░░ 2 | ░░░█░ 4 |\n"
        "| Écoute ↔ Parle | █░░░░ 1 (hypothèse) | |\n"
    )
    assert made(placements) == table
    assert table in made(proceedings)


def test_a_silhouette_is_whole_its_parts_in_the_order_of_the_sheet() -> None:
    assert told_of("Relève curieuse") == (
        "**Statut :** Esquisse\n\n"
        "**Phrase clé :** Un jour, ce sera mon tour.\n\n"
        "**But :** Oser animer\n\n"
        "**Motivations :**\n\n- Apprendre\n- Rendre service\n\n"
        "**Freins :**\n\n- La peur du vide\n\n"
        "**Parcours :**\n\n"
        "| Étape | Où accroche-t-elle? |\n| --- | --- |\n| Découvre | Ne trouve pas la date |\n\n"
        "**Stratégie d'animation :**\n\n"
        "| Quoi | Qui | Quand |\n| --- | --- | --- |\n| Coanimer une rencontre | Équipe | mai |\n\n"
        "**Contre-exemple :** Quelqu'un qui anime déjà ailleurs\n\n"
        "**Pourrait-on deviner de qui il s'agit?** Non"
    )


def test_two_questions_of_one_part_keep_their_wording() -> None:
    bank = (
        "# B\n\n- Usage : atelier\n\n### Noms? {#noms}\n\n- Réponse : liste\n- Fiche : nom_role\n\n"
        "## Fiche {#fiche}\n\n- Pour chaque : noms\n\n### Où en est-elle? {#place}\n\n- Fiche : niveau\n\n"
        "### Où va-t-elle? {#va}\n\n- Fiche : trajectoire\n"
    )
    told: dict[str, Json] = {
        "noms": ["Relève"],
        "fiche": [{"item": "Relève", "place": "Au bord", "va": "Au centre"}],
    }
    assert "**Où en est-elle?** Au bord\n\n**Où va-t-elle?** Au centre" in told_of(
        "Relève", interviewed(told, bank)
    )


def sketch(answers: Mapping[str, Json]) -> list[Json]:
    return [{"item": "Relève curieuse", **answers}]


WHOLE_CORE: dict[str, Json] = {"but": "X", "motivations": ["X"], "freins": ["X"]}
MARKED: Json = {"value": "X", "hypothesis": True}
ASSUMED: Json = [{"text": "X", "nature": "suppose", "tags": []}]


@pytest.mark.parametrize(
    ("fiche", "seen", "status"),
    [
        (sketch(WHOLE_CORE), DONE["observations"], "Esquisse"),
        (sketch({"but": "X"}), DONE["observations"], "Esquisse"),
        (
            sketch({**WHOLE_CORE, "but": MARKED}),
            DONE["observations"],
            "Hypothèse",
        ),
        (sketch({"phrase": MARKED}), DONE["observations"], "Hypothèse"),
        (sketch(WHOLE_CORE), ASSUMED, "Hypothèse"),
        (sketch(WHOLE_CORE), None, "Esquisse"),
    ],
)
def test_the_status_is_computed_from_what_was_heard_seen_or_assumed(
    fiche: Json, seen: Json, status: str
) -> None:
    record = held(more={"fiche": fiche, "observations": seen, "verifier-fiche": None})
    assert made(statuses, record) == f"- **Relève curieuse :** {status}\n"
    assert f"**Statut :** {status}\n" in made(sketches, record)


def test_what_has_a_part_of_its_own_and_what_must_stay_are_left_out() -> None:
    page = made(proceedings) + made(sketches)
    for word in ("SECRET", "NOTE", "auprès de deux membres récents", "2028"):
        assert word not in page
    assert "auprès de deux membres récents" in made(BLOCKS["hypothèses", "hypotheses"])
    assert made(BLOCKS["réponses", "answers"], argument="revision") == "1er mars 2028\n"


def test_an_answer_off_the_path_is_not_told() -> None:
    record = held()
    fewer = {**record.session.answers, "silhouettes": Answer(value=("Appui discret",))}
    page = made(sketches, replace(record, session=replace(record.session, answers=fewer)))
    assert headings(page) == ["### Appui discret"]
    assert "Relève" not in page


def test_several_workshops_stand_under_their_codes() -> None:
    page = made(proceedings, held("A01"), held("A02"))
    assert headings(page)[:3] == ["## A01", "### Préparation", "### Observations et groupes"]
    assert headings(page).count("## A02") == 1


def test_any_bank_makes_a_report() -> None:
    page = made(proceedings, interviewed(WHOLE, MEMBERS))
    assert headings(page) == ["## Lien", "## Le reste", "## Après"]
    assert "SECRET" not in page
    assert "Phrase à reformuler" not in page
    assert made(sketches, interviewed(WHOLE, MEMBERS)) == ""


def test_repetitions_have_their_names_once() -> None:
    bank = (
        "# B\n\n### Lieux? {#lieux}\n\n- Réponse : liste\n\n"
        "## Lieu {#a}\n\n- Pour chaque : lieux\n\n### Qui? {#qui}\n\n"
        "## Autour de {nom} {#b}\n\n- Pour chaque : lieux\n\n### Quoi? {#quoi}\n"
    )
    places: list[Json] = ["Forum", "Salle"]
    told: dict[str, Json] = {
        "lieux": places,
        "a": [{"item": place, "qui": "X"} for place in places],
        "b": [{"item": place, "quoi": "X"} for place in places],
    }
    assert headings(made(proceedings, interviewed(told, bank))) == [
        "## Lieu",
        "### Forum",
        "### Salle",
        "## Autour de Forum",
        "## Autour de Salle",
    ]


def test_a_question_that_names_its_repetition_stands_without_the_section_before_it() -> None:
    bank = (
        "# B\n\n### Lieux? {#lieux}\n\n- Réponse : liste\n\n## Lieu {#a}\n\n- Pour chaque : lieux\n\n"
        "### Que manque-t-il à « {nom} »? {#manque}\n\n- Fiche : hypotheses\n\n"
        "### Qui? {#qui}\n\n- Fiche : hypotheses\n"
    )
    told: dict[str, Json] = {"lieux": ["Forum"], "a": [{"item": "Forum", "manque": "Du temps", "qui": "X"}]}
    assert made(BLOCKS["hypothèses", "hypotheses"], interviewed(told, bank)) == (
        "**Que manque-t-il à « Forum »?** Du temps\n\n**Lieu – Forum – Qui?** X\n"
    )


@pytest.mark.parametrize("said", [text for text in HOSTILE if text.strip()])
def test_no_answer_changes_the_structure(said: str) -> None:
    def pages(text: str) -> list[str]:
        told: dict[str, Json] = {
            "but-atelier": text,
            "observations": [{"text": text, "nature": "vu", "tags": [text]}],
            "tri": [{"name": f"{text} x", "items": ["Demande les notes après"]}],
            "seules": {"value": text, "hypothesis": True},
            "placer": [{"item": f"{text} x", "suit": 2}],
            "silhouettes": [f"{text} x", f"{text} y"],
            "fiche": [{"item": f"{text} x", "but": text, "motivations": [text, text]}],
            "verifier-fiche": [{"item": f"{text} y", "faire": [{"what": text, "who": text, "when": text}]}],
            "principale": None,
        }
        record = held(more=told)
        makers = [maker for names, maker in BLOCKS.items() if names != ("section", "section")]
        return [made(maker, record, argument="but") for maker in makers] + [made(proceedings, record)]

    assert list(map(structure, pages(said))) == list(map(structure, pages("mot")))


def test_no_session_is_kept_once_it_was_gone_through() -> None:
    records = Reloading(held, ("A01", "A02", "A03", "A04"))
    matter = Making(records, translator("fr"), None)
    for maker in BLOCKS.values():
        write(tuple(maker(matter, "but")))
    for field in FIELDS.values():
        field(matter, "but")


def test_two_runs_give_the_same_bytes() -> None:
    for maker in BLOCKS.values():
        assert made(maker, argument="prep") == made(maker, argument="prep")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_shipped_template_names_only_what_is_offered(language: str) -> None:
    page = (ROOT / "question_banks" / "templates" / f"workshop.{language}.md").read_text(encoding="utf-8")
    shared = {"dates", "contexte", "context", "méthode", "method", "licence", "origine", "origin"}
    offered = {name for names in (*FIELDS, *BLOCKS) for name in names}
    assert set(re.findall(r"\{([^{}\s]+)", page)) <= shared | offered
    assert not re.search(r" [?!;:](?!\w)|« | »", page) or language == "en"
