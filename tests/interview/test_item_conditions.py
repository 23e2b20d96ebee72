"""Conditions on items taken from earlier answers, on groups, on what is gathered (bank format §6, R11)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from persona_tui.interview.answer import Answer, Group, Quote, Selected, Special
from persona_tui.interview.course import Course
from tests.interview.answering import bank_of
from tests.interview.building import asked, order, said

BANK = bank_of("""# Essai

### Sujets {#sujets}

- Réponse : liste

### Outils {#outils}

- [ ] Courriel {#courriel}
- [ ] Forum {#forum}

### Le sujet préféré? {#prefere}

- Réponse : un de sujets

### Les outils gardés? {#gardes}

- Réponse : plusieurs de outils

### Tri {#tri}

- Réponse : groupes de sujets

### Paroles {#paroles}

- Réponse : citation

### Wiki préféré {#a-wiki}

- Si : prefere = "wiki"

### Autre que wiki {#a-autre}

- Si : prefere ≠ "Wiki"

### Forum gardé {#a-forum}

- Si : gardes contient forum

### Forum seul {#a-seul}

- Si : gardes seulement forum

### Un groupe {#a-groupe}

- Si : tri contient "Liens"

### Deux groupes {#a-deux}

- Si : compte(tri) ≥ 2

### Des paroles {#a-paroles}

- Si : paroles est répondu
""")
HELD = {"sujets": said(("Wiki", "Accueil")), "outils": said(["courriel", "forum"])}


def came(**held: Answer) -> str:
    """The conditional questions on the path."""
    path = Course(BANK).path({**HELD, **held})
    return order(item for item in asked(path) if item.startswith("a-"))


def one(key: str) -> Answer:
    return Answer(value=Selected(key))


def several(*keys: str) -> Answer:
    return Answer(value=tuple(Selected(key) for key in keys))


def test_one_of_a_list_is_compared_by_its_text_case_aside() -> None:
    assert came(prefere=one("Wiki")) == "a-wiki"
    assert came(prefere=one("Accueil")) == "a-autre"


def test_several_of_choices_are_compared_by_their_ids() -> None:
    assert came(gardes=several("forum")) == "a-forum a-seul"
    assert came(gardes=several("courriel", "forum")) == "a-forum"
    assert came(gardes=several("courriel")) == ""


def test_groups_are_compared_by_name_and_counted() -> None:
    assert came(tri=Answer(value=(Group("Liens", ("Wiki",)),))) == "a-groupe"
    two = (Group("", ("Wiki",)), Group("liens", ("Accueil",)))
    assert came(tri=Answer(value=two)) == "a-groupe a-deux"


def test_what_is_gathered_is_answered_or_not() -> None:
    assert came(paroles=Answer(value=(Quote("Oui"),))) == "a-paroles"
    assert came(paroles=said(Special.SKIPPED)) == ""


def test_r11_an_item_that_its_source_holds_no_more_is_never_known_until_it_is_confirmed() -> None:
    gone = {"sujets": said(("Accueil",)), "prefere": one("Wiki")}
    path = Course(BANK).path({**HELD, **gone})
    assert [path.place(item).value for item in ("a-wiki", "a-autre")] == ["off-path", "off-path"]
    assert came(**{**gone, "prefere": replace(one("Wiki"), confirmed=("Wiki",))}) == "a-wiki"
    unticked = {"outils": said(["courriel"]), "gardes": several("courriel", "forum")}
    path = Course(BANK).path({**HELD, **unticked})
    assert [path.place(item).value for item in ("a-forum", "a-seul")] == ["off-path", "off-path"]


@pytest.mark.parametrize("source", [None, said(Special.DECLINED)])
def test_r11_while_its_source_may_still_offer_it_an_item_is_open(source: Answer | None) -> None:
    held = {"outils": HELD["outils"], "prefere": one("Wiki")} | ({"sujets": source} if source else {})
    place = Course(BANK).path(held).place("a-wiki").value
    assert place == ("off-path" if source else "unsettled")


def test_r18_what_is_chosen_among_earlier_items_can_be_repeated_too() -> None:
    of = bank_of("""# Essai

### Outils {#outils}

- [ ] Courriel {#courriel}
- [ ] Forum {#forum}

### Lesquels garder? {#gardes}

- Réponse : plusieurs de outils

### Pourquoi {nom}? {#pourquoi}

- Pour chaque : gardes
""")
    course = Course(of)
    assert course.path({}).most == 2 + 2, "as many as its source can offer"
    held = {"outils": said(["courriel", "forum"]), "gardes": several("forum")}
    assert order(asked(course.path(held))) == "outils gardes pourquoi[forum]"
    unticked = course.path({**held, "outils": said(["courriel"])})
    assert not unticked.on("pourquoi[forum]"), "the item is no longer offered (R11)"
