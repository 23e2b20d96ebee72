"""A persona sheet of six people: every line has the codes behind it, and rests on them alone."""

from __future__ import annotations

import re

import pytest

from persona_tui.export import Document, render
from persona_tui.interview.record import Record
from persona_tui.personas.evidence import Line
from persona_tui.personas.sheet import Sheet, draw
from persona_tui.text.nearest import folded
from tests.export.reading_back import headings
from tests.personas.synthesis.interviews import TOLD, six, told

CODES = tuple(TOLD)


def lines_of(records: list[Record]) -> dict[tuple[str, str, str, str], Line]:
    """Each line by part, question, words (which change with the people on a scale) and nature."""
    return {
        (filled.part.id, line.question, "" if line.scaled else folded(line.text), line.nature): line
        for filled in draw(records).parts
        for line in filled.lines
    }


def test_every_line_of_the_page_shows_its_codes_its_nature_and_its_level() -> None:
    page = render(Document.PERSONA, six()).text.replace("\u00a0", " ")
    sheet = page.split("## Contexte")[1].split("\n## ", 2)[2].split("## Méthode et limites")[0]
    sheet = sheet.split("## Là où les avis diffèrent")[0]
    said = [line for line in sheet.split("\n") if re.match(r" *- (?!\*\*.*\*\*$)", line)]
    assert len(said) > 15
    for line in said:
        assert re.search(r"\(E0\d(?:, E0\d)* · [\w ]+ · [\w ]+\)$", line), line


def test_differences_and_hypotheses_stay_in_sight() -> None:
    page = render(Document.PERSONA, six()).text
    assert "## Là où les avis diffèrent" in headings(page)
    assert "## Hypothèses à vérifier" in headings(page)


@pytest.mark.parametrize("left_out", CODES)
def test_leaving_one_out_changes_exactly_the_lines_it_supported(left_out: str) -> None:
    whole = lines_of(six())
    without = lines_of([told(code) for code in CODES if code != left_out])
    for key, line in whole.items():
        others = tuple(code for code in line.people if code != left_out)
        if left_out not in line.people:
            assert without[key] == line
        elif not others:
            assert key not in without
        else:
            assert without[key].people == others
    assert set(without) <= set(whole)


def test_the_status_follows_the_people_who_are_left() -> None:
    def status(*codes: str) -> Sheet:
        return draw([told(code) for code in codes])

    assert status(*CODES).status == "supported"
    assert status("E01", "E02").status == "sketch"
    assert status("E03").status == "hypothesis"
