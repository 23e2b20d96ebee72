"""The choices that are gone: who chose them, what may stand in their place (R11, R26)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from persona_tui.banks.answer_types import Consent, OneChoice, Ranking, SeveralChoices
from persona_tui.banks.model import Question
from persona_tui.interview.answer import Answer, Selected, selected
from persona_tui.interview.migration.keeping_choices import is_kept
from persona_tui.interview.migration.matching import Matching, choices_between
from persona_tui.interview.migration.rows import KEEP, RETIRE, Kind, Row
from persona_tui.interview.migration.widening import widens
from persona_tui.interview.repetitions.identity import parted
from persona_tui.interview.session import KeptChoice

_CHOOSING = OneChoice | SeveralChoices | Ranking | Consent


@dataclass
class GoneChoices:
    """What becomes of the choices that are gone."""

    rows: list[Row] = field(default_factory=list)
    instead: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    """By the id of a question before, what stands for its choices; themselves for those that are kept."""
    kept: list[KeptChoice] = field(default_factory=list)
    retired: set[str] = field(default_factory=set)
    """The ids whose answer is put aside with the choice."""


def gone_choices(
    matching: Matching, answers: Mapping[str, Answer], decisions: Mapping[str, str]
) -> GoneChoices:
    """Decide about every choice that the new version lacks.

    Args:
        matching: the two versions.
        answers: what is held, by the ids of the version before.
        decisions: what was decided, by ``question.choice``; a chosen choice about which nothing was decided
            stays with its answer (R11).
    """
    found = GoneChoices()
    chosen, aside = _chosen(answers)
    for old in matching.old.questions:
        new = matching.question(old.id)
        if new is None or not old.choices or not new.takes_answer:
            continue
        stays = widens(old, new) and isinstance(new.answer, _CHOOSING)
        known = choices_between(old, new)
        for choice in old.choices:
            if choice.id in known:
                continue
            holders = tuple(held for held, one in chosen[old.id] if one.choice == choice.id)
            put_aside = any(one.choice == choice.id for one in aside[old.id])
            if holders and stays and not is_kept(choice):
                texts = any(one.text for _, one in chosen[old.id] if one.choice == choice.id)
                row = _row(old, new, choice.id, holders, texts, decisions)
                _decide(found, row, old, new)
            elif (holders or put_aside) and stays:  # one that stayed once stays, unasked
                _keep(found, old, new, choice.id)
            elif not holders and not is_kept(choice):
                title = str(choice.wording)
                found.rows.append(Row(Kind.CHOICE_REMOVED, old.id, new.id, choice.id, title))
    return found


def _chosen(
    answers: Mapping[str, Answer],
) -> tuple[Mapping[str, list[tuple[str, Selected]]], Mapping[str, list[Selected]]]:
    """By the bank's id of each question, who chose what, and what else an answer knows of."""
    chosen: dict[str, list[tuple[str, Selected]]] = defaultdict(list)
    aside: dict[str, list[Selected]] = defaultdict(list)
    for held, answer in answers.items():
        template = parted(held)[0]
        chosen[template] += [(held, one) for one in selected(answer.value)]
        aside[template] += answer.remembered
    return chosen, aside


def _row(
    old: Question,
    new: Question,
    choice: str,
    holders: tuple[str, ...],
    texts: bool,
    decisions: Mapping[str, str],
) -> Row:
    """The row of a chosen choice that is gone. What was consented to is never made another consent."""
    others = () if isinstance(new.answer, Consent) else new.choices
    options = (KEEP, RETIRE, *(one.id for one in others if one.other or not texts))
    wording = old.choice(choice)
    said = decisions.get(f"{old.id}.{choice}", "")
    return Row(
        Kind.CHOICE_GONE,
        old.id,
        new.id,
        choice,
        title=str(wording.wording) if wording else choice,
        held=holders,
        options=options,
        decision=said if said in options else KEEP,
        said=said in options,
    )


def _decide(found: GoneChoices, row: Row, old: Question, new: Question) -> None:
    found.rows.append(row)
    if row.decision == KEEP:
        _keep(found, old, new, row.choice)
    elif row.decision == RETIRE:
        found.retired |= set(row.held)
    else:
        found.instead[old.id][row.choice] = row.decision


def _keep(found: GoneChoices, old: Question, new: Question, choice: str) -> None:
    found.kept.append(KeptChoice(new.id, choice, old.id))
    found.instead[old.id][choice] = choice
