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
    path = after.path
    came, left = path.moved_since(before.path)
    came, left = _answerable(came, path, changed), _answerable(left, before.path, changed)
    review = after.to_review - before.to_review - {changed}
    scores = tuple(
        ScoreChange(name, old.value, now.value)
        for name, old in before.path.scores.items()
        if (now := path.scores.get(name)) is not None and old.value != now.value
    )
    return Impact(
        left=tuple(item for item in left if path.held(item).answered),
        back=tuple(item for item in came if path.held(item).answered),
        new=tuple(item for item in came if not path.held(item).answered),
        gone=tuple(item for item in left if not path.held(item).answered),
        to_review=tuple(sorted(review, key=lambda item: path.position(item) or 0)),
        scores=scores,
    )


def _answerable(items: tuple[str, ...], path: Path, changed: str) -> tuple[str, ...]:
    """Those that a person answers, the changed one left out."""
    found = ((item, path.question(item)) for item in items if item != changed)
    return tuple(item for item, question in found if question is not None and question.takes_answer)
