"""A wording for anyone: the sentences that nobody's answers can fill are left out."""

from __future__ import annotations

import pytest

from persona_tui.personas.addressing import for_anyone
from tests.personas.sessions import bank_of


@pytest.mark.parametrize(
    ("wording", "read"),
    [
        ("Vous allez plus bas en « {lien} ». Pourquoi?", "Pourquoi?"),
        ("Depuis quand, « {lien} »?", "Depuis quand, « … »?"),
        ("En « {lien|ce lien} », que voir? Et après?", "En « ce lien », que voir? Et après?"),
        ("Bon… Et après?", "Bon… Et après?"),
    ],
)
def test_a_sentence_with_a_hole_is_left_out_unless_it_is_all_there_is(wording: str, read: str) -> None:
    bank = bank_of(
        f"# B\n\n### Quel lien? {{#lien}}\n\n- Réponse : texte court\n\n### {wording} {{#suite}}\n"
    )
    assert for_anyone(tuple(bank.questions)[-1].wording) == read
