"""The transcript: each answer in order, with its section, probes and note; then what was left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from persona_tui.banks.model import Section
from persona_tui.export.document import Block, Heading, Item, Listing, Paragraph, Said, words
from persona_tui.export.making import Making
from persona_tui.export.phrasing import asked, coded, place_of, section_title, sentence
from persona_tui.export.telling import told
from persona_tui.export.templates.offer import Offer
from persona_tui.interview.answer import Answer, Permission, Quote, Value
from persona_tui.interview.migration.looking_back import asked_as, retired
from persona_tui.interview.path import Mode
from persona_tui.interview.record import Record
from persona_tui.personas.consent import allowed
from persona_tui.personas.sharing import Given, given, unanswered
from persona_tui.text.language import Translator


def interviews(making: Making, _: str = "") -> Iterator[Block]:
    """Write down the interviews, one after the other.

    Statements, private answers, drafts, what is off the path and quotes without permission are not in it.
    """
    several = len(making.met) > 1
    for record in making.records:
        if several:
            yield Heading(2, coded(record.session.opening.code))
        yield from _interview(record, making.tr, 3 if several else 2)


def _interview(record: Record, tr: Translator, level: int) -> Iterator[Block]:
    shown: str | None = ""
    deepest, former = level, asked_as(record)
    for one in given(record):
        blocks = tuple(told(one, tr))
        if not blocks:
            continue
        if one.question.section != shown:
            shown = one.question.section
            section = record.path.section(shown) if shown else None
            yield from _section(section, one, tr, level)
            deepest = level
        # A follow-up whose question stays here stands as high as its question would.
        deepest = min(level + one.question.level - 2, deepest + 1)
        yield Heading(deepest, asked(one))
        if (was := former.get(one.question.id)) is not None:
            yield Paragraph((*words(tr("Asked as: {wording}").partition("{wording}")[0]), _said(was, one)))
        if one.question.facilitator and not (shown and _led(record, shown)):
            yield sentence(tr("Filled in by whoever leads the interview."))
        yield from blocks
    yield from _retired(record, tr, level)
    left = tuple(Item(asked(one)) for one in unanswered(record))
    if left:
        yield Heading(level, words(tr("Left without an answer")))
        yield Listing(left)


def _said(wording: str, one: Given) -> Said:
    """A former wording; people's words may fill its pipes, so the gate looks at it."""
    return Said(wording, place_of(one))


def _retired(record: Record, tr: Translator, level: int) -> Iterator[Block]:
    """What was answered to questions that the bank no longer has, as they were asked (R26, R27)."""
    shown = [
        (one, blocks)
        for one in retired(record)
        if one.asked and not one.question.private
        if (blocks := tuple(told(Given(one.past, one.question, _permitted_today(record, one.answer)), tr)))
    ]
    if shown:
        yield Heading(level, words(tr("Retired questions: no longer in the bank")))
    for one, blocks in shown:
        yield Heading(level + 1, asked(Given(one.past, one.question, one.answer)))
        yield from blocks


def _permitted_today(record: Record, answer: Answer) -> Answer:
    """An answer without the quotes that the person no longer lets be quoted: consent is read anew (R17)."""
    if not isinstance(answer.value, tuple):
        return answer
    kept = tuple(
        one
        for one in answer.value
        if not isinstance(one, Quote) or allowed(record, one) is Permission.VERBATIM
    )
    return answer if len(kept) == len(answer.value) else replace(answer, value=cast("Value", kept) or None)


def _section(section: Section | None, one: Given, tr: Translator, level: int) -> Iterator[Block]:
    if section is None:
        alone = one.record.session.opening.mode is Mode.SELF_ASSESSMENT
        yield Heading(level, words(tr("Self-assessment") if alone else tr("Interview")))
        return
    yield Heading(level, section_title(one.record, section, place_of(one)))
    if section.facilitator:
        yield sentence(tr("Filled in by whoever leads the interview."))


def _led(record: Record, section_id: str) -> bool:
    section = record.path.section(section_id)
    return section is not None and section.facilitator


OFFER: Offer[Making] = Offer(blocks={("entretiens", "interviews"): interviews})
"""What the template of a transcript may use."""
