"""A bank with the files beside it: glossary, lineage, and all that its folder says (bank format §3)."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.banks.beside import Files
from persona_tui.banks.glossary import glossary
from persona_tui.banks.inspection import inspect, inspect_file
from persona_tui.banks.origins import Lineage, Term
from persona_tui.banks.prose import Paragraph, Run, Wording
from tests.banks.marked import HEAD, Example, bank_of, check

TERMS = (
    "# Lexique\n\nMots d'ici.\n\n## CdP\n\nUne communauté.\n\n- de pratique\n\n### Non\n\n"
    "## Persona\n\nUn portrait.\n"
)
SHA = "0123456789abcdef" * 4


def top(setting: str) -> str:
    return HEAD.replace("- Licence", f"- {setting}\n- Licence", 1)


def e(code: str, variant: str, bad: str, good: str, note: str = "") -> Example:
    return Example(code, variant, top(bad), top(good), whole=True, note=note, beside={"mots.md": TERMS})


BESIDE = [
    e("E117", "no-file", "Lexique : ⟦lexique.md⟧", "Lexique : mots.md"),
    e("E117", "file", "Lexique : ⟦dossier/mots.md⟧", "Glossary: mots.md"),
    e("E117", "file", "Lexique : ⟦../mots.md⟧", "Glossary: mots.md", "parent"),
    e("E117", "file", "Lexique : ⟦mots.txt⟧", "Glossary: mots.md", "no-markdown"),
    e("E117", "file", "Lexique : ⟦.md⟧", "Glossary: mots.md", "hidden"),
    e("E117", "lineage", "Remix de : ⟦Une banque; 1.0⟧", f"Remix de : Une banque; 1.0; Ana; MIT; {SHA}"),
    e(
        "E117",
        "lineage",
        "Remix de : ⟦Une banque; 1.0; Ana; MIT; abc⟧",
        f"Remix of: A; 1; ; ; {SHA.upper()}",
        "sha",
    ),
]


@pytest.mark.parametrize("example", BESIDE, ids=str)
def test_what_is_beside_a_bank_is_looked_at_where_it_is_named(example: Example) -> None:
    check(example)


def test_the_glossary_of_a_bank_is_read_with_it() -> None:
    found = inspect(top("Lexique : mots.md").encode(), "essai.md", Files({"mots.md": TERMS.encode()}))
    assert found.bank is not None
    assert [term.name for term in found.bank.glossary] == ["CdP", "Persona"]
    assert found.bank.glossary[1] == Term("Persona", (Paragraph(Wording((Run("Un portrait."),))),))
    assert len(found.bank.glossary[0].meaning) == 2


@pytest.mark.parametrize("data", [b"", b"\0", b"\xff", b"## \n\nSeul.\n", b"# A\n\nSans terme.\n"])
def test_a_glossary_without_terms_has_none(data: bytes) -> None:
    assert glossary(data) == ()


def test_lineage_is_kept_nearest_first() -> None:
    text = top(
        f"Remix de : La banque; deux; 1.2; Ana, Bo; CC-BY-4.0; {SHA.upper()}\n- Remix of: A; 1; B; MIT; {SHA}"
    )
    assert bank_of(text, whole=True).remix_of == (
        Lineage("La banque; deux", "1.2", "Ana, Bo", "CC-BY-4.0", SHA),
        Lineage("A", "1", "B", "MIT", SHA),
    )


def test_a_folder_gives_the_files_beside_and_errors_say_so(tmp_path: Path) -> None:
    (tmp_path / "essai.md").write_text(top("Lexique : mots.md"), "utf-8")
    assert inspect_file(tmp_path / "essai.md").errors
    (tmp_path / "mots.md").write_text(TERMS, "utf-8")
    found = inspect_file(tmp_path / "essai.md")
    assert not found.errors
    assert found.bank is not None
    assert len(found.bank.glossary) == 2
    (tmp_path / "essai.en.md").write_text("# Test\n", "utf-8")
    english = inspect_file(tmp_path / "essai.en.md")
    assert {one.code for one in english.diagnostics} == {"A401"}
    with pytest.raises(OSError, match="absent"):
        inspect_file(tmp_path / "absent.md")


def test_a_bank_that_cannot_be_read_is_no_bank() -> None:
    found = inspect(b"\0", "essai.md", Files())
    assert found.bank is None
    assert [one.code for one in found.diagnostics] == ["E116"]


def test_findings_come_in_the_order_of_the_text() -> None:
    text = top("Lexique : lexique.md").replace("participation", "photographie")
    found = inspect(text.encode(), "essai.md", Files()).diagnostics
    assert [one.span for one in found] == sorted(one.span for one in found)
    assert len(found) == 3
