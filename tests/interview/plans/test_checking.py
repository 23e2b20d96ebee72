"""What `banks check` says of a test plan: each mistake at its place, with its remedy (bank format §7, §9)."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.banks.messages import remedy, sentence
from persona_tui.banks.messages.plans import PLANS
from persona_tui.banks.report import Report
from persona_tui.banks.source.passage import Passage
from persona_tui.interview.misfit import Misfit, Unfit
from persona_tui.interview.plans.checking import check_plan
from persona_tui.interview.plans.unreadable import UnreadableError, report_unreadable
from persona_tui.text.language import LANGUAGES, translator
from tests.banks.marked import unmarked
from tests.counts import examples
from tests.interview.plans.every_type import REPEATED as BANK


@dataclass(frozen=True)
class Wrong:
    """A step whose wrong word stands between marks, beside the same step mended."""

    code: str
    variant: str
    bad: str
    good: str
    whole: bool = False

    def __str__(self) -> str:
        return f"{self.code}-{self.variant}-{self.bad[:24]}"


STEPS = [
    Wrong("E103", "plan", "- ⟦chamois⟧ : oui", "- membre : oui"),
    Wrong("E103", "near", "- ⟦membree⟧ : oui", "- MEMBRE : oui"),
    Wrong("E103", "near", "- attendu : pose ⟦liens⟧", "- attendu : pose lien"),
    Wrong("E103", "near", "- ⟦attendus⟧ : pose lien", "- Attendu : pose lien"),
    Wrong("E103", "plan", "- attendu : archive ⟦chamois⟧", "- attendu : archive lien"),
    Wrong("E105", "plan", "- lien : ⟦jamais⟧", "- lien : Je viens d'arriver"),
    Wrong("E105", "plan-near", "- lien : ⟦nouveaux⟧", "- lien : nouveau"),
    Wrong("E105", "plan-near", "- outils : courriel, ⟦forums⟧", "- outils : courriel, forum"),
    Wrong("E105", "plan", "- accord : ⟦peut-être⟧", "- accord : non"),
    Wrong("E105", "plan", "- citer : ⟦oui⟧", "- citer : Mot à mot"),
    Wrong("E103", "plan-not-repeated", "- ⟦heures[2]⟧ : 3", "- heures : 3"),
    Wrong("E103", "plan-which", "- ⟦usage⟧ : Tout", "- usage[courriel] : Tout"),
    Wrong("E103", "plan-which", "- ⟦presents⟧ : Ève", "- presents[1] : Ève"),
    Wrong("E105", "plan", "- usage[⟦poste⟧] : Tout", "- usage[Forum] : Tout"),
    Wrong("E105", "plan-item", "- sujets : a\n- propos[⟦b⟧] : Oui", "- sujets : a\n- propos[A] : Oui"),
    Wrong("E105", "plan-no-items", "- propos[⟦a⟧] : Oui", "- sujets : a\n- attendu : pose propos[a]"),
    Wrong("E117", "plan-repetition", "- presents[⟦4⟧] : Ève", "- rencontre[3] : oui\n- presents[3] : Ève"),
    Wrong("E105", "plan-row", '- usages : ⟦[{"row": "Poste", "fois": 3}]⟧', "- usages : Courriel | 3"),
    Wrong("E105", "plan-item", "- sujets : a, b\n- lequel : ⟦c⟧", "- sujets : a, b\n- lequel : b"),
    Wrong("E105", "plan-item", "- sujets : a, b\n- groupes : G : a, ⟦c⟧", "- sujets : a\n- groupes : G : a"),
    Wrong("E105", "plan-no-items", "- lesquels : ⟦forum⟧", "- outils : forum\n- lesquels : forum"),
    Wrong("E110", "expectation", "- attendu : ⟦demande⟧ lien", "- attendu : pose lien"),
    Wrong("E110", "expectation-near", "- attendu : ⟦poze⟧ lien", "- expect : asks lien"),
    Wrong("E110", "expectation-missing", "- ⟦attendu⟧ :", "- attendu : fin"),
    Wrong("E113", "", "- attendu : reste ⟦5..1⟧", "- attendu : reste 1..5"),
    Wrong("E117", "left", "- attendu : reste ⟦peu⟧", "- attendu : reste 0.."),
    Wrong("E117", "left", "- attendu : reste ⟦..⟧", "- attendu : reste ..9"),
    Wrong("E117", "left", "- attendu : ⟦reste⟧", "- expect : left 4"),
    Wrong("E117", "plan-empty", "- ⟦lien⟧ :", "- lien : autre"),
    Wrong("E117", "plan-json", '- paroles : ⟦{"text": "Oui"⟧', '- paroles : [{"text": "Oui"}]'),
    Wrong("E117", "plan-shape", "- membre : ⟦bof⟧", "- membre : yes"),
    Wrong("E117", "plan-shape", "- avis : ⟦beaucoup⟧", "- avis : 4"),
    Wrong("E117", "plan-not-a-number", "- heures : ⟦trois⟧", "- heures : 3 heures"),
    Wrong("E117", "plan-not-whole", "- heures : ⟦3,5⟧", "- heures : 3"),
    Wrong("E117", "plan-too-precise", "- heures : ⟦1234567890123456⟧", "- heures : 160"),
    Wrong("E117", "plan-too-low", "- heures : ⟦-1⟧", "- heures : 0"),
    Wrong("E117", "plan-too-high", "- heures : ⟦161⟧", "- heures : 160"),
    Wrong("E117", "plan-not-a-duration", "- temps : ⟦90⟧", "- temps : 90 min"),
    Wrong("E117", "plan-not-a-date", "- depuis : ⟦2027-02-30⟧", "- depuis : 2027-03-01"),
    Wrong("E117", "plan-not-a-step", "- avis : ⟦9⟧", "- avis : 1"),
    Wrong("E117", "plan-twice", "- rang : ⟦a, a⟧", "- rang : b, a"),
    Wrong("E117", "plan-exclusive", "- outils : ⟦courriel, aucun⟧", "- outils : aucun"),
    Wrong("E117", "plan-nothing-to-specify", "- lien : ancien : ⟦moi⟧", "- lien : autre : moi"),
    Wrong("E117", "plan-too-few", "- trois : ⟦un⟧", "- trois : un, deux"),
    Wrong("E117", "plan-too-many", "- sujets : ⟦a, b, c, d⟧", "- sujets : a, b, c"),
    Wrong("E117", "plan-no-such-field", '- paroles : ⟦[{"texte": "Oui"}]⟧', '- paroles : [{"text": "Oui"}]'),
    Wrong("E117", "plan-row-twice", "- usages : ⟦Forum | 3 · Forum | 4⟧", "- usages : Forum | 3"),
    Wrong("E117", "plan-no-row", "- usages : ⟦Poste | 3⟧", "- ouverte : Poste | 3"),
    Wrong("E117", "plan-cell-given", "- usages : ⟦Forum | 3 | | jamais⟧", "- usages : Forum | 3 | | souvent"),
    Wrong("E117", "plan-no-such-field", "- ouverte : ⟦Poste | 3 | 4⟧", "- ouverte : Poste | 3"),
    Wrong("E117", "plan-not-a-number", "- usages : ⟦Forum | peu⟧", "- usages : Forum | 1,5"),
    Wrong("E117", "plan-without-what", "- gestes : ⟦| Ève⟧", "- gestes : Appeler | Ève"),
    Wrong(
        "E117",
        "plan-in-two-groups",
        "- sujets : a, b\n- groupes : ⟦G : a · H : a⟧",
        "- sujets : a, b\n- groupes : G : a · H : b",
    ),
    Wrong(
        "E117",
        "plan-same-name",
        "- sujets : a, b\n- groupes : ⟦G : a · g : b⟧",
        "- sujets : a, b\n- groupes : a, b",
    ),
    Wrong("E117", "plan-no-answer-taken", "- ⟦bonjour⟧ : oui", "- attendu : pose bonjour"),
    Wrong("E117", "plan-no-answer-taken", "- ⟦accueil⟧ : oui", "- attendu : pose accueil"),
    Wrong("E121", "plan-dash", "⟦– lien : autre⟧", "- lien : autre"),
    Wrong("E121", "plan-dash", "⟦attendu : fin⟧", "- attendu : fin"),
    Wrong("E121", "dash-nbsp", "⟦-\u00a0lien : autre⟧", "- lien : autre"),
    Wrong("E121", "heading-space", "⟦#Cas⟧", "Cas"),
    Wrong("E121", "plan-empty", "⟦⟧-", "- lien : autre"),
    Wrong("E121", "plan-id", "- attendu : ⟦pose⟧", "- attendu : pose lien"),
    Wrong("E121", "plan-step", "- ⟦lien autre⟧", "- lien : autre"),
    Wrong("E121", "plan-surplus", "- attendu : fin ⟦du monde⟧", "- attendu : END"),
    Wrong("E121", "plan-under", "- lien : autre\n  ⟦⟧- Tu : toi", "- lien : autre"),
    Wrong("E121", "glued-text", "- lien : autre\n⟦et voilà⟧", "- lien : autre\n\net voilà"),
    Wrong("E121", "plan-numbered", "⟦1. lien : autre⟧", "- lien : autre"),
]
WHOLE = [
    Wrong("E115", "plan", "⟦⟧", "# Cas\n\n- lien : autre\n", whole=True),
    Wrong("E115", "plan-case", "⟦# Cas⟧\n", "# Cas\n\n- attendu : pose lien\n", whole=True),
    Wrong("E121", "plan-heading", "⟦## Cas⟧\n\n- lien : autre\n", "# Cas\n\n- lien : autre\n", whole=True),
    Wrong("E121", "plan-title", "⟦#⟧\n\n- lien : autre\n", "# Cas\n\n- lien : autre\n", whole=True),
    Wrong("E121", "underline", "⟦Cas\n===⟧\n\n- lien : autre\n", "# Cas\n\n- lien : autre\n", whole=True),
]
HEAD = "# Cas\n\n- heures : 12\n\n---\n\n"


def found(text: str) -> list[tuple[str, str, tuple[int, int]]]:
    return [(one.code, one.variant, (one.span.line, one.span.column)) for one in check_plan(text, BANK)]


@pytest.mark.parametrize("wrong", [*STEPS, *WHOLE], ids=str)
def test_a_mistake_is_one_finding_at_its_place_and_mended_it_is_none(wrong: Wrong) -> None:
    head = "" if wrong.whole else HEAD
    text, span = unmarked(head + wrong.bad)
    assert found(text) == [(wrong.code, wrong.variant, (span.line, span.column))]
    assert found(head + wrong.good) == []


def test_every_message_of_plans_has_an_example() -> None:
    shown = {(wrong.code, wrong.variant) for wrong in [*STEPS, *WHOLE]}
    assert set(PLANS) - shown == {("E103", "plan-alone"), ("E103", "plan-broken"), ("E121", "plan-no-case")}


def test_every_misfit_has_its_message() -> None:
    question = BANK.question("lien")
    assert question is not None
    for unfit in Unfit:
        report = Report()
        report_unreadable(question, UnreadableError(Passage("x", 1, 1), Misfit(unfit)), report)
        (one,) = report.diagnostics()
        assert (one.code, one.variant) in PLANS


def test_steps_above_every_case_are_said_to_stand_under_none() -> None:
    assert found("- lien : autre\n\n# Cas\n\n- lien : autre\n") == [("E121", "plan-no-case", (1, 1))]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("wrong", [*STEPS, *WHOLE], ids=str)
def test_every_finding_says_what_and_how_to_mend_it(wrong: Wrong, language: str) -> None:
    text, _ = unmarked(("" if wrong.whole else HEAD) + wrong.bad)
    for one in check_plan(text, BANK):
        for words in (sentence(one, translator(language)), remedy(one, translator(language))):
            assert re.search(r"[.?!…]$", words)
            assert not re.search(r"\{\w+\}|\bNone\b|“”|«\s*»", words), words


def test_bytes_that_are_no_text_are_said_to_be_none() -> None:
    from persona_tui.interview.plans.checking import checked

    for data in (b"\xff\xfe#", b"# Cas\n\n- lien : \xff\n", b"# A\x00", b"# A\n" * 600_000):
        assert [one.code for one in checked(data, BANK).diagnostics] == ["E116"]


@settings(max_examples=examples(2000))
@given(
    st.lists(
        st.sampled_from(
            [
                "# Cas\n",
                "- lien : ",
                "- attendu : ",
                "pose ",
                "reste ",
                "autre",
                "\n",
                "  ",
                "{",
                "[",
                ",",
                ":",
            ]
        )
        | st.text(max_size=6),
        max_size=25,
    ).map("".join)
)
def test_nothing_that_can_be_typed_is_more_than_a_finding(text: str) -> None:
    lines = text.split("\n")
    for one in check_plan(text, BANK):
        assert one.code in {"E103", "E105", "E110", "E113", "E115", "E116", "E117", "E121", "I503"}
        assert 1 <= one.span.line <= max(1, len(lines) + text.count("\r"))
