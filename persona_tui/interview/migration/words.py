"""The dry run of a migration in words, row by row (R26)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from persona_tui.banks.model import Bank
from persona_tui.banks.telling.answers import answer_text
from persona_tui.banks.telling.naming import by_wording, title_of
from persona_tui.banks.telling.wording import shortened
from persona_tui.interview.migration.planning import Plan
from persona_tui.interview.migration.rows import KEEP, RETIRE, Kind, Problem, Row, Wrong
from persona_tui.interview.repetitions.identity import parted
from persona_tui.text.language import N_, Translator

LONGEST = 60
"""How many characters of a wording a row shows."""
_MOST = 8
"""How many items a line names."""

_PLAIN = {
    Kind.ADDED: N_("“{title}”: added."),
    Kind.REMOVED: N_("“{title}”: gone; nothing was answered there."),
    Kind.HELP: N_("“{title}”: its help or its notes are others."),
    Kind.PROBES: N_("“{title}”: its probes are others."),
    Kind.MOVED: N_("“{title}”: moved."),
    Kind.CONDITIONS: N_("“{title}”: asked under other conditions."),
    Kind.CHECKS: N_("“{title}”: other bounds or checks."),
    Kind.SETTINGS: N_("“{title}”: other settings."),
    Kind.REPETITION: N_("“{title}”: repeated otherwise."),
    Kind.LEFT_BEHIND: N_(
        "“{title}”: what has no place there any more (a used probe, a choice put aside, something typed and"
        " not sent) is kept aside."
    ),
    Kind.UNREPEATED: N_("“{title}” ({item}): the new version no longer has this repetition."),
    Kind.TAKEN: N_("“{title}” ({item}): another answer already goes to the same place."),
}


def sentence(row: Row, plan: Plan, tr: Translator) -> str:
    """What a row says, without what is decided.

    Args:
        row: a row of the plan.
        plan: the plan, for its banks.
        tr: the interface's language.
    """
    title, choice = shortened(row.title, LONGEST), row.choice
    match row.kind:
        case Kind.BANK:
            if row.before == row.after:
                return tr("The introduction or the settings of the bank are others.")
            return tr("The bank is called “{after}”; it was “{before}”.").format(
                after=shortened(row.after, LONGEST), before=shortened(row.before, LONGEST)
            )
        case Kind.RENAMED:
            said = tr("“{title}”: its id {old} is now {new}; the answers follow.")
            return said.format(title=title, old=row.item, new=row.now)
        case Kind.REWORDED:
            return _reworded(row, tr)
        case Kind.WIDENED | Kind.RETYPED:
            return _retyped(row, plan, tr)
        case Kind.CHOICE_ADDED | Kind.CHOICE_RENAMED | Kind.CHOICE_REWORDED | Kind.CHOICE_REMOVED:
            return _choice(row, plan, tr)
        case Kind.CHOICE_GONE:
            said = tr.plural(
                "“{title}” ({key}): this choice is gone, and {n} answer chose it.",
                "“{title}” ({key}): this choice is gone, and {n} answers chose it.",
                len(row.held),
            )
            return said.format(title=title, key=f"{row.item}.{choice}", n=len(row.held))
        case Kind.VANISHED:
            said = tr.plural(
                "“{title}” ({item}): gone, without an alias; {n} answer was given there.",
                "“{title}” ({item}): gone, without an alias; {n} answers were given there.",
                len(row.held),
            )
            return said.format(title=title, item=row.item, n=len(row.held))
        case Kind.NARROWED:
            said = tr.plural(
                "“{title}” ({item}): {n} answer does not fit any more: {before}; now {after}.",
                "“{title}” ({item}): {n} answers do not fit any more: {before}; now {after}.",
                len(row.held),
            )
            before, after = _types(row, plan, tr)
            return said.format(title=title, item=row.item, n=len(row.held), before=before, after=after)
        case (
            Kind.ADDED
            | Kind.REMOVED
            | Kind.HELP
            | Kind.PROBES
            | Kind.MOVED
            | Kind.CONDITIONS
            | Kind.CHECKS
            | Kind.SETTINGS
            | Kind.REPETITION
            | Kind.LEFT_BEHIND
            | Kind.UNREPEATED
            | Kind.TAKEN
        ):
            return tr(_PLAIN[row.kind]).format(title=title, item=row.item)
        case _:
            assert_never(row.kind)


def decision_text(row: Row, decision: str, plan: Plan, tr: Translator) -> str:
    """What a decision about a row does.

    Args:
        row: a row that is to be decided.
        decision: one of its options.
        plan: the plan, for its banks.
        tr: the interface's language.
    """
    if decision == RETIRE:
        return tr("keep aside, as a retired question")
    if decision == KEEP:
        return tr("keep the choice with the answer, to be reviewed")
    now = plan.migration.now
    if row.kind is Kind.CHOICE_GONE:
        question = now.question(row.now)
        choice = question.choice(decision) if question else None
        return tr("choose “{title}” instead").format(
            title=shortened(str(choice.wording if choice else decision), LONGEST)
        )
    if parted(decision)[0] == row.now and decision == row.now:
        return tr("keep it as it is under the same question")
    return tr("move to “{title}”").format(title=_titled(now, decision))


def path_lines(plan: Plan, tr: Translator) -> Iterator[str]:
    """What going on with the version does to the path, a line each; none when it does nothing."""
    impact = plan.impact
    left, back, new, review = (
        len(items) for items in (impact.left, impact.back, impact.new, impact.to_review)
    )
    told = (
        (
            tr.plural(
                "{n} answer leaves the path, kept: {items}.",
                "{n} answers leave the path, kept: {items}.",
                left,
            ),
            impact.left,
        ),
        (tr.plural("{n} answer comes back: {items}.", "{n} answers come back: {items}.", back), impact.back),
        (tr.plural("{n} question to ask: {items}.", "{n} questions to ask: {items}.", new), impact.new),
        (
            tr.plural("{n} answer to review: {items}.", "{n} answers to review: {items}.", review),
            impact.to_review,
        ),
    )
    for text, items in told:
        if items:
            names = [_quoted(_titled(plan.migration.now, item), tr) for item in items[:_MOST]]
            names += ["…"] if len(items) > _MOST else []
            yield text.format(n=len(items), items=", ".join(names))


def _quoted(title: str, tr: Translator) -> str:
    return tr("“{words}”").format(words=title)


def problem_text(problem: Problem, tr: Translator) -> str:
    """What is wrong with a decision, and what would do."""
    known = ", ".join(problem.options)
    match problem.wrong:
        case Wrong.NOT_A_ROW:
            if not known:
                return tr("{key}: nothing is to be decided.").format(key=problem.key)
            return tr("{key}: nothing is to be decided there, but at {known}.").format(
                key=problem.key, known=known
            )
        case Wrong.NOT_AN_OPTION:
            return tr("{key}: “{decision}” does not fit there; what does: {known}.").format(
                key=problem.key, decision=problem.decision, known=known
            )
        case _:
            assert_never(problem.wrong)


def _reworded(row: Row, tr: Translator) -> str:
    if row.before == row.after:
        return tr("“{title}”: its wording in “tu” or in self-assessment is another.").format(
            title=shortened(row.title, LONGEST)
        )
    return tr("“{before}” is now worded “{after}”; the former wording is kept.").format(
        before=shortened(row.before, LONGEST), after=shortened(row.after, LONGEST)
    )


def _retyped(row: Row, plan: Plan, tr: Translator) -> str:
    before, after = _types(row, plan, tr)
    said = (
        tr("“{title}”: {before}; now {after}, which holds every answer given.")
        if row.kind is Kind.WIDENED
        else tr("“{title}”: {before}; now {after}; no answer is touched.")
    )
    return said.format(title=shortened(row.title, LONGEST), before=before, after=after)


def _types(row: Row, plan: Plan, tr: Translator) -> tuple[str, str]:
    told = []
    for kind, bank in ((row.old_type, plan.migration.was), (row.new_type, plan.migration.now)):
        told.append("" if kind is None else answer_text(kind, bank, tr, by_wording(tr)))
    return told[0], told[1]


def _choice(row: Row, plan: Plan, tr: Translator) -> str:
    question = _titled(plan.migration.now, row.now)
    title = shortened(row.title, LONGEST)
    match row.kind:
        case Kind.CHOICE_ADDED:
            said = tr("“{question}”: choice “{title}” added.")
        case Kind.CHOICE_RENAMED:
            said = tr("“{question}”: the id of choice “{title}” is now {after}; the answers follow.")
        case Kind.CHOICE_REWORDED:
            said = tr("“{question}”: choice “{title}” is now worded “{after}”.")
        case _:
            said = tr("“{question}”: choice “{title}” is gone; nobody chose it.")
    return said.format(question=question, title=title, after=shortened(row.after, LONGEST))


def _titled(bank: Bank, item: str) -> str:
    """The wording of an item, with the repetition behind it; its id where the bank has none."""
    template, key = parted(item)
    found = bank.by_id.get(template)
    title = item if found is None else shortened(title_of(found), LONGEST)
    return f"{title} [{key}]" if key and found is not None else title
