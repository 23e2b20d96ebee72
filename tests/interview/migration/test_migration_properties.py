"""For any two versions of a bank and any answers: nothing is lost, undo takes all of it back (R26)."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given, settings

from persona_tui.banks.answer_types import SeveralChoices
from persona_tui.banks.model import Bank, Question
from persona_tui.interview.answer import Answer, Selected
from persona_tui.interview.codec import answer_from_json, answer_to_json
from persona_tui.interview.conductor import Interview
from persona_tui.interview.journal import folded
from persona_tui.interview.migration.planning import Plan
from persona_tui.interview.migration.retiring import is_retired, retired_item
from persona_tui.interview.migration.rows import KEEP, RETIRE, Kind
from persona_tui.interview.repetitions.identity import question_of
from persona_tui.interview.session import Json, Migration, Session
from tests.counts import examples
from tests.interview.migration.versions import begun, edition, version
from tests.interview.random_banks import SEEDS, any_answer, ids_of, whole_banks

RAWS: tuple[Json, ...] = ("tapé", "12", ["x"], {"choice": "a", "text": ""})


def answered(of: Bank, chance: Random) -> Interview:
    """An interview with answers of every kind, notes, ticks, memories, drafts, and some of it undone."""
    conducted = begun(of)
    conducted.begin()
    for asked in list(of.questions):
        for item in ids_of(of, asked) if asked.takes_answer else ():
            if not chance.randrange(3) or conducted.course.question(item) is None:
                continue
            said = marked(asked, any_answer(chance, asked), chance)
            read = answer_from_json(asked, answer_to_json(asked, said))
            if isinstance(read, Answer):
                conducted.record(item, read)
    for section in of.sections:
        if section.repetition is not None and not section.repetition.over:
            conducted.repeat(section.id)
    shown = [one for one in conducted.path.questions if one.takes_answer and one.id not in of.repeated]
    for question in chance.sample(shown, min(3, len(shown))):
        if chance.randrange(2):
            conducted.draft(question.id, chance.choice(RAWS))
        else:
            conducted.draft_note(question.id, "une no")
    for _ in range(chance.randrange(3)):
        conducted.undo()
    shown = [one for one in shown if conducted.path.question(one.id)]
    if shown and chance.randrange(2):
        conducted.jump(chance.choice(shown).id)
    return conducted


def marked(asked: Question, answer: Answer, chance: Random) -> Answer:
    """An answer with what may stand around it."""
    probes = tuple(at for at in range(len(asked.probes)) if chance.randrange(2))
    note = chance.choice(["", "dit en souriant"])
    held = replace(answer, note=note, hypothesis=bool(chance.randrange(2)), probes=probes)
    if isinstance(asked.answer, SeveralChoices) and answer.value and not chance.randrange(3):
        held = replace(held, remembered=(Selected("c"),))
    return held


def decisions(conducted: Interview, of: Bank, chance: Random) -> dict[str, str]:
    """A decision for some of the rows, among those that fit; a later one may make an earlier one unfit."""
    decided: dict[str, str] = {}
    for row in conducted.plan(edition(of)).decided:
        if chance.randrange(2):
            wanted = {**decided, row.key: chance.choice(row.options)}
            if not conducted.plan(edition(of), wanted).problems:
                decided = wanted
    return decided


def chosen_otherwise(plan: Plan) -> set[str]:
    """The answers in which a person put another choice in the place of one that is gone."""
    rows = (row for row in plan.rows if row.kind is Kind.CHOICE_GONE and row.decision not in {KEEP, RETIRE})
    return {item for row in rows for item in row.held}


def contents(of: Session) -> tuple[object, ...]:
    return of.answers, of.drafts, of.cursor, of.pinned, of.migrations


def pieces(value: object, asked: Question | None) -> set[str]:
    """What a value says, piece by piece: choices by their label, whatever their id is since."""
    if isinstance(value, tuple):
        return {piece for one in value for piece in pieces(one, asked)}
    if isinstance(value, Selected):
        choice = asked.choice(value.choice) if asked else None
        return {value.choice if choice is None else str(choice.wording).removeprefix("Choix ")}
    text = "oui" if value is True else "non" if value is False else "" if value is None else str(value)
    return {line.removeprefix("Choix ") for line in text.split("\n")} - {""}


def lost(conducted: Interview, before: Session, migration: Migration, mapped: set[str]) -> list[str]:
    """What was held before and is not to be found any more."""
    now = conducted.session
    missing: list[str] = []
    for item, answer in before.answers.items():
        if is_retired(item):
            missing += [] if now.answers.get(item) == answer else [item]
            continue
        places = [one for one in now.answers if retired_item(one) == item and is_retired(one)]
        carried = migration.forward()(item)
        whole = [now.answers[place] for place in places]
        if any(one == answer for one in whole):
            continue
        if carried not in now.answers:
            missing.append(item)
            continue
        here = now.answers[carried]
        old, new = question_of(migration.was, item), question_of(migration.now, carried)
        found = pieces(here.value, new)
        found |= {piece.partition("\u00a0")[0] for piece in found}  # a number that became text bears its unit
        if item not in mapped and pieces(answer.value, old) - found:
            missing.append(f"{item}: {answer.value} is now {here.value}")
        if (answer.note, answer.hypothesis, answer.special) != (here.note, here.hypothesis, here.special):
            missing.append(f"{item}: marks")
        aside = [one for one in whole if one.value is None]
        if len(answer.probes) > len(here.probes) + sum(len(one.probes) for one in aside):
            missing.append(f"{item}: probes")
        remembered = len(here.remembered) + sum(len(one.remembered) for one in aside)
        if len(answer.remembered) > remembered:
            missing.append(f"{item}: remembered")
    if len(before.drafts) != len(now.drafts):
        missing.append("drafts")
    raws = [str(one.raw) for one in now.drafts.values()]
    missing += [key for key, one in before.drafts.items() if not any(str(one.raw) in raw for raw in raws)]
    return missing


@settings(max_examples=examples(3000))
@given(whole_banks(demanded=True), SEEDS)
def test_r26_nothing_is_lost_and_undo_takes_all_of_it_back(of: Bank, seed: int) -> None:
    chance = Random(seed)
    of = replace(of, items=version(of, chance).items) if chance.randrange(2) else of
    conducted = answered(of, chance)
    for _ in range(chance.randint(1, 3)):
        before, path, undoable = conducted.session, conducted.path.steps, conducted.can_undo
        restored = conducted.restored
        new = version(conducted.bank, chance)
        decided = decisions(conducted, new, chance)
        mapped = chosen_otherwise(conducted.plan(edition(new), decided))
        change = conducted.migrate(edition(new), decided)
        migration = change.events[-1].migration
        assert migration is not None
        after = conducted.session
        assert lost(conducted, before, migration, mapped) == []
        assert folded(after.events).answers == after.answers
        again = Interview(after, conducted.bank, conducted._clock)
        assert again.path.steps == conducted.path.steps
        assert (again.restored, again.read) == (conducted.restored, conducted.read)
        assert conducted.undo() is not None
        assert folded(conducted.session.events).answers == conducted.session.answers
        assert contents(conducted.session)[:2] == contents(before)[:2]
        assert contents(conducted.session)[3:] == contents(before)[3:]
        assert (conducted.path.steps, conducted.can_undo, conducted.restored) == (path, undoable, restored)
        assert conducted.current in {before.cursor, conducted.current}
        assert conducted.redo() is not None
        assert contents(conducted.session)[:2] == contents(after)[:2]
        assert contents(conducted.session)[3:] == contents(after)[3:]
        assert conducted.path.steps == again.path.steps
