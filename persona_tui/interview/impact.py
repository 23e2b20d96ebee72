"""What a change did to the path, to be told once (R9)."""

from __future__ import annotations

from dataclasses import dataclass

from persona_tui.banks.model import Question
from persona_tui.interview.path import Path
from persona_tui.interview.steps import ON


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an interview stands, to be compared with where it stands later."""

    path: Path
    to_review: frozenset[str]
    """The answered items that are to be reviewed (R10, R11, R14)."""


@dataclass(frozen=True, slots=True)
class ScoreChange:
    """A score or a dimension that is another."""

    name: str
    before: float | None
    after: float | None


@dataclass(frozen=True, slots=True)
class Impact:
    """What a change did, items in document order."""

    left: tuple[str, ...]
    """Answered, and off the path now: kept aside (R7)."""
    back: tuple[str, ...]
    """Answered before, and on the path again (R8)."""
    new: tuple[str, ...]
    """On the path now, and not answered."""
    gone: tuple[str, ...]
    """No longer on the path, and never answered."""
    to_review: tuple[str, ...]
    """To be reviewed now (R10)."""
    scores: tuple[ScoreChange, ...]

    def __bool__(self) -> bool:
        """Whether any question is touched."""
        return bool(self.left or self.back or self.new or self.gone or self.to_review)

    @property
    def touches_answers(self) -> bool:
        """Whether an answered item is touched, so that it is told as a summary and not as a quiet line."""
        return bool(self.left or self.back or self.to_review)


def impact(before: Standing, after: Standing, changed: str = "") -> Impact:
    """What a change did.

    Args:
        before: where the interview stood.
        after: where it stands.
        changed: the item whose own answer was changed; it is no news.
    """
    items = [item for item in _moved(before.path, after.path) if item != changed]
    left = [item for item in items if before.path.on(item)]
    came = [item for item in items if after.path.on(item)]
    held = {item for item in items if after.path.held(item).answered}
    news = after.to_review - before.to_review - {changed}
    scores = tuple(
        ScoreChange(name, old.value, now.value)
        for name, old in before.path.scores.items()
        if (now := after.path.scores.get(name)) is not None and old.value != now.value
    )
    return Impact(
        left=tuple(item for item in left if item in held),
        back=tuple(item for item in came if item in held),
        new=tuple(item for item in came if item not in held),
        gone=tuple(item for item in left if item not in held),
        to_review=tuple(sorted(news, key=lambda item: after.path.position(item) or 0)),
        scores=scores,
    )


def _moved(before: Path, after: Path) -> list[str]:
    """The questions that take an answer and are asked on one path only, those of the earlier one last."""
    then, now = before.evaluation, after.evaluation
    if then.layout is now.layout:
        if then.bits == now.bits:
            return []
        bits = zip(after.items, then.bits, now.bits, strict=False)  # what stands above all has bits as well
        found = (item for item, was, is_ in bits if (was ^ is_) & ON)
    else:
        found = (item for item in (*after.items, *before.items) if before.on(item.id) != after.on(item.id))
    return list(dict.fromkeys(one.id for one in found if isinstance(one, Question) and one.takes_answer))
