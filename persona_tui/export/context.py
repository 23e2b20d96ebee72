"""What every document of sessions offers: its context, its people, where it comes from."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.banks.model import Use
from persona_tui.export.document import Block, Inline, Item, Paragraph, Prose, words
from persona_tui.export.making import Making
from persona_tui.export.origin import licence_prose, origin
from persona_tui.export.phrasing import coded, facts, labelled, sentence
from persona_tui.export.templates.offer import Offer
from persona_tui.interview.path import Length, Mode
from persona_tui.interview.saying import listed
from persona_tui.interview.session import Status
from persona_tui.text.days import day_text
from persona_tui.text.language import N_

_USES = {
    Use.INTERVIEW: N_("guided interview, with the bank “{bank}”"),
    Use.SELF_ASSESSMENT: N_("self-assessment, with the bank “{bank}”"),
    Use.DESIGN: N_("design guided by the bank “{bank}”"),
    Use.WORKSHOP: N_("workshop guided by the bank “{bank}”"),
}
_STATUSES = {
    Status.OPEN: N_("interview in progress"),
    Status.FINISHED: N_("interview finished"),
    Status.INCOMPLETE: N_("interview finished, with something missing"),
    Status.REFUSED: N_("interview refused"),
}
CONTEXT = ("contexte", "context")
ORIGIN = ("origine", "origin")


def codes(making: Making) -> Prose:
    """The codes of the people met, in a row."""
    parts: list[Inline] = []
    for place, code in enumerate(making.codes):
        parts += [*words(", " if place else ""), *coded(code)]
    return tuple(parts)


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
        labelled(tr("Who"), (*codes(making), *words(f" ({_whose(making)})")), tr),
        labelled(tr("Method"), words(method(making)), tr),
        labelled(tr("People met"), words(str(making.people)), tr),
        labelled(tr("Dates"), words(dates), tr),
        labelled(tr("Status"), words(status), tr),
        *more,
    )
    yield from warnings(making)


def warnings(making: Making) -> Iterator[Paragraph]:
    """What a page of sessions must say of itself, whatever its template."""
    tr = making.tr
    if not all(met.quotable for met in making.met):
        yield sentence(
            tr(
                "For the use of whoever leads the interviews: quoting word for word is not permitted. Reword"
                " before sharing."
            )
        )
    if making.without_gate:
        yield sentence(tr("This document was saved without the gate: what it found was left in."))


def method(making: Making) -> str:
    """By which method the sessions were held, each way once."""
    tr = making.tr
    said = []
    for met in making.met:
        use = Use.SELF_ASSESSMENT if met.mode is Mode.SELF_ASSESSMENT else met.bank.use
        how = tr(_USES[use]).format(bank=met.bank.title)
        length = tr("short version") if met.length is Length.SHORT else tr("full version")
        said.append(f"{how}, {length}")
    return "; ".join(dict.fromkeys(said))


def _whose(making: Making) -> str:
    return making.tr.plural("the person's code", "the people's codes", len(making.codes))


def interview_days(making: Making) -> str:
    """The days on which the interviews began."""
    days = sorted({met.started.date() for met in making.met})
    return listed([day_text(day, making.tr) for day in days], making.tr)


def interview_status(making: Making) -> str:
    """Where the interviews stand."""
    return ", ".join(dict.fromkeys(making.tr(_STATUSES[met.status]) for met in making.met))


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
        ("codes", "codes"): lambda making, _: codes(making),
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
