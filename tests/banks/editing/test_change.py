"""The gate: an edit that would change anything but what was asked for is never written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from persona_tui.banks import read_bank
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.editing.change import Change, change, check
from persona_tui.banks.editing.comparing import differences
from persona_tui.banks.editing.edits import Edit, insertion
from persona_tui.banks.editing.errors import NewFindings, OtherModel, TouchesMore, Unreadable
from persona_tui.banks.editing.renaming import rename
from persona_tui.banks.model import Bank
from tests.banks.editing.samples import RICH

DATA = RICH.encode()


def bank() -> Bank:
    read = read_bank(DATA, "riche.md").bank
    assert read is not None
    return read


def test_a_change_that_means_nothing_is_accepted() -> None:
    made = change("riche.md", DATA, (insertion(2, 1, "\n<!-- une note -->\n"),), bank())
    assert differences(bank(), read(made)) == ()


def read(made: Change) -> Bank:
    found = read_bank(made.after, made.name).bank
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("# Banque riche", "# Banque rich"),
        ("→ ouvre [Refus](#refus)", "→ ouvre [Refus](#lien-cdp)"),
        ("- Ensuite : fin\n", ""),
        ("(seul)", ""),
        ("+2 engagement", "+2,5 engagement"),
        ("≤ 100", "< 100"),
        ("nombre 0..160", "nombre 0..161"),
        ("★", ""),
        ("Une aide", "Une aïde"),
    ],
)
def test_a_change_of_meaning_is_refused(old: str, new: str) -> None:
    line, text = next((n, line) for n, line in enumerate(RICH.split("\n"), 1) if old.strip("\n") in line)
    column = text.index(old.strip("\n")) + 1
    end = (line + 1, 1) if old.endswith("\n") else (line, column + len(old))
    with pytest.raises(OtherModel) as refused:
        change("riche.md", DATA, (Edit(Span(line, column, *end), new),), bank())
    assert refused.value.differences


def test_a_byte_changed_elsewhere_is_refused_although_the_bank_means_the_same() -> None:
    made = rename("riche.md", DATA, "lien", "attache")
    expected = read(made)
    for other in (made.after + b"\n", made.after.replace(b"\n\n", b"\n \n", 1), b"\xef\xbb\xbf" + made.after):
        with pytest.raises(TouchesMore):
            check(replace(made, after=other), expected)


def test_a_mention_left_behind_is_refused() -> None:
    made = rename("riche.md", DATA, "lien", "attache")
    expected = read(made)
    assert len(made.edits) > 5
    for missing in range(len(made.edits)):
        some = made.edits[:missing] + made.edits[missing + 1 :]
        with pytest.raises((OtherModel, NewFindings)):
            change("riche.md", DATA, some, expected)


def test_a_new_error_is_refused() -> None:
    with pytest.raises(NewFindings) as refused:
        change("riche.md", DATA, (insertion(4, 1, "- Couleur : bleu\n"),), bank())
    assert [found.code for found in refused.value.findings] == ["E110"]


def test_a_file_that_is_no_bank_is_refused() -> None:
    with pytest.raises(Unreadable):
        change("riche.md", DATA, (insertion(1, 1, "\0"),), bank())


def test_places_are_not_compared_and_everything_else_is() -> None:
    one = bank()
    assert differences(one, replace(one, text="", sha256="", title_span=Span(9, 9, 9, 9))) == ()
    assert differences(one, replace(one, minutes=75))
    assert differences(replace(one, minutes=1), replace(one, minutes=True))
    assert differences(one, replace(one, items=one.items[:-1]))
    assert differences(one, replace(one, items=one.items[::-1]))
