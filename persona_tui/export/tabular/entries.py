"""What a session puts in a table: each question of its path with its answer, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from persona_tui.banks.answer_types import CellKind, Column, Date, Duration, Grid, Number, Scale
from persona_tui.banks.model import Question
from persona_tui.export.document import Place, Said, plain
from persona_tui.export.phrasing import code_of
from persona_tui.export.telling import entry_prose, permitted
from persona_tui.interview.amounts import number_text
from persona_tui.interview.answer import Answer, CellValue, GridRow
from persona_tui.interview.privacy import leaves
from persona_tui.interview.record import Record
from persona_tui.interview.repetition_names import item_of_repetition
from persona_tui.interview.repetitions.identity import bearing
from persona_tui.interview.saying import SPECIALS
from persona_tui.personas.sharing import Given, given
from persona_tui.personas.telling import Form
from persona_tui.text.language import Translator, translator

Key = tuple[str, str, str]
"""A column: the id of the question, then the row and the column of a grid, or what is said of the answer."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One cell of a session's row, with the column that it belongs to."""

    key: Key
    title: str
    """What the column is about: the bank's words, its pipes as they are written, so the same for everyone."""
    text: str = ""
    number: bool = False
    """Whether the text is a number that stands for itself."""


def entries(record: Record) -> Iterator[Entry]:
    """The cells of a session, in the order of its path: questions without an answer too, private ones aside.

    Off the path, private answers and quotes without permission are not in them (R6). A grid has a cell for
    each row and column that is answered by people; a note, a mark or a special of a grid has a column of its
    own where there is one.
    """
    held = {one.question.id: one for one in given(record)}
    for question in record.path.asked:
        unrepeated = question.id in record.bank.repeated
        if question.is_statement or unrepeated or not leaves(record.bank, question):
            continue
        title = _title(record, question)
        one = held.get(question.id)
        if isinstance(question.answer, Grid):
            yield from _grid(question, question.answer, one, title)
        else:
            yield _cell(one, (question.id, "", ""), title)
        if one is not None:
            yield from _around(one, title, translator(record.bank.language))


def words_of(record: Record) -> Iterator[Said]:
    """All the words that a session's row or document of data holds: what the gate must look at."""
    code = code_of(record)
    yield Said(code, Place(code))
    for entry in entries(record):
        if entry.text and not entry.number:
            yield Said(entry.text, Place(code, entry.key[0], entry.title))


def _title(record: Record, question: Question) -> str:
    """The question, with its unit, and the item that it is repeated for."""
    title = str(question.wording)
    match question.answer:
        case Number(unit=unit) if unit:
            title = f"{title} ({unit})"
        case Duration():
            title = f"{title} (min)"
    bears = bearing(record.bank, question.id)
    name = item_of_repetition(record.path, bears, record.fill, record.facing) if bears else ""
    return f"{title} – {name}" if name else title


def _cell(one: Given | None, key: Key, title: str) -> Entry:
    if one is None:
        return Entry(key, title)
    tr, value = translator(one.record.bank.language), one.answer.value
    if one.answer.special is not None:
        return Entry(key, title, _special(one.answer, tr))
    match one.question.answer:
        case Number() | Scale() | Duration() if isinstance(value, int | float):
            return Entry(key, title, number_text(value, "."), number=True)
        case Date() if isinstance(value, date):
            return Entry(key, title, value.isoformat())
        case _:
            return Entry(key, title, _told(one, tr))


def _told(one: Given, tr: Translator) -> str:
    """A value in words: choices in a row, open answers a line each."""
    telling = permitted(one)
    if telling is None:
        return ""
    texts = (
        entry.text if telling.form is Form.GROUPS else plain(entry_prose(one, entry, tr))
        for entry in telling.entries
    )
    return ("; " if telling.closed else "\n").join(texts)


def _special(answer: Answer, tr: Translator) -> str:
    if answer.special is None:
        return ""
    said = tr(SPECIALS[answer.special])
    return tr("{special}: {reason}").format(special=said, reason=answer.reason) if answer.reason else said


def _around(one: Given, title: str, tr: Translator) -> Iterator[Entry]:
    """What stands around an answer."""
    item, answer = one.question.id, one.answer
    if isinstance(one.question.answer, Grid) and answer.special is not None:
        yield Entry((item, "", ""), title, _special(answer, tr))
    if answer.hypothesis:
        yield Entry((item, "", "hypothesis"), f"{title} ({tr('hypothesis')})", tr("yes"))
    if answer.note:
        yield Entry((item, "", "note"), f"{title} ({tr('Note')})", answer.note)


def _grid(question: Question, grid: Grid, one: Given | None, title: str) -> Iterator[Entry]:
    """The cells of a grid: those of the bank's rows, answered or not, then those of the rows added."""
    value = one.answer.value if one is not None else None
    rows = [row for row in (value if isinstance(value, tuple) else ()) if isinstance(row, GridRow)]
    said = {row.row: dict(row.cells) for row in rows if row.row}
    for place, row in enumerate(grid.rows, 1):
        first = row.cells[0] if row.cells else None
        called = str(place) if first is None else str(first)
        for column, fixed in zip(grid.columns, row.cells, strict=False):
            if fixed is None:
                held = said.get(row.id, {}).get(column.id)
                yield _grid_cell(question, row.id, column, f"{title} – {called}", held)
    for place, added in enumerate((row for row in rows if not row.row), len(grid.rows) + 1):
        cells = dict(added.cells)
        for column in grid.columns:
            yield _grid_cell(question, f"+{place}", column, f"{title} – {place}", cells.get(column.id))


def _grid_cell(question: Question, row: str, column: Column, title: str, held: CellValue | None) -> Entry:
    text = ""
    match held:
        case int() | float():
            text = number_text(held, ".")
        case date():
            text = held.isoformat()
        case str():
            text = held
    key = (question.id, row, column.id)
    return Entry(key, f"{title} – {column.title}", text, number=column.kind is CellKind.NUMBER and bool(text))
