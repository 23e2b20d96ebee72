"""What every document of sessions offers: its context, its people, where it comes from."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.export import uses
from persona_tui.export.document import Block, Inline, Item, Paragraph, Prose, words
from persona_tui.export.making import Making
from persona_tui.export.origin import licence_prose, origin
from persona_tui.export.phrasing import coded, facts, labelled, row, sentence
from persona_tui.export.templates.offer import Offer
from persona_tui.text.days import days_text

CONTEXT = ("contexte", "context")
ORIGIN = ("origine", "origin")


MOST_IN_A_TITLE, FIRST_FEW = 8, 6
"""Beyond how many people a title names only the first few: « Contexte » names them all."""


def codes(making: Making) -> Prose:
    """The codes of the people met, in a row."""
    parts: list[Inline] = []
    for place, code in enumerate(making.codes):
        parts += [*words(", " if place else ""), *coded(code)]
    return tuple(parts)


def codes_in_short(making: Making) -> Prose:
    """The same for a title: of many people, the first few and how many more there are."""
    people = making.codes
    if len(people) <= MOST_IN_A_TITLE:
        return codes(making)
    parts: list[Inline] = []
    for code in people[:FIRST_FEW]:
        parts += [*coded(code), *words(", ")]
    return (*parts[:-1], *words(f" {making.tr('and {n} more').format(n=len(people) - FIRST_FEW)}"))


def context(making: Making, dates: str, status: str, *more: Item) -> Iterator[Block]:
    """« Contexte »: why, who, by which method, how many, when, where it stands; then what must be said.

    Args:
        making: the document's matter.
        dates: when the interviews took place, in words.
        status: where the interview or the sheet stands, in words.
        more: what only this document says of its context.
    """
    tr = making.tr
    yield from facts(
        labelled(tr("Why"), words(making.bank.description), tr),
        *_who(making),
        labelled(tr("Method"), words(method(making)), tr),
        *_how_many(making),
        labelled(tr("Dates"), words(dates), tr),
        labelled(tr("Status"), words(status), tr),
        *more,
    )
    yield from warnings(making)


def _who(making: Making) -> Iterator[Item]:
    """The codes, as those of people, or of the meetings that a group held."""
    tr, n = making.tr, len(making.codes)
    if uses.by_groups(making.met):
        yield labelled(tr.plural("Session held", "Sessions held", n), codes(making), tr)
        return
    whose = tr.plural("the person's code", "the people's codes", n)
    yield labelled(tr("Who"), (*codes(making), *words(f" ({whose})")), tr)


def _how_many(making: Making) -> Iterator[Item]:
    """How many people were met; nothing of meetings, whose codes count nobody."""
    if not uses.by_groups(making.met):
        yield labelled(making.tr("People met"), words(str(making.people)), making.tr)


def warnings(making: Making, *, nameless: bool = False) -> Iterator[Paragraph]:
    """What a page of sessions must say of itself, whatever its template.

    Args:
        making: the document's matter.
        nameless: whether the page tells no code.
    """
    tr = making.tr
    if not all(met.quotable for met in making.met):
        yield _quoting(making, nameless)
    if making.without_gate:
        yield sentence(tr("This document was saved without the gate: what it found was left in."))


def _quoting(making: Making, nameless: bool) -> Paragraph:
    """That words may not be quoted: by whom, where others allow it."""
    tr = making.tr
    refusing = tuple(dict.fromkeys(met.code for met in making.met if not met.quotable))
    if nameless or "" in refusing or not any(met.quotable for met in making.met):
        return sentence(
            tr(
                "For the use of whoever leads the interviews: quoting word for word is not permitted. Reword"
                " before sharing."
            )
        )
    said = tr.plural(
        "{codes} does not permit quoting word for word: reword these answers before sharing.",
        "{codes} do not permit quoting word for word: reword their answers before sharing.",
        len(refusing),
    )
    before, _, after = said.partition("{codes}")
    return Paragraph((*words(before), *row(refusing, tr), *words(after)))


def method(making: Making) -> str:
    """By which method the sessions were held, each way once."""
    return uses.method(making.met, making.tr)


def interview_days(making: Making) -> str:
    """The days on which the interviews began."""
    return days_text([met.started.date() for met in making.met], making.tr)


def interview_status(making: Making) -> str:
    """Where the interviews stand."""
    return uses.status(making.met, making.tr)


def sources(making: Making, *more: Item) -> Iterator[Block]:
    """« Origine »: the licence, the authors, and the banks by name, version and hash.

    Args:
        making: the document's matter.
        more: what only this document says of itself.
    """
    tr = making.tr
    banks = (item for bank in making.banks for item in origin(bank, tr))
    yield from facts(*more, labelled(tr("Licence"), licence_prose(making.licence, tr), tr), *banks)


def left_out(making: Making) -> Iterator[Block]:
    """« Méthode »: what no document ever says."""
    yield sentence(
        making.tr(
            "Private answers, drafts, what is no longer on the path and quotes without permission are left"
            " out."
        )
    )


COMMON: Offer[Making] = Offer(
    fields={
        ("codes", "codes"): lambda making, _: codes_in_short(making),
        ("dates", "dates"): lambda making, _: words(interview_days(making)),
        ("statut", "status"): lambda making, _: words(interview_status(making)),
        ("nombre", "number"): lambda making, _: words(str(making.people)),
        ("banque", "bank"): lambda making, _: words(making.bank.title),
        ("licence", "license"): lambda making, _: licence_prose(making.licence, making.tr),
    },
    blocks={
        CONTEXT: lambda making, _: context(making, interview_days(making), interview_status(making)),
        ("méthode", "method"): lambda making, _: left_out(making),
        ORIGIN: lambda making, _: sources(making),
    },
)
"""What every template of sessions may use; a document's own names win."""
