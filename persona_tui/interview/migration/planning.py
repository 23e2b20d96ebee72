"""What going on with another version of the bank would do: the dry run of a migration (R26)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from persona_tui.banks.model import Bank
from persona_tui.interview.course import Course
from persona_tui.interview.impact import Impact
from persona_tui.interview.migration.carrying import Carrier, Words
from persona_tui.interview.migration.choices import gone_choices
from persona_tui.interview.migration.comparing import compared
from persona_tui.interview.migration.destinations import Destinations
from persona_tui.interview.migration.drafts import carried_drafts
from persona_tui.interview.migration.keeping_choices import with_kept
from persona_tui.interview.migration.matching import Matching
from persona_tui.interview.migration.movement import movement
from persona_tui.interview.migration.placing import Placing
from persona_tui.interview.migration.retiring import is_retired
from persona_tui.interview.migration.rows import Problem, Row, Wrong
from persona_tui.interview.offered import labels
from persona_tui.interview.path import Path
from persona_tui.interview.piping import fill_for
from persona_tui.interview.saying import UNCALLED, Called
from persona_tui.interview.session import Migration, PinnedBank, Session
from persona_tui.text.language import translator


@dataclass(frozen=True, slots=True)
class Edition:
    """A version of a bank that a session could go on with."""

    pinned: PinnedBank
    bank: Bank
    """That text, read without errors."""


@dataclass(frozen=True)
class Plan:
    """The dry run."""

    rows: tuple[Row, ...]
    """What is to be decided first, then everything else."""
    problems: tuple[Problem, ...]
    """Decisions that will not do; the safe default stands in their place."""
    impact: Impact
    """What it does to the path; answers by their new ids."""
    migration: Migration
    """What applying it would do."""

    @property
    def undecided(self) -> tuple[Row, ...]:
        """The rows that nobody decided yet; the safe default stands in each."""
        return tuple(row for row in self.rows if not row.automatic and not row.said)

    @property
    def decided(self) -> tuple[Row, ...]:
        """The rows that are a person's to decide."""
        return tuple(row for row in self.rows if not row.automatic)


def planned(session: Session, path: Path, bank: Bank, edition: Edition, decisions: Mapping[str, str]) -> Plan:
    """Work out what a migration would do; nothing is changed.

    Args:
        session: the session as it stands.
        path: where its items stand.
        bank: the bank in force.
        edition: the version to go on with.
        decisions: what was decided, by the key of its row.

    Returns:
        The same plan for the same matter. Every answer, note, tick and draft of the session is either carried
        over or put aside under its retired question.
    """
    matching = Matching(bank, edition.bank)
    held = {item: answer for item, answer in session.answers.items() if not is_retired(item)}
    choices = gone_choices(matching, held, decisions)
    now = with_kept(edition.bank, choices.kept, bank)
    matching = Matching(bank, now)
    carrier = Carrier(matching, now, choices.instead, words_of_session(session, path, bank))
    opening = session.opening
    course = Course(now, opening.length, opening.mode)
    destinations = Destinations(
        session, path, matching, Placing(matching, choices.instead), carrier, course, choices.retired
    )
    moved = destinations.settled(held, decisions)
    drafts = carried_drafts(session, matching, destinations, moved)
    rows = [*choices.rows, *moved.rows, *drafts.rows, *compared(Matching(bank, edition.bank))]
    migration = Migration(
        edition.pinned,
        bank,
        now,
        tuple(moved.moves),
        tuple(choices.kept),
        tuple(drafts.moves),
        matching.renamed,
        session.cursor,
    )
    after = course.path(moved.after)
    ordered = sorted(rows, key=lambda row: row.automatic)
    return Plan(
        tuple(ordered),
        tuple(_problems(rows, decisions)),
        movement(path, after, migration),
        migration,
    )


def words_of_session(session: Session, path: Path, bank: Bank) -> Words:
    """How the choices, items and numbers of a session are said in words, in the language of its bank."""
    facing = session.opening.facing

    def called(held: str) -> Called:
        question = path.question(held)
        return UNCALLED if question is None else labels(question, path, facing)

    return Words(translator(bank.language), fill_for(session, bank, path), facing, called)


def _problems(rows: list[Row], decisions: Mapping[str, str]) -> list[Problem]:
    to_decide = {row.key: row for row in rows if not row.automatic}
    problems: list[Problem] = []
    for key, decision in decisions.items():
        row = to_decide.get(key)
        if row is None:
            problems.append(Problem(key, decision, Wrong.NOT_A_ROW, tuple(to_decide)))
        elif not row.said:
            problems.append(Problem(key, decision, Wrong.NOT_AN_OPTION, row.options))
    return problems
