"""The tree in text: for a terminal of 80 columns, without colour, every sign one cell wide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from persona_tui.banks.flow.branches import Branch, branches
from persona_tui.banks.model import Bank
from persona_tui.banks.telling.wording import shortened
from persona_tui.text.columns import width, wrapped
from persona_tui.text.language import Translator

COLUMNS = 80
_LEAST_TITLE = 24
"""However long an id is, so much of a title is shown."""
_LEAST = 20
"""However deep a branch stands, so many cells are left for its words."""


def flow_text(bank: Bank, tr: Translator, columns: int = COLUMNS) -> str:
    """The logic of a bank as an indented tree.

    Args:
        bank: a bank without errors.
        tr: the language of the words.
        columns: how wide the lines may be.

    Returns:
        Sections, questions and follow-ups with their ids, ★, answer type, conditions in words and where their
        choices lead; lines end without blanks.
    """
    return "\n".join(line.rstrip() for line in _lines(bank, tr, columns)) + "\n"


def _lines(bank: Bank, tr: Translator, columns: int) -> Iterator[str]:
    yield from wrapped(bank.title, columns)
    sections = sum(1 for _ in bank.sections)
    questions = sum(not (question.is_statement or question.is_computed) for question in bank.questions)
    yield from wrapped(
        " · ".join(
            (
                tr("{bank}, version {version}").format(bank=bank.id, version=bank.version),
                tr.plural("{n} section", "{n} sections", sections).format(n=sections),
                tr.plural("{n} question", "{n} questions", questions).format(n=questions),
            )
        ),
        columns,
    )
    if bank.has_short_version:
        yield tr("★ kept in the short version")
    for branch in branches(bank, tr):
        yield ""
        yield from _drawn(branch, "", "", columns)


def _drawn(branch: Branch, first: str, others: str, columns: int) -> Iterator[str]:
    """A branch and what hangs on it.

    Args:
        branch: the branch.
        first: what stands before its title.
        others: what stands before all that hangs below it.
        columns: how wide the lines may be.
    """
    star = "★ " if branch.essential else "  " if first else ""
    yield first + star + _title(branch, columns - width(first + star))
    beside = others + ("│    " if branch.branches else "     ")
    for detail in branch.details:
        hanging = "  " if detail.startswith("•") else ""
        room = max(columns - width(beside) - len(hanging), _LEAST)
        for number, line in enumerate(wrapped(detail, room)):
            yield beside + (hanging if number else "") + line
    yield from _hanging(branch.branches, others, columns)


def _hanging(below: Sequence[Branch], others: str, columns: int) -> Iterator[str]:
    for branch in below:
        last = branch is below[-1]
        yield from _drawn(
            branch, others + ("└─ " if last else "├─ "), others + ("   " if last else "│  "), columns
        )


def _title(branch: Branch, room: int) -> str:
    mark = f"[{branch.id}]"
    return f"{_fitted(branch.title, max(room - width(mark) - 1, _LEAST_TITLE))} {mark}"


def _fitted(title: str, room: int) -> str:
    """The title shortened to some cells; wide characters make it shorter still."""
    most = room
    while width(short := shortened(title, most)) > room:
        most -= 1
    return short
