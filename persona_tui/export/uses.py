"""What a session is called on a page, by the use of its bank: a group holds a workshop, no interview."""

from __future__ import annotations

from collections.abc import Iterable

from persona_tui.banks.model import Use
from persona_tui.export.met import Met
from persona_tui.interview.path import Length, Mode
from persona_tui.interview.session import Status
from persona_tui.text.language import N_, Translator

_METHODS = {
    Use.INTERVIEW: N_("guided interview, with the bank “{bank}”"),
    Use.SELF_ASSESSMENT: N_("self-assessment, with the bank “{bank}”"),
    Use.DESIGN: N_("design guided by the bank “{bank}”"),
    Use.WORKSHOP: N_("workshop guided by the bank “{bank}”"),
}
_STATUSES = {
    (Use.INTERVIEW, Status.OPEN): N_("interview in progress"),
    (Use.INTERVIEW, Status.FINISHED): N_("interview finished"),
    (Use.INTERVIEW, Status.INCOMPLETE): N_("interview finished, with something missing"),
    (Use.INTERVIEW, Status.REFUSED): N_("interview refused"),
    (Use.SELF_ASSESSMENT, Status.OPEN): N_("self-assessment in progress"),
    (Use.SELF_ASSESSMENT, Status.FINISHED): N_("self-assessment finished"),
    (Use.SELF_ASSESSMENT, Status.INCOMPLETE): N_("self-assessment finished, with something missing"),
    (Use.SELF_ASSESSMENT, Status.REFUSED): N_("self-assessment refused"),
    (Use.DESIGN, Status.OPEN): N_("design in progress"),
    (Use.DESIGN, Status.FINISHED): N_("design finished"),
    (Use.DESIGN, Status.INCOMPLETE): N_("design finished, with something missing"),
    (Use.DESIGN, Status.REFUSED): N_("design refused"),
    (Use.WORKSHOP, Status.OPEN): N_("workshop in progress"),
    (Use.WORKSHOP, Status.FINISHED): N_("workshop finished"),
    (Use.WORKSHOP, Status.INCOMPLETE): N_("workshop finished, with something missing"),
    (Use.WORKSHOP, Status.REFUSED): N_("workshop refused"),
}
_LENGTHS = {Length.FULL: N_("full version"), Length.SHORT: N_("short version")}
_BY_GROUPS = frozenset((Use.DESIGN, Use.WORKSHOP))


def method(met: Iterable[Met], tr: Translator) -> str:
    """By which method sessions were held: each way once, with the lengths that it was held in."""
    ways: dict[str, set[Length]] = {}
    for one in met:
        how = tr(_METHODS[_use(one)]).format(bank=one.bank.title)
        ways.setdefault(how, set()).add(one.length)
    return "; ".join(f"{how}, {_lengths(lengths, tr)}" for how, lengths in ways.items())


def status(met: Iterable[Met], tr: Translator) -> str:
    """Where sessions stand, each thing once."""
    return ", ".join(dict.fromkeys(tr(_STATUSES[_use(one), one.status]) for one in met))


def by_groups(met: Iterable[Met]) -> bool:
    """Whether each code is that of a meeting, of however many people, rather than of one person."""
    return all(_use(one) in _BY_GROUPS for one in met)


def _use(one: Met) -> Use:
    return Use.SELF_ASSESSMENT if one.mode is Mode.SELF_ASSESSMENT else one.bank.use


def _lengths(lengths: set[Length], tr: Translator) -> str:
    if len(lengths) > 1:
        return tr("full and short versions")
    (length,) = lengths
    return tr(_LENGTHS[length])
