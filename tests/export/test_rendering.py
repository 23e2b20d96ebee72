"""What holds of every document: how it opens and ends, that it is plain and stable, and who refuses."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.export import Document, NothingToExportError, Options, documents_for, render
from persona_tui.export.licences import LICENCES, UnknownLicenceError
from persona_tui.export.options import NothingOfThisKindError
from persona_tui.interview.answer import Answer
from persona_tui.interview.record import Record
from persona_tui.interview.session import Json, Status
from persona_tui.text.clean import clean, clean_line
from tests.counts import examples
from tests.export.documents import OF_AN_INTERVIEW
from tests.export.reading_back import HOSTILE, headings, rendered, structure, texts
from tests.personas.sessions import MEMBERS, WHOLE, example, interviewed

documents = pytest.mark.parametrize("document", OF_AN_INTERVIEW)


@documents
@pytest.mark.parametrize("name", ["noyau", "ancien", "potentiel"])
def test_each_opens_with_its_context_and_ends_with_method_licence_authors_and_bank(
    document: Document, name: str
) -> None:
    record = example(name)
    markdown = render(document, [record]).text
    found = headings(markdown)
    assert (found[1], found[-1]) == ("## Contexte", "## Méthode et limites")
    assert sum(heading.startswith("# ") for heading in found) == 1
    context, ending = markdown.split("## ")[1], markdown.split("## ")[-1]
    for words in (
        "E01 (code de la personne)",
        "Découverte persona",
        "2027",
        "Personnes rencontrées\u00a0:** 1",
    ):
        assert words in context
    for words in (
        "(CC-BY-4.0)",
        "Équipe de persona-tui",
        "Découverte persona, version 1.0.0",
        record.bank.sha256,
    ):
        assert words in ending
    assert markdown.endswith("\n\nFait avec persona-tui.\n")


@documents
def test_the_same_session_gives_the_same_bytes(document: Document) -> None:
    assert render(document, [interviewed(WHOLE)]) == render(
        document, [interviewed(dict(reversed(WHOLE.items())))]
    )


@documents
def test_r29_change_and_change_back_leave_the_document_identical(document: Document) -> None:
    before = interviewed(WHOLE)
    changed = replace(before.session, answers={**before.session.answers, "lien": Answer(value="x")})
    back = replace(changed, answers={**changed.answers, "lien": before.session.answers["lien"]})
    assert render(document, [Record(back, before.bank)]) == render(document, [before])


@documents
def test_r27_a_document_tells_the_wording_of_the_session_s_own_bank(document: Document) -> None:
    page = render(document, [interviewed(WHOLE, MEMBERS.replace("Vos moments?", "Quels moments?"))])
    assert "Quels moments?" in page.text
    assert "Vos moments?" not in page.text


@documents
def test_headings_follow_the_bank_s_language(document: Document) -> None:
    record = interviewed(WHOLE, MEMBERS.replace("# Membres\n\n", "# Members\n\n- Langue : en\n"))
    found = headings(render(document, [record]).text)
    assert (found[1], found[-1]) == ("## Context", "## Method and limits")
    assert not any("Contexte" in heading or "Méthode" in heading for heading in found)


@documents
@pytest.mark.parametrize("name", ["noyau", "ancien", "potentiel"])
def test_a_document_is_plain_and_promises_no_anonymity(document: Document, name: str) -> None:
    markdown = render(document, [example(name)]).text
    own = markdown.replace("sans nom", "") if document is Document.TRANSCRIPT else markdown
    tags = set(re.findall(r"<(\w+)", rendered(markdown)))
    assert tags <= {"h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "strong", "blockquote", "a", "br"}
    assert not markdown.startswith("---")
    assert "nonymis" not in markdown.casefold()
    assert "sans nom" not in own


hostile = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=5), min_size=1, max_size=3)


@documents
@given(lines=hostile.filter(lambda lines: bool(clean("".join(lines)).strip())))
@settings(max_examples=examples(500))
def test_whatever_people_say_it_is_text_and_nothing_else(document: Document, lines: list[str]) -> None:
    text = clean("\n".join(lines))
    line = clean_line(text)

    def page(long: str, short: str) -> str:
        answers: dict[str, Json] = {
            **WHOLE,
            "lien": {"choice": "autre", "text": short},
            "but": {"value": long, "note": long},
            "freins": [short, "avant", short],
            "observations": [{"text": short, "tags": [short]}],
            "phrases": [{"text": long, "permission": "verbatim"}],
        }
        return render(document, [interviewed(answers)]).text

    harmless = re.sub(r"[^\n]+", "mot", "\n".join(part.rstrip() for part in text.split("\n")).strip("\n"))
    written = page(text, line)
    assert structure(written) == structure(page(re.sub(r"\n{2,}", "\n\n", harmless), "mot"))
    assert any(line.strip() in paragraph for paragraph in texts(written))


@documents
@pytest.mark.parametrize("status", [Status.REFUSED, Status.FINISHED])
def test_r17_nothing_is_made_of_a_refusal_gate_or_no_gate(document: Document, status: Status) -> None:
    record = interviewed({**WHOLE, "participer": "non"}, status=status)
    for options in (Options(), Options(without_gate=True)):
        with pytest.raises(NothingToExportError) as refusal:
            render(document, [interviewed(WHOLE, code="E02"), record], options)
        assert refusal.value.code == "E01"
    assert documents_for([record]) == ()


@documents
def test_nothing_is_made_of_no_session(document: Document) -> None:
    with pytest.raises(NothingToExportError):
        render(document, [])


def test_the_licence_is_the_bank_s_or_the_one_chosen() -> None:
    def licence(text: str, chosen: str | None = None) -> str:
        markdown = render(Document.SUMMARY, [interviewed(WHOLE, text)], Options(licence=chosen)).text
        return next(line for line in markdown.splitlines() if line.startswith("- **Licence"))

    by_sa = "https://creativecommons.org/licenses/by-sa/4.0/"
    assert licence(MEMBERS).endswith("(https://creativecommons.org/licenses/by/4.0/) (CC-BY-4.0)")
    assert licence(MEMBERS, "cc-by-sa-4.0").endswith(f"({by_sa}) (CC-BY-SA-4.0)")
    assert licence(MEMBERS.replace("CC-BY-4.0", "Maison")) == "- **Licence\u00a0:** Maison"
    assert "tous droits réservés" in licence(MEMBERS.replace("- Licence : CC-BY-4.0\n", ""))


def test_an_unknown_licence_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownLicenceError) as refusal:
        render(Document.SUMMARY, [interviewed(WHOLE)], Options(licence="CC-BY-SA-4"))
    assert refusal.value.nearest == "CC-BY-SA-4.0"
    assert len({licence.id for licence in LICENCES}) == len(LICENCES)


def test_which_documents_make_sense() -> None:
    assert documents_for([interviewed(WHOLE)]) == OF_AN_INTERVIEW
    assert documents_for([interviewed({})]) == ()
    assert documents_for([]) == ()
    assert documents_for([interviewed({"compris": True})]) == (Document.SUMMARY, Document.TRANSCRIPT)
    design = MEMBERS.replace("# Membres\n\n", "# Membres\n\n- Usage : conception\n")
    assert documents_for([interviewed({"compris": True}, design)]) == (Document.TRANSCRIPT,)
    workshop = MEMBERS.replace("# Membres\n\n", "# Membres\n\n- Usage : atelier\n")
    assert documents_for([interviewed(WHOLE, workshop)]) == (Document.WORKSHOP, Document.TRANSCRIPT)


def test_what_a_group_sketched_is_no_sheet_of_one_person() -> None:
    workshop = MEMBERS.replace("# Membres\n\n", "# Membres\n\n- Usage : atelier\n")
    with pytest.raises(NothingOfThisKindError):
        render(Document.PERSONA, [interviewed(WHOLE, workshop)])


@pytest.mark.parametrize(
    ("document", "name"),
    [
        (Document.PERSONA, "decouverte-persona-e01-persona.md"),
        (Document.SUMMARY, "decouverte-persona-e01-resume.md"),
        (Document.TRANSCRIPT, "decouverte-persona-e01-transcription.md"),
    ],
)
def test_file_names_are_plain_and_tell_what_they_hold(document: Document, name: str) -> None:
    text = MEMBERS.replace("# Membres\n\n", "# Membres\n\n- Id : decouverte-persona\n")
    assert render(document, [interviewed(WHOLE, text)]).file_name == name
