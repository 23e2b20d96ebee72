"""`banks flow`: a tree in text or Mermaid, without a workspace, and a refusal for a bank with errors."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.banks.flow.mermaid_grammar import read
from tests.cli.conftest import Call

Here = Callable[[str, str], Path]
SHIPPED = Path(__file__).parents[2] / "question_banks" / "decouverte-persona.md"


def test_the_words_of_the_tree_are_those_of_the_interface(call: Call) -> None:
    ended = call("banks", "flow", SHIPPED)
    assert (ended.status, ended.err) == (0, "")
    assert "Only if the answer to “Acceptez-vous de participer" in ended.out


def test_mermaid_is_valid(call: Call) -> None:
    ended = call("banks", "flow", SHIPPED, "--format", "mermaid")
    assert ended.status == 0
    chart = read(ended.out)
    assert ("q_participer", "-.->", "Non", "if_fin_refus") in chart.edges


def test_a_bank_with_errors_is_not_drawn(call: Call, here: Here) -> None:
    path = here("banque.md", "# Banque\n\n### Combien? {#combien}\n\n- Si : viens = oui\n")
    ended = call("banks", "flow", path)
    assert (ended.status, ended.out) == (3, "")
    assert "banks check" in ended.err


def test_no_workspace_is_made(call: Call, tmp_path: Path) -> None:
    call("--workspace", tmp_path / "espace", "banks", "flow", SHIPPED)
    assert not (tmp_path / "espace").exists()


def test_a_translation_is_drawn_in_its_own_words(call: Call, here: Here) -> None:
    here("banque.md", "# Banque\n\n### Combien? {#combien}\n")
    english = here("banque.en.md", "# Bank\n\n### How many? {#combien}\n")
    ended = call("banks", "flow", english)
    assert ended.status == 0
    assert "How many? [combien]" in ended.out
