"""French pages for authors keep to the typography that they ask of banks (OQLF)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from persona_tui.banks.pages import pages

DOCS = Path(__file__).parents[2] / "docs"
PAGES = {told.code: told.text for told in pages("fr")} | {
    name: (DOCS / name).read_text(encoding="utf-8")
    for name in (
        *("format-des-banques.md", "aide-memoire-banques.md", "comment-perdre-ses-donnees.md"),
        *("publier.md", "remixer.md"),
    )
}
NOT_PROSE = re.compile(r"^(`{3,}).*?^\1$|`[^`\n]*`|\]\([^)]*\)", re.MULTILINE | re.DOTALL)
MISTAKES = re.compile(r"[ \u00a0\u202f][?!;]|«(?!\u00a0)|(?<!\u00a0)»|(?<!\u00a0):(?=\s|$)", re.MULTILINE)


@pytest.mark.parametrize("name", PAGES)
def test_french_prose_has_its_no_break_spaces(name: str) -> None:
    prose = NOT_PROSE.sub("x", PAGES[name])
    assert [prose[max(0, found.start() - 20) : found.end()] for found in MISTAKES.finditer(prose)] == []
