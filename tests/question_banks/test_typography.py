"""Every bank and example holds to the French typography of the OQLF (spaces, guillemets, colons)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BANKS = [
    path
    for path in sorted((ROOT / "question_banks").glob("*.md"))
    if path.name not in {"README.md", "lexicon.md"} and not path.stem.endswith(".en")
]
"""Those in French."""
EXAMPLES = [
    *sorted((ROOT / "docs" / "examples").glob("*.json")),
    *sorted((Path(__file__).parent / "paths").glob("*.json")),
]
MISTAKES = {
    "a space before ? ! ;": re.compile(r"[ \u00a0\u202f][?!;]"),
    "no no-break space inside « »": re.compile(r"«(?!\u00a0)|(?<!\u00a0)»"),
    "no no-break space before a colon": re.compile(r"(?<!\u00a0):(?=\s|$)"),
}
SETTING = re.compile(r"^\s*- [^:\[\](){}]+? : ")
ADDRESS = re.compile(r"https?://\S+")


def mistakes(text: str) -> list[str]:
    return [name for name, pattern in MISTAKES.items() if pattern.search(text)]


def strings(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, list):
        for item in data:
            yield from strings(item)
    elif isinstance(data, dict):
        yield from strings(list(data.values()))


@pytest.mark.parametrize("path", BANKS, ids=lambda path: path.name)
def test_a_bank_follows_the_oqlf(path: Path) -> None:
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        words = ADDRESS.sub("", SETTING.sub("", line))
        found += [f"{path.name}:{number}: {mistake}: {line}" for mistake in mistakes(words)]
    assert found == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_fictional_answers_follow_the_oqlf(path: Path) -> None:
    answers = json.loads(path.read_text(encoding="utf-8"))
    assert [text for text in strings(answers) if mistakes(text)] == []


@pytest.mark.parametrize(
    "text",
    ["Ça va ?", "Ça va\N{NO-BREAK SPACE}!", "« ici »", "«ici»", "Ceci : cela", "Ceci: cela"],
)
def test_the_check_sees_each_mistake(text: str) -> None:
    assert mistakes(text)
