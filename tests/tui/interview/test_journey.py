"""A whole interview by keyboard alone, in both languages and sizes: what is shown and what is stored."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from persona_tui.interview.answer import Nature, Observation, Permission, Quote, Selected, Value
from persona_tui.interview.conductor import FINISH
from persona_tui.interview.path import Mode
from persona_tui.text.language import Language
from tests.tui.interview.room import asked, bank_of, shown, workspace

STEPS: list[tuple[str, list[str], Value | None]] = [
    ("merci", ["enter"], None),
    ("lien", ["2", "enter"], Selected("noyau")),
    ("temps", [*"12", "enter"], 12),
    ("recit", [*"J'étais [sic] « là »", "enter", *"| [/]", "ctrl+j"], "J'étais [sic] « là »\n| [/]"),
    ("role", [*"é ï ç œ", "enter"], "é ï ç œ"),
    ("quete", ["1", "2", "enter"], (Selected("soutien"), Selected("outils"))),
    ("raisons", ["down", "space", "end", "space", "ctrl+j"], (Selected("apprendre"), Selected("rencontrer"))),
    ("aise", ["4", "enter"], 4),
    ("conseil", ["1", "enter"], True),
    ("duree", [*"90 min", "enter"], 90),
    ("depuis", [*"2024-02-29", "enter"], date(2024, 2, 29)),
    ("irritants", ["a", "enter", "b", "ctrl+j"], ("a", "b")),
    ("recontact", ["2", "enter"], Selected("non")),
    ("citations", [*"mot", "tab", "1", "ctrl+j"], (Quote("mot", Permission.VERBATIM),)),
    ("observations", [*"rit", "ctrl+j"], (Observation("rit", Nature.HEARD),)),
]


@pytest.mark.parametrize(
    ("language", "size"), [("fr", (80, 24)), ("en", (80, 24)), ("fr", (120, 40)), ("en", (120, 40))]
)
async def test_every_type_of_answer_is_asked_shown_and_stored(
    tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    async with asked(tmp_path, language=language, size=size) as (app, hands):
        interview = app.live.interview
        for item, keys, _ in STEPS:
            assert interview.current == item
            question = interview.bank.question(item)
            assert question is not None
            assert " ".join(str(question.wording).split()[:3]) in app.seen
            await hands.press(*keys)
        assert interview.current == FINISH
        assert app.reviews == 1
        assert {item: app.held(item).value for item, _, _ in STEPS} == {
            item: value for item, _, value in STEPS
        }
        assert app.live.flush(5)
        session_id = app.live.id
    stored = workspace(tmp_path).sessions.read(session_id).session
    assert stored.answers["recit"].value == "J'étais [sic] « là »\n| [/]"
    assert not stored.drafts


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_question_help_note_answer_and_footer_are_all_in_sight(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with asked(tmp_path, "lien", size=size) as (app, _):
        seen = app.seen
        for part in (
            "Toutes les réponses [sic]",
            "E03",
            "✓ enregistré",
            "0/60\u00a0min",
            "0 faite, reste 13 à 14",
            "Le lien",
            "★ 1",
            "Quel est votre lien [/] avec la CdP?",
            "Une seule réponse.",
            "> Laisser cinq secondes de silence.",
            "1  Je viens d'arriver",
            "3  Autre…",
            "Relances",
            "Note",
            "^J Suivante",
            "^B Retour",
        ):
            assert part in seen, part
    async with asked(tmp_path, "recit", size=size) as (app, _):
        bar = [line for line in app.seen.splitlines() if "▎" in line]
        assert len(bar) >= 5  # four lines of answer at the least, and the note


async def test_the_section_is_introduced_when_it_opens_and_only_then(tmp_path: Path) -> None:
    async with asked(tmp_path) as (app, hands):
        assert "Parlons de votre lien avec la CdP." in app.seen
        await hands.press("enter")
        assert "Parlons de votre lien avec la CdP." not in app.seen


async def test_r31_self_assessment_hides_what_is_for_whoever_leads(tmp_path: Path) -> None:
    async with asked(tmp_path, "lien", mode=Mode.SELF_ASSESSMENT) as (app, hands):
        assert "Laisser cinq secondes de silence." not in app.seen
        await hands.press("ctrl+g", *"citations", "enter", "a", "ctrl+j")
        assert app.held("citations").value == (Quote("a"),)
        assert app.live.interview.current not in {"citations", "observations"}


async def test_the_path_s_moves_are_said_in_one_quiet_line(tmp_path: Path) -> None:
    async with asked(tmp_path, "lien") as (app, hands):
        await hands.press("2", "enter")
        assert "Le parcours change\u00a0: 1 question s’ajoute." in app.seen
        await hands.press("ctrl+b", "1", "ctrl+j")
        assert "Le parcours change\u00a0: 1 question tombe." in app.seen
        await hands.press("ctrl+b", "ctrl+j")
        assert "Le parcours change" not in app.seen


async def test_r7_r8_answers_that_go_out_and_come_back_are_told_from_questions(tmp_path: Path) -> None:
    async with asked(tmp_path, "lien") as (app, hands):
        await hands.press("2", "enter", *"12", "enter", "ctrl+b", "ctrl+b", "1", "ctrl+j")
        assert "1 réponse sort, gardée de côté" in app.seen
        await hands.press("ctrl+b", "2", "ctrl+j")
        assert "1 réponse revient" in app.seen


async def test_r15_an_item_off_the_path_is_shown_with_its_reason_and_not_changed(tmp_path: Path) -> None:
    async with asked(tmp_path, "lien") as (app, hands):
        await hands.press("2", "enter", *"12", "enter", "ctrl+b", "ctrl+b", "1", "ctrl+j")
        await hands.press("ctrl+g", *"heures", "enter")
        assert "Non posée, seulement montrée" in app.seen
        assert "12" in app.seen
        await hands.press("9", "ctrl+j", "ctrl+g", *"heures", "enter")
        assert app.held("temps").value == 12
        assert app.live.interview.bank.question("temps") is not None


async def test_r8_an_answer_back_on_the_path_says_so(tmp_path: Path) -> None:
    async with asked(tmp_path, "lien") as (app, hands):
        await hands.press("2", "enter", *"12", "enter", "ctrl+b", "ctrl+b", "1", "ctrl+b", "2", "ctrl+b")
        await hands.press("ctrl+g", *"lien", "enter", "1", "ctrl+j", "ctrl+b", "2", "ctrl+j")
        await hands.press("ctrl+g", *"heures", "enter")
        assert "De retour sur le parcours, avec sa réponse" in app.seen


async def test_the_language_changes_live_and_what_was_typed_stays(tmp_path: Path) -> None:
    async with asked(tmp_path, "recit") as (app, hands):
        await hands.press(*"à moitié")
        app.speak("en")
        await hands.pause()
        assert app.live.flush(30)
        await hands.pause()
        assert "✓ saved" in app.seen
        assert "^J Next" in app.seen
        assert "à moitié" in app.seen
        await hands.press("!", "ctrl+j")
        assert app.held("recit").value == "à moitié!"


async def test_the_narrow_screen_still_shows_the_question(tmp_path: Path) -> None:
    live = workspace(tmp_path).begin(bank_of(), code="E03")
    async with shown(live, size=(40, 12)) as (app, hands):
        await hands.press("enter")
        assert "Quel est votre lien" in app.seen


LONG = f"""# Longue banque

## Une partie

{"Une introduction qui dure." * 30}

### Première question? {{#une}}

### Deuxième question? {{#deux}}

{"Une aide plus longue que l'écran." * 30}
"""


async def test_a_long_question_is_read_from_its_top_and_what_is_typed_comes_in_sight(tmp_path: Path) -> None:
    async with asked(tmp_path, size=(80, 20), text=LONG) as (app, hands):
        assert "Une introduction qui dure." in app.seen
        await hands.press("a")
        assert "▎ a" in app.seen
        await hands.press("ctrl+j")
        assert "Deuxième question?" in app.seen
        await hands.press("b")
        assert "▎ b" in app.seen
        assert app.seen.count("▎") >= 5  # four lines of answer, and the note
