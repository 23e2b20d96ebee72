"""R10, R11: choices that are no longer offered, choices that exclude the others, answers to review."""

from __future__ import annotations

from persona_tui.interview.asking import asking
from persona_tui.interview.conductor import Interview
from persona_tui.interview.flags import Flag, flags_of
from tests.interview.building import resumed, say
from tests.interview.rules.reading import begun, places

FORM = """
### Membre? {#membre}

- Réponse : oui/non

### Quelle forme? {#forme}

- ( ) Atelier {#atelier}
- ( ) Conseil {#conseil}
  - Si : membre

### Le conseil? {#le-conseil}

- Si : forme = conseil

### Autre chose? {#autre-chose}

- Si : forme ≠ conseil

### Pas le conseil? {#pas-le-conseil}

- Sauf si : forme = conseil
"""


def vanished() -> Interview:
    conducted = begun(FORM)
    say(conducted, "membre", True)
    say(conducted, "forme", "=conseil")
    say(conducted, "membre", False)
    return conducted


def flags(conducted: Interview, item: str) -> tuple[Flag, ...]:
    question = conducted.path.question(item)
    assert question is not None
    return flags_of(conducted, question)


def test_r11_a_chosen_choice_that_is_no_longer_offered_stays_and_is_to_be_reviewed() -> None:
    conducted = vanished()
    shown = asking(conducted, "forme")
    assert [(one.choice.id, one.vanished) for one in shown.choices] == [("atelier", False), ("conseil", True)]
    assert flags(conducted, "forme") == (Flag.TO_REVIEW, Flag.VANISHED)


def test_r11_until_it_is_confirmed_it_is_never_known() -> None:
    conducted = vanished()
    found = places(conducted.path)
    assert (found["le-conseil"], found["autre-chose"], found["pas-le-conseil"]) == (
        "off-path",
        "off-path",
        "asked",
    )
    conducted.confirm("forme")
    found = places(resumed(conducted).path)
    assert (found["le-conseil"], found["pas-le-conseil"]) == ("asked", "off-path")
    assert flags(conducted, "forme") == (Flag.VANISHED,), "still struck through, and confirmed"


def test_r11_offered_again_it_counts_again_and_nothing_is_to_be_reviewed() -> None:
    conducted = vanished()
    say(conducted, "membre", True)
    assert places(conducted.path)["le-conseil"] == "asked"
    assert flags(conducted, "forme") == ()


TOOLS = """
### Quels outils? {#outils}

- [ ] Courriel {#courriel}
- [ ] Forum {#forum}
- [ ] Aucun {#aucun} (seul)

### Avec {outils|rien}? {#avec}
"""


def tick(conducted: Interview, *choices: str) -> list[str]:
    conducted.commit("outils", [{"choice": one, "text": ""} for one in choices])
    value = conducted.path.answer("outils").value
    return [one.choice for one in value if hasattr(one, "choice")] if isinstance(value, tuple) else []


def test_r11_an_exclusive_choice_puts_the_others_aside_and_gives_them_back() -> None:
    conducted = begun(TOOLS)
    assert tick(conducted, "courriel", "forum") == ["courriel", "forum"]
    assert tick(conducted, "courriel", "forum", "aucun") == ["aucun"]
    again = resumed(conducted)
    remembered = [one.choice for one in again.session.answers["outils"].remembered]
    assert remembered == ["courriel", "forum"], "what its widget ticks again when it is unticked"
    assert tick(again, *remembered) == ["courriel", "forum"]
    assert again.session.answers["outils"].remembered == ()


def test_r10_only_a_value_that_really_differs_flags_what_depends_on_it() -> None:
    conducted = begun(TOOLS)
    tick(conducted, "courriel")
    say(conducted, "avec", "bien")
    tick(conducted, "courriel")
    conducted.note("outils", "une note")
    assert flags(conducted, "avec") == ()
    tick(conducted, "forum")
    assert flags(conducted, "avec") == (Flag.TO_REVIEW,)
    assert conducted.changed_since("avec") == ("outils",)
    assert conducted.missing() == (), "it blocks nothing"
    assert places(conducted.path)["avec"] == "asked", "and hides nothing"
    tick(conducted, "courriel")
    assert flags(conducted, "avec") == (), "changed and changed back"
    tick(conducted, "forum")
    conducted.confirm("avec")
    assert flags(resumed(conducted), "avec") == ()
