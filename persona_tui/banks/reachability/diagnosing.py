"""What the paths of a bank say as diagnostics: A203, A204, I501 (bank format §7)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import MappingProxyType

from persona_tui.banks.diagnostics import Diagnostic
from persona_tui.banks.model import Bank
from persona_tui.banks.reachability.verdicts import (
    Hindrance,
    Lengths,
    Obstacle,
    Reachability,
    Unreachable,
    Useless,
    Verdict,
)


def diagnostics(bank: Bank, reachability: Reachability) -> tuple[Diagnostic, ...]:
    """What to say of a bank's paths.

    Args:
        bank: the bank.
        reachability: what :func:`persona_tui.banks.reachability.examine` told of it.

    Returns:
        One A203 for each thing that is never asked, but where that is so of what it stands under; one A204
        for each condition that changes nothing; one I501 where there is something to tell of lengths, or
        where something is not decided. In the order of the text.
    """
    asked = reachability.items.values()
    offered = (*reachability.choices.values(), *reachability.probes.values())
    found = [
        *_never(asked, ""),
        *_never(offered, "offered-"),
        *(_idle(one) for one in reachability.useless),
        *_length(bank, reachability),
    ]
    return tuple(sorted(found, key=lambda one: (one.span, one.code)))


def _never(verdicts: Iterable[Verdict], prefix: str) -> Iterator[Diagnostic]:
    """What is never asked, or offered."""
    for verdict in verdicts:
        if isinstance(verdict, Unreachable) and verdict.because[0].obstacle is not Obstacle.PARENT:
            first, *others = verdict.because
            facts = {"id": first.item, "by": first.by, "line": _lines(others)}
            yield _diagnostic("A203", first, facts, prefix + _reason(first, others))


def _reason(first: Hindrance, others: list[Hindrance]) -> str:
    """Which of the messages tells why."""
    match first.obstacle:
        case Obstacle.ONLY_IF | Obstacle.UNLESS:
            return f"{first.obstacle.value}-with" if others else first.obstacle.value
        case Obstacle.JUMPED | Obstacle.ENDED:
            return first.obstacle.value if first.by else f"{first.obstacle.value}-by-several"
        case _:
            return first.obstacle.value


def _lines(others: list[Hindrance]) -> str:
    """Where the rest stands."""
    return ", ".join(dict.fromkeys(str(one.span.line) for one in others))


def _idle(useless: Useless) -> Diagnostic:
    """A condition that changes nothing."""
    return _diagnostic("A204", useless, {"id": useless.item}, useless.obstacle.value)


def _diagnostic(code: str, of: Hindrance | Useless, facts: dict[str, str], variant: str) -> Diagnostic:
    return Diagnostic(code, of.span, MappingProxyType(facts), variant)


def _length(bank: Bank, reachability: Reachability) -> Iterator[Diagnostic]:
    """How long the bank is; nothing where all paths ask as many questions and no one counts minutes."""
    lengths, undecided = reachability.lengths, reachability.undecided
    timed = bank.minutes is not None or any(item.minutes is not None for item in bank.items)
    if lengths.shortest.questions == lengths.longest.questions and not timed and not undecided:
        return
    facts = {
        "shortest": lengths.shortest.questions,
        "shortest_minutes": lengths.shortest.minutes,
        "complete": lengths.complete.questions,
        "complete_minutes": lengths.complete.minutes,
        "longest": lengths.longest.questions,
        "longest_minutes": lengths.longest.minutes,
        "least": lengths.complete.bound,
        "most": lengths.longest.bound,
        "undecided": undecided,
    }
    words = MappingProxyType({name: str(fact) for name, fact in facts.items()})
    yield Diagnostic("I501", bank.title_span, words, _told(lengths, undecided))


def _told(lengths: Lengths, undecided: int) -> str:
    """Which of the messages tells it."""
    if undecided:
        return "undecided"
    if not lengths.complete.decided:
        return "bounds-shortest" if lengths.longest.decided else "bounds"
    if not lengths.longest.decided:
        return "bounds-longest"
    if lengths.open:
        return "open"
    if lengths.shortest.questions == lengths.longest.questions:
        return "same"
    return "" if lengths.complete.questions == lengths.shortest.questions else "early"
