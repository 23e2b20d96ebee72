"""What is known of a bank's paths, for people and for tools."""

from __future__ import annotations

from datetime import date
from typing import Any, assert_never

from persona_tui.banks.conditions.tree import Constant, State
from persona_tui.banks.model import Bank, Item, Section
from persona_tui.banks.reachability import (
    Extent,
    Hindrance,
    Line,
    Obstacle,
    Reachability,
    Reached,
    Undecided,
    Unreachable,
    Verdict,
)
from persona_tui.banks.telling.conditions import condition_text
from persona_tui.banks.telling.naming import title_of
from persona_tui.banks.telling.values import value_text
from persona_tui.banks.telling.wording import every, shortened
from persona_tui.text.columns import wrapped
from persona_tui.text.language import N_, Translator

_COLUMNS = 80
_WORDING = 50
_STATES = {
    State.ANSWERED: N_("any answer"),
    State.SKIPPED: N_("skipped"),
    State.UNKNOWN: N_("does not know"),
    State.DECLINED: N_("prefers not to answer"),
    State.NOT_APPLICABLE: N_("not applicable"),
}


def in_words(bank: Bank, reached: Reachability, tr: Translator) -> str:
    """Each section and question with the answers that lead to it, or what keeps it off; then the lengths."""
    lines: list[str] = []
    for item in bank.items:
        level = 0 if isinstance(item, Section) else item.level - 2
        indent = "  " * level
        lines.append(f"{indent}{shortened(title_of(item), _WORDING)} [{item.id}]")
        for sentence in _sentences(bank, reached.items[item.id], tr):
            lines += [f"{indent}    {part}" for part in wrapped(sentence, _COLUMNS - len(indent) - 4)]
    return "\n".join([*lines, "", *_lengths(reached, tr)])


def _sentences(bank: Bank, verdict: Verdict, tr: Translator) -> list[str]:
    match verdict:
        case Reached(witness=()):
            return [tr("Asked even if nothing is answered.")]
        case Reached(witness=witness):
            said = every([_answer(bank, line, tr) for line in witness], tr)
            return [tr("Asked for example with: {answers}.").format(answers=said)]
        case Unreachable(because=because):
            return [tr("Never asked."), *(_why(bank, one, tr) for one in because)]
        case Undecided(bound=bound):
            return [tr("Not decided within {bound} steps.").format(bound=bound)]
        case _:
            assert_never(verdict)


def _answer(bank: Bank, line: Line, tr: Translator) -> str:
    if line.state is not State.ANSWERED or line.value is None:
        said = tr(_STATES[line.state])
    else:
        values = line.value if isinstance(line.value, tuple) else (line.value,)
        question = bank.question(line.question)
        said = every([value_text(question, value, bank, tr) for value in values], tr)
    return tr("{question} = {answer}").format(question=line.question, answer=said)


def _why(bank: Bank, hindrance: Hindrance, tr: Translator) -> str:
    place = {"item": hindrance.item, "line": hindrance.span.line}
    if hindrance.condition is not None:
        condition = condition_text(hindrance.condition, bank, tr)
        words = (
            tr("Line {line}: “{item}” is asked only if {condition}.")
            if hindrance.obstacle is Obstacle.ONLY_IF
            else tr("Line {line}: “{item}” is skipped if {condition}.")
        )
        return words.format(condition=condition, **place)
    return tr(_OBSTACLES[hindrance.obstacle]).format(**place)


_OBSTACLES = {
    Obstacle.ONLY_IF: N_("Line {line}: “{item}” is asked only under a condition that cannot hold."),
    Obstacle.UNLESS: N_("Line {line}: “{item}” is skipped under a condition that always holds."),
    Obstacle.REPETITION: N_("Line {line}: “{item}” is repeated for an answer that is never given."),
    Obstacle.OPENERS: N_("Line {line}: nothing that opens “{item}” can be chosen."),
    Obstacle.JUMPED: N_("Line {line}: an arrow of “{item}” always leads further on."),
    Obstacle.ENDED: N_("Line {line}: the interview always ends at “{item}”."),
    Obstacle.PARENT: N_("Line {line}: it goes with “{item}”, which is never asked."),
}


def _lengths(reached: Reachability, tr: Translator) -> list[str]:
    lengths = reached.lengths
    said = [
        tr("Shortest path: {path}.").format(path=_extent(lengths.shortest, tr, least=True)),
        tr("Longest path: {path}.").format(path=_extent(lengths.longest, tr, least=False)),
    ]
    if lengths.complete != lengths.shortest:
        whole = _extent(lengths.complete, tr, least=True)
        said.insert(1, tr("Shortest path that nothing cuts short: {path}.").format(path=whole))
    if lengths.open:
        said.append(tr("A section that is repeated at will is counted once."))
    return said


def _extent(extent: Extent, tr: Translator, *, least: bool) -> str:
    count = tr.plural("{n} question", "{n} questions", extent.questions).format(n=extent.questions)
    words = tr("{questions}, about {minutes} min").format(questions=count, minutes=extent.minutes)
    if extent.decided:
        return words
    bound = tr("at least {n}") if least else tr("at most {n}")
    return tr("{path} (not decided: {bound})").format(path=words, bound=bound.format(n=extent.bound))


def as_json(bank: Bank, reached: Reachability) -> dict[str, Any]:
    """The same for tools."""
    lengths = reached.lengths
    return {
        "items": [_item_json(item, reached.items[item.id]) for item in bank.items],
        "shortest": _extent_json(lengths.shortest),
        "complete": _extent_json(lengths.complete),
        "longest": _extent_json(lengths.longest),
        "open": lengths.open,
        "steps": reached.steps,
        "bound": reached.bound,
    }


def _item_json(item: Item, verdict: Verdict) -> dict[str, Any]:
    match verdict:
        case Reached(witness=witness):
            answers = [
                {"question": line.question, "state": line.state.value, "value": _value_json(line.value)}
                for line in witness
            ]
            return {"id": item.id, "verdict": "reached", "witness": answers}
        case Unreachable(because=because):
            why = [
                {
                    "item": one.item,
                    "obstacle": one.obstacle.value,
                    "line": one.span.line,
                    "column": one.span.column,
                }
                for one in because
            ]
            return {"id": item.id, "verdict": "never", "because": why}
        case Undecided():
            return {"id": item.id, "verdict": "undecided"}
        case _:
            assert_never(verdict)


def _value_json(value: Constant | tuple[str, ...] | None) -> Any:
    if isinstance(value, tuple):
        return list(value)
    return value.isoformat() if isinstance(value, date) else value


def _extent_json(extent: Extent) -> dict[str, Any]:
    return {"questions": extent.questions, "minutes": extent.minutes, "bound": extent.bound}
