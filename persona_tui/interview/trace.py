"""The engine's view as data: what ``banks trace --format json`` prints (docs/guide.md)."""

from __future__ import annotations

from persona_tui.banks.model import Item, Question, Section
from persona_tui.interview import why
from persona_tui.interview.amounts import whole_if_whole
from persona_tui.interview.conductor import Interview
from persona_tui.interview.flags import flags_of
from persona_tui.interview.path import Path, Scored, Step
from persona_tui.interview.piping import fill_for
from persona_tui.interview.repetitions.identity import parted
from persona_tui.interview.session import Json
from persona_tui.text.language import Translator


def trace(path: Path) -> dict[str, Json]:
    """Each item in order with its kind, place and whether it is answered; what is next; what is derived.

    Items bear the bank's ids; one of a repetition also has its key, and so has what is next. One that several
    people answered, none knowing of the other, says how many versions there are.
    """
    computed: dict[str, Json] = dict(path.results)
    following, key = ("", "") if path.next is None else parted(path.next)
    found: dict[str, Json] = {
        "items": [_item(path, step) for step in path.steps],
        "next": following or None,
        "done": path.done,
        "min": path.least,
        "max": path.most,
        "scores": {name: _scored(scored) for name, scored in path.scores.items()},
        "computed": computed,
    }
    return {**found, "next_repetition": key} if key else found


def details(interview: Interview, tr: Translator) -> list[Json]:
    """What else there is to know of each item, in the order of the items of :func:`trace`.

    Args:
        interview: the interview as it stands; without a journal nothing is restored, and nothing changed.
        tr: the language of the sentences.

    Returns:
        For each item its bounds, the reason why it stands where it stands, the marks on its answer, and what
        that answer depends on and is another now. Other items are named by their full ids, `usage[courriel]`
        in a repetition.
    """
    session, path = interview.session, interview.path
    fill = fill_for(session, interview.bank, path, tr)
    explainer = why.Explainer(path, interview.bank, fill, tr, session.opening.facing)
    return [_detail(interview, step, explainer.of(step.id)) for step in path.steps]


def kind_of(item: Item) -> str:
    """``section``, ``question``, ``statement`` or ``computed``."""
    if isinstance(item, Section):
        return "section"
    if item.is_computed:
        return "computed"
    return "statement" if item.is_statement else "question"


def _item(path: Path, step: Step) -> dict[str, Json]:
    template, key = parted(step.id)
    found: dict[str, Json] = {
        "id": template,
        "kind": kind_of(step.item),
        "state": step.place.value,
        "answered": step.answered,
    }
    if rivals := path.held(step.id).rivals:
        found["versions"] = 1 + len(rivals)
    return {**found, "repetition": key} if key else found


def _detail(interview: Interview, step: Step, explanation: why.Explanation) -> dict[str, Json]:
    template, key = parted(step.id)
    deciders = explanation.deciders
    reason: dict[str, Json] = {
        "cause": None if step.reason is None else step.reason.cause.value,
        "decider": deciders[0] if deciders else None,
        "deciders": list(deciders),
        "sentence": explanation.sentence,
        "terms": [
            {"text": term.text, "truth": term.truth, "item": term.item or None} for term in explanation.terms
        ],
    }
    marks = flags_of(interview, step.item) if isinstance(step.item, Question) else ()
    named: dict[str, Json] = {"id": template, "repetition": key} if key else {"id": template}
    return {
        **named,
        "certain": step.certain,
        "possible": step.possible,
        "reason": reason,
        "flags": [mark.value for mark in marks],
        "changed": list(interview.changed_since(step.id)),
    }


def _scored(scored: Scored) -> dict[str, Json]:
    value = None if scored.value is None else whole_if_whole(scored.value)
    return {"value": value, "answered": scored.answered, "of": scored.of}
