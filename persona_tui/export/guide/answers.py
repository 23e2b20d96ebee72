"""Where an answer is written: boxes, scales, tables and lines, by answer type."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from persona_tui.banks.answer_types import (
    OPEN,
    Actions,
    Bounds,
    Computed,
    Consent,
    Date,
    Duration,
    Grid,
    Groups,
    ItemList,
    LongText,
    Number,
    Observations,
    OneChoice,
    OneOf,
    Quotes,
    Ranking,
    Scale,
    SeveralChoices,
    SeveralOf,
    ShortText,
    Statement,
    YesNo,
)
from persona_tui.banks.model import Question, Use
from persona_tui.banks.telling.answers import answer_text
from persona_tui.banks.telling.bounds import bounds_text
from persona_tui.export.document import Blank, Block, Item, Listing, Paragraph, Prose, words
from persona_tui.export.guide.boxes import boxes, cases, ranks
from persona_tui.export.guide.paper import Paper
from persona_tui.export.guide.scales import drawn
from persona_tui.export.guide.tables import actions, grid, groups, observations, quotes, room
from persona_tui.export.phrasing import sentence, whole
from persona_tui.text.language import Translator

LINE, WORD = Blank(60), Blank(8)
LINES = 5
"""How many lines a long text has."""
LEAST_ITEMS, MOST_ITEMS = 5, 10
"""How many lines a list without bounds has, and how many any list has at most."""


def area(question: Question, paper: Paper) -> Iterator[Block]:  # noqa: C901 - a line or two a type, and the checker counts them
    """How to answer, and what there is to tick, fill in and write on.

    Args:
        question: a question of the guide.
        paper: puts the bank's texts on paper.
    """
    tr, answer = paper.tr, question.answer
    match answer:
        case ShortText():
            yield Paragraph((LINE,))
        case LongText():
            yield from (Paragraph((LINE,)) for _ in range(LINES))
        case Number():
            yield Paragraph(_number(answer, tr))
        case Duration():
            yield Paragraph((WORD, *words(" h "), WORD, *words(" min")))
        case Date():
            yield Paragraph(_date(tr))
        case Scale():
            yield from drawn(answer, paper)
        case Statement():
            if paper.bank.use is not Use.SELF_ASSESSMENT:
                yield _how(question, paper)
        case Computed():
            yield sentence(tr("To be computed: tick the first case that holds."))
            yield cases(question, paper)
        case Consent():
            yield _how(question, paper, tr("one answer only"))
            yield boxes(question, paper)
        case Ranking():
            yield _how(question, paper, tr("write 1 before the first choice, 2 before the second, and so on"))
            yield ranks(question, paper)
        case OneChoice() | SeveralChoices() | YesNo():
            yield _how(question, paper)
            yield boxes(question, paper)
        case ItemList(count=count):
            yield _how(question, paper)
            yield _lines(count, ordered=True)
        case OneOf():
            yield _how(question, paper)
            yield Paragraph((LINE,))
        case SeveralOf():
            yield _how(question, paper)
            yield _lines(OPEN, ordered=False)
        case Quotes(count=count):
            yield _how(question, paper)
            yield quotes(count, tr)
        case Observations(count=count):
            yield _how(question, paper)
            yield observations(count, tr)
        case Actions(count=count):
            yield _how(question, paper)
            yield actions(count, tr)
        case Grid():
            yield _how(question, paper)
            yield grid(answer, paper)
        case Groups():
            yield _how(question, paper)
            yield groups(tr)
        case _:
            assert_never(answer)


def _how(question: Question, paper: Paper, *more: str) -> Paragraph:
    """What is asked for, as sentences: « Plusieurs réponses : de 1 à 3. »."""
    asked = answer_text(question.answer, paper.bank, paper.tr, paper.numbers.named)
    return sentence(" ".join(whole(said) for said in (asked, *more)))


def _lines(count: Bounds, *, ordered: bool) -> Listing:
    return Listing(tuple(Item((LINE,)) for _ in range(room(count, LEAST_ITEMS, MOST_ITEMS))), ordered)


def _number(answer: Number, tr: Translator) -> Prose:
    bounds = bounds_text(answer.bounds, tr)
    return (WORD, *words(" ".join((answer.unit, f"({bounds})" if bounds else "")).strip()))


def _date(tr: Translator) -> Prose:
    year, month, day = (words(word) for word in (tr("year"), tr("month"), tr("day")))
    return (*year, WORD, *month, WORD, *day, WORD)
