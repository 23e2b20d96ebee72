"""Templates as they are written: what each piece becomes, and every mistake told by its line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from persona_tui.export.document import Block, Heading, words
from persona_tui.export.kinds import Document
from persona_tui.export.markdown import write
from persona_tui.export.offers import offer_of
from persona_tui.export.templates.filling import fill
from persona_tui.export.templates.library import Templates, UnknownTemplateError
from persona_tui.export.templates.messages import problem_line, template_lines, unknown_template_sentence
from persona_tui.export.templates.offer import Offer
from persona_tui.export.templates.problem import Fault, Problem, TemplateError
from persona_tui.export.templates.reading import Reading
from persona_tui.text.language import LANGUAGES, Language, translator
from tests.export.reading_back import HOSTILE, structure

Matter = dict[str, str]
OFFER: Offer[Matter] = Offer(
    fields={
        ("nom", "name"): lambda matter, _: words(matter.get("nom", "")),
        ("champ", "field"): lambda matter, which: words(matter.get(which, "")),
    },
    blocks={
        ("réponses", "answers"): lambda matter, which: iter(
            [Heading(3, words(matter[which]))] if matter.get(which) else []
        ),
    },
    wanting=frozenset({"champ"}),
)


def page(text: str, **matter: str) -> str:
    reading = Reading(OFFER)
    template = reading.read("persona", text)
    assert reading.problems == []
    return write(fill(template, OFFER, matter))


def faults(text: str) -> list[tuple[Fault, int, str]]:
    reading = Reading(OFFER)
    reading.read("persona", text)
    return [(problem.fault, problem.line, problem.word) for problem in reading.problems]


def test_a_template_s_own_words_stay_as_they_are_written() -> None:
    text = (
        "# Titre\n\nUn *mot*, un **autre**, [un lien](https://exemple.org).\n\n- un\n  - deux\n\n"
        "1. trois\n\n> cité\n\n| a | b |\n|---|---|\n| c | d |\n"
    )
    assert structure(page(text)) == structure(text)


def test_fields_stand_in_lines_headings_items_quotes_and_cells() -> None:
    text = "# {nom}\n\nDe **{nom}**.\n\n- {nom}\n\n> {nom}\n\n| a |\n|---|\n| {nom} |\n"
    assert page(text, nom="Ana") == text.replace("{nom}", "Ana").replace("|---|", "| --- |")


def test_names_are_read_in_both_languages_without_accents_or_case() -> None:
    assert page("# {NAME}\n\n{Reponses x}\n", nom="Ana", x="Oui") == "# Ana\n\n### Oui\n"


@pytest.mark.parametrize("said", [text for text in HOSTILE if text.strip()])
def test_what_a_field_brings_is_text_whatever_stands_around_it(said: str) -> None:
    text = "# T\n\n**{nom}** dit « {nom} »: {nom}\n\n- *{nom}* {nom}\n\n> {nom}\n\n{nom}\n"
    harmless = structure(page(text, nom="mot"))
    marks = ("strong_open", "strong_close", "em_open", "em_close")

    def plain(found: list[str]) -> list[str]:
        return [one for one in found if not one.startswith(marks)]

    assert plain(structure(page(text, nom=said))) == plain(harmless)


def test_what_says_nothing_is_left_out_with_its_heading() -> None:
    text = (
        "# T\n\n## Dit\n\n{réponses a}\n\n## Tu\n\nVoici.\n\n{réponses b}\n\n## Toujours\n\nIci.\n\n"
        "- Nom : {nom}\n- Reste\n"
    )
    assert page(text, a="Oui") == "# T\n\n## Dit\n\n### Oui\n\n## Toujours\n\nIci.\n\n- Reste\n"


def test_a_fallback_stands_where_a_field_says_nothing() -> None:
    assert page("# {nom|Sans nom}\n\nIci.\n") == "# Sans nom\n\nIci.\n"
    assert page("# {nom|Sans nom}\n\nIci.\n", nom="Ana").startswith("# Ana\n")


def test_a_brace_behind_a_backslash_is_a_brace() -> None:
    assert page("# T\n\nUn \\{mot\\}.\n").endswith("Un {mot}.\n")


@pytest.mark.parametrize(
    ("text", "fault", "line", "word"),
    [
        ("# T\n\nde {nomm}\n", Fault.UNKNOWN_NAME, 3, "nomm"),
        ("# T\n\nun\n{inconnu}\n", Fault.UNKNOWN_NAME, 4, "inconnu"),
        ("# T\n\nvoir {réponses a}\n", Fault.BLOCK_IN_LINE, 3, "réponses"),
        ("# T\n\nvoir {champ}\n", Fault.NO_ARGUMENT, 3, "champ"),
        ("# T\n\nune { ouverte\n", Fault.OPEN_BRACE, 3, "une { ouverte"),
        ("# T\n\n<b>gras</b>\n", Fault.NOT_OFFERED, 3, "<b>"),
        ("# T\n\n<div>\n", Fault.NOT_OFFERED, 3, "<div>"),
        ("# T\n\n![a](https://exemple.org/b.png)\n", Fault.NOT_OFFERED, 3, "a"),
        ("# T\n\n[a](../b)\n", Fault.NOT_OFFERED, 3, "../b"),
        ("# T\n\n```\ncode\n```\n", Fault.NOT_OFFERED, 3, "code"),
        ("# T\n\n---\n", Fault.NOT_OFFERED, 3, "---"),
        ("# T\n\n`code`\n", Fault.NOT_OFFERED, 3, "code"),
        ("# T\n\n- a\n\n  b\n", Fault.NOT_OFFERED, 5, "paragraph_open"),
        ("## T\n", Fault.NO_TITLE, 1, ""),
    ],
)
def test_each_mistake_is_told_by_its_line(text: str, fault: Fault, line: int, word: str) -> None:
    found = faults(text)
    assert (fault, line) in [one[:2] for one in found]
    assert word in [one[2] for one in found]


def folder_of(tmp_path: Path, name: str, text: str) -> Templates:
    (tmp_path / name).write_text(text, "utf-8")
    return Templates([tmp_path], offer_of)


def test_a_template_of_one_s_own_says_which_document_it_is(tmp_path: Path) -> None:
    templates = folder_of(tmp_path, "affiche.fr.md", "- Document\u00a0: persona\n\n# {titre}\n\n{contexte}\n")
    assert templates.find("affiche", "fr").document == Document.PERSONA
    assert templates.names("fr") == ("affiche",)
    assert templates.names("en") == ()


def test_lines_are_counted_from_the_top_of_the_file_settings_included(tmp_path: Path) -> None:
    text = "- Document : persona\n- Licence : x\n\n# {titre}\n\n{oups}\n"
    templates = folder_of(tmp_path, "persona.fr.md", text)
    with pytest.raises(TemplateError) as refused:
        templates.find("persona", "fr")
    assert [(one.fault, one.line) for one in refused.value.problems] == [
        (Fault.UNKNOWN_SETTING, 2),
        (Fault.UNKNOWN_NAME, 6),
    ]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"# \xff\n", Fault.UNREADABLE),
        (b"# T\n" * 60_000, Fault.TOO_LONG),
        (b"- Document : poeme\n\n# T\n", Fault.UNKNOWN_DOCUMENT),
    ],
)
def test_a_file_that_is_no_template_is_refused(tmp_path: Path, content: bytes, fault: Fault) -> None:
    (tmp_path / "persona.fr.md").write_bytes(content)
    with pytest.raises(TemplateError) as refused:
        Templates([tmp_path], offer_of).find("persona", "fr")
    assert [one.fault for one in refused.value.problems] == [fault]


@pytest.mark.parametrize("name", ["../secret", "/etc/passwd", "a/b", "", "Majuscule", "a.b", "con\0"])
def test_a_name_is_never_a_path(tmp_path: Path, name: str) -> None:
    (tmp_path.parent / "secret.fr.md").write_text("# T\n", "utf-8")
    with pytest.raises(UnknownTemplateError):
        Templates([tmp_path], offer_of).find(name, "fr")


def test_every_problem_is_told_with_the_file_the_line_and_what_mends_it(tmp_path: Path) -> None:
    templates = folder_of(tmp_path, "persona.fr.md", "# {titr}\n\n{fichee}\n")
    with pytest.raises(TemplateError) as refused:
        templates.find("persona", "fr")
    told = "\n".join(template_lines(refused.value, translator("fr"))).replace("\u00a0", " ")
    assert "persona.fr.md" in told
    assert "ligne 1 : ce document n'offre rien qui s'appelle « titr »." in told
    assert "Vouliez-vous dire titre?" in told
    assert "Vouliez-vous dire fiche?" in told
    assert told.endswith("le gabarit fourni sert alors.")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fault", Fault)
def test_no_fault_lacks_words(fault: Fault, language: Language) -> None:
    told = problem_line(Problem(fault, 3, "mot", "mots"), translator(language))
    assert "3" in told
    assert "mots" in told


def test_a_link_that_runs_something_is_no_link() -> None:
    assert structure(page("# T\n\n[a](javascript:alert)\n")) == structure(page("# T\n\nmot\n"))


def test_a_name_nearly_right_is_suggested(tmp_path: Path) -> None:
    templates = folder_of(tmp_path, "affiche.fr.md", "- Document : persona\n\n# T\n")
    with pytest.raises(UnknownTemplateError) as refused:
        templates.find("afiche", "fr")
    assert "affiche" in unknown_template_sentence(refused.value, translator("fr"))


def test_blocks_come_as_they_are_made() -> None:
    """A page of a thousand sessions is never whole in memory."""
    seen: list[str] = []

    def many(_: Matter, __: str) -> Iterator[Block]:
        for number in range(3):
            seen.append(f"made {number}")
            yield Heading(2, words(str(number)))

    offer: Offer[Matter] = Offer(blocks={("tout", "all"): many})
    reading = Reading(offer)
    template = reading.read("transcript", "# T\n\n## A\n\n{tout}\n\n## B\n\nfin\n")
    blocks = fill(template, offer, {})
    taken: list[Block] = [next(blocks) for _ in range(3)]
    assert len(taken) == 3
    assert seen == ["made 0"]
