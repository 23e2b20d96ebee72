"""`banks paths`: how each question is reached, or why it never is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Call

Here = Callable[[str, str], Path]

BANK = """# Banque

- Usage : conception
- Licence : CC-BY-4.0

### Quel est votre lien? {#lien}

- ( ) Membre {#membre}
- ( ) Ancien {#ancien}

### Depuis quand? {#depuis}

- Si : lien = membre
- Réponse : nombre 0..40 ans

### Et avant? {#avant}

- Si : depuis > 40

#### Pourquoi? {#pourquoi}
"""


def test_each_question_has_answers_that_lead_to_it_or_the_reason_why_none_do(call: Call, here: Here) -> None:
    found = call("banks", "paths", here("banque.md", BANK), "--format", "json").data
    items = {item["id"]: item for item in found["items"]}
    assert items["lien"] == {"id": "lien", "verdict": "reached", "witness": []}
    assert items["depuis"]["witness"] == [{"question": "lien", "state": "answered", "value": "membre"}]
    assert items["avant"]["verdict"] == "never"
    assert items["avant"]["because"][0] == {"item": "avant", "obstacle": "only-if", "line": 18, "column": 8}
    assert items["pourquoi"]["verdict"] == "never"
    assert (found["shortest"]["questions"], found["longest"]["questions"]) == (1, 2)


def test_for_people_it_is_in_words(call: Call, here: Here) -> None:
    told = call("banks", "paths", here("banque.md", BANK)).out
    assert "lien = “Membre”" in told
    assert "Never asked." in told
    assert "Line 18: “avant” is asked only if" in told
    assert "Longest path: 2 questions" in told


def test_a_bank_with_errors_has_no_paths(call: Call, here: Here) -> None:
    ended = call("banks", "paths", here("banque.md", "# Rien\n"))
    assert (ended.status, ended.out) == (3, "")
