"""Statement by statement, people's own words, and what the team rates and will do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from persona_tui.banks.answer_types import Scale
from persona_tui.export.document import Block, Heading, Item, Listing, Paragraph, Place, said, words
from persona_tui.export.making import Making
from persona_tui.export.phrasing import labelled, lead, sentence
from persona_tui.export.portrait.figures import DOT, place_text, range_text
from persona_tui.export.portrait.profile import KEPT, no_figures
from persona_tui.interview.saying import listed
from persona_tui.personas.portrait.asked import HABITS, MATURITY
from persona_tui.personas.portrait.voices import Spread, doings
from persona_tui.personas.scales import steps_bar
from persona_tui.text.amounts import number_text
from persona_tui.text.language import N_, Translator

KEPT_HERE = N_("Kept here, for having fewer than five answers")


def statements(making: Making, argument: str = "") -> Iterator[Block]:  # noqa: ARG001 - what every block takes
    """By dimension, how the answers to each statement are spread: n, range, how many gave each value."""
    portrait, tr = making.portrait, making.tr
    if portrait is None or not portrait.statements:
        return
    if all(spread.kept for spread in portrait.statements):
        yield sentence(_sentence(tr(KEPT)))
        return
    yield from _legend([spread.statement.scale for spread in portrait.statements if not spread.kept], tr)
    titles = {one.id: one.title for one in portrait.asked.measures.values()}
    for dimension, some in groupby(portrait.statements, key=lambda spread: spread.statement.dimension):
        yield Heading(3, words(titles.get(dimension, dimension)))
        yield Listing(tuple(_spread(spread, tr) for spread in some))


def open_answers(making: Making, argument: str = "") -> Iterator[Block]:  # noqa: ARG001 - what every block takes
    """By question, what people wrote, without codes and in alphabetical order: not that of the sessions.

    The questions whose answers are kept back stand last, in one sentence.
    """
    portrait, tr = making.portrait, making.tr
    told = portrait.voices if portrait else ()
    for one in told:
        if one.kept:
            continue
        yield Heading(3, words(one.question.title))
        place = Place("", one.question.id, one.question.title)
        yield Listing(tuple(Item(said(text, place)) for text in one.texts))
    kept = dict.fromkeys(tr("“{text}”").format(text=one.question.title) for one in told if one.kept)
    if kept:
        yield Paragraph(words(listed(tuple(kept), tr)), lead=lead(words(tr(KEPT_HERE)), tr))


def actions(making: Making, argument: str = "") -> Iterator[Block]:  # noqa: ARG001 - what every block takes
    """The actions that those who facilitate keep: what, who, when."""
    portrait = making.portrait
    items = [
        Item(said(one.text, Place(one.code, one.question)))
        for one in (doings(portrait.now) if portrait else ())
    ]
    if items:
        yield Listing(tuple(items), ordered=True)


def habits(making: Making, argument: str = "") -> Iterator[Block]:  # noqa: ARG001 - what every block takes
    """Where the team stands on each habit of facilitation; several answers as a range."""
    yield from _team(making, HABITS)


def maturity(making: Making, argument: str = "") -> Iterator[Block]:  # noqa: ARG001 - what every block takes
    """Where the team stands on each row of maturity; several answers as a range."""
    yield from _team(making, MATURITY)


def _team(making: Making, field: str) -> Iterator[Block]:
    portrait, tr = making.portrait, making.tr
    rows = portrait.team(field) if portrait else ()
    if rows:
        yield Listing(tuple(labelled(row.statement.title, words(_stand(row, tr)), tr) for row in rows))


def _stand(row: Spread, tr: Translator) -> str:
    if row.kept:
        return tr(KEPT)
    least, most = row.counts[0][0], row.counts[-1][0]
    if (scale := row.statement.scale) is None:
        ends = dict.fromkeys((int(least), int(most)))
        return " ↔ ".join(row.statement.choices[rank][1] for rank in ends)
    labels = [_label(scale, int(step)) for step in dict.fromkeys((least, most))]
    called = " ↔ ".join(filter(None, labels))
    shown = f"{steps_bar(scale, int(least), int(most))} {place_text(least, most, tr)}"
    return f"{shown} ({called})" if called else shown


def _label(scale: Scale, step: int) -> str:
    return scale.labels[step - scale.lowest] if scale.labels else ""


def _spread(spread: Spread, tr: Translator) -> Item:
    if spread.kept:
        return labelled(spread.statement.title, words(tr(KEPT)), tr)
    least, most = spread.counts[0][0], spread.counts[-1][0]
    parts = (
        tr("n={n}").format(n=spread.n),
        range_text(least, most, tr) if least != most else "",
        _counts(spread, tr),
        no_figures(spread.unknown, spread.not_applicable, tr),
    )
    return labelled(spread.statement.title, words(DOT.join(filter(None, parts))), tr)


def _counts(spread: Spread, tr: Translator) -> str:
    """How many gave each value; of what, the first time: « 3 (2 personnes), 4 (5) »."""
    (value, n), *others = spread.counts
    people = tr.plural("{value} ({n} person)", "{value} ({n} people)", n)
    said = [people.format(value=number_text(value, tr), n=n)]
    return ", ".join([*said, *(f"{number_text(value, tr)} ({n})" for value, n in others)])


def _legend(scales: Sequence[Scale | None], tr: Translator) -> Iterator[Block]:
    """What the steps are called, once for each scale in use."""
    for scale in dict.fromkeys(scale for scale in scales if scale and scale.labels):
        steps = (
            tr("{label}: {text}").format(label=scale.lowest + rank, text=label)
            for rank, label in enumerate(scale.labels)
        )
        yield sentence(f"{DOT.join(steps)}.")


def _sentence(text: str) -> str:
    return f"{_capital(text)}."


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
