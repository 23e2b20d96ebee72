"""The gate finds what points to someone, leaves ordinary words alone, and never shows what it found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from re import _constants, _parser  # type: ignore[attr-defined]  # to see how patterns repeat
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.export.contacts import PATTERNS
from persona_tui.export.detectors import MASK, Hit, Lookout, excerpts
from persona_tui.export.finding import Kind
from persona_tui.export.listed_names import words_of
from tests.counts import examples
from tests.export.traces import FOUND, LEFT_ALONE, LISTED


def found(text: str, *names: str) -> list[tuple[Kind, str]]:
    return [(hit.kind, text[hit.start : hit.end]) for hit in Lookout(names).hits(text)]


@pytest.mark.parametrize(("kind", "around", "text"), FOUND)
def test_what_points_to_someone_is_found_whole(kind: Kind, around: str, text: str) -> None:
    assert found(around.replace("{}", text), *LISTED) == [(kind, text)]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert found(text, *LISTED) == []


def test_the_table_is_wide_and_holds_each_kind() -> None:
    assert len({*FOUND, *LEFT_ALONE}) >= 120
    assert {kind for kind, _, _ in FOUND} == {
        Kind.EMAIL,
        Kind.PHONE,
        Kind.POSTAL_CODE,
        Kind.HANDLE,
        Kind.NAME,
    }


def test_two_names_or_numbers_are_two() -> None:
    assert found("Hélène et Éric", "Éric", "Hélène") == [(Kind.NAME, "Hélène"), (Kind.NAME, "Éric")]
    assert found("418 555-0199, 514 555-0198") == [
        (Kind.PHONE, "418 555-0199"),
        (Kind.PHONE, "514 555-0198"),
    ]


def test_the_longest_of_two_names_is_found() -> None:
    assert found("Ana Roy et Ana", "Ana", "Ana Roy") == [(Kind.NAME, "Ana Roy"), (Kind.NAME, "Ana")]


@pytest.mark.parametrize("names", [("",), ("  ",), ("a",), ("-",), (",",), ("A.",)])
def test_what_is_no_name_finds_nothing(names: tuple[str, ...]) -> None:
    assert found("a, à - A. b", *names) == []


def test_ligatures_and_letters_of_other_alphabets_are_folded() -> None:
    assert found("Cœur, Coeur", "Coeur") == [(Kind.NAME, "Cœur"), (Kind.NAME, "Coeur")]
    assert found("Sören Łukasz, SOREN LUKASZ", "Søren Lukasz") == [
        (Kind.NAME, "Sören Łukasz"),
        (Kind.NAME, "SOREN LUKASZ"),
    ]
    assert found("Говорит АННА", "Анна") == [(Kind.NAME, "АННА")]


def shown(text: str, *names: str) -> list[str]:
    return list(excerpts(text, Lookout(names).hits(text)))


def test_an_excerpt_says_where_and_shows_nothing_of_what_was_found() -> None:
    text = "Demande à Hélène, à ana@exemple.org ou au 418 555-0199, avant vendredi prochain sans faute."
    assert shown(text, "Hélène") == [
        f"Demande à {MASK}, à {MASK} ou…",
        f"Demande à {MASK}, à {MASK} ou au {MASK},…",
        f"…à {MASK} ou au {MASK}, avant vendredi…",
    ]


def test_an_excerpt_hides_the_words_that_would_give_a_trace_back() -> None:
    assert shown("Ana Roy (ana.roy@exemple.org) le dit") == [f"{MASK} {MASK} ({MASK}) le dit"]
    assert shown("Poste 5550, tél. : 555 0199 ou 555") == [f"Poste 5550, tél. : {MASK} ou {MASK}"]


def test_an_excerpt_breaks_no_word_so_that_no_part_of_one_shows() -> None:
    (one,) = shown("Saint-Éloi-de-la-Grande-Anse " + "a@b.ca" + " anticonstitutionnellement")
    assert one == f"…-Éloi-de-la-Grande-Anse {MASK}…"


@given(
    st.lists(st.sampled_from([*(text for _, _, text in FOUND), "Ana", "le", "roy", ", ", "\n"]), max_size=6)
)
@settings(max_examples=examples(3000))
def test_no_excerpt_holds_a_word_of_any_trace(parts: list[str]) -> None:
    text = " ".join(parts)
    lookout = Lookout(LISTED)
    hits = lookout.hits(text)
    secret = {word for hit in hits for word in words_of(text[hit.start : hit.end]) if len(word) > 2}
    for one in excerpts(text, hits):
        assert not secret.intersection(words_of(one))
        assert MASK in one
        assert "\n" not in one
    assert lookout.masked(text) == MASK.join(between(text, hits))


def between(text: str, hits: tuple[Hit, ...]) -> Iterator[str]:
    """What stands between traces."""
    place = 0
    for hit in hits:
        yield text[place : hit.start]
        place = hit.end
    yield text[place:]


@given(st.text(max_size=200), st.lists(st.text(max_size=8), max_size=3))
@settings(max_examples=examples(2000))
def test_any_text_and_any_names_will_do(text: str, names: list[str]) -> None:
    hits = Lookout(names).hits(text)
    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)
    assert all(one.end <= two.start for one, two in pairwise(hits))
    assert len(list(excerpts(text, hits))) == len(hits)


def repeats(tree: Any) -> Iterator[tuple[Any, int]]:
    """Every repetition of a pattern, with how many times it may take place at most."""
    for operation, argument in tree:
        if "REPEAT" in str(operation):
            yield operation, argument[1]
        for part in argument if isinstance(argument, tuple | list) else ():
            for inner in part if isinstance(part, list) else (part,):
                if isinstance(inner, _parser.SubPattern):
                    yield from repeats(inner)


@pytest.mark.parametrize("kind", PATTERNS)
def test_no_pattern_can_take_more_than_its_share_of_a_long_text(kind: Kind) -> None:
    # Nothing is timed: what may repeat without end never gives back, so no place is gone over again.
    tree = _parser.parse(PATTERNS[kind].pattern, PATTERNS[kind].flags & ~re.UNICODE)
    found = list(repeats(tree))
    assert found
    endless = [operation for operation, most in found if most == _constants.MAXREPEAT]
    assert all(operation is _constants.POSSESSIVE_REPEAT for operation in endless)


HOSTILE = (
    "a",
    "1 ",
    "@",
    "a.",
    "+1",
    "(",
    "a@",
    "a@b.",
    "@a",
    "ana ",
    " at a dot",
    "418 555-0199 ",
    "x.com/",
)


@pytest.mark.parametrize("part", HOSTILE)
def test_long_texts_take_a_time_in_proportion(part: str) -> None:
    # A pattern that tries every start anew would need minutes here, and the suite's time limit would end it.
    text = part * (200_000 // len(part))
    hits = Lookout(["a b", *(f"ana {n}" for n in range(2000))]).hits(text)
    assert len(list(excerpts(text, hits))) == len(hits)
