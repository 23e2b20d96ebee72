"""What a migration does to the path: the impact summary across two versions of a bank (R9, R26)."""

from __future__ import annotations

from persona_tui.interview.impact import Impact, ScoreChange
from persona_tui.interview.path import Path
from persona_tui.interview.reviewing import to_confirm
from persona_tui.interview.session import Migration


def movement(before: Path, after: Path, migration: Migration) -> Impact:
    """What a migration does to the path.

    Args:
        before: the path under the version before.
        after: the path under the new one, with what is carried over.
        migration: what it carries over.

    Returns:
        The impact, items by their new ids; answers that are put aside are no part of it, they have rows of
        their own.
    """
    back = migration.backward()
    left, came, new = list[str](), list[str](), list[str]()
    review = list[str]()
    for question in after.questions:
        if not question.takes_answer:
            continue
        item = question.id
        was_on, is_on = before.on(back(item)), after.on(item)
        answered = after.held(item).answered
        if was_on and not is_on and answered:
            left.append(item)
        elif is_on and not was_on:
            (came if answered else new).append(item)
        if is_on and answered and (to_confirm(question, after.held(item), after) or after.rejects(item)):
            review.append(item)
    scores = tuple(
        ScoreChange(name, old.value, after.scores[name].value)
        for name, old in before.scores.items()
        if name in after.scores and old.value != after.scores[name].value
    )
    return Impact(tuple(left), tuple(came), tuple(new), (), tuple(review), scores)
