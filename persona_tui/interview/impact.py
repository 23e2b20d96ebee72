"""What a change did to the path, to be told once (R9)."""

from __future__ import annotations

from dataclasses import dataclass

from persona_tui.interview.path import Path


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
    then, now = _asked(before.path), _asked(after.path)
    items = [item for item in _ordered(before.path, after.path) if item != changed]
    left = tuple(item for item in items if item in then and item not in now)
    came = tuple(item for item in items if item in now and item not in then)
    held = {item for item in items if after.path.held(item).answered}
    scores = tuple(
        ScoreChange(name, old.value, after.path.scores[name].value)
        for name, old in before.path.scores.items()
        if old.value != after.path.scores[name].value
    )
    return Impact(
        left=tuple(item for item in left if item in held),
        back=tuple(item for item in came if item in held),
        new=tuple(item for item in came if item not in held),
        gone=tuple(item for item in left if item not in held),
        to_review=tuple(item for item in items if item in after.to_review - before.to_review),
        scores=scores,
    )


def _asked(path: Path) -> frozenset[str]:
    return frozenset(question.id for question in path.asked if question.takes_answer)


def _ordered(before: Path, after: Path) -> list[str]:
    """The questions of both paths; those that only the earlier one had, last."""
    return list(dict.fromkeys(one.id for path in (after, before) for one in path.questions))
