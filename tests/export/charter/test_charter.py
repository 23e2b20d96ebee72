"""The charter: what feeds each part, for reading aloud, and what is still to be decided."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from persona_tui.banks.sheet_fields import CHARTER
from persona_tui.export.charter.answers import answer, answers, completed
from persona_tui.export.charter.empty_parts import empty_parts
from persona_tui.export.charter.hypotheses import hypotheses
from persona_tui.export.charter.offer import BLOCKS, FIELDS, levels
from persona_tui.export.charter.parts import PARTS
from persona_tui.export.making import Making
from persona_tui.export.markdown import write
from persona_tui.interview.record import Record
from persona_tui.interview.session import Json
from persona_tui.text.language import translator
from tests.export.charter.designing import DESIGN, TEAM
from tests.export.reading_back import HOSTILE, structure, texts
from tests.export.reloading import Reloading
from tests.personas.sessions import ROOT, interviewed

TEMPLATES = ROOT / "question_banks" / "templates"


def making(*records: Record) -> Making:
    return Making(records or (interviewed(TEAM, DESIGN),), translator("fr"), None)


def part(field: str, *records: Record) -> str:
    """A part as Markdown, no-break spaces as spaces."""
    return write(tuple(answers(making(*records), field))).replace("\u00a0", " ")


def gathered(*records: Record) -> str:
    return write(tuple(hypotheses(making(*records), ""))).replace("\u00a0", " ")


def empty(*records: Record) -> list[str]:
    return texts(write(tuple(empty_parts(making(*records), ""))))


def test_the_parts_are_those_of_the_charter_in_their_order() -> None:
    assert tuple(part.field for part in PARTS) == CHARTER
    assert [part.number for part in PARTS] == list(range(1, 24))


def test_a_question_that_alone_feeds_its_part_needs_no_label() -> None:
    assert part("nom") == "Réseau des jardins\n"
    assert part("raison") == "chaque jardin trouve de l'aide à proximité\n"
    assert part("decisions") == "Vote\n"
    assert part("objectifs") == "- Trois récits publiés\n- Un accueil pour les nouvelles personnes\n"
    assert part("regles") == "1. Les idées circulent, pas les noms\n2. La parole circule\n"
    assert part("revision") == "1er mars 2028\n"


def test_several_questions_in_a_part_stand_under_their_wording_in_the_bank_s_order() -> None:
    assert part("contexte") == (
        "**Où en est la CdP aujourd'hui?** Active\n\n"
        "**Quel besoin, ou quelle tension, vous amène à parler de communauté de pratique?** "
        "Chaque personne réinvente ses outils.\n\nPersonne n'ose demander.\n\n"
        "**Sur quoi vous appuyez-vous pour dire que ce besoin existe?**\n\n"
        "- Des conversations\n- Des entretiens\n"
    )


def test_a_question_alone_answered_among_several_keeps_its_wording() -> None:
    assert part("adhesion", interviewed({"seuil-bas": 6}, DESIGN)) == (
        "**En dessous de combien de personnes la conversation s'éteint-elle?** 6 personnes\n"
    )


def test_a_private_question_leaves_no_trace_not_even_a_label_beside_it() -> None:
    bank = (
        "# B\n\n### Un rituel? {#r}\n\n- Fiche : regles\n\n"
        "### Une tension? {#t}\n\n- Fiche : regles\n- Privé : oui\n"
    )
    assert part("regles", interviewed({"r": "Le tour de table", "t": "SECRET"}, bank)) == "Le tour de table\n"


def test_yes_or_no_and_a_step_say_nothing_without_their_question() -> None:
    bank = "# B\n\n### Est-elle ouverte? {#o}\n\n- Réponse : oui/non\n- Fiche : adhesion\n"
    assert part("adhesion", interviewed({"o": True}, bank)) == "**Est-elle ouverte?** Oui\n"
    assert "**Très semblables ↔ Très différentes :** ░░░█░ 4\n" in part("adhesion").replace("███", "░░░")


def test_what_is_a_hypothesis_is_marked_on_its_line() -> None:
    assert part("adhesion").startswith("**Quelle est la taille du groupe?** 10 à 25 (hypothèse)\n")
    assert part("themes").startswith(
        "**Quels sujets donneraient envie de venir aux premières rencontres?** (hypothèse)\n\n"
        "- Le compost\n- La relève\n"
    )


def test_the_levels_are_one_simple_table_without_what_is_empty() -> None:
    assert write(tuple(levels(making(), ""))) == (
        "| Niveau | Combien environ | Ce qui est attendu | Heures par mois |\n"
        "| --- | --- | --- | --- |\n"
        "| Noyau | Cinq | Préparer | 3,5 |\n"
        "| Membres actifs | Douze | | |\n"
    )


def test_actions_say_what_who_and_when() -> None:
    assert part("actions") == (
        "| Quoi | Qui | Quand |\n| --- | --- | --- |\n"
        "| Écrire l'invitation | Équipe | avril |\n| Réserver la salle | | |\n"
    )
    only = interviewed({"actions": [{"what": "Écrire", "who": "", "when": ""}]}, DESIGN)
    assert part("actions", only) == "- Écrire\n"


def test_specials_notes_private_and_off_path_answers_are_left_out() -> None:
    away = interviewed({**TEAM, "etat": "idee", "preserver": "HORS PARCOURS"}, DESIGN)
    everything = "".join(part(field, away) for field in CHARTER) + gathered(away)
    for word in ("NOTE", "SECRET", "HORS PARCOURS"):
        assert word not in everything
    assert "préserver" not in part("contexte")
    assert part("risques") == ""


def test_hypotheses_are_gathered_from_everywhere_then_what_will_be_checked() -> None:
    assert gathered() == (
        "**Quels sujets donneraient envie de venir aux premières rencontres?**\n\n"
        "- Le compost\n- La relève\n\n"
        "**Quelle est la taille du groupe?** 10 à 25\n\n"
        "**Laquelle de vos hypothèses vérifierez-vous d'abord, et auprès de qui?** "
        "La taille du groupe, auprès de deux jardins.\n"
    )
    assert gathered(interviewed({"cdp": "X"}, DESIGN)) == ""


def test_what_nothing_feeds_is_named_with_its_number() -> None:
    assert empty() == [
        "4. Forme, traits et mandat",
        "5. Pratique commune",
        "8. Durée de vie et fin",
        "11. Personas de référence",
        "12. Animation",
        "14. Espaces, outils et accès",
        "15. Traces et licence",
        "18. Ressources et alliés",
        "19. Retombées visées et signes de vie",
        "20. Risques",
        "Que faut-il absolument préserver de ce qui existe?",
    ]
    assert "21. Hypothèses à vérifier" in empty(interviewed({"cdp": "X"}, DESIGN))
    marked = interviewed({"cdp": {"value": "X", "hypothesis": True}}, DESIGN)
    assert "21. Hypothèses à vérifier" not in empty(marked)


def test_what_nobody_knows_yet_is_named_with_its_reasons() -> None:
    def unsure(reason: str, code: str) -> Record:
        told: Json = {"special": "unknown", "reason": reason}
        return interviewed({**TEAM, "preserver": told}, DESIGN, code=code)

    def told(*records: Record) -> str:
        return write(tuple(empty_parts(making(*records), "")))

    one = "- **Que faut-il absolument préserver de ce qui existe?** Jamais discuté\n"
    assert told(unsure("Jamais discuté", "A01")).endswith(one)
    assert told(unsure("Jamais discuté", "A01"), unsure("À voir", "A02")).endswith(
        "existe?**\n  - Jamais discuté\n  - À voir\n"
    )
    answered = interviewed({**TEAM, "preserver": "Le droit de rater"}, DESIGN, code="A02")
    assert "préserver" not in told(unsure("Jamais discuté", "A01"), answered)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("on s'entraide", "Cette CdP existe pour que… on s'entraide\n"),
        ("cette CdP existe pour que rien ne se perde", "cette CdP existe pour que rien ne se perde\n"),
    ],
)
def test_a_sentence_to_complete_is_read_whole(typed: str, read: str) -> None:
    opening = "raison, Cette CdP existe pour que…"
    assert write(tuple(completed(making(interviewed({"raison": typed}, DESIGN)), opening))) == read
    two = [interviewed({"raison": typed}, DESIGN, code=code) for code in ("A01", "A02")]
    page = write(tuple(completed(making(*two), opening))).replace("\u00a0", " ")
    assert page == f"- **A01, A02 :** {read}"


def test_a_numbered_part_is_a_bullet_and_no_list_of_its_own() -> None:
    page = write(tuple(empty_parts(making(), "")))
    assert not any(token.startswith("ordered_list") for token in structure(page))


def test_a_bank_that_feeds_everything_leaves_nothing_to_decide() -> None:
    bank = "# B\n" + "".join(f"\n### Q {field}? {{#q-{field}}}\n\n- Fiche : {field}\n" for field in CHARTER)
    assert empty(interviewed({f"q-{field}": "X" for field in CHARTER}, bank)) == []


def test_a_team_that_answered_apart_keeps_its_differences_with_their_codes() -> None:
    three = [
        interviewed(TEAM, DESIGN, code="E01"),
        interviewed({**TEAM, "taille": "p10", "rythme": "six-semaines"}, DESIGN, code="E02"),
        interviewed({"rythme": "mois", "regles": ["parole"], "actions": TEAM["actions"]}, DESIGN, code="E03"),
    ]
    assert part("activites", *three) == "- **E01, E03 :** Chaque mois\n- **E02 :** Aux six semaines\n"
    assert part("regles", *three) == (
        "- **E01, E02 :**\n"
        "  - 1\\. Les idées circulent, pas les noms\n"
        "  - 2\\. La parole circule\n"
        "- **E03 :**\n"
        "  - 1\\. La parole circule\n"
    )
    assert part("adhesion", *three).startswith(
        "**Quelle est la taille du groupe?**\n\n- **E01 :** 10 à 25 (hypothèse)\n- **E02 :** Moins de 10\n"
    )
    assert part("actions", *three).startswith("**E01, E02, E03 :**\n\n| Quoi |")


def test_the_order_is_the_bank_s_even_when_the_first_answered_less() -> None:
    late = interviewed({"preuves": ["intuition"]}, DESIGN, code="E01")
    page = part("contexte", late, interviewed(TEAM, DESIGN, code="E02"))
    assert page.index("Où en est") < page.index("Quel besoin") < page.index("Sur quoi")


def test_a_short_answer_stands_inside_a_sentence() -> None:
    assert [one.text for one in answer(making(), "nom")] == ["Réseau des jardins"]
    assert answer(making(), "themes") == ()
    assert answer(making(interviewed({}, DESIGN)), "nom") == ()


def test_questions_of_a_repeated_section_say_for_what() -> None:
    bank = (
        "# B\n\n### Quels lieux? {#lieux}\n\n- Réponse : liste\n\n"
        "## Lieu {#lieu}\n\n- Pour chaque : lieux\n\n### Qui y a accès? {#acces}\n\n- Fiche : espaces\n"
    )
    told: dict[str, Json] = {"lieux": ["Forum"], "lieu": [{"item": "Forum", "acces": "Les membres"}]}
    assert part("espaces", interviewed(told, bank)) == "**Lieu – Forum – Qui y a accès?** Les membres\n"


@pytest.mark.parametrize("said", [text for text in HOSTILE if text.strip()])
def test_no_answer_changes_the_structure(said: str) -> None:
    def pages(text: str) -> list[str]:
        told: dict[str, Json] = {
            **TEAM,
            "cdp": text,
            "besoin": {"value": text, "hypothesis": True},
            "objectifs": [text, text],
            "niveaux": [{"row": "noyau", "combien-environ": text}],
            "actions": [{"what": text, "who": text, "when": text}],
        }
        records = [interviewed(told, DESIGN, code=code) for code in ("E01", "E02")]
        return [
            *(part(field, records[0]) for field in CHARTER),
            *(part(field, *records) for field in CHARTER),
            gathered(records[0]),
            gathered(*records),
        ]

    assert list(map(structure, pages(said))) == list(map(structure, pages("mot")))


def test_no_session_is_kept_once_it_was_gone_through() -> None:
    records = Reloading(lambda code: interviewed(TEAM, DESIGN, code=code), ("E01", "E02", "E03", "E04"))
    matter = Making(records, translator("fr"), None)
    for maker in BLOCKS.values():
        write(tuple(maker(matter, "adhesion, niveaux")))


def test_two_runs_give_the_same_bytes() -> None:
    def page() -> str:
        return write([block for field in CHARTER for block in answers(making(), field)])

    assert page() == page()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_shipped_template_has_its_parts_in_order_and_names_only_what_is_offered(language: str) -> None:
    page = Path(TEMPLATES / f"charter.{language}.md").read_text(encoding="utf-8")
    numbers = [int(number) for number in re.findall(r"^## ([0-9]+)\. ", page, re.MULTILINE)]
    assert numbers == list(range(1, 24))
    asked = re.findall(r"\{(\S+) (\w+)[|,}]", page)
    assert {field for _, field in asked} | {"niveaux", "hypotheses"} == set(CHARTER)
    offered = {name for names in (*FIELDS, *BLOCKS) for name in names}
    assert {name for name, _ in asked} <= offered
    sections = re.findall("^## (.+)$", page, re.MULTILINE)
    assert sections[0] in ("Contexte", "Context")
    assert sections[-1] in ("Méthode et limites", "Method and limits")
    assert not re.search(r" [?!;:](?!\w)|« | »", page) or language == "en"
