"""The persona sheet: its parts, the evidence behind each line, and its status (docs/persona-sheet.md)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.interview.answer import Nature
from persona_tui.interview.record import Record
from persona_tui.interview.session import Json
from persona_tui.personas.evidence import Level, Line, Source, Status, status_of
from persona_tui.personas.fields import PARTS, QUOTES, STRATEGY, VOICE
from persona_tui.personas.sheet import Sheet, a_year_after, draw
from tests.personas.sessions import WHOLE, example, interviewed


def told(answers: Mapping[str, Json], code: str = "E01", **more: Json) -> Record:
    return interviewed({**answers, **more}, code=code)


def part(sheet: Sheet, field: str) -> tuple[Line, ...]:
    return next((filled.lines for filled in sheet.parts if field in filled.part.fields), ())


def texts(sheet: Sheet, field: str) -> list[str]:
    return [line.text for line in part(sheet, field)]


def test_parts_stand_in_the_order_of_the_sheet_and_only_core_ones_when_empty() -> None:
    ids = [filled.part.id for filled in draw([interviewed({})]).parts]
    assert ids == [
        "nom_role",
        "phrase_cle",
        "niveau",
        "role",
        "but",
        "motivations",
        "freins",
        "interets",
        "besoins",
        "apports",
        "disponibilite",
        "strategie",
        "contre_exemple",
    ]
    whole = [filled.part.id for filled in draw([told(WHOLE)]).parts]
    order = [part.id for part in PARTS]
    assert whole[:-1] == sorted(whole[:-1], key=order.index)
    assert {"variables", "citations"} < set(whole)


def test_every_field_of_the_shipped_bank_has_its_part() -> None:
    bank = example("noyau").bank
    known = {field for part in PARTS for field in part.fields}
    assert {field for question in bank.questions for field in question.sheet} <= known


def test_a_field_that_only_the_bank_knows_stands_last_under_its_own_name() -> None:
    last = draw([told(WHOLE)]).parts[-1]
    assert (last.part.id, last.part.title, last.lines[0].text) == ("couleur_preferee", "", "Le vert")


def test_an_answer_that_feeds_two_fields_of_a_part_stands_once() -> None:
    assert texts(draw([told(WHOLE)]), "role") == ["Anime un jardin", "Trois ans"]


def test_each_line_says_who_how_and_how_well_supported() -> None:
    (goal,) = part(draw([told(WHOLE)]), "but")
    assert (goal.sources, goal.nature, goal.level) == ((Source("E01", "but"),), Nature.HEARD, Level.TESTIMONY)
    (counter,) = part(draw([told(WHOLE)]), "contre_exemple")
    assert counter.noted


def test_what_several_people_say_is_one_line_with_all_of_them() -> None:
    answers: list[Mapping[str, Json]] = [
        {"moments": ["matin"], "freins": ["Le temps"], "var-anime": 2},
        {"moments": ["matin", "soir"], "freins": ["le  TEMPS"], "var-anime": 4},
        {"moments": ["matin"], "freins": ["Autre"], "var-anime": 3},
    ]
    sheet = draw([told(some, f"E0{place}") for place, some in enumerate(answers, 1)])
    morning, evening = part(sheet, "disponibilite")
    assert (morning.people, morning.level) == (("E01", "E02", "E03"), Level.SUPPORTED)
    assert (evening.people, evening.level) == (("E02",), Level.TESTIMONY)
    assert [(line.text, line.level) for line in part(sheet, "freins")] == [
        ("Le temps", Level.CONVERGENT),
        ("Autre", Level.TESTIMONY),
    ]
    assert [(line.text, line.people) for line in part(sheet, "variables")] == [
        ("░███░ 2 à 4", ("E01", "E02", "E03"))
    ]


def test_the_first_line_of_a_field_is_what_most_people_said() -> None:
    sheet = draw(
        [told({"freins": ["Le bruit"]}), *(told({"freins": ["Le temps"]}, f"E0{n}") for n in (2, 3))]
    )
    assert texts(sheet, "freins") == ["Le temps", "Le bruit"]


def test_what_is_only_assumed_stands_behind_what_is_told() -> None:
    guessed = [told({"but": {"value": "Durer", "hypothesis": True}}, f"E0{n}") for n in (1, 2)]
    assert texts(draw([*guessed, told({"but": "Tenir"}, "E03")]), "but") == ["Tenir", "Durer"]


ASKED = """\
# B

### Ce qui complique? {#complique}

- Réponse : liste
- Fiche : freins

### Le plus lourd? {#lourd}

- Réponse : texte court
- Fiche : freins
"""
HEAVY = st.sampled_from(["Le temps", "L'horaire", "La route"])
PEOPLE = st.lists(
    st.tuples(st.lists(HEAVY, min_size=1, max_size=3, unique=True), HEAVY), min_size=1, max_size=5
)


@given(PEOPLE, st.randoms())
@settings(max_examples=30)
def test_the_order_of_interviews_changes_no_line_and_ties_keep_that_of_the_bank(
    people: list[tuple[list[str], str]], chance: Random
) -> None:
    records = [
        interviewed({"complique": [*many], "lourd": one}, ASKED, code=f"E{n}")
        for n, (many, one) in enumerate(people)
    ]
    mixed = chance.sample(records, len(records))
    lines, others = (part(draw(some), "freins") for some in (records, mixed))
    assert {(line.question, line.text, frozenset(line.people)) for line in lines} == {
        (line.question, line.text, frozenset(line.people)) for line in others
    }
    ranks = [(-len(line.people), ("complique", "lourd").index(line.question)) for line in others]
    assert ranks == sorted(ranks)


def test_scales_keep_the_order_of_the_bank_behind_what_is_told() -> None:
    text = "# B\n" + "".join(
        f"\n### {name} ↔ X {{#{name}}}\n\n- Réponse : échelle 1..5\n- Fiche : variables\n"
        for name in ("a", "b")
    )
    text += "\n### Un mot? {#mot}\n\n- Réponse : texte court\n- Fiche : variables\n"
    records = [interviewed({"a": 1, "b": 2, "mot": "Oui"}, text), interviewed({"b": 2}, text, code="E02")]
    assert [line.question for line in part(draw(records), "variables")] == ["mot", "a", "b"]


def test_questions_say_vous_as_soon_as_anyone_was_told_so() -> None:
    def asked(*familiar: bool) -> set[str]:
        records = [interviewed(WHOLE, code=f"E{n}", familiar=tu) for n, tu in enumerate(familiar)]
        return {line.asked for line in part(draw(records), "niveau")}

    assert asked(True, True) == {"Quel est ton lien?"}
    assert asked(True, False) == asked(False, True) == {"Quel est votre lien?"}


def test_one_code_counts_for_one_person_however_many_its_sessions() -> None:
    sheet = draw([told({"but": "Tenir"}), told({"but": "Tenir"}), told({"but": "Tenir"}, "E02")])
    (goal,) = part(sheet, "but")
    assert (goal.people, goal.level, sheet.codes) == (("E01", "E02"), Level.CONVERGENT, ("E01", "E02"))


def test_two_answers_of_one_person_are_one_testimony() -> None:
    line = Line("x", "q", "q", (Source("E01", "q"), Source("E01", "r")))
    assert (line.people, line.level) == (("E01",), Level.TESTIMONY)


def test_what_is_marked_a_hypothesis_rests_on_nobody_and_stays_in_sight() -> None:
    sheet = draw([told(WHOLE, freins=["Le temps"], couleur={"value": "Le vert", "hypothesis": True})])
    (colour,) = part(sheet, "couleur_preferee")
    assert (colour.nature, colour.level) == (Nature.ASSUMED, Level.ASSUMED)
    assert texts(sheet, "hypotheses") == ["Le vert"]
    assert sheet.status is Status.SKETCH


def test_r6_only_what_is_on_the_path_feeds_the_sheet() -> None:
    assert texts(draw([told(WHOLE, lien="discret")]), "experience") == ["Anime un jardin"]


def test_private_answers_specials_and_notes_never_feed_the_sheet() -> None:
    sheet = draw([told(WHOLE, freins={"special": "declined"}, but={"value": "Tenir", "note": "NOTE"})])
    everything = " ".join(line.text for filled in sheet.parts for line in filled.lines)
    assert texts(sheet, "but") == ["Tenir"]
    assert texts(sheet, "freins") == []
    assert "SECRET" not in everything
    assert "NOTE" not in everything


@pytest.mark.parametrize(
    ("consent", "expected"),
    [("verbatim", ["Phrase permise"]), ("reformule", []), ("relecture", []), ("aucun", []), (None, [])],
)
def test_quotes_stand_only_as_permitted_verbatim_and_give_the_key_phrase(
    consent: Json, expected: list[str]
) -> None:
    answers = {key: value for key, value in WHOLE.items() if key != "citations"}
    sheet = draw([interviewed(answers if consent is None else {**answers, "citations": consent})])
    assert [line.text for line in sheet.lines(QUOTES)] == expected
    assert [line.text for line in sheet.lines(VOICE)] == expected


@pytest.mark.parametrize(
    ("people", "status"),
    [(1, Status.SKETCH), (2, Status.SKETCH), (3, Status.SUPPORTED), (4, Status.SUPPORTED)],
)
def test_the_status_follows_the_people_behind_the_core_lines(people: int, status: Status) -> None:
    assert draw([told(WHOLE, f"E0{n}") for n in range(1, people + 1)]).status is status


def test_the_status_is_that_of_the_weakest_core_line() -> None:
    three = [told(WHOLE, f"E0{n}") for n in range(1, 4)]
    assert draw([told(WHOLE, but={"value": "Tenir", "hypothesis": True})]).status is Status.HYPOTHESIS
    assert (
        draw([*three[:2], told(WHOLE, "E03", raisons=["apprendre", "transmettre"])]).status
        is Status.SUPPORTED
    )
    assert draw([*three[:2], told(WHOLE, "E03", but="Autre chose")]).status is Status.SKETCH
    assert draw([told({"lien": "actif"})]).status is Status.SKETCH
    assert draw([told({})]).status is Status.HYPOTHESIS
    assert draw([told({"but": {"value": "Tenir", "hypothesis": True}})]).status is Status.HYPOTHESIS


def test_a_sheet_whose_core_is_partly_untold_is_never_supported() -> None:
    line = Line("x", "q", "q", tuple(Source(f"E0{n}", "q") for n in range(5)))
    assert status_of((line, None, line), told=True) is Status.SKETCH
    assert status_of((line, line, line), told=True) is Status.SUPPORTED


def test_a_sheet_is_to_be_read_again_a_year_later_and_no_clock_is_read() -> None:
    late = interviewed(WHOLE, started=datetime(2028, 2, 29, tzinfo=UTC), code="E02")
    sheet = draw([late, told(WHOLE)])
    assert (sheet.first, sheet.last, sheet.review_by) == (
        date(2027, 3, 14),
        date(2028, 2, 29),
        date(2029, 2, 28),
    )
    assert draw([late], today=date(2029, 2, 28)).status is Status.TO_REVIEW
    assert draw([late], today=date(2029, 2, 27)).status is Status.SKETCH
    assert a_year_after(date(2027, 3, 14)) == date(2028, 3, 14)


def test_who_was_not_met_is_told_by_the_links_that_nobody_has() -> None:
    assert draw([told(WHOLE)]).unmet == ("Membre discret", "Ancien membre")
    assert draw([told(WHOLE), told(WHOLE, "E02", lien="ancien")]).unmet == ("Membre discret",)
    assert draw([told({})]).unmet == ()


def test_wishes_about_facilitation_feed_the_strategy() -> None:
    assert draw([example("noyau")]).lines(STRATEGY)


def test_no_sheet_without_a_session() -> None:
    with pytest.raises(ValueError, match="at least one"):
        draw([])


@pytest.mark.parametrize("name", ["noyau", "ancien", "potentiel"])
def test_the_examples_give_a_sketch_that_shows_its_one_source(name: str) -> None:
    sheet = draw([example(name)])
    assert sheet.status is Status.SKETCH
    assert sheet.codes == ("E01",)
    assert all(line.people == ("E01",) for filled in sheet.parts for line in filled.lines)
