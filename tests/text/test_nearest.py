import pytest

from persona_tui.text.nearest import distance, folded, nearest


@pytest.mark.parametrize(
    ("one", "other", "letters"),
    [
        ("", "", 0),
        ("lien", "lien", 0),
        ("lein", "lien", 1),
        ("lien", "liens", 1),
        ("abc", "", 3),
        ("chat", "chien", 3),
    ],
)
def test_distance_counts_letters_and_neighbours_swapped(one: str, other: str, letters: int) -> None:
    assert distance(one, other) == letters
    assert distance(other, one) == letters


def test_accents_decide_between_words_as_near() -> None:
    assert nearest("éloignemnt", ["eloignement", "éloignement"]) == "éloignement"


def test_nothing_near_gives_nothing() -> None:
    assert nearest("xyz", ["lien", "actif"]) is None
    assert nearest("a", []) is None


def test_keywords_fold_accents_case_and_no_break_spaces() -> None:
    assert folded("  Réponse\u00a0 ") == "reponse"
