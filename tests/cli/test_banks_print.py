"""`banks print`: the guide on standard output, in the language of the bank; none for a bank with errors."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Call
from tests.export.reading_back import headings

Here = Callable[[str, str], Path]
SHIPPED = Path(__file__).parents[2] / "question_banks" / "decouverte-persona.md"


def test_the_guide_is_in_the_language_of_the_bank(call: Call) -> None:
    ended = call("banks", "print", SHIPPED)
    assert (ended.status, ended.err) == (0, "")
    assert headings(ended.out)[0] == "# Guide d'entretien\u00a0: Découverte persona"
    assert "Seulement si la réponse à la question 2 est «\u00a0Oui\u00a0»." in ended.out
    assert ended.out == call("banks", "print", SHIPPED).out


def test_the_short_version_is_shorter_and_says_so(call: Call) -> None:
    ended = call("banks", "print", SHIPPED, "--short")
    assert headings(ended.out)[0].endswith("(version courte)")
    assert len(ended.out) < len(call("banks", "print", SHIPPED).out) * 0.8


def test_a_bank_with_errors_is_not_printed(call: Call, here: Here) -> None:
    path = here("banque.md", "# Banque\n\n### Combien? {#combien}\n\n- Si : viens = oui\n")
    ended = call("banks", "print", path)
    assert (ended.status, ended.out) == (3, "")
    assert "banks check" in ended.err


def test_a_translation_and_a_glossary_are_printed_and_no_workspace_is_made(
    call: Call, here: Here, tmp_path: Path
) -> None:
    here("mots.md", "## CdP\n\nCommunauté de pratique.\n")
    bank = here("banque.md", "# Banque\n\n- Lexique : mots.md\n\n### Combien? {#combien}\n")
    english = here("banque.en.md", "# Bank\n\n### How many? {#combien}\n")
    assert "## Lexique\n\n### CdP\n\nCommunauté de pratique." in call("banks", "print", bank).out
    ended = call("--workspace", tmp_path / "espace", "banks", "print", english)
    assert headings(ended.out)[0] == "# Interview guide: Bank"
    assert "### 1. How many?" in ended.out
    assert not (tmp_path / "espace").exists()
