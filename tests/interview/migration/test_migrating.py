"""Migrating as an act: undo, redo, replay, drafts, where one was, refusals (R7, R10, R17, R24, R26)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from persona_tui.interview.answer import Answer, Selected, Special, Value
from persona_tui.interview.conductor import FINISH, NOTE, Interview
from persona_tui.interview.journal import applied, folded, joined
from persona_tui.interview.migration.retiring import is_retired
from persona_tui.interview.session import Change, EventKind, Status
from tests.interview.building import Ticking
from tests.interview.migration.test_rows import (
    GONE,
    OLD,
    RENAMED,
    RENAMED_CHOICE,
    WITHOUT_ANCIEN,
    edited,
    said,
)
from tests.interview.migration.versions import begun, between, edition, read


def resumed(conducted: Interview) -> Interview:
    return Interview(conducted.session, conducted.bank, Ticking(), "Ève")


def test_r26_rename_and_resume_at_the_same_question_with_its_draft() -> None:
    conducted, new = between(OLD, edited(RENAMED), lien=said(Selected("noyau")))
    conducted.jump("lien")
    conducted.jump("attentes")
    conducted.draft("attentes", "Appren")
    conducted.draft_note("attentes", "en ri")
    conducted.migrate(new)
    again = resumed(conducted)
    assert again.current == "espoirs"
    assert {key: one.raw for key, one in again.session.drafts.items()} == {
        "espoirs": "Appren",
        "espoirs" + NOTE: "en ri",
    }
    again.back()
    assert again.current == "lien"
    assert again.undo() is not None
    assert set(again.session.drafts) == {"attentes", "attentes" + NOTE}


def test_r24_going_back_follows_the_order_visited_across_a_rename() -> None:
    conducted, new = between(OLD, edited(RENAMED), lien=said(Selected("noyau")))
    for item in ("mot", "attentes", "membre"):
        conducted.jump(item)
        conducted.record(item, said(True if item == "membre" else "A"))
    conducted.migrate(new)
    again = resumed(conducted)
    for one in (conducted, again):
        one.back()
        assert one.current == "espoirs"
        one.back()
        assert one.current == "mot"
    conducted.undo()
    conducted.jump("membre")
    conducted.jump("attentes")
    conducted.back()
    assert conducted.current == "membre"


def test_r11_a_removed_choice_and_resume() -> None:
    conducted, new = between(OLD, edited(WITHOUT_ANCIEN), lien=said(Selected("ancien")))
    conducted.migrate(new)
    again = resumed(conducted)
    question = again.question("lien")
    assert question is not None
    assert again.to_review(question)
    assert again.session.answers["lien"].value == Selected("ancien")
    again.record("lien", said(Selected("noyau")))
    assert not again.to_review(question)
    again.undo()
    assert again.session.answers["lien"].value == Selected("ancien")


BOXES = ("- ( ) Noyau {#noyau}\n- ( ) Ancien {#ancien}", "- [ ] Noyau {#noyau}\n- [ ] Ancien {#ancien}")


@pytest.mark.parametrize(
    ("changes", "value", "rival"),
    [
        ((RENAMED,), Selected("noyau"), Selected("ancien")),
        ((RENAMED_CHOICE,), Selected("noyau"), Selected("ex")),
        (
            (BOXES, ("- ( ) Autre", "- [ ] Autre"), ("lien = noyau", "lien contient noyau")),
            (Selected("noyau"),),
            (Selected("ancien"),),
        ),
    ],
)
def test_r26_versions_that_wait_for_a_choice_follow_together(
    changes: tuple[tuple[str, str], ...], value: Value, rival: Value
) -> None:
    several = Answer(Selected("noyau"), rivals=(Answer(Selected("ancien")),))
    conducted, new = between(OLD, edited(*changes))
    session = replace(conducted.session, answers={"lien": several})
    conducted = Interview(session, conducted.bank, Ticking())
    conducted.migrate(new)
    held = conducted.session.answers["lien"]
    assert (held.value, held.rivals) == (value, (Answer(rival),))
    conducted.undo()
    assert conducted.session.answers == {"lien": several}


def test_r26_versions_of_which_one_has_no_place_any_more_are_put_aside_together() -> None:
    several = Answer(Selected("noyau"), rivals=(Answer(Selected("ancien")),))
    conducted, new = between(OLD, edited(WITHOUT_ANCIEN))
    session = replace(conducted.session, answers={"lien": several})
    conducted = Interview(session, conducted.bank, Ticking())
    conducted.migrate(new)
    assert list(conducted.session.answers.values()) == [several]
    conducted.undo()
    assert conducted.session.answers == {"lien": several}


def test_r24_a_migration_is_one_event_and_undo_takes_all_of_it_back() -> None:
    conducted, new = between(OLD, edited(GONE, WITHOUT_ANCIEN), attentes=said("A"), mot=said("B"))
    conducted.jump("mot")
    before = conducted.session
    change = conducted.migrate(new)
    assert [event.kind for event in change.events] == [EventKind.MIGRATED]
    assert applied(before, change).answers == conducted.session.answers
    after = conducted.session
    conducted.record("mot", said("C"))
    conducted.undo()
    assert conducted.session.answers == after.answers
    conducted.undo()
    now = conducted.session
    assert (now.answers, now.drafts, now.cursor, now.pinned) == (
        before.answers,
        before.drafts,
        before.cursor,
        before.pinned,
    )
    assert conducted.bank.question("attentes") is not None
    assert folded(now.events).answers == now.answers
    conducted.redo()
    conducted.redo()
    assert conducted.session.answers["mot"].value == "C"
    assert folded(conducted.session.events).answers == conducted.session.answers
    assert not conducted.can_redo


def test_r24_answering_after_an_undone_migration_ends_its_redo() -> None:
    conducted, new = between(OLD, edited(GONE), attentes=said("A"))
    conducted.migrate(new)
    conducted.undo()
    conducted.record("mot", said("B"))
    assert not conducted.can_redo
    assert conducted.session.pinned.text == OLD
    again = resumed(conducted)
    again.undo()
    again.undo()
    assert again.session.answers == {}


def test_r26_back_to_the_first_version_keeps_what_was_retired() -> None:
    conducted, new = between(OLD, edited(GONE), attentes=said("A"))
    old = edition(conducted.bank)
    conducted.migrate(new)
    (aside,) = conducted.session.answers
    assert is_retired(aside)
    conducted.migrate(old)
    conducted.record("attentes", said("B"))
    conducted.migrate(new)
    assert sorted(one.value for one in conducted.session.answers.values() if isinstance(one.value, str)) == [
        "A",
        "B",
    ]


def test_r26_migrating_a_finished_session_opens_it_again() -> None:
    conducted, new = between(OLD, edited(GONE), attentes=said("A"))
    conducted.finish(anyway=True)
    change = conducted.migrate(new)
    assert [event.kind for event in change.events] == [EventKind.REOPENED, EventKind.MIGRATED]
    assert conducted.session.status is Status.OPEN
    assert conducted.current == FINISH


def test_r10_an_answer_to_review_still_is_and_the_migration_flags_no_other() -> None:
    piped = ("### Un mot? {#mot}", "### Un mot sur {attentes}? {#mot}")
    conducted, new = between(edited(piped), edited(piped, RENAMED, ("{attentes}", "{espoirs}")))
    conducted.record("attentes", said("A"))
    conducted.record("mot", said("Merci"))
    conducted.migrate(new)
    assert conducted.changed_since("mot") == ()
    conducted.undo()
    conducted.record("attentes", said("B"))
    assert conducted.changed_since("mot") == ("attentes",)
    conducted.migrate(new)
    assert conducted.changed_since("mot") == ("espoirs",)
    assert resumed(conducted).changed_since("mot") == ("espoirs",)
    conducted.record("espoirs", said("A"))
    assert conducted.changed_since("mot") == ()


def test_r24_a_statement_that_was_read_stays_read() -> None:
    old = "# Essai\n\n### Bonjour. {#bonjour}\n\n- Réponse : énoncé\n\n### Un mot? {#mot}\n"
    renamed = old.replace("{#bonjour}\n\n", "{#salut}\n\n- Alias : bonjour\n")
    conducted, new = between(old, renamed)
    assert conducted.read == {"bonjour"}
    conducted.migrate(new)
    assert conducted.read == {"salut"}
    assert resumed(conducted).read == {"salut"}
    conducted.undo()
    assert conducted.read == {"bonjour"}


CONSENT = """# Essai

### Participer? {#accord}

- Réponse : consentement participation

### Un mot? {#mot}

### Autre chose? {#chose}
"""


def test_r17_a_refusal_after_a_migration_keeps_the_consent_alone_and_its_bank() -> None:
    renamed = CONSENT.replace("{#accord}\n\n", "{#participer}\n\n- Alias : accord\n").replace(
        "### Un mot? {#mot}\n\n", ""
    )
    conducted, new = between(CONSENT, renamed, accord=said(Selected("oui"), note="Marie"), mot=said("secret"))
    conducted.migrate(new)
    conducted.record("participer", said(Selected("non")))
    before = conducted.session
    change = conducted.finish(anyway=True)
    left = conducted.session
    assert set(left.answers) == {"participer"}
    assert "secret" not in repr(left)
    assert "Marie" not in repr(left)
    assert left.pinned == before.pinned
    assert applied(before, change) == left
    assert {event.item for event in left.events if event.item} == {"accord", "participer"}
    ledger = folded(left.events)
    assert ledger.answers == left.answers
    again = Interview(left, conducted.bank, Ticking())
    assert again.path.held("participer").value == Selected("non")


def test_r17_a_refusal_joined_with_what_waits_to_be_saved_erases_the_same() -> None:
    renamed = CONSENT.replace("{#accord}\n\n", "{#participer}\n\n- Alias : accord\n")
    conducted, new = between(CONSENT, renamed, mot=said("secret"))
    stored, waiting = conducted.session, Change()
    waiting = joined(waiting, conducted.record("accord", said(Selected("oui"))))
    waiting = joined(waiting, conducted.migrate(new))
    waiting = joined(waiting, conducted.undo() or Change())
    waiting = joined(waiting, conducted.redo() or Change())
    waiting = joined(waiting, conducted.give_special("participer", Special.DECLINED))
    waiting = joined(waiting, conducted.finish(anyway=True))
    assert applied(stored, waiting) == conducted.session
    assert "secret" not in repr(conducted.session)


def test_r26_a_bank_that_is_wholly_another_keeps_everything_aside() -> None:
    conducted = begun(read(OLD))
    for item, value in {"attentes": "A", "mot": "B", "heures": 3}.items():
        conducted.record(item, said(value, note="ici"))
    conducted.migrate(edition(read("# Tout autre\n\n### Quoi? {#quoi}\n\n- Réponse : date\n")))
    assert len(conducted.session.answers) == 3
    assert all(is_retired(item) for item in conducted.session.answers)
    assert conducted.session.answers.get("quoi") is None
    assert {one.note for one in conducted.session.answers.values()} == {"ici"}
    assert conducted.path.done == 0
    assert isinstance(next(iter(conducted.session.answers.values())), Answer)
