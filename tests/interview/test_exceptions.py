"""What docs/engine.md says is not promised, each by its smallest example."""

from __future__ import annotations

from persona_tui.banks.model import Bank
from persona_tui.interview.answer import NOTHING
from persona_tui.interview.conductor import Interview
from persona_tui.interview.progress import share
from tests.interview.answering import bank_of
from tests.interview.building import interview, say

TITLE = "# Essai\n\n"
GATE = TITLE + "### A? {#a}\n\n- Réponse : oui/non\n\n"


def answered(of: Bank, **values: object) -> Interview:
    conducted = interview(of)
    for item, value in values.items():
        say(conducted, item, value)
    return conducted


def test_r21_out_of_order_the_bar_may_go_back() -> None:
    inside = "".join(f"### {name.upper()}? {{#{name}}}\n\n" for name in "bcd")
    of = bank_of(f"{GATE}## Sans A {{#sans}}\n\n- Sauf si : a\n\n{inside}## Pour finir\n\n### E? {{#e}}\n")
    first: dict[str, object] = dict.fromkeys("bcd", "oui")
    before, after = answered(of, **first).path, answered(of, **first, a=True).path
    assert (before.done, before.least, before.most) == (3, 2, 2)
    assert (after.done, after.least, after.most) == (1, 1, 1)
    assert share(after) < share(before)


def test_r21_r14_out_of_order_an_answer_may_be_rejected_later() -> None:
    of = bank_of(GATE + "### B? {#b}\n\n- Réponse : oui/non\n- Refuser si : a : « Non. »\n")
    conducted = answered(of, b=True)
    assert (conducted.path.done, conducted.path.most) == (1, 1)
    say(conducted, "a", True)
    assert (conducted.path.done, conducted.path.most) == (1, 1), "B waits again"
    assert conducted.session.answers["b"].value is True, "and is kept"


def test_r21_r18_asking_for_a_repetition_is_a_change() -> None:
    of = bank_of(
        TITLE + "## Rôle {#roles}\n\n- Répéter : 0..3\n\n### Lequel? {#lequel}\n\n## Fin {#fini}\n\n"
        "### Pourquoi aucun? {#aucun}\n\n- Si : compte(roles) = 0\n"
    )
    conducted = answered(of, aucun="voilà")
    before = conducted.path
    conducted.repeat("roles")
    assert (before.done, conducted.path.done) == (1, 0)
    assert share(conducted.path) < share(before)


def test_r18_what_is_repeated_on_demand_is_waited_for_by_nothing() -> None:
    of = bank_of(
        TITLE + "## Rôle {#roles}\n\n- Répéter : 0..3\n\n### Combien? {#heures}\n\n- Ensuite : fin\n"
        "- Réponse : nombre\n- Score : +valeur total\n\n## Fin {#fini}\n\n"
        "### Combien encore? {#combien}\n\n- Réponse : nombre\n- Score : +valeur total\n\n"
        "### Assez? {#assez}\n\n- Si : total ≥ 3\n"
    )
    conducted = answered(of, combien=3)
    assert conducted.path.by_id["assez"].certain
    assert conducted.path.scores["total"].of == 1


def test_r29_changed_back_a_question_was_answered_anew() -> None:
    of = bank_of(
        GATE + "### B? {#b}\n\n- Si : a\n\n### C de {b}? {#c}\n\n"
        "### D? {#d}\n\n- Réponse : consentement audio\n"
    )
    conducted = answered(of, a=True, b="un", c="voilà", d="=oui")
    say(conducted, "b", "deux")
    assert conducted.under_review == {"c"}
    say(conducted, "c", "autre")
    say(conducted, "c", "voilà")
    assert conducted.under_review == set(), "C was answered anew"
    first = conducted.session.answers["d"].at
    say(conducted, "d", "=non")
    say(conducted, "d", "=oui")
    assert conducted.session.answers["d"].at != first
    say(conducted, "a", False)
    say(conducted, "a", True)
    assert conducted.restored == {"b"}


def test_r17_a_consent_keeps_the_wording_that_it_was_asked_with() -> None:
    of = bank_of(TITLE + "### A? {#a}\n\n### D, {a}? {#d}\n\n- Réponse : consentement audio\n")
    one, other = answered(of, a="un", d="=oui"), answered(of, d="=oui", a="un")
    assert one.session.answers["d"].wording == "D, un?"
    assert other.session.answers["d"].wording == "D, …?"


def test_r24_a_confirmation_is_no_commit() -> None:
    conducted = answered(bank_of(TITLE + "### A? {#a}\n\n### B de {a}? {#b}\n"), a="un", b="voilà")
    say(conducted, "a", "deux")
    conducted.confirm("b")
    conducted.undo()
    assert conducted.path.answer("a").value == "un"
    assert conducted.under_review == {"b"}, "it was confirmed for « deux »"
    conducted.redo()
    assert conducted.under_review == set()


def test_r24_a_draft_that_does_not_fit_goes_with_its_own_item() -> None:
    of = bank_of(TITLE + "### A? {#a}\n\n- Réponse : nombre\n\n### B? {#b}\n\n- Réponse : nombre\n")
    conducted = answered(of, a=1, b=2)
    for item in "ab":
        conducted.draft(item, "sept")
    conducted.undo()
    assert conducted.session.answers["b"].value == 2, "what was typed was walked back"
    assert set(conducted.session.drafts) == {"a"}
    assert conducted.session.answers.get("a", NOTHING).value == 1
