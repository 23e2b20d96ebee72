"""The gate finds what points to someone, and leaves ordinary words alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.export.detectors import Lookout, excerpt
from persona_tui.export.finding import Kind
from tests.counts import examples


def found(text: str, *names: str) -> list[tuple[Kind, str]]:
    return [(hit.kind, text[hit.start : hit.end]) for hit in Lookout(names).hits(text)]


@pytest.mark.parametrize(
    "text",
    [
        "ana.roy+cdp@exemple.qc.ca",
        "éloïse@coopérative.ca",
        "a@b.ca",
        "ana (arobase) exemple.org",
        "ana[at]exemple.org",
        "ANA@EXEMPLE.ORG",
    ],
)
def test_email_addresses_are_found_whole(text: str) -> None:
    assert found(f"Écris-moi : {text}, merci.") == [(Kind.EMAIL, text)]


@pytest.mark.parametrize(
    "text",
    [
        "418 555-0199",
        "(418) 555-0199",
        "418-555-0199",
        "418.555.0199",
        "4185550199",
        "1 800 555 0199",
        "+1 418 555 0199",
        "418\u00a0555\u20110199",
        "555-0199",
        "+33 6 12 34 56 78",
        "06 12 34 56 78",
    ],
)
def test_phone_numbers_are_found_whole(text: str) -> None:
    assert [kind for kind, _ in found(f"au {text}, le soir")] == [Kind.PHONE]
    assert found(f"au {text}, le soir")[0][1].strip("()") == text.strip("()")


@pytest.mark.parametrize("text", ["G1R 4P5", "g1r4p5", "H2X\u00a01Y4", "H2X-1Y4"])
def test_canadian_postal_codes_are_found(text: str) -> None:
    assert found(f"J'habite à {text}.") == [(Kind.POSTAL_CODE, text)]


@pytest.mark.parametrize("text", ["@ana_roy", "@ana.roy", "@éloïse"])
def test_handles_are_found(text: str) -> None:
    assert found(f"({text}.)") == [(Kind.HANDLE, text)]


@pytest.mark.parametrize(
    "text",
    [
        "En 2019-2020, 1 250 personnes, 3,5 % et 12 h 30.",
        "De 10 @ 12 h, 5 @ 7.",
        "E01, E02 et H1N1; A1B2",
        "Le 2027-03-14, de 13:30 à 15:00; environ 150 000 $.",
        "[sic] [/] é « » | ESC <script>",
        "animateur·trice, 100 à 200 courriels",
        "0,1,2,3,4,5 sur 10",
    ],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_listed_names_are_found_whatever_their_accents_case_and_hyphens() -> None:
    names = ("Marie-Ève Roy", "Hélène", "", "  ")
    assert found("MARIE EVE  ROY et helene, pas Hélènes", *names) == [
        (Kind.NAME, "MARIE EVE  ROY"),
        (Kind.NAME, "helene"),
    ]
    assert found("d'Hélène", "Hélène") == [(Kind.NAME, "Hélène")]
    assert found("Cœur, Coeur", "Coeur") == [(Kind.NAME, "Cœur"), (Kind.NAME, "Coeur")]


def test_the_excerpt_shows_where_and_masks_every_trace() -> None:
    text = "Demande à Hélène, à ana@exemple.org ou au 418 555-0199, avant vendredi prochain sans faute."
    lookout = Lookout(["Hélène"])
    hits = lookout.hits(text)
    shown = excerpt(text, hits, 1)
    assert shown == "Demande à H•••••, à a••@•••••••.••• ou au 4•• •••-••••, ava…"
    assert not lookout.hits(shown)


@given(st.text(max_size=200), st.lists(st.text(max_size=8), max_size=3))
@settings(max_examples=examples(2000))
def test_any_text_and_any_names_will_do(text: str, names: list[str]) -> None:
    hits = Lookout(names).hits(text)
    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)
    assert all(one.end <= two.start for one, two in pairwise(hits))
    for index in range(len(hits)):
        assert "\n" not in excerpt(text, hits, index)


def test_long_texts_take_a_time_in_proportion() -> None:
    # A pattern that tries every start anew would need minutes here, and the suite's time limit would end it.
    for text in ("a" * 100_000, "1 " * 50_000, "@" * 100_000, "a." * 50_000, "+1" * 50_000, "(" * 100_000):
        Lookout(["a b"]).hits(text)
