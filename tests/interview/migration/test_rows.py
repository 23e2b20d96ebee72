"""A fixture for each row of R26: what goes by itself, and what a person decides."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import pytest

from persona_tui.banks.model import Bank
from persona_tui.interview.answer import NOTHING, Answer, GridRow, Selected, Special
from persona_tui.interview.conductor import Interview, UnfitDecisionError
from persona_tui.interview.migration.planning import Edition
from persona_tui.interview.migration.retiring import is_retired, retired_item
from persona_tui.interview.migration.rows import KEEP, RETIRE, Kind, Wrong
from persona_tui.interview.migration.words import decision_text, path_lines, sentence
from persona_tui.interview.session import PinnedBank
from persona_tui.text.language import Language, translator
from tests.interview.migration.versions import between, kinds, pinned, read

OLD = """# Essai

- Version : 1

## Accueil {#accueil}

### Quel est votre lien? {#lien}

- ( ) Noyau {#noyau}
- ( ) Ancien {#ancien}
- ( ) Autre : ____ {#autre}

#### Combien d'heures? {#heures}

- Si : lien = noyau
- Réponse : nombre 0..160 heures

### Qu'espériez-vous? {#attentes}

- Relance : Et aujourd'hui?
- Relance : Quoi d'autre?

## La suite {#suite}

### Membre? {#membre}

- Réponse : oui/non

### Quels outils? {#outils}

- [ ] Courriel {#courriel}
- [ ] Forum {#forum}
- [ ] Aucun {#aucun} (seul)

### Quel usage de {nom}? {#usage}

- Pour chaque : outils

### Un mot? {#mot}

- Réponse : texte court
"""


def said(value: object, **rest: object) -> Answer:
    return Answer(value=value, **rest)  # type: ignore[arg-type]


def chosen(*ids: str) -> tuple[Selected, ...]:
    return tuple(Selected(one) for one in ids)


def edited(*changes: tuple[str, str]) -> str:
    text = OLD
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text


def migrated(
    *changes: tuple[str, str],
    decide: dict[str, str] | None = None,
    held: Mapping[str, Answer] = MappingProxyType({}),
    **answers: Answer,
) -> tuple[Interview, Edition]:
    """An interview that went on with an edited bank, by what was decided."""
    conducted, edition = between(OLD, edited(*changes), **{**held, **answers})
    conducted.migrate(edition, decide or {})
    return conducted, edition


def later(text: str) -> tuple[PinnedBank, Bank]:
    """Another version, as an edition holds it."""
    bank = read(text)
    return pinned(bank), bank


def aside(conducted: Interview) -> dict[str, Answer]:
    """What is kept aside, by the id it had."""
    return {
        retired_item(item): answer for item, answer in conducted.session.answers.items() if is_retired(item)
    }


SUITE = "## La suite {#suite}\n"
MEMBRE = "### Membre? {#membre}\n\n- Réponse : oui/non\n"
RENAMED = ("### Qu'espériez-vous? {#attentes}\n", "### Qu'espériez-vous? {#espoirs}\n\n- Alias : attentes\n")
RENAMED_CHOICE = ("- ( ) Ancien {#ancien}\n", "- ( ) Ancien {#ex}\n  - Alias : ancien\n")

AUTOMATIC = [
    ("reworded attentes", [("Qu'espériez-vous?", "Qu'attendiez-vous?")]),
    ("added nouvelle", [("### Un mot?", "### Nouvelle? {#nouvelle}\n\n### Un mot?")]),
    ("choice-added lien.curieux", [("- ( ) Autre", "- ( ) Curieux {#curieux}\n- ( ) Autre")]),
    ("checks heures", [("nombre 0..160", "nombre 0..200")]),
    ("checks mot", [("- Réponse : texte court", "- Réponse : texte court\n- Obligatoire : oui")]),
    ("checks heures", [("160 heures", "160 heures\n- Vérifier : heures < 80 sinon « Tant? »")]),
    ("reworded attentes", [("{#attentes}\n", "{#attentes}\n\n- Tu : Et toi?\n")]),
    ("moved membre", [(f"{SUITE}\n{MEMBRE}", f"{MEMBRE}\n{SUITE}")]),
    ("renamed attentes", [RENAMED]),
    ("choice-renamed lien.ancien", [RENAMED_CHOICE]),
    ("choice-reworded lien.ancien", [("Ancien {#ancien}", "Ancien membre {#ancien}")]),
    ("choice-removed lien.ancien", [("- ( ) Ancien {#ancien}\n", "")]),
    ("widened heures", [("nombre 0..160 heures", "texte")]),
    ("widened membre", [("- Réponse : oui/non", "- ( ) Oui {#oui}\n- ( ) Non {#non}\n- ( ) Bof {#bof}")]),
    ("retyped mot", [("- Réponse : texte court", "- Réponse : date")]),
    ("conditions heures", [("Si : lien = noyau", "Si : lien = autre")]),
    ("conditions mot", [("- Réponse : texte court", "- Réponse : texte court\n- Si : membre = oui")]),
    ("probes attentes", [("Et aujourd'hui?", "Et maintenant?")]),
    ("help attentes", [("{#attentes}\n", "{#attentes}\n\nAvec vos mots.\n")]),
    ("settings attentes", [("{#attentes}\n", "{#attentes}\n\n- Privé : oui\n")]),
    ("repetition usage", [("- Pour chaque : outils\n", ""), ("usage de {nom}", "usage")]),
    ("removed mot", [("### Un mot? {#mot}\n\n- Réponse : texte court\n", "")]),
    ("bank", [("Version : 1", "Version : 2")]),
]


@pytest.mark.parametrize(
    ("row", "changes"), AUTOMATIC, ids=[f"{row} {at}" for at, (row, _) in enumerate(AUTOMATIC)]
)
def test_r26_what_loses_nothing_goes_by_itself(row: str, changes: list[tuple[str, str]]) -> None:
    conducted, edition = between(OLD, edited(*changes), attentes=said("Apprendre", probes=(0,)))
    plan = conducted.plan(edition)
    assert row in kinds(plan)
    assert not plan.decided
    conducted.migrate(edition)
    assert [one.value for one in conducted.session.answers.values()] == ["Apprendre"]
    assert not aside(conducted)


@pytest.mark.parametrize("changes", [changes for _, changes in AUTOMATIC])
def test_r26_each_change_has_one_row_and_no_other(changes: list[tuple[str, str]]) -> None:
    conducted, edition = between(OLD, edited(*changes))
    rows = kinds(conducted.plan(edition))
    related = {"repetition usage": ["reworded usage"], "widened membre": ["choice-added membre.bof"]}
    extra = related.get(rows[0] if rows else "", [])
    assert len([row for row in rows if row not in extra]) == 1, rows


def test_r26_the_same_text_is_no_migration() -> None:
    conducted, edition = between(OLD, OLD, attentes=said("Apprendre"))
    assert not conducted.migrate(edition).events
    assert not conducted.plan(edition).rows


def test_r26_a_translation_beside_the_bank_changes_nothing_of_it() -> None:
    conducted, edition = between(OLD, OLD)  # name.en.md stands beside name.md, whose text is pinned
    assert edition.pinned.text == conducted.session.pinned.text


def test_r26_an_alias_takes_the_answer_its_note_and_ticks_along() -> None:
    held = said("Apprendre", note="en riant", probes=(1,), hypothesis=True)
    conducted, _ = migrated(RENAMED, attentes=held)
    assert conducted.session.answers == {"espoirs": held}


def test_r26_an_id_that_differs_in_case_only_is_the_same() -> None:
    conducted, _ = migrated(("{#attentes}", "{#Attentes}"), attentes=said("Apprendre"))
    assert conducted.session.answers["Attentes"].value == "Apprendre"


def test_r26_a_renamed_choice_is_followed_by_answers_and_repetitions() -> None:
    conducted, _ = migrated(
        ("- [ ] Courriel {#courriel}\n", "- [ ] Courriel {#mail}\n  - Alias : courriel\n"),
        held={"outils": said(chosen("courriel", "forum")), "usage[courriel]": said("Souvent")},
    )
    assert conducted.session.answers["outils"].value == chosen("mail", "forum")
    assert conducted.session.answers["usage[mail]"].value == "Souvent"
    assert conducted.path.on("usage[mail]")


WIDER = [
    ("nombre 0..160 heures", "texte", "heures", 12, "12\u00a0heures"),
    ("nombre 0..160 heures", "texte court", "heures", 3, "3\u00a0heures"),
    ("oui/non", "texte court", "membre", True, "oui"),
    ("texte court", "texte", "mot", "Merci", "Merci"),
    ("texte court", "liste", "mot", "Merci", ("Merci",)),
]


@pytest.mark.parametrize(("old", "new", "item", "value", "after"), WIDER)
def test_r26_a_wider_type_holds_the_same(old: str, new: str, item: str, value: object, after: object) -> None:
    conducted, _ = migrated((f"Réponse : {old}", f"Réponse : {new}"), held={item: said(value)})
    assert conducted.session.answers[item].value == after
    assert not aside(conducted)


def test_r26_one_choice_becomes_several_and_a_specified_one_becomes_text() -> None:
    boxes = ("- ( ) Noyau {#noyau}\n- ( ) Ancien {#ancien}\n- ( ) Autre : ____ {#autre}\n",)
    several = boxes[0].replace("( )", "[ ]")
    conducted, _ = migrated(
        (boxes[0], several), ("Si : lien = noyau", "Si : lien contient noyau"), lien=said(Selected("noyau"))
    )
    assert conducted.session.answers["lien"].value == chosen("noyau")
    told, _ = migrated(
        (boxes[0] + "\n", "- Réponse : texte\n\n"),
        ("- Si : lien = noyau\n", ""),
        lien=said(Selected("autre", "Voisine")),
    )
    assert told.session.answers["lien"].value == "Autre\u00a0: Voisine"


def test_r26_several_choices_become_a_list() -> None:
    boxes = "- [ ] Courriel {#courriel}\n- [ ] Forum {#forum}\n- [ ] Aucun {#aucun} (seul)\n"
    conducted, _ = migrated((boxes, "- Réponse : liste\n"), outils=said(chosen("courriel", "forum")))
    assert conducted.session.answers["outils"].value == ("Courriel", "Forum")


def test_r26_changed_conditions_tell_which_answers_leave_and_come_back() -> None:
    conducted, edition = between(
        OLD,
        edited(
            ("Si : lien = noyau", "Si : lien = autre"),
            ("- Réponse : texte court", "- Réponse : texte court\n- Si : lien = autre"),
        ),
        heures=said(12),
        lien=said(Selected("noyau")),
        mot=said("Merci"),
    )
    plan = conducted.plan(edition)
    assert (plan.impact.left, plan.impact.back) == (("heures", "mot"), ())
    assert "Combien d'heures?" in "\n".join(path_lines(plan, translator("fr")))
    conducted.migrate(edition)
    assert conducted.session.answers["heures"].value == 12
    assert not conducted.path.on("heures")
    back, edition = between(
        OLD, edited(("Si : lien = noyau", "Si : lien = autre")), heures=said(12), lien=said(Selected("autre"))
    )
    assert back.plan(edition).impact.back == ("heures",)
    back.migrate(edition)
    assert "heures" in back.restored


def test_r26_a_ticked_probe_follows_its_words_and_one_that_is_gone_is_kept_aside() -> None:
    swapped = (
        "- Relance : Et aujourd'hui?\n- Relance : Quoi d'autre?\n",
        "- Relance : Quoi d'autre?\n- Relance : Et aujourd'hui?\n",
    )
    conducted, _ = migrated(swapped, attentes=said("Apprendre", probes=(0,)))
    assert conducted.session.answers["attentes"].probes == (1,)
    gone, _ = migrated(("- Relance : Et aujourd'hui?\n", ""), attentes=said("Apprendre", probes=(0, 1)))
    assert gone.session.answers["attentes"].probes == (0,)
    assert aside(gone) == {"attentes": Answer(probes=(0,))}


def test_r26_what_an_exclusive_choice_put_aside_is_kept_when_its_choice_is_gone() -> None:
    held = said(chosen("aucun"), remembered=chosen("forum"))
    conducted, _ = migrated(("- [ ] Forum {#forum}\n", ""), outils=held)
    assert conducted.session.answers["outils"] == held


# What asks for a decision


GONE = ("### Qu'espériez-vous? {#attentes}\n\n- Relance : Et aujourd'hui?\n- Relance : Quoi d'autre?\n", "")


def test_r26_an_answered_question_that_vanished_is_retired_by_default() -> None:
    held = said("Apprendre", note="en riant", probes=(0,))
    conducted, edition = between(OLD, edited(GONE), attentes=held)
    (row,) = conducted.plan(edition).decided
    assert (row.kind, row.key, row.decision, row.said) == (Kind.VANISHED, "attentes", RETIRE, False)
    assert row.options[0] == RETIRE
    assert "mot" in row.options
    assert "heures" not in row.options
    conducted.migrate(edition)
    assert aside(conducted) == {"attentes": held}


def test_r26_an_answered_question_that_vanished_can_be_moved_to_one_that_fits() -> None:
    held = said("Apprendre", note="en riant", probes=(0,))
    conducted, _ = migrated(GONE, decide={"attentes": "mot"}, attentes=held)
    assert conducted.session.answers["mot"].value == "Apprendre"
    assert conducted.session.answers["mot"].note == "en riant"
    assert aside(conducted) == {"attentes": Answer(probes=(0,))}


def test_r26_two_answers_never_land_on_one_question() -> None:
    more = edited(GONE)
    conducted, edition = between(
        OLD,
        more.replace("### Membre? {#membre}\n\n- Réponse : oui/non\n", ""),
        attentes=said("A"),
        membre=said(True),
    )
    plan = conducted.plan(edition, {"attentes": "mot", "membre": "mot"})
    assert [one.key for one in plan.problems] == ["membre"]
    with pytest.raises(UnfitDecisionError):
        conducted.migrate(edition, {"attentes": "mot", "membre": "mot"})


def test_r26_decisions_that_fit_nowhere_are_named() -> None:
    conducted, edition = between(OLD, edited(GONE), attentes=said("Apprendre"))
    plan = conducted.plan(edition, {"attentes": "heures", "zzz": RETIRE})
    assert [(one.key, one.wrong) for one in plan.problems] == [
        ("attentes", Wrong.NOT_AN_OPTION),
        ("zzz", Wrong.NOT_A_ROW),
    ]


NARROWER = [
    ("texte court", "nombre", "mot", "Merci", False),
    ("texte court", "nombre", "mot", "12", True),
    ("nombre 0..160 heures", "nombre 0..10 heures", "heures", 12, True),
    ("nombre 0..160 heures", "nombre 0..160 jours", "heures", 12, True),
    ("nombre 0..160 heures", "échelle 1..5", "heures", 12, False),
    ("oui/non", "date", "membre", True, False),
    ("texte court", "énoncé", "mot", "Merci", False),
    ("texte court", "consentement audio", "mot", "oui", False),
]


@pytest.mark.parametrize(("old", "new", "item", "value", "keeps"), NARROWER)
def test_r26_a_narrower_type_asks_and_archives_by_default(
    old: str, new: str, item: str, value: object, keeps: bool
) -> None:
    conducted, edition = between(
        OLD, edited((f"Réponse : {old}", f"Réponse : {new}")), **{item: said(value, note="ici")}
    )
    (row,) = conducted.plan(edition).decided
    assert (row.kind, row.key) == (Kind.NARROWED, item)
    assert (item in row.options) is keeps
    conducted.migrate(edition)
    assert aside(conducted) == {item: said(value, note="ici")}
    assert item not in conducted.session.answers
    if keeps:
        conducted.undo()
        conducted.migrate(edition, {item: item})
        assert conducted.session.answers[item].note == "ici"


def test_r26_a_special_fits_every_type_that_takes_an_answer() -> None:
    held = Answer(special=Special.DECLINED, note="plus tard")
    conducted, _ = migrated(("Réponse : texte court", "Réponse : date"), mot=held)
    assert conducted.session.answers == {"mot": held}


WITHOUT_ANCIEN = ("- ( ) Ancien {#ancien}\n", "")


def test_r11_a_chosen_choice_that_is_gone_stays_to_review_by_default() -> None:
    conducted, edition = between(OLD, edited(WITHOUT_ANCIEN), lien=said(Selected("ancien"), note="hier"))
    (row,) = conducted.plan(edition).decided
    assert (row.kind, row.key, row.decision) == (Kind.CHOICE_GONE, "lien.ancien", KEEP)
    assert set(row.options) == {KEEP, RETIRE, "noyau", "autre"}
    conducted.migrate(edition)
    question = conducted.question("lien")
    assert question is not None
    assert conducted.session.answers["lien"] == said(Selected("ancien"), note="hier")
    assert conducted.to_review(question)
    conducted.confirm("lien")
    assert not conducted.to_review(question)
    assert conducted.bank.text == edition.pinned.text


def test_r11_a_choice_that_stayed_once_stays_through_the_next_version_unasked() -> None:
    conducted, _ = migrated(WITHOUT_ANCIEN, lien=said(Selected("ancien")))
    third = Edition(*later(edited(WITHOUT_ANCIEN, ("Un mot?", "Un dernier mot?"))))
    assert not conducted.plan(third).decided
    conducted.migrate(third)
    question = conducted.question("lien")
    assert question is not None
    assert conducted.to_review(question)
    assert conducted.session.answers["lien"].value == Selected("ancien")


def test_r26_a_chosen_choice_that_is_gone_can_be_another_or_go_aside() -> None:
    other, _ = migrated(
        WITHOUT_ANCIEN, decide={"lien.ancien": "noyau"}, lien=said(Selected("ancien"), note="hier")
    )
    assert other.session.answers["lien"] == said(Selected("noyau"), note="hier")
    away, _ = migrated(
        WITHOUT_ANCIEN, decide={"lien.ancien": RETIRE}, lien=said(Selected("ancien"), note="hier")
    )
    assert aside(away) == {"lien": said(Selected("ancien"), note="hier")}
    assert "lien" not in away.session.answers


def test_r26_what_was_specified_is_never_given_to_a_choice_that_takes_no_text() -> None:
    conducted, edition = between(
        OLD, edited(("- ( ) Autre : ____ {#autre}\n", "")), lien=said(Selected("autre", "Voisine"))
    )
    (row,) = conducted.plan(edition).decided
    assert row.options == (KEEP, RETIRE)
    conducted.migrate(edition)
    assert conducted.session.answers["lien"].value == Selected("autre", "Voisine")


def test_r26_repeated_answers_go_with_a_choice_that_stays() -> None:
    conducted, _ = migrated(
        ("- [ ] Forum {#forum}\n", ""),
        held={"outils": said(chosen("courriel", "forum")), "usage[forum]": said("Jamais")},
    )
    assert conducted.session.answers["usage[forum]"].value == "Jamais"
    assert not conducted.path.on("usage[forum]")
    conducted.confirm("outils")
    assert conducted.path.on("usage[forum]")


def test_r26_repeated_answers_of_a_choice_that_nobody_chooses_any_more_ask() -> None:
    conducted, edition = between(
        OLD,
        edited(("- [ ] Forum {#forum}\n", "")),
        **{"outils": said(chosen("courriel")), "usage[forum]": said("Jamais")},
    )
    (row,) = conducted.plan(edition).decided
    assert (row.kind, row.key, row.decision) == (Kind.UNREPEATED, "usage[forum]", RETIRE)
    assert "usage[courriel]" in row.options
    conducted.migrate(edition, {"usage[forum]": "usage[courriel]"})
    assert conducted.session.answers["usage[courriel]"].value == "Jamais"


def test_r26_another_source_of_a_repetition_asks_for_each_repetition() -> None:
    usage = "### Quel usage de {nom}? {#usage}\n\n- Pour chaque : outils\n"
    places = "### Quels lieux? {#lieux}\n\n- [ ] Courriel {#courriel}\n- [ ] Salle {#salle}\n\n"
    other = (usage, places + usage.replace("outils", "lieux"))
    answers = {"outils": said(chosen("courriel")), "usage[courriel]": said("Souvent")}
    conducted, edition = between(OLD, edited(other), **answers)
    (row,) = conducted.plan(edition).decided
    assert (row.kind, row.key) == (Kind.UNREPEATED, "usage[courriel]")
    conducted.migrate(edition)
    assert aside(conducted) == {"usage[courriel]": said("Souvent")}
    assert "usage[courriel]" not in conducted.session.answers


def test_r26_a_question_that_is_no_longer_repeated_takes_one_of_the_answers() -> None:
    plain = ("### Quel usage de {nom}? {#usage}\n\n- Pour chaque : outils\n", "### Quel usage? {#usage}\n")
    answers = {
        "outils": said(chosen("courriel", "forum")),
        "usage[courriel]": said("Souvent"),
        "usage[forum]": said("Jamais"),
    }
    conducted, _ = migrated(plain, decide={"usage[forum]": "usage"}, held=answers)
    assert conducted.session.answers["usage"].value == "Jamais"
    assert aside(conducted) == {"usage[courriel]": said("Souvent")}


def test_r17_a_consent_is_never_made_another_one() -> None:
    old = "# Essai\n\n### Noter? {#noter}\n\n- Réponse : consentement notes\n\n### Dire? {#dire}\n"
    other = old.replace("consentement notes", "consentement audio")
    conducted, edition = between(old, other, noter=said(Selected("oui")))
    (row,) = conducted.plan(edition).decided
    assert (row.kind, row.options) == (Kind.NARROWED, (RETIRE,))
    gone = "# Essai\n\n### Enregistrer? {#audio}\n\n- Réponse : consentement audio\n\n### Dire? {#dire}\n"
    conducted, edition = between(old, gone, noter=said(Selected("oui")))
    (row,) = conducted.plan(edition).decided
    assert row.options == (RETIRE,)


def test_r26_a_table_keeps_its_cells_by_column_and_row() -> None:
    old = "# Essai\n\n### Quand? {#quand}\n\n| Outil | Usage |\n|---|---|\n| Courriel | |\n| Forum | |\n"
    cells = said((GridRow("courriel", (("usage", "Souvent"),)),))
    renamed = old.replace("Usage", "Fréquence").replace("| Forum | |\n", "| Forum | |\n| Salle | |\n")
    conducted, edition = between(old, renamed, quand=cells)
    conducted.migrate(edition)
    assert conducted.session.answers["quand"].value == (GridRow("courriel", (("frequence", "Souvent"),)),)
    gone = old.replace("| Courriel | |\n", "").replace(
        "| Forum | |\n", "| Forum | |\n| Salle | |\n| Parc | |\n"
    )
    conducted, edition = between(old, gone, quand=cells)
    assert [row.kind for row in conducted.plan(edition).decided] == [Kind.NARROWED]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_r26_every_kind_of_row_is_said_in_words(language: Language) -> None:
    tr = translator(language)
    told: set[Kind] = set()
    answers = {
        "lien": said(Selected("ancien")),
        "attentes": said("Apprendre", probes=(0, 1)),
        "mot": said("Merci"),
        "usage[forum]": said("Jamais"),
    }
    cases = [changes for _, changes in AUTOMATIC]
    cases += [
        [GONE],
        [WITHOUT_ANCIEN],
        [("Réponse : texte court", "Réponse : nombre")],
        [("- [ ] Forum {#forum}\n", "")],
    ]
    cases.append([("- Relance : Et aujourd'hui?\n", "")])
    for changes in cases:
        conducted, edition = between(OLD, edited(*changes), **answers)
        plan = conducted.plan(edition)
        for row in plan.rows:
            told.add(row.kind)
            assert "{" not in sentence(row, plan, tr).replace("{nom}", "")
            for option in row.options:
                assert decision_text(row, option, plan, tr)
    assert told >= set(Kind) - {Kind.TAKEN, Kind.RETYPED, Kind.REMOVED, Kind.CHOICE_REMOVED}


def test_r26_rows_that_nothing_was_answered_under_say_so() -> None:
    conducted, edition = between(OLD, edited(GONE))
    assert kinds(conducted.plan(edition)) == ["removed attentes"]
    assert conducted.session.answers.get("attentes", NOTHING) == NOTHING


def test_r26_a_decision_may_name_a_place_beyond_those_that_are_offered() -> None:
    many = "".join(f"### Question {at}? {{#n{at}}}\n\n" for at in range(40))
    conducted, edition = between(OLD, edited(GONE, ("### Un mot?", f"{many}### Un mot?")), attentes=said("A"))
    (row,) = conducted.plan(edition).decided
    assert "n39" not in row.options
    conducted.migrate(edition, {"attentes": "n39"})
    assert conducted.session.answers["n39"].value == "A"


@pytest.mark.parametrize("place", ["usage", "usage[zzz]", "accueil", "zzz", ""])
def test_r26_no_answer_is_moved_where_nothing_is_asked(place: str) -> None:
    conducted, edition = between(OLD, edited(GONE), attentes=said("A"))
    with pytest.raises(UnfitDecisionError):
        conducted.migrate(edition, {"attentes": place})


def test_r26_the_nearest_question_is_offered_first() -> None:
    renamed = ("Qu'espériez-vous? {#attentes}", "Qu'espériez-vous donc? {#espoirs}")
    conducted, edition = between(OLD, edited(renamed), attentes=said("A"))
    (row,) = conducted.plan(edition).decided
    assert row.options[:2] == (RETIRE, "espoirs")
