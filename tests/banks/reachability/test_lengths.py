"""The shortest and the longest path, with minutes (I501)."""

from __future__ import annotations

from persona_tui.banks.reachability import Extent, Lengths
from tests.banks.reachability.reading import LINK, examined


def lengths(text: str) -> Lengths:
    return examined(text).lengths


def questions(text: str) -> tuple[int, int]:
    found = lengths(text)
    assert found.shortest.decided
    assert found.longest.decided
    return found.shortest.questions, found.longest.questions


def test_what_excludes_the_other_is_never_counted_together() -> None:
    text = LINK + "".join(f"### {one}? {{#q{one}}}\n\n- Si : lien = {one}\n\n" for one in "aab")
    text = text.replace("{#qa}", "{#first}", 1)
    assert questions(text) == (1, 3)


def test_choices_that_go_together_are_counted_together_up_to_what_may_be_chosen() -> None:
    text = "### Quoi? {#q}\n\n- Réponse : 1..2 choix\n"
    text += "".join(f"- [ ] {one} {{#c{one}}} → ouvre [S{one}](#s{one})\n" for one in range(4))
    for one in range(4):
        text += f"\n## S{one} {{#s{one}}}\n" + "".join(f"\n### Q{one}{n}?\n" for n in range(one + 1))
    assert questions(text) == (1, 1 + 4 + 3)


def test_parts_that_have_nothing_to_do_with_one_another_are_decided_one_by_one() -> None:
    text = "".join(
        f"### Quoi {n}? {{#q{n}}}\n\n- ( ) A {{#a}}\n- ( ) B {{#b}}\n\n"
        f"#### Et {n}? {{#r{n}}}\n\n- Si : q{n} = a\n\n"
        for n in range(60)
    )
    assert questions(text) == (60, 120)


def test_a_long_chain_is_decided() -> None:
    text = "".join(
        f"### Quoi {n}? {{#q{n}}}\n\n"
        + (f"- Si : q{n - 1} = a\n" if n else "")
        + "- ( ) A {#a}\n- ( ) B {#b}\n\n"
        for n in range(150)
    )
    assert questions(text) == (1, 150)


def test_statements_and_computed_questions_are_not_questions_asked() -> None:
    text = (
        f"### Bonjour. {{#hello}}\n\n- Réponse : énoncé\n\n{LINK}"
        "### Profil {#profile}\n\n- Réponse : calcul\n- Cas : lien = a → Un\n- Cas : sinon → Deux\n"
    )
    assert questions(text) == (1, 1)


def test_the_shortest_path_to_the_end_is_told_from_one_that_is_cut_short() -> None:
    text = LINK.replace("A {#a}", "A {#a} → fin") + "### Quoi? {#q}\n\n### Et? {#r}\n\n- Si : lien = b\n"
    found = lengths(text)
    assert (found.shortest.questions, found.complete.questions, found.longest.questions) == (1, 2, 3)


def test_an_end_after_which_nothing_stands_cuts_nothing_short() -> None:
    found = lengths(
        f"{LINK}### Quoi? {{#q}}\n\n- Si : lien = b\n\n### Merci. {{#thanks}}\n\n- Ensuite : fin\n"
    )
    assert (found.shortest.questions, found.complete.questions) == (2, 2)


def test_repetitions_are_counted_once_for_each_item_there_can_be() -> None:
    text = (
        "### Lesquels? {#which}\n\n- [ ] A\n- [ ] B\n- [ ] C\n\n"
        "## Chacun {#each}\n\n- Pour chaque : which\n\n"
        "### Quoi? {#what}\n\n- ( ) X {#x}\n- ( ) Y {#y}\n\n#### Pourquoi? {#why}\n\n- Si : what = x\n"
    )
    assert questions(text) == (1, 1 + 3 * 2)
    listed = text.replace("- [ ] A\n- [ ] B\n- [ ] C", "- Réponse : liste 2..5")
    assert questions(listed) == (1, 1 + 5 * 2)
    assert not lengths(listed).open


def test_without_a_bound_a_repetition_is_counted_once_or_as_often_as_it_must_be() -> None:
    text = "### Lesquels? {#which}\n\n- Réponse : liste\n\n### Quoi? {#what}\n\n- Pour chaque : which\n"
    found = lengths(text)
    assert found.open
    assert (found.shortest.questions, found.longest.questions) == (1, 2)
    demanded = lengths("## Encore {#again}\n\n- Répéter : 2..4\n\n### Quoi? {#what}\n")
    assert (demanded.shortest.questions, demanded.longest.questions, demanded.open) == (2, 4, False)


def test_minutes_are_estimated_by_type_and_the_author_knows_better() -> None:
    text = "### Racontez. {#story}\n\n### Membre? {#member}\n\n- Réponse : oui/non\n"
    assert lengths(text).longest == Extent(2, 4, 2), "three minutes and a half"
    assert lengths(text.replace("{#story}\n", "{#story}\n\n- Minutes : 10\n")).longest.minutes == 10


def test_the_minutes_of_a_section_are_its_time_on_the_longest_path_and_a_share_on_others() -> None:
    text = f"{LINK}## Suite {{#s}}\n\n- Minutes : 20\n\n"
    text += "### Un? {#one}\n\n### Deux? {#two}\n\n- Si : lien = a\n"
    found = lengths(text)
    assert (found.longest.questions, found.longest.minutes) == (3, 21)
    assert (found.shortest.questions, found.shortest.minutes) == (2, 11)
