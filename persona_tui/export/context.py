"""How every document opens, « Contexte », and how it ends, « Méthode et limites »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from persona_tui.banks.model import Bank, Use
from persona_tui.export.document import Block, Heading, Inline, Item, Prose, words
from persona_tui.export.licences import Licence
from persona_tui.export.origin import licence_prose, origin
from persona_tui.export.phrasing import code_of, coded, facts, labelled, sentence
from persona_tui.interview.answer import Permission
from persona_tui.interview.path import Length, Mode
from persona_tui.interview.record import Record
from persona_tui.interview.saying import listed
from persona_tui.interview.session import Status
from persona_tui.personas.consent import quoting
from persona_tui.text.days import day_text
from persona_tui.text.language import N_, Translator

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


@dataclass(frozen=True, slots=True)
class Making:
    """What a document is made of and under which terms."""

    records: tuple[Record, ...]
    tr: Translator
    """The bank's language."""
    licence: Licence | None
    """The page's own; `None` when nothing states one."""
    without_gate: bool = False

    @property
    def codes(self) -> tuple[str, ...]:
        """The people met, each once."""
        return tuple(dict.fromkeys(code_of(record) for record in self.records))

    @property
    def banks(self) -> tuple[Bank, ...]:
        """The banks used, each version once."""
        return tuple({record.bank.sha256: record.bank for record in self.records}.values())


def codes(making: Making) -> Prose:
    """The codes of the people met, in a row."""
    parts: list[Inline] = []
    for place, code in enumerate(making.codes):
        parts += [*words(", " if place else ""), *coded(code)]
    return tuple(parts)


def titled(title: str, subject: Prose) -> Heading:
    """The title of a document: ours, with ``{subject}`` where its subject stands."""
    before, _, after = title.partition("{subject}")
    return Heading(1, (*words(before), *subject, *words(after)))


def opening(making: Making, dates: str, status: str, *more: Item) -> Iterator[Block]:
    """« Contexte »: why, who, by which method, how many, when, where it stands.

    Args:
        making: the document's matter.
        dates: when the interviews took place, in words.
        status: where the interview or the sheet stands, in words.
        more: what only this document says of its context.
    """
    tr = making.tr
    yield Heading(2, words(tr("Context")))
    yield from facts(
        labelled(tr("Why"), words(making.records[0].bank.description), tr),
        labelled(tr("Who"), (*codes(making), *words(f" ({_whose(making)})")), tr),
        labelled(tr("Method"), words(_method(making)), tr),
        labelled(tr("People met"), words(str(len(making.codes))), tr),
        labelled(tr("Dates"), words(dates), tr),
        labelled(tr("Status"), words(status), tr),
        *more,
    )
    if any(quoting(record) is not Permission.VERBATIM for record in making.records):
        yield sentence(
            tr(
                "For the use of whoever leads the interviews: quoting word for word is not permitted. Reword"
                " before sharing."
            )
        )
    if making.without_gate:
        yield sentence(tr("This document was saved without the gate: what it found was left in."))


def _method(making: Making) -> str:
    tr = making.tr
    said = []
    for record in making.records:
        start = record.session.opening
        use = Use.SELF_ASSESSMENT if start.mode is Mode.SELF_ASSESSMENT else record.bank.use
        how = tr(_USES[use]).format(bank=record.bank.title)
        length = tr("short version") if start.length is Length.SHORT else tr("full version")
        said.append(f"{how}, {length}")
    return "; ".join(dict.fromkeys(said))


def _whose(making: Making) -> str:
    return making.tr.plural("the person's code", "the people's codes", len(making.codes))


def interview_days(making: Making) -> str:
    """The days on which the interviews began."""
    days = sorted({record.session.opening.started.date() for record in making.records})
    return listed([day_text(day, making.tr) for day in days], making.tr)


def interview_status(making: Making) -> str:
    """Where the interviews stand."""
    return ", ".join(dict.fromkeys(making.tr(_STATUSES[record.session.status]) for record in making.records))


def closing(making: Making, limits: Sequence[str], *more: Item) -> Iterator[Block]:
    """« Méthode et limites », then licence, authors, and the bank by name, version and hash.

    Args:
        making: the document's matter.
        limits: how this document was made and what it cannot say, a paragraph each.
        more: what only this document says of itself.
    """
    tr = making.tr
    yield Heading(2, words(tr("Method and limits")))
    yield from (sentence(limit) for limit in limits)
    yield sentence(
        tr(
            "Private answers, drafts, what is no longer on the path and quotes without permission are left"
            " out."
        )
    )
    sources = (item for bank in making.banks for item in origin(bank, tr))
    yield from facts(*more, labelled(tr("Licence"), licence_prose(making.licence, tr), tr), *sources)
    yield sentence(tr("Made with persona-tui."))
