"""Running a test plan: its steps in their order, by the conductor that holds interviews (bank format §9)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import MappingProxyType

from persona_tui.banks.answer_types import Bounds
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.model import Bank
from persona_tui.banks.plans.plan import Archives, Asks, End, Left
from persona_tui.banks.prose import Fill
from persona_tui.interview.answer import Answer
from persona_tui.interview.conductor import Interview
from persona_tui.interview.course import Course
from persona_tui.interview.path import Length, Mode, Path, Reason
from persona_tui.interview.piping import fill_for
from persona_tui.interview.plans.checking import Expect, Give, ReadyCase
from persona_tui.interview.repetitions.identity import parted
from persona_tui.interview.session import Opening, PinnedBank, Session

STARTED = datetime(2000, 1, 1, tzinfo=UTC)
"""When every rehearsed interview begins: nothing that a plan holds depends on it (R22)."""

NOTHING_SAID: Mapping[str, Answer] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class NotAsked:
    """It was expected to be asked."""

    item: str
    reason: Reason | None
    """Why it is not; `None` for a repetition that there is not."""
    path: Path | None = field(default=None, compare=False, repr=False)
    """Where every item stood."""
    fill: Fill = field(default=str, compare=False, repr=False)
    """What stood in the pipes of wordings."""


@dataclass(frozen=True, slots=True)
class NotArchived:
    """Its answer was expected to be kept off the path."""

    item: str
    on_path: bool
    """It is asked; else it holds no answer."""


@dataclass(frozen=True, slots=True)
class NotLeft:
    """Another number of questions was expected to be left."""

    expected: Bounds
    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class NotEnded:
    """Nothing was expected to be left to ask."""

    next_item: str


@dataclass(frozen=True, slots=True)
class Broken:
    """The engine failed on an answer, which it never should (R23)."""

    item: str
    error: str


Found = NotAsked | NotArchived | NotLeft | NotEnded | Broken


@dataclass(frozen=True, slots=True)
class Failure:
    """What was found at a step that does not hold."""

    span: Span
    found: Found


@dataclass(frozen=True, slots=True)
class CaseResult:
    """How one case went."""

    case: ReadyCase
    failures: tuple[Failure, ...]
    """In the order of the steps."""

    @property
    def passed(self) -> bool:
        """Whether every expectation held."""
        return not self.failures


def rehearsal(bank: Bank, course: Course, answers: Mapping[str, Answer] = NOTHING_SAID) -> Interview:
    """An interview that nobody conducts and nothing stores.

    Args:
        bank: the bank.
        course: the bank made ready for a length and a mode.
        answers: what is held from the start, without a journal.
    """
    pinned = PinnedBank(bank.id, bank.version, bank.sha256, bank.text)
    opening = Opening("", "E00", pinned, STARTED, course.length, course.mode)
    return Interview(Session(opening, answers), bank, lambda: STARTED, course=course)


class PlanRunner:
    """Runs the cases of one bank's plans; the bank is made ready once for each length."""

    def __init__(self, bank: Bank, mode: Mode = Mode.INTERVIEW) -> None:
        self._bank = bank
        self._mode = mode
        self._courses: dict[Length, Course] = {}

    def run(self, case: ReadyCase) -> CaseResult:
        """Run one case.

        Args:
            case: a case of a plan without errors.

        Returns:
            Every expectation that did not hold, each where it stands; after a crash of the engine, no more.
        """
        interview = rehearsal(self._bank, self._course(Length.SHORT if case.short else Length.FULL))
        failures: list[Failure] = []
        for step in case.steps:
            try:
                found = _taken(interview, step)
            except Exception as error:  # a plan tells that the engine fails, whatever the failure (R23)
                item = step.item
                failures.append(Failure(step.span, Broken(item, type(error).__name__)))
                break
            if found is not None:
                failures.append(Failure(step.span, found))
        return CaseResult(case, tuple(failures))

    def _course(self, length: Length) -> Course:
        if length not in self._courses:
            self._courses[length] = Course(self._bank, length, self._mode)
        return self._courses[length]


def _taken(interview: Interview, step: Give | Expect) -> Found | None:
    if isinstance(step, Give):
        interview.record(step.item, step.answer)
        return None
    return _held(interview, step)


def _held(interview: Interview, step: Expect) -> Found | None:
    path = interview.path
    match step.expectation:
        case Asks():
            on_path = any(path.on(item) for item in _meant(interview, step.item))
            return None if on_path else _not_asked(interview, step.item)
        case Archives():
            held = [item for item in _meant(interview, step.item) if path.held(item).answered]
            off_path = any(not path.on(item) for item in held)
            return None if off_path else NotArchived(step.item, any(path.on(item) for item in held))
        case Left(bounds=bounds):
            return None if _within(path.least, path.most, bounds) else NotLeft(bounds, path.least, path.most)
        case End():
            return None if path.next is None else NotEnded(path.next)


def _meant(interview: Interview, item: str) -> list[str]:
    """What an id means: itself, and for what is repeated each of its repetitions (R18)."""
    if item not in interview.bank.repeated:
        return [item]
    ids = dict.fromkeys([*(one.id for one in interview.path.items), *interview.session.answers])
    return [one for one in ids if parted(one)[0] == item]


def _not_asked(interview: Interview, item: str) -> NotAsked:
    path = interview.path
    if path.position(item) is None:
        return NotAsked(item, None)
    fill = fill_for(interview.session, interview.bank, path)
    return NotAsked(item, path.by_id[item].reason, path, fill)


def _within(least: int, most: int | None, bounds: Bounds) -> bool:
    """Whether all that may be left lies within bounds; without a highest number, only in open ones."""
    if bounds.least is not None and least < bounds.least:
        return False
    return bounds.most is None or (most is not None and most <= bounds.most)
