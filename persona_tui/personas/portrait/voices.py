"""Statement by statement, in people's own words, and what the team rates of itself: all under one guard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from persona_tui.interview.answer import Special
from persona_tui.personas.portrait.asked import Wanted
from persona_tui.personas.portrait.guarding import ENOUGH, Group
from persona_tui.personas.portrait.respondent import LEADING, Doing, Respondent, Side
from persona_tui.personas.portrait.rounds import Round
from persona_tui.text.nearest import folded


@dataclass(frozen=True, slots=True)
class Spread:
    """How the answers to a statement are spread."""

    statement: Wanted
    counts: tuple[tuple[float, int], ...] = ()
    """How many gave each value, from the least; empty when they are kept back."""
    unknown: int = 0
    not_applicable: int = 0
    kept: bool = False
    """Whether fewer than five answered, so that nothing may be told."""

    @property
    def n(self) -> int:
        """How many values there are."""
        return sum(count for _, count in self.counts)


@dataclass(frozen=True, slots=True)
class Voices:
    """What was written under a question, without codes, in an order that is nobody's."""

    question: Wanted
    texts: tuple[str, ...]
    kept: bool = False
    """Whether fewer than five wrote, so that nothing may be told."""


def spreads(statements: Iterable[Wanted], round_: Round) -> Iterator[Spread]:
    """How the answers to each statement are spread; none for those that nobody answered."""
    for one in statements:
        answered = [(place, who) for place, who in enumerate(round_.respondents) if one.id in who.ratings]
        specials = Counter(kind for who in round_.respondents for kind in who.specials.get(one.id, ()))
        if not answered:
            continue
        if not _tells_of_enough(frozenset(place for place, _ in answered), round_):
            yield Spread(one, kept=True)
            continue
        counts = Counter(value for _, who in answered for value in who.ratings[one.id])
        yield Spread(
            one,
            tuple(sorted(counts.items())),
            specials[Special.UNKNOWN],
            specials[Special.NOT_APPLICABLE],
        )


def voices(questions: Iterable[Wanted], round_: Round) -> Iterator[Voices]:
    """What was written under each question, in alphabetical order: not that of the sessions."""
    for one in questions:
        wrote = frozenset(place for place, who in enumerate(round_.respondents) if one.id in who.words)
        if not wrote:
            continue
        if not _tells_of_enough(wrote, round_):
            yield Voices(one, (), kept=True)
            continue
        texts = [text for place in wrote for text in round_.respondents[place].words[one.id]]
        yield Voices(one, tuple(sorted(texts, key=lambda text: (folded(text), text))))


def led(round_: Round) -> Iterator[Respondent]:
    """Those whose actions and dates the portrait tells: who facilitates, or who answered for themselves."""
    for place, one in enumerate(round_.respondents):
        if one.side in LEADING or (one.side is Side.UNSAID and place in round_.own):
            yield one


def doings(round_: Round) -> tuple[Doing, ...]:
    """The actions of those who facilitate, each once."""
    return tuple({one.text: one for who in led(round_) for one in who.actions}.values())


def _tells_of_enough(who: Group, round_: Round) -> bool:
    """Whether five people answered besides whoever makes the portrait, or they alone did."""
    guarded = who - round_.own
    return not guarded or len(guarded) >= ENOUGH
