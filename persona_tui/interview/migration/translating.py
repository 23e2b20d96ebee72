"""What is said on one version of the bank, while the session was taken to another one elsewhere (R24, R26).

What that version takes without loss is said there; all else is kept aside as a migration keeps it, under the
retired question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from persona_tui.banks.model import Question, Section
from persona_tui.interview.answer import NOTHING, Answer
from persona_tui.interview.migration.carrying import Carried, Carrier
from persona_tui.interview.migration.drafts import draft_parts, fitting_draft
from persona_tui.interview.migration.matching import Matching
from persona_tui.interview.migration.placing import Placing
from persona_tui.interview.migration.planning import words_of_session
from persona_tui.interview.migration.retiring import is_retired, retired_id
from persona_tui.interview.migration.safely import safely_carried
from persona_tui.interview.moving import BEFORE, FINISH
from persona_tui.interview.record import Record
from persona_tui.interview.repetitions.identity import item_of, parted, question_of
from persona_tui.interview.session import Change, Draft, Event, EventKind, Migration

_SAYING = frozenset({EventKind.ANSWERED, EventKind.UNDONE, EventKind.REDONE})


@dataclass(frozen=True, slots=True)
class Translated:
    """A change in terms of another version."""

    change: Change
    retired: Mapping[str, Question]
    """What is kept aside was an answer to, by the id it is kept under."""
    places: Mapping[str, str]
    """By the id of each item that it answers, the one of that version."""


class Translation:
    """Says in terms of the version that a session is kept on what was said in terms of another one."""

    def __init__(self, here: Record, there: Record) -> None:
        """Get ready.

        Args:
            here: the session as whoever changes it knows it.
            there: the session as it is kept, on another version of its bank.
        """
        self._here = here
        self._there = there
        self._matching = Matching(here.bank, there.bank)
        self._placing = Placing(self._matching, {})
        words = words_of_session(here.session, here.path, here.bank)
        self._carrier = Carrier(self._matching, there.bank, {}, words)
        mine, theirs = _apart(here.session.migrations, there.session.migrations)
        self._lead = _leading(mine, theirs)
        moved = [move.new for one in mine[-1:] for move in one.moves]
        moved += [move.old for one in theirs[:1] for move in one.moves if move.old]
        self._owners = {self._lead(item): item for item in moved}
        """By the id there of what a migration moved, the one that it has here."""

    def place(self, item: str) -> str | None:
        """The id that something is held under there; `None` where it has no place."""
        led = self._lead(item)
        if is_retired(led):
            return None
        decided = led != item and item_of(self._there.bank, led) is not None
        place = led if decided else self._placing.place(item)
        return place if place is None or self._owners.get(place, item) == item else None

    def landing(self, item: str) -> str:
        """The same item there, else the nearest one before it that is asked, else the nearest after it."""
        if item in {BEFORE, FINISH}:
            return item
        path, place = self._there.path, self.place(item)
        if place is not None and path.position(place) is not None:
            return place
        order = [one.id for one in self._here.path.items]
        at = order.index(item) if item in order else 0
        places = map(self.place, (*reversed(order[:at]), *order[at:]))
        asked = (one for one in places if one is not None and path.question(one) and path.on(one))
        return next(asked, BEFORE)

    def of(self, change: Change) -> Translated:
        """A change in terms of that version.

        Args:
            change: what was said here; no migration is in it.

        Returns:
            The change: what fits is said there, and what does not is said of its retired question.
        """
        answers: dict[str, Answer] = {}
        for item, answer in change.answers.items():
            carried, place = self._carried(item, answer), self.place(item)
            if carried is not None and place is not None:
                answers[place] = carried.after
        events: list[Event] = []
        retired: dict[str, Question] = {}
        for event in change.events:
            for one in self._events(event):
                events.append(one)
                asked = question_of(self._here.bank, event.item)
                if is_retired(one.item) and asked is not None:
                    retired[one.item] = asked
                    answers[one.item] = one.after or NOTHING
        cursor = None if change.cursor is None else self.landing(change.cursor)
        places = {item: place for item in change.answers if (place := self.place(item)) is not None}
        return Translated(Change(answers, tuple(events), dict(self._drafts(change)), cursor), retired, places)

    def _carried(self, item: str, answer: Answer) -> Carried | None:
        """What an answer comes to there; `None` where it would say less, or a person has to decide."""
        place = self.place(item)
        if place is None:
            return None
        if answer == NOTHING or isinstance(self._here.bank.by_id.get(parted(item)[0]), Section):
            return Carried(answer)
        if place != self._placing.place(item):  # whoever went on with that version decided so
            return self._carrier.carried(item, place, answer)
        return safely_carried(self._matching, self._carrier, item, place, answer)

    def _aside(self, item: str) -> str:
        """The id that what has no place there is kept under: the one that the migration put it under."""
        led = self._lead(item)
        return led if is_retired(led) else retired_id(item, self._here.session.pinned, ())

    def _drafts(self, change: Change) -> Iterator[tuple[str, Draft | None]]:
        """What is typed, under the questions of that version; what they do not take, under retired ones."""
        for key, draft in change.drafts.items():
            item, behind = draft_parts(key)
            place, old = self.place(item), question_of(self._here.bank, item)
            if draft is None or old is None:
                yield (self._aside(item) if place is None else place) + behind, draft
                continue
            new = None if place is None else question_of(self._there.bank, place)
            fitting = fitting_draft(draft, old, new, behind)
            if place is None or fitting is None:
                yield self._aside(item) + behind, draft
            else:
                yield place + behind, fitting

    def _events(self, event: Event) -> Iterator[Event]:
        """What an event tells there; of a question that is not there, what was said is told aside."""
        if not event.item:
            yield event
            return
        place = self.place(event.item)
        if event.kind not in _SAYING:
            if place is not None:
                yield replace(event, item=place)
            return
        said = event.after or NOTHING
        carried = self._carried(event.item, said)
        aside = said if carried is None else carried.behind
        if carried is not None and place is not None:
            before = self._carried(event.item, event.before or NOTHING)
            known = before.after if before and event.before is not None else None
            yield replace(event, item=place, before=known, after=carried.after)
        if aside != NOTHING:
            name = self._aside(event.item)
            yield replace(event, kind=EventKind.ANSWERED, item=name, before=None, after=aside)


def _leading(mine: tuple[Migration, ...], theirs: tuple[Migration, ...]) -> Callable[[str], str]:
    """How ids lead from one version to another.

    Args:
        mine: the migrations that are undone between them, in the order in which they were made.
        theirs: those that are made then.
    """
    steps = [*(one.backward() for one in reversed(mine)), *(one.forward() for one in theirs)]

    def lead(item: str) -> str:
        for step in steps:
            item = step(item)
        return item

    return lead


def _apart(
    mine: tuple[Migration, ...], theirs: tuple[Migration, ...]
) -> tuple[tuple[Migration, ...], tuple[Migration, ...]]:
    """What two sessions do not have in common of their migrations, from the first on."""
    pairs = enumerate(zip(mine, theirs, strict=False))
    shared = next((at for at, (one, other) in pairs if one != other), min(len(mine), len(theirs)))
    return mine[shared:], theirs[shared:]
