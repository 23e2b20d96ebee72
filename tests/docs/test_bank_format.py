"""The pages about the format of banks say what the program does: every example in them is run."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.banks import read_text
from persona_tui.banks.ids import RESERVED
from persona_tui.banks.pages import pages
from persona_tui.banks.settings.keywords import Keyword
from persona_tui.banks.sheet_fields import KNOWN
from persona_tui.interview.plans.checking import checked
from persona_tui.interview.plans.running import PlanRunner
from persona_tui.text.language import Language
from tests.docs.examples import ALONE, found
from tests.docs.fences import Fence, fences
from tests.docs.tables import rows
from tests.docs.wrapping import HEADS, folders, in_context, named

DOCS = Path(__file__).parents[2] / "docs"
LONG: dict[Language, str] = {"fr": "format-des-banques.md", "en": "bank-format.md"}
SHORT: dict[Language, str] = {"fr": "aide-memoire-banques.md", "en": "bank-cheat-sheet.md"}
PAGES = [(name, language) for table in (LONG, SHORT) for language, name in table.items()]
KINDS = {"bank", "fragment", "plan"}
BUT = ("I501",)


def text_of(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def markdown(name: str) -> tuple[Fence, ...]:
    return tuple(block for block in fences(text_of(name)) if block.words[:1] == ("markdown",))


EXAMPLES = [
    pytest.param(name, language, block, id=f"{name}:{block.line}")
    for name, language in PAGES
    for block in markdown(name)
    if "files" not in block.attributes and "plan" not in block.words
]


@pytest.mark.parametrize(("name", "language", "block"), EXAMPLES)
def test_an_example_is_clean_or_says_what_is_found_in_it(name: str, language: Language, block: Fence) -> None:
    text = in_context(block, markdown(name), language) if "fragment" in block.words else block.text
    told = tuple(code for code in block.attributes.get("but", "").split(",") if code)
    assert tuple(one.code for one in found({ALONE: text.encode()}, but=BUT)) == told


@pytest.mark.parametrize(("name", "language"), PAGES)
def test_files_that_belong_together_are_clean(name: str, language: Language) -> None:
    for held in folders(markdown(name)):
        banks = {file: data for file, data in held.items() if b"\n###" in data}
        assert len(banks) < len(held) or len(held) > 1
        for file in banks:
            assert [one for one in found(held, but=BUT) if one.file == file] == []


@pytest.mark.parametrize("language", LONG)
def test_a_test_plan_shown_holds_for_its_bank(language: Language) -> None:
    blocks = markdown(LONG[language])
    (plan,) = (block for block in blocks if "plan" in block.words)
    bank = read_text(in_context(named(blocks)[plan.attributes["for"]], blocks, language), ALONE).bank
    assert bank is not None
    ready = checked(plan.text.encode(), bank)
    assert ready.diagnostics == ()
    assert len(ready.cases) > 1
    assert [result for case in ready.cases if not (result := PlanRunner(bank).run(case)).passed] == []


@pytest.mark.parametrize(("name", "language"), PAGES)
def test_every_block_of_markdown_says_how_it_is_run(name: str, language: Language) -> None:
    for block in markdown(name):
        assert set(block.words) & KINDS or "files" in block.attributes, block.line


@pytest.mark.parametrize("names", [LONG, SHORT], ids=["format", "sheet"])
def test_both_languages_show_the_same_things(names: dict[Language, str]) -> None:
    french, english = text_of(names["fr"]), text_of(names["en"])
    assert [block.words for block in fences(french)] == [block.words for block in fences(english)]
    assert french.count("\n#") == english.count("\n#")
    assert french.count("\n|") == english.count("\n|")


CONDITIONS = [
    pytest.param(name, language, condition, id=f"{language}-{condition}")
    for name, language in PAGES
    for row in rows(text_of(name), "Condition")
    for condition in row[0]
]


@pytest.mark.parametrize(("name", "language", "condition"), CONDITIONS)
def test_a_condition_shown_is_one(name: str, language: Language, condition: str) -> None:
    context = named(markdown(name))["conditions"]
    head = "" if "bank" in context.words else HEADS[language]
    bank = f"{head}{context.text}\n## Essai\n\n### Et ensuite? {{#essai}}\n\n- Si : {condition}\n"
    assert found({ALONE: bank.encode()}, but=BUT) == []


HEADERS: dict[Language, tuple[tuple[str, str], tuple[str, str]]] = {
    "fr": (("Réponse", "Answer"), ("Réponse", "Pour")),
    "en": (("Answer", "Réponse"), ("Answer", "For")),
}
"""Of the table in both languages, and of the short one."""

TYPES = [
    pytest.param(language, written, id=f"{language}-{written}")
    for name, language in PAGES
    for both, short in (HEADERS[language],)
    for written in (
        *(written for row in rows(text_of(name), *both) for written in (*row[0], *row[1])),
        *(written for row in rows(text_of(name), *short) for written in row[0]),
    )
]
TAKEN = """\
### Thèmes {#themes}

- Réponse : liste

### Topics {#topics}

- Réponse : liste

### Projets {#projets}

- Réponse : liste

### Projects {#projects}

- Réponse : liste

"""
SCALES = "- Échelle aise : Non · Oui\n- Échelle comfort : Non · Oui\n"
TABLE = "| Qui | Quoi |\n|---|---|\n| | |\n"
BOXES = "- [ ] Un\n- [ ] Deux\n- [ ] Trois\n"


@pytest.mark.parametrize(("language", "written"), TYPES)
def test_an_answer_type_shown_is_one(language: Language, written: str) -> None:
    below = {
        "1..": BOXES,
        "cla": BOXES,
        "ran": BOXES,
        "cal": "- Cas : sinon → Tout le monde\n",
        "com": "- Cas : sinon → Tout le monde\n",
        "tab": f"\n{TABLE}",
    }.get(written[:3], "")
    head = HEADS[language].replace("\n- ", f"\n{SCALES}- ", 1)
    bank = f"{head}{TAKEN}### Et ensuite? {{#essai}}\n\n- Réponse : {written}\n{below}"
    assert found({ALONE: bank.encode()}, but=BUT) == []


@pytest.mark.parametrize("language", LONG)
def test_the_settings_are_those_of_the_program(language: Language) -> None:
    header = ("Français", "English") if language == "fr" else ("English", "Français")
    shown = {
        frozenset((row[0][0], row[1][0]))
        for row in rows(text_of(LONG[language]), *header)
        if not row[0][0].startswith(("attendu", "expect"))
    }
    shown = {frozenset(word.removesuffix(" NOM").removesuffix(" NAME") for word in pair) for pair in shown}
    assert shown == {frozenset((keyword.row.french, keyword.row.english)) for keyword in Keyword}


@pytest.mark.parametrize("language", LONG)
def test_every_reserved_word_and_every_sheet_field_is_told(language: Language) -> None:
    told = set(text_of(LONG[language]).replace("`", " ").split())
    assert set(RESERVED) <= told
    assert set(KNOWN) <= told


@pytest.mark.parametrize("language", LONG)
def test_every_code_is_listed_with_what_its_page_says(language: Language) -> None:
    text = text_of(LONG[language])
    for told in pages(language):
        link = f"../persona_tui/banks/pages/{language}/{told.code}.md"
        assert f"| [{told.code}]({link}) | {told.title} |" in text


@pytest.mark.parametrize("language", SHORT)
def test_the_cheat_sheet_fits_one_page(language: Language) -> None:
    lines = text_of(SHORT[language]).rstrip("\n").split("\n")
    assert len(lines) <= 70
    assert max(map(len, lines)) <= 140
