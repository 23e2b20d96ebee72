"""How each question is reached, or why it never is, one answer type after another (bank format §7)."""

from __future__ import annotations

import pytest

from persona_tui.banks.reachability import Reached, Unreachable
from tests.banks.reachability.reading import AGE, LINK, examined, said, under

SEVERAL = "### Quoi donc? {#several}\n\n- [ ] A {#a}\n- [ ] B {#b}\n- [ ] C {#c}\n\n"
BOUNDED = SEVERAL.replace("- [ ] A", "- Réponse : 1..2 choix\n- [ ] A", 1)
ALONE = SEVERAL.replace("C {#c}", "C {#c} (seul)")
RANKED = SEVERAL.replace("- [ ] A", "- Réponse : classer 2\n- [ ] A", 1)
LIST = "### Lesquels? {#list}\n\n- Réponse : liste 1..2\n\n"
NAME = "### Comment dire? {#called}\n\n- Réponse : texte court\n\n"
DAY = "### Quel jour? {#day}\n\n- Réponse : date\n\n"
TIME = "### Combien de temps? {#time}\n\n- Réponse : durée\n\n"
STEP = "### À quel point? {#step}\n\n- Réponse : échelle 1..5\n\n"
HALF = "### Combien? {#half}\n\n- Réponse : nombre 0..1 décimal\n\n"
GIVEN = "### Acceptez-vous? {#given}\n\n- Réponse : consentement participation\n\n"
QUOTED = (
    "### Citer? {#quoted}\n\n- Réponse : consentement citations\n- ( ) Mot à mot {#verbatim}\n"
    "- ( ) Pas du tout {#aucun}\n\n"
)

REACHED = [
    (LINK, ["Si : lien = a"], "lien=a"),
    (LINK, ["Si : lien ≠ a"], "lien=b"),
    (LINK, ["Sauf si : lien = a"], ""),
    (LINK, ["Si : lien est inconnu"], "lien=unknown"),
    (LINK, ["Si : lien est répondu", "Sauf si : lien parmi (a, b)"], "lien=c"),
    (LINK, ["Si : non lien est répondu"], ""),
    (AGE, ["Si : age > 17 et age < 19"], "age=18"),
    (AGE, ["Si : age = 160"], "age=160"),
    (HALF, ["Si : half > 0 et half < 1"], "half=0.5"),
    (STEP, ["Si : step > 4"], "step=5"),
    (TIME, ["Si : time > 90 min"], "time=91"),
    (DAY, ["Si : day > 2020-01-01 et day < 2020-01-03"], "day=2020-01-02"),
    (SEVERAL, ["Si : several contient b", "Sauf si : several contient a"], "several=b"),
    (SEVERAL, ["Si : compte(several) = 3"], "several=a+b+c"),
    (SEVERAL, ["Si : several seulement b"], "several=b"),
    (SEVERAL, ["Si : several contient b et non several seulement b"], "several=a+b"),
    (RANKED, ["Si : compte(several) = 2"], "several=a+b"),
    (LIST, ["Si : list contient « x » et list contient « y »"], "list=x+y"),
    (LIST, ["Si : compte(list) = 2 et non list contient « x »"], "list=…+……"),
    (NAME, ["Si : called = « Ève »"], "called=ève"),
    (NAME, ["Si : called ≠ « Ève »"], "called=…"),
    (GIVEN, ["Si : given"], "given=oui"),
    (QUOTED, ["Si : non quoted"], "quoted=aucun"),
]
NEVER = [
    (LINK, ["Si : lien = a et lien = b"]),
    (LINK, ["Si : lien est passé et lien est répondu"]),
    (LINK, ["Si : lien ≠ a et lien ≠ b et lien ≠ c"]),
    (AGE, ["Si : age > 200"]),
    (AGE, ["Si : age ≥ 18 et age < 10"]),
    (AGE, ["Si : age > 3 et age < 4"]),
    (AGE, ["Si : age parmi (161, 200)"]),
    (HALF, ["Si : half > 0,5 et half < 0,5"]),
    (STEP, ["Si : step > 5"]),
    (TIME, ["Si : time > 90 min et time < 1 h"]),
    (DAY, ["Si : day > 2020-01-01 et day < 2020-01-02"]),
    (SEVERAL, ["Si : compte(several) > 3"]),
    (SEVERAL, ["Si : compte(several) < 1"]),
    (BOUNDED, ["Si : compte(several) > 2"]),
    (BOUNDED, ["Si : several contient a et several contient b et several contient c"]),
    (ALONE, ["Si : several contient c et several contient a"]),
    (RANKED, ["Si : compte(several) > 2"]),
    (SEVERAL, ["Si : several seulement a et compte(several) > 1"]),
    (LIST, ["Si : list contient « x » et list contient « y » et list contient « z »"]),
    (NAME, ["Si : called = « x » et called = « y »"]),
    (GIVEN, ["Si : given et given = non"]),
    (QUOTED, ["Si : quoted et quoted = aucun"]),
]


@pytest.mark.parametrize(("before", "settings", "witness"), REACHED)
def test_a_question_that_can_be_asked_has_answers_that_lead_to_it(
    before: str, settings: list[str], witness: str
) -> None:
    assert said(under(*settings, before=before)) == witness


@pytest.mark.parametrize(("before", "settings"), NEVER)
def test_a_question_that_no_answer_leads_to_is_never_asked(before: str, settings: list[str]) -> None:
    assert isinstance(under(*settings, before=before), Unreachable)


def test_a_section_and_its_question_rule_each_other_out() -> None:
    text = f"{LINK}## S {{#s}}\n\n- Si : lien = b\n\n### Quoi? {{#q}}\n\n- Si : lien parmi (a)\n"
    assert said(examined(text).items["q"]) == "never: only-if of q, only-if of s"
    assert said(examined(text).items["s"]) == "lien=b"


def test_what_only_one_choice_opens_is_not_asked_for_another() -> None:
    text = LINK.replace("A {#a}", "A {#a} → ouvre [Quoi?](#q)") + "### Quoi? {#q}\n\n- Si : lien = b\n"
    found = examined(text).items["q"]
    assert said(found) == "never: only-if of q, openers of q"
    assert isinstance(found, Unreachable)
    assert found.because[1].by == "lien"


def test_what_an_arrow_always_skips_is_never_asked() -> None:
    text = (
        "### Oui? {#oui-non}\n\n- ( ) A {#a} → va à [Fin](#after)\n- ( ) B {#b} → va à [Fin](#after)\n\n"
        "### Quoi? {#q}\n\n- Si : oui-non est répondu\n\n### Ouf? {#r}\n\n### Fin {#after}\n"
    )
    found = examined(text)
    assert said(found.items["q"]) == "never: only-if of q, jumped of q"
    assert said(found.items["r"]) == ""
    assert said(found.items["after"]) == ""


def test_what_stands_after_an_end_is_never_asked_nor_what_stands_under_it() -> None:
    text = f"{LINK}- Ensuite : fin\n\n## S {{#s}}\n\n### Quoi? {{#q}}\n"
    found = examined(text)
    assert said(found.items["s"]) == "never: ended of s"
    assert said(found.items["q"]) == "never: parent of s"


def test_a_question_that_needs_one_never_asked_is_never_asked() -> None:
    text = f"{LINK}### Quoi? {{#q}}\n\n- Si : lien = a et lien = b\n- ( ) X {{#x}}\n- ( ) Y {{#y}}\n\n"
    found = examined(text + "### Et? {#r}\n\n- Si : q = x\n\n### Ou? {#t}\n\n- Sauf si : q = x\n")
    assert isinstance(found.items["r"], Unreachable)
    assert said(found.items["t"]) == ""


def test_a_choice_that_is_not_offered_is_not_chosen() -> None:
    text = f"{LINK}### Lequel? {{#which}}\n\n- ( ) X {{#x}}\n  - Si : lien = a\n- ( ) Y {{#y}}\n\n"
    found = examined(
        text + "### Quoi? {#q}\n\n- Si : which = x et lien = b\n\n### Et? {#r}\n\n- Si : which = x\n"
    )
    assert isinstance(found.items["q"], Unreachable)
    assert said(found.items["r"]) == "lien=a which=x"
    assert said(found.choices["which", "x"]) == "lien=a"


def test_a_choice_and_a_probe_may_never_come() -> None:
    text = (
        f"{LINK}### Lequel? {{#which}}\n\n- Si : lien = a\n- Relance : Encore?\n  - Si : which = x\n"
        "- Relance : Et puis?\n  - Si : lien = b\n- ( ) X {#x}\n  - Si : lien = b\n- ( ) Y {#y}\n"
    )
    found = examined(text)
    assert isinstance(found.choices["which", "x"], Unreachable)
    assert isinstance(found.probes["which", 0], Unreachable), "x is never offered"
    assert isinstance(found.probes["which", 1], Unreachable)
    assert isinstance(found.items["which"], Reached)


def test_a_rejected_value_is_no_answer() -> None:
    before = AGE + "- Refuser si : age < 18 : « Trop jeune »\n\n"
    assert isinstance(under("Si : age < 18", before=before), Unreachable)
    assert said(under("Si : age ≤ 18", before=before)) == "age=18"
    assert said(under("Si : non age est répondu", before=before)) == ""


def test_only_what_an_earlier_answer_holds_is_picked_from_it() -> None:
    before = SEVERAL + "### Lequel? {#which}\n\n- Réponse : un de several\n\n"
    assert said(under("Si : which = b", before=before)) == "several=b which=b"
    assert isinstance(under("Si : which = b", "Sauf si : several contient b", before=before), Unreachable)
    before = LIST + "### Lesquels? {#some}\n\n- Réponse : plusieurs de list\n\n"
    never = under("Si : some contient « x »", "Sauf si : list contient « x »", before=before)
    assert isinstance(never, Unreachable)
    assert said(under("Si : some contient « x »", before=before)) == "list=x some=x"


def test_a_computed_question_has_the_result_of_its_first_true_case() -> None:
    before = (
        f"{LINK}### Profil {{#profile}}\n\n- Réponse : calcul\n- Cas : lien = a → Un {{#one}}\n"
        "- Cas : lien = b → Deux {#two}\n- Cas : sinon → Trois {#three}\n\n"
    )
    assert said(under("Si : profile = two", before=before)) == "lien=b"
    assert said(under("Si : profile = three", before=before)) == "lien=c"
    assert isinstance(under("Si : profile = one et lien = b", before=before), Unreachable)
    assert isinstance(under("Si : profile est répondu et lien est passé", before=before), Unreachable)


def test_sums_of_scores_lie_between_the_least_and_the_most() -> None:
    before = (
        "### Un? {#one}\n\n- ( ) A {#a} (+2 points)\n- ( ) B {#b} (+5 points)\n\n"
        "### Deux? {#two}\n\n- [ ] C {#c} (+1 points)\n- [ ] D {#d} (-3 points)\n\n"
        "### Trois? {#three}\n\n- Réponse : nombre 0..10\n- Score : +valeur points\n\n"
    )
    assert isinstance(under("Si : points > 16", before=before), Unreachable)
    assert said(under("Si : points = 16", before=before)) == "one=b two=c three=10"
    assert isinstance(under("Si : points < -3", before=before), Unreachable)
    assert said(under("Si : points = -3", before=before)) == "two=d three=0"
    assert isinstance(
        under("Si : points = 3", "Sauf si : three est répondu ou two est répondu", before=before), Unreachable
    )


def test_a_mean_lies_on_its_scale_and_takes_enough_answers() -> None:
    before = (
        "## Accueil {#s}\n\n- Réponse : échelle 1..5\n- Dimension : welcome\n\n"
        "### A? {#a}\n\n### B? {#b}\n\n### C? {#c}\n\n## Suite {#t}\n\n"
    )
    assert isinstance(under("Si : moyenne(welcome) > 5", before=before), Unreachable)
    assert isinstance(under("Si : moyenne(welcome) < 1", before=before), Unreachable)
    assert said(under("Si : moyenne(welcome) = 5", before=before)) == "a=5 b=5 c=5"
    assert isinstance(
        under("Si : moyenne(welcome) ≥ 1 et inconnus(welcome) = 1", before=before), Unreachable
    ), "two of three are not three quarters"
    assert said(under("Si : inconnus(welcome) = 3", before=before)) == "a=unknown b=unknown c=unknown"
    assert isinstance(under("Si : inconnus(welcome) > 3", before=before), Unreachable)
    assert said(under("Si : moyenne(plus-basse) ≤ 1", before=before)) == "a=1 b=1 c=1"


def test_of_two_dimensions_that_are_equal_the_first_is_meant() -> None:
    before = "".join(
        f"## S{name} {{#s{name}}}\n\n- Réponse : échelle 1..5\n- Dimension : dim-{name}\n\n"
        + "".join(f"### {one}{name}? {{#{one}{name}}}\n\n" for one in "abcd")
        for name in "xy"
    )
    before += "## Suite {#t}\n\n"
    known = [f"Si : {one}x = 5 et {one}y = 1" for one in "abc"]
    equal = [*known, "Si : inconnus(dim-y) = 1 et inconnus(dim-x) = 1"]
    assert isinstance(under(*equal, "Si : moyenne(plus-inconnue) = 5", before=before), Reached)
    assert isinstance(under(*equal, "Si : moyenne(plus-inconnue) = 1", before=before), Unreachable)
    assert isinstance(under(*known, "Si : moyenne(plus-basse) ≤ 2", before=before), Reached)
    assert isinstance(under(*known, "Si : moyenne(plus-basse) > 2", before=before), Unreachable)


EACH = (
    SEVERAL
    + "## Chacun {#each}\n\n- Pour chaque : several\n\n### Lequel? {#which}\n\n- ( ) X {#x}\n- ( ) Y {#y}\n\n"
    "#### Pourquoi? {#why}\n\n- Si : which = x\n\n## Ensuite {#then}\n\n"
)


def test_what_is_repeated_is_reached_in_some_repetition() -> None:
    found = examined(EACH + "### Rien? {#nothing}\n")
    assert said(found.items["which"]) == "several=a"
    assert said(found.items["why"]) == "several=a which=x"


def test_conditions_on_all_repetitions_are_reached_where_all_are_answered_alike() -> None:
    assert said(under("Si : each.which contient x", before=EACH)) == "several=a which=x"
    assert said(under("Si : compte(each) = 2", before=EACH)) == "several=a+b"
    assert said(under("Si : compte(each.which) = 3", before=EACH)) == "several=a+b+c which=x"
    assert isinstance(under("Si : compte(each) > 3", before=EACH), Unreachable)
    assert isinstance(under("Si : compte(each.which) > 3", before=EACH), Unreachable)


def test_what_takes_repetitions_answered_not_alike_is_not_decided() -> None:
    both = under("Si : each.which contient x et each.which contient y", before=EACH)
    assert said(both) == "undecided: repetitions"


def test_what_is_repeated_on_demand_is_bounded() -> None:
    before = "## Encore {#again}\n\n- Répéter : 1..3\n\n### Quoi? {#what}\n\n## Ensuite {#then}\n\n"
    assert said(under("Si : compte(again) = 3", before=before)) == "again=3"
    assert isinstance(under("Si : compte(again) > 3", before=before), Unreachable)
    assert isinstance(under("Si : compte(again) = 0", before=before), Unreachable)
