"""What holds of every reading, whatever the text: findings in their places, banks that cannot fail (R23)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from persona_tui.banks.answer_types import (
    Computed,
    Grid,
    Groups,
    OneChoice,
    OneOf,
    Ranking,
    Scale,
    SeveralChoices,
    SeveralOf,
)
from persona_tui.banks.conditions.tree import (
    Among,
    Compare,
    Condition,
    Contains,
    MeanOf,
    Of,
    Only,
    ScoreOf,
    UnknownsOf,
    Within,
)
from persona_tui.banks.conditions.walking import operands, questions_of
from persona_tui.banks.diagnostics import Diagnostic
from persona_tui.banks.ids import is_id, key, reserved
from persona_tui.banks.messages import remedy, sentence
from persona_tui.banks.model import Bank, Direction, Item, Question, Section
from persona_tui.banks.prose import Wording, wordings
from persona_tui.banks.reading import Reading, Via
from persona_tui.banks.resolving.pipes import reserved_name
from persona_tui.banks.short_version import kept
from persona_tui.text.clean import clean
from persona_tui.text.language import translator

SAME = {"oui": "yes", "yes": "oui", "non": "no", "no": "non"}


def lines_of(text: str) -> list[str]:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def check_findings(diagnostics: Iterable[Diagnostic], text: str) -> None:
    """Every finding stands in the text and can be said in both languages."""
    lines = lines_of(text)
    found = list(diagnostics)
    for one in found:
        span = one.span
        assert 1 <= span.line <= span.end_line <= len(lines), one
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1, one
        assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 1, one
        assert (span.line, span.column) <= (span.end_line, span.end_column), one
        for tr in (translator("fr"), translator("en")):
            assert sentence(one, tr)
            assert remedy(one, tr)
    assert [one.span for one in found] == sorted(one.span for one in found)


def check_references(reading: Reading, text: str) -> None:
    """Every reference holds the written name and nothing else."""
    lines = lines_of(text)
    for one in reading.references:
        written = lines[one.span.line - 1][one.span.column - 1 : one.span.end_column - 1]
        name = key(unquote(written) if one.via is Via.ARROW else written)
        meant = key(one.choice or one.item)
        alone = one.via is Via.CONDITION and name in SAME
        assert name in (meant, SAME.get(meant)) or alone, (one, written)


def check_bank(bank: Bank) -> None:
    """What holds of any bank, with errors or without."""
    places = {item.id: place for place, item in enumerate(bank.items)}
    assert len({key(item.id) for item in bank.items}) == len(bank.items)
    assert kept(bank) <= set(places)
    for item in bank.items:
        assert is_id(item.id)
        assert not reserved(item.id)
        _check_item(bank, item, places)
    assert not {key(name) for name in bank.scores} & {key(one.id) for one in bank.dimensions}


def _check_item(bank: Bank, item: Item, places: dict[str, int]) -> None:
    place = places[item.id]
    for condition in (*item.gate.only_if, *item.gate.unless):
        assert all(places[name] < place for name in _named(condition))
    if item.repetition is not None and item.repetition.over:
        assert places[item.repetition.over] < place
    if isinstance(item, Section):
        return
    assert item.parent is None or places[item.parent] < place
    assert item.section is None or bank.section(item.section) is not None
    assert len({key(choice.id) for choice in item.choices}) == len(item.choices)
    assert item.dimension is None or item.dimension in {one.id for one in bank.dimensions}
    for points in (*item.scores, *(points for choice in item.choices for points in choice.points)):
        assert points.score in bank.scores
    for choice in item.choices:
        if choice.arrow and choice.arrow.direction is not Direction.END:
            assert places[choice.arrow.target] > place
        for condition in (*choice.gate.only_if, *choice.gate.unless):
            assert all(places[name] < place for name in _named(condition))
    for check in (*item.checks, *item.rejections):
        assert all(places[name] <= place for name in _named(check.condition))
    for wording in _wordings(item):
        assert str(wording) == clean(str(wording))
        for pipe in wording.pipes():
            assert reserved_name(pipe.name) == pipe.name or places[pipe.name] <= place


def check_sound(bank: Bank) -> None:
    """What holds of a bank without errors: every name is known and every value fits."""
    for item in bank.items:
        conditions = [*item.gate.only_if, *item.gate.unless]
        if isinstance(item, Question):
            conditions += [case.condition for case in item.cases if case.condition is not None]
            conditions += [check.condition for check in (*item.checks, *item.rejections)]
            for gate in (thing.gate for things in (item.choices, item.probes) for thing in things):
                conditions += [*gate.only_if, *gate.unless]
            _check_answer(bank, item)
        for condition in conditions:
            _check_condition(bank, condition)


def _check_answer(bank: Bank, question: Question) -> None:
    answer = question.answer
    match answer:
        case Computed():
            assert [case.condition for case in question.cases if case.condition is None] == [None]
            assert [case.result for case in question.cases] == [choice.id for choice in question.choices]
        case OneChoice() | SeveralChoices() | Ranking():
            assert question.choices
        case OneOf(source) | SeveralOf(source):
            assert _holds(bank, source)
        case Groups(sources):
            assert sources
            assert all(_holds(bank, source) for source in sources)
        case Grid(columns, rows, count):
            assert columns
            assert all(len(row.cells) == len(columns) for row in rows)
            assert count is not None or any(cell is None for row in rows for cell in row.cells)
        case Scale(lowest, highest, labels):
            assert lowest < highest
            assert not labels or len(labels) == highest - lowest + 1
    assert isinstance(answer, Computed) or not question.cases


def _holds(bank: Bank, source: str) -> bool:
    return bank.question(source) is not None


def _check_condition(bank: Bank, condition: Condition) -> None:
    for operand in operands(condition):
        match operand:
            case ScoreOf(score):
                assert score in bank.scores
            case MeanOf(dimension) | UnknownsOf(dimension):
                assert bank.dimensions
                assert dimension in {one.id for one in bank.dimensions} or dimension in tuple(type(dimension))  # type: ignore[arg-type]
            case Within(repeated):
                assert bank.by_id[repeated].repetition is not None
            case _:
                assert all(name in bank.by_id for name in questions_of(operand))
    for operand_of, value in _values(condition):
        question = bank.question(operand_of.question)
        assert question is not None
        if isinstance(question.answer, OneChoice | SeveralChoices | Ranking | Computed):
            assert isinstance(value, str)
            assert question.choice(value) is not None


def _values(condition: Condition) -> Iterator[tuple[Of, object]]:
    match condition:
        case Compare(Of() as operand, _, value) | Contains(Of() as operand, value) | Only(operand, value):
            yield operand, value
        case Among(Of() as operand, values):
            for value in values:
                yield operand, value


def _named(condition: Condition) -> list[str]:
    return [name for operand in operands(condition) for name in questions_of(operand)]


def _wordings(question: Question) -> Iterator[Wording]:
    yield question.wording
    yield from wordings(question.help)
    yield from wordings(question.notes)
    for choice in question.choices:
        yield choice.wording
