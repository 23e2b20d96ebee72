"""The pages about posting and remixing say what the program does: names, disguises, licences, templates."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from persona_tui.export.context import COMMON
from persona_tui.export.detectors import Lookout
from persona_tui.export.finding import Kind
from persona_tui.export.kinds import Document
from persona_tui.export.licences import LICENCES
from persona_tui.export.offers import offer_of
from persona_tui.export.templates.messages import problem_line
from persona_tui.export.templates.problem import TemplateError
from persona_tui.export.templates.shipped import shipped
from persona_tui.text.language import Language, translator
from persona_tui.workspace.names import names_in
from tests.docs.fences import Fence, fences
from tests.docs.tables import rows

DOCS = Path(__file__).parents[2] / "docs"
POSTING: dict[Language, str] = {"fr": "publier.md", "en": "publishing.md"}
REMIXING: dict[Language, str] = {"fr": "remixer.md", "en": "remixing.md"}
LISTED: dict[Language, str] = {"fr": "Dans la liste", "en": "In the list"}
LICENCE: dict[Language, tuple[str, str]] = {
    "fr": ("Licence", "Ce que vous reprenez"),
    "en": ("Licence", "What you take from"),
}
DISGUISES: dict[Language, tuple[str, str]] = {
    "fr": ("- une adresse courriel", "- un nom d'usager"),
    "en": ("- an e-mail address", "- a user name"),
}
DOCUMENT: dict[Language, tuple[str, str]] = {
    "fr": ("Document", "Ses champs"),
    "en": ("Document", "Its fields"),
}


def text_of(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def blocks(language: Language, *words: str) -> list[Fence]:
    return [block for block in fences(text_of(REMIXING[language])) if block.words == words]


@pytest.mark.parametrize("pair", [POSTING, REMIXING], ids=["posting", "remixing"])
def test_both_languages_show_the_same_things(pair: dict[Language, str]) -> None:
    french, english = text_of(pair["fr"]), text_of(pair["en"])
    assert [block.words for block in fences(french)] == [block.words for block in fences(english)]
    for start in ("\n#", "\n|", "\n- ", "\n1. ", "\n5. "):
        assert french.count(start) == english.count(start)


@pytest.mark.parametrize("language", POSTING)
def test_the_list_of_names_finds_what_the_page_says(language: Language) -> None:
    shown = list(rows(text_of(POSTING[language]), LISTED[language]))
    assert shown
    for (listed,), found, missed in shown:
        lookout = Lookout(names_in(listed, Path()))
        for text in found:
            assert [hit.kind for hit in lookout.hits(f"avec {text}!")] == [Kind.NAME], text
        for text in missed:
            assert not lookout.hits(f"avec {text}!"), text


@pytest.mark.parametrize("language", POSTING)
def test_every_disguise_shown_is_seen_through(language: Language) -> None:
    lines = text_of(POSTING[language]).split("\n")
    for start, kind in zip(DISGUISES[language], (Kind.EMAIL, Kind.HANDLE), strict=True):
        (line,) = (line for line in lines if line.startswith(start))
        shown = re.findall(r"`([^`]+)`", line)
        assert len(shown) > 1
        for text in shown:
            assert [hit.kind for hit in Lookout().hits(text)] == [kind], text


@pytest.mark.parametrize("language", POSTING)
def test_what_it_cannot_see_is_not_seen(language: Language) -> None:
    for line in text_of(POSTING[language]).split("\n"):
        if "rue des Érables" in line:
            assert not Lookout().hits(line)


@pytest.mark.parametrize("language", POSTING)
def test_the_documents_to_choose_from_are_those_there_are(language: Language) -> None:
    shown = [
        name
        for row in rows(text_of(POSTING[language]), {"fr": "Pour", "en": "To"}[language])
        for name in row[2]
    ]
    assert sorted(shown) == sorted(Document)


@pytest.mark.parametrize("language", REMIXING)
def test_the_licences_are_those_offered(language: Language) -> None:
    offered = [licence.id for licence in LICENCES]
    for header in LICENCE[language]:
        shown = [row[0][0] for row in rows(text_of(REMIXING[language]), header)]
        assert sorted(shown) == sorted(offered)


@pytest.mark.parametrize("language", REMIXING)
def test_share_alike_licences_are_never_said_to_mix(language: Language) -> None:
    may = {row[0][0]: set(row[1]) for row in rows(text_of(REMIXING[language]), LICENCE[language][1])}
    assert may["CC-BY-SA-4.0"] == {"CC-BY-SA-4.0"}
    assert may["CC-BY-NC-SA-4.0"] == {"CC-BY-NC-SA-4.0"}
    assert all("CC-BY-SA-4.0" not in some for source, some in may.items() if "-NC" in source)


@pytest.mark.parametrize("language", REMIXING)
def test_a_template_shown_can_be_used(language: Language, tmp_path: Path) -> None:
    (block,) = blocks(language, "markdown", "template")
    path = tmp_path / block.attributes["name"]
    path.write_text(block.text, encoding="utf-8")
    assert shipped(tmp_path).read(path).document == Document.PERSONA
    assert f"--template {path.name.split('.')[0]}\n" in text_of(REMIXING[language])


@pytest.mark.parametrize("language", REMIXING)
def test_the_mistakes_shown_are_told_as_the_page_says(language: Language, tmp_path: Path) -> None:
    (block,) = blocks(language, "markdown", "template", "wrong")
    (told,) = blocks(language, "text", "errors")
    path = tmp_path / block.attributes["name"]
    path.write_text(block.text, encoding="utf-8")
    with pytest.raises(TemplateError) as caught:
        shipped(tmp_path).read(path)
    tr = translator(language)
    assert told.text == "".join(f"{problem_line(one, tr)}\n" for one in caught.value.problems)


@pytest.mark.parametrize("language", REMIXING)
def test_the_names_for_every_document_are_those_offered(language: Language) -> None:
    shown = {(row[0][0], row[1][0]) for row in rows(text_of(REMIXING[language]), "Français", "English")}
    assert shown == {*COMMON.fields, *COMMON.blocks}


@pytest.mark.parametrize(("language", "place"), [("fr", 0), ("en", 1)])
def test_the_names_of_each_document_are_those_offered(language: Language, place: int) -> None:
    shown = {row[0][0]: row[1:] for row in rows(text_of(REMIXING[language]), *DOCUMENT[language])}
    assert set(shown) == set(Document)
    for document in Document:
        offer = offer_of(document)
        common = COMMON if not document.of_bank else type(COMMON)()
        fields = [names[place] for names in offer.fields if names not in common.fields]
        inside = [names[place] for names in offer.blocks if names not in common.blocks]
        assert shown[document] == [fields, inside]
