"""What the paths of a bank say as diagnostics: A203, A204, I501 (bank format §7)."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from persona_tui.banks.diagnostics import Diagnostic
from persona_tui.banks.model import Bank
from persona_tui.banks.reachability.verdicts import (
    Hindrance,
    Obstacle,
    Reachability,
    Unreachable,
    Useless,
)

_AT_HEADING = {
    Obstacle.REPETITION: "repetition",
    Obstacle.OPENERS: "openers",
    Obstacle.JUMPED: "jumped",
    Obstacle.ENDED: "ended",
}


def diagnostics(bank: Bank, reachability: Reachability) -> tuple[Diagnostic, ...]:
    """What to say of a bank's paths.

    Args:
        bank: the bank.
        reachability: what :func:`persona_tui.banks.reachability.examine` told of it.

    Returns:
        One A203 for each thing that is never asked, but where that is so of what it stands under; one A204 for
        each condition that changes nothing; one I501 where there is something to tell of lengths, or where
        something is not decided. In the order of the text.
    """
    found = [*_never_asked(reachability), *map(_useless, reachability.useless), *_length(bank, reachability)]
    return tuple(sorted(found, key=lambda one: (one.span, one.code)))


def _never_asked(reachability: Reachability) -> Iterator[Diagnostic]:
    for verdict in reachability.items.values():
        if isinstance(verdict, Unreachable) and verdict.because[0].obstacle is not Obstacle.PARENT:
            yield _never(verdict, "")
    for verdict in (*reachability.choices.values(), *reachability.probes.values()):
        if isinstance(verdict, Unreachable):
            yield _never(verdict, "offered-")


def _never(verdict: Unreachable, prefix: str) -> Diagnostic:
    first, *others = verdict.because
    facts = {"id": first.item, "line": "", "by": first.by}
    match first.obstacle:
        case Obstacle.ONLY_IF | Obstacle.UNLESS:
            variant = prefix + first.obstacle.value
            if others:
                variant += "-with"
                facts["line"] = _lines(others)
        case _:
            variant = _AT_HEADING.get(first.obstacle, "ended")
    return Diagnostic("A203", first.span, _facts(facts), variant)


def _lines(others: list[Hindrance]) -> str:
    return ", ".join(dict.fromkeys(str(one.span.line) for one in others))


def _useless(useless: Useless) -> Diagnostic:
    return Diagnostic("A204", useless.span, _facts({"id": useless.item}), useless.obstacle.value)


def _length(bank: Bank, reachability: Reachability) -> Iterator[Diagnostic]:
    lengths = reachability.lengths
    timed = bank.minutes is not None or any(item.minutes is not None for item in bank.items)
    if lengths.shortest.questions == lengths.longest.questions and not timed and not reachability.undecided:
        return
    facts: dict[str, str] = {}
    for name, extent in (
        ("shortest", lengths.shortest),
        ("complete", lengths.complete),
        ("longest", lengths.longest),
    ):
        facts[name] = str(extent.questions)
        facts[f"{name}_minutes"] = str(extent.minutes)
    facts |= {"least": str(lengths.shortest.bound), "most": str(lengths.longest.bound)}
    facts |= {"undecided": str(reachability.undecided), "bound": str(reachability.bound)}
    yield Diagnostic("I501", bank.title_span, _facts(facts), _variant(reachability))


def _variant(reachability: Reachability) -> str:
    lengths = reachability.lengths
    if reachability.undecided:
        return "undecided"
    if not (lengths.shortest.decided and lengths.longest.decided and lengths.complete.decided):
        return "bounds"
    if lengths.open:
        return "open"
    if lengths.shortest.questions == lengths.longest.questions:
        return "same"
    return "early" if lengths.complete.questions != lengths.shortest.questions else ""


def _facts(facts: dict[str, str]) -> MappingProxyType[str, str]:
    return MappingProxyType(facts)
