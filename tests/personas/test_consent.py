"""What people allow is read anew each time, and the lesser of two permissions wins (R17)."""

from __future__ import annotations

import pytest

from persona_tui.interview.answer import Permission, Quote
from persona_tui.interview.session import Json, Status
from persona_tui.personas.consent import allowed, quoting, refused, unsaid
from tests.personas.sessions import MEMBERS, WHOLE, interviewed

VERBATIM, REWORDED = Permission.VERBATIM, Permission.REWORDED
REREAD, NONE = Permission.AFTER_REREADING, Permission.NONE


@pytest.mark.parametrize(
    ("consent", "own", "expected"),
    [
        ("verbatim", VERBATIM, VERBATIM),
        ("verbatim", REWORDED, REWORDED),
        ("verbatim", REREAD, REREAD),
        ("verbatim", NONE, NONE),
        ("reformule", VERBATIM, REWORDED),
        ("relecture", VERBATIM, REREAD),
        ("relecture", REWORDED, REREAD),
        ("aucun", VERBATIM, NONE),
        ({"special": "declined"}, VERBATIM, NONE),
        ({"special": "unknown"}, VERBATIM, NONE),
        (None, VERBATIM, NONE),
    ],
)
def test_a_quote_may_be_used_as_the_stricter_of_consent_and_own_permission(
    consent: Json, own: Permission, expected: Permission
) -> None:
    answers = {} if consent is None else {"citations": consent}
    assert allowed(interviewed(answers), Quote("Mes mots", own)) is expected


def test_a_plain_yes_to_quoting_is_verbatim_and_a_bank_that_never_asks_has_no_permission() -> None:
    asks = "# Banque\n\n### Vos mots? {#mots}\n\n- Réponse : consentement citations\n"
    assert quoting(interviewed({"mots": True}, asks)) is VERBATIM
    assert quoting(interviewed({"mots": False}, asks)) is NONE
    assert quoting(interviewed({}, "# Banque\n\n### Quoi? {#quoi}\n")) is NONE


def test_r6_a_consent_off_the_path_gives_nothing() -> None:
    text = MEMBERS.replace(
        "### Vos mots? {#citations}\n", "### Vos mots? {#citations}\n\n- Si : participer\n", 1
    )
    assert quoting(interviewed({"participer": "oui", "citations": "verbatim"}, text)) is VERBATIM
    assert quoting(interviewed({"participer": "non", "citations": "verbatim"}, text)) is NONE


@pytest.mark.parametrize("answer", ["non", False, {"special": "declined"}])
def test_r17_refusing_to_take_part_is_refusing_that_anything_leaves(answer: Json) -> None:
    assert refused(interviewed({**WHOLE, "participer": answer}))


def test_r17_only_participation_and_notes_keep_everything_back() -> None:
    assert not refused(interviewed({**WHOLE, "citations": "aucun"}))
    assert refused(interviewed(WHOLE, status=Status.REFUSED))
    notes = "# Banque\n\n### Des notes? {#notes}\n\n- Réponse : consentement notes\n"
    assert refused(interviewed({"notes": False}, notes))


def test_r17_a_consent_without_yes_or_no_is_named() -> None:
    assert [question.id for question in unsaid(interviewed({}))] == ["participer"]
    assert [question.id for question in unsaid(interviewed({"participer": {"special": "unknown"}}))] == [
        "participer"
    ]
    assert not unsaid(interviewed({"participer": "oui"}))
