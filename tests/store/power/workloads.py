"""Short pieces of work during which the power may fail: a few steps meet most faults (OSDI 2014)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from persona_tui.interview.answer import Answer, Selected
from persona_tui.interview.session import Change, Event, EventKind, Status
from tests.store.power.interviews import HeldInterview
from tests.store.power.modelled_disk import Killed
from tests.store.samples import CANARY, START, answered, typed

Workload = Callable[[HeldInterview], None]

FOREIGN = b"<<<<<<< HEAD\nwords of someone\n" * 9
REFUSAL = Change(
    answers={"accord": Answer(Selected("non"), wording="Acceptez-vous de participer ?", at=START)},
    events=(Event(EventKind.FINISHED, START, status=Status.REFUSED),),
    erase_all_but=frozenset({"accord"}),
)


def said(name: str, number: int) -> Change:
    """An answer whose text is like no other's."""
    return answered("recit", f"{name} {number}, " * (60 + 9 * number), minute=number)


def three_saves(one: HeldInterview) -> None:
    """Create, answer three times."""
    one.begin()
    for number in range(1, 4):
        one.save(said("trois", number))


def drafts(one: HeldInterview) -> None:
    """Create, type, answer, type."""
    one.begin()
    one.save(typed("recit", "au milieu d'une phrase " * 30))
    one.save(said("brouillon", 1))
    one.save(typed("suite", "encore une autre phrase " * 20))


def killed(at: int, one: HeldInterview) -> None:
    """Create, answer, be killed while answering again, resume, answer."""
    one.begin()
    one.save(said(f"tué {at}", 1))
    one.killed_while_saving(said(f"tué {at}", 2), at)
    one.resume()
    one.save(said(f"repris {at}", 3))


def killed_at_first(at: int, one: HeldInterview) -> None:
    """Be killed while the folders are made, begin again."""
    one.disk.killed_at = at
    try:
        one.begin()
    except Killed:
        one.disk.revive()
        if one.disk.exists(one.path):
            one.resume()
        else:
            del one.wanted[1:]
            one.begin()
    one.disk.killed_at = 0
    one.save(said(f"au début {at}", 1))


def refused(how: str, at: int, one: HeldInterview) -> None:
    """Create, answer; one call of the next save fails; the save is tried again."""
    one.begin()
    one.save(said(f"refus {how} {at}", 1))
    one.disk.failing = {one.disk.steps + at: how}
    one.save(said(f"refus {how} {at}", 2))


def vanished(one: HeldInterview) -> None:
    """The file is removed by another program while the interview goes on."""
    one.begin()
    one.save(said("disparu", 1))
    one.harmed()
    one.save(said("disparu", 2))


def damaged(one: HeldInterview) -> None:
    """The file is damaged by another program while the interview goes on."""
    one.begin()
    one.save(said("abîmé", 1))
    one.harmed(FOREIGN)
    one.kept = (len(one.wanted), FOREIGN)
    one.save(said("abîmé", 2))


def damaged_and_refused(at: int, one: HeldInterview) -> None:
    """The file is damaged by another program, and a call fails while a copy is made and the file replaced."""
    one.begin()
    one.save(said(f"deux fois {at}", 1))
    one.harmed(FOREIGN)
    one.kept = (len(one.wanted), FOREIGN)
    one.disk.failing = {one.disk.steps + at: "after"}
    one.save(said(f"deux fois {at}", 2))


def withdrawn(one: HeldInterview) -> None:
    """After a damage that left a copy, consent is refused (R17)."""
    one.begin()
    one.save(answered("recit", CANARY * 9))
    one.harmed(b"<<<<<<< " + CANARY.encode() * 9)
    one.save(typed("suite", CANARY))
    one.killed_while_saving(typed("suite", CANARY * 2), 3)
    one.resume()
    one.gone = (len(one.wanted), CANARY.encode())
    one.save(REFUSAL)
    one.save(Change(cursor="accord"))


def all_workloads() -> Iterator[Workload]:
    """Every one of them."""
    yield from (three_saves, drafts, vanished, damaged, withdrawn)
    yield from (partial(killed, at) for at in range(1, 12))
    yield from (partial(killed_at_first, at) for at in range(1, 16))
    yield from (partial(damaged_and_refused, at) for at in range(1, 12))
    yield from (partial(refused, how, at) for how in ("before", "after") for at in range(1, 10))
