"""What interviews said, gathered question by question with the people behind each line."""

from __future__ import annotations

from collections.abc import Iterator
from gc import collect
from weakref import ReferenceType, ref

from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.interview.answer import Nature
from persona_tui.interview.record import Record
from persona_tui.interview.session import Json
from persona_tui.personas.evidence import Level
from persona_tui.personas.synthesis.remarks import Theme
from persona_tui.personas.synthesis.synthesis import Synthesis, differs, gather
from persona_tui.text.nearest import folded
from tests.personas.sessions import MEMBERS, WHOLE, interviewed
from tests.personas.synthesis.interviews import TOLD, six, told

REPEATED = """\
# Outils

### Lesquels? {#outils}

- [ ] Courriel {#courriel}
- [ ] Clavardage {#clavardage}

## Usage {#usage}

- Pour chaque : outils

### À quoi sert-il? {#sert}

### Et encore? {#encore}

## Fin {#la-fin}

### Un mot? {#mot}
"""


def theme(found: Synthesis, question: str) -> Theme:
    return next(one for one in found.themes if one.id == question)


def yes_no(*answers: bool) -> Theme:
    records = [interviewed({"compris": said}, code=f"E{n}") for n, said in enumerate(answers)]
    return theme(gather(records), "compris")


def scale(*steps: int) -> Theme:
    records = [interviewed({"var-anime": step}, code=f"E{n}") for n, step in enumerate(steps)]
    return theme(gather(records), "var-anime")


def test_the_same_words_make_one_line_with_everyone_behind_it() -> None:
    brakes = theme(gather(six()), "freins").remarks
    assert [(one.text, len(one.codes), one.level) for one in brakes] == [
        ("Le temps", 6, Level.SUPPORTED),
        ("L'horaire", 4, Level.SUPPORTED),
        ("La distance", 1, Level.TESTIMONY),
    ]


def test_one_person_met_twice_is_one_person() -> None:
    records = [interviewed(WHOLE), interviewed(WHOLE), interviewed(WHOLE)]
    (line,) = theme(gather(records), "but").remarks
    assert (line.codes, line.level) == (("E01",), Level.TESTIMONY)


def test_choices_stand_in_the_order_of_the_bank_and_what_was_specified_apart() -> None:
    reasons = theme(gather(six()), "raisons").remarks
    assert [one.text for one in reasons] == ["Apprendre", "Transmettre", "Se sentir utile"]
    assert [one.text for one in yes_no(False, True).remarks] == ["Oui", "Non"]


def test_hypotheses_are_lines_of_their_own_that_rest_on_nobody() -> None:
    aims = theme(gather(six()), "but").remarks
    assert [(one.text, one.nature, one.level) for one in aims] == [
        ("Tenir ensemble", Nature.HEARD, Level.SUPPORTED),
        ("Durer", Nature.ASSUMED, Level.ASSUMED),
    ]


def test_a_scale_is_a_range_from_the_least_step_without_what_is_assumed() -> None:
    found = theme(gather(six()), "var-anime")
    assert (found.steps, found.stand) == ((1, 3, 5), "█████ 1 à 5")
    assumed: dict[str, Json] = {"var-anime": {"value": 5, "hypothesis": True}}
    found = theme(gather([interviewed({"var-anime": 2}), interviewed(assumed, code="E02")]), "var-anime")
    assert found.stand == "░█░░░ 2"


def test_private_off_path_and_unpermitted_words_are_left_out() -> None:
    found = gather(six())
    said = {one.text for some in found.themes for one in some.remarks}
    assert not said & {"SECRET", "Phrase à reformuler", "Phrase à relire"}
    assert "E04" not in theme(found, "phrases").people
    assert "E03" not in theme(found, "depuis").people
    assert not {"participer", "citations"} & {one.id for one in found.themes}


def test_questions_that_nobody_answered_are_told_once() -> None:
    less = {name: value for name, value in WHOLE.items() if name not in ("couleur", "heures", "lien")}
    records = [
        interviewed({**less, "couleur": {"special": "unknown"}}),
        interviewed({**less, "heures": 2}, code="E02"),
    ]
    found = gather(records)
    assert found.unanswered == ("Quel est votre lien?", "Votre couleur?")
    assert "couleur" not in {one.id for one in found.themes}


def test_who_does_not_know_is_told_and_who_declined_is_not() -> None:
    assert theme(gather(six()), "couleur").unknown == ("E04",)


def test_links_that_nobody_has_are_those_not_met() -> None:
    assert gather(six()).unmet == ("Ancien membre",)
    assert gather([interviewed({"but": "Tenir"})]).unmet == ()


def test_yes_and_no_differ_unless_more_than_two_thirds_agree() -> None:
    assert differs(yes_no(True, False))
    assert differs(yes_no(True, True, False))
    assert not differs(yes_no(True, True, True, False))
    assert not differs(yes_no(True))


def test_steps_differ_from_half_of_the_scale() -> None:
    assert differs(scale(2, 4))
    assert not differs(scale(2, 3, 3))
    assert not differs(scale(1))


def test_who_people_are_is_no_difference_and_words_are_none() -> None:
    records = [
        interviewed({"lien": "actif", "but": "A"}),
        interviewed({"lien": "discret", "but": "B"}, code="E02"),
    ]
    assert gather(records).differing == ()


def test_repetitions_stand_one_after_the_other_whoever_has_them() -> None:
    one = interviewed(
        {"outils": ["clavardage"], "usage": [{"item": "clavardage", "sert": "À rire"}], "mot": "Fin"},
        REPEATED,
    )
    two = interviewed(
        {
            "outils": ["courriel", "clavardage"],
            "usage": [
                {"item": "courriel", "sert": "À écrire", "encore": "À lire"},
                {"item": "clavardage", "encore": "À parler"},
            ],
        },
        REPEATED,
        code="E02",
    )
    assert [some.id for some in gather([one, two]).themes] == [
        "outils",
        "sert[clavardage]",
        "encore[clavardage]",
        "sert[courriel]",
        "encore[courriel]",
        "mot",
    ]
    assert theme(gather([one, two]), "sert[courriel]").title == "Usage – Courriel"


def test_of_the_sessions_only_words_and_codes_are_kept() -> None:
    held: list[ReferenceType[Record]] = []

    def one_by_one() -> Iterator[Record]:
        for code in TOLD:
            record = told(code)
            held.append(ref(record))
            yield record

    found = gather(one_by_one())
    collect()
    assert found.themes
    assert [one() for one in held] == [None] * len(TOLD)


def test_what_whoever_leads_wrote_for_themselves_is_no_part_of_it() -> None:
    ids = {some.id for some in gather(six()).themes}
    assert "contredit" in ids
    assert "observations" not in ids


def test_questions_say_vous_as_soon_as_anyone_was_told_so() -> None:
    def asked(*familiar: bool) -> str:
        records = [interviewed(WHOLE, code=f"E{n}", familiar=tu) for n, tu in enumerate(familiar)]
        return theme(gather(records), "lien").asked

    assert asked(True, True) == "Quel est ton lien?"
    assert asked(True, False) == asked(False, True) == "Quel est votre lien?"


def test_by_part_follows_the_sheet() -> None:
    parts = [part.id for part, _ in gather(six()).by_part]
    assert parts[:3] == ["niveau", "role", "but"]
    assert parts[-1] == "couleur_preferee"


def test_lines_of_fewer_than_three_people_are_counted_for_the_gate() -> None:
    # Discret, Durer, Se sentir utile, La distance, Non.
    assert gather(six()).fragile == 5
    assert scale(2, 4).fragile == 1
    assert scale(2, 3, 4).fragile == 0


@given(st.sampled_from(list(TOLD)))
@settings(max_examples=6)
def test_leaving_one_interview_out_changes_only_the_lines_that_it_fed(left: str) -> None:
    whole, less = lines(six()), lines([told(code) for code in TOLD if code != left])
    without = {key: tuple(code for code in codes if code != left) for key, codes in whole.items()}
    assert less == {key: codes for key, codes in without.items() if codes}


def lines(records: list[Record]) -> dict[tuple[str, str, str], tuple[str, ...]]:
    """The people behind each line, by its question, its words however they are written, its nature."""
    return {
        (some.id, folded(one.text), one.nature): one.codes
        for some in gather(records).themes
        for one in some.remarks
    }


def test_what_a_question_pipes_is_nobodys() -> None:
    assert "« {lien} »" in MEMBERS
    assert theme(gather(six()), "depuis").asked == "Depuis quand, « … »?"
