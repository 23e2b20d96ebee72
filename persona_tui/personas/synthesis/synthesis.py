"""The synthesis of several interviews: what was said, where people differ, what is missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from persona_tui.interview.answer import Nature
from persona_tui.interview.record import Record
from persona_tui.personas.fields import PARTS, PLACE, SETTING, Part, part_of
from persona_tui.personas.synthesis.gathering import themes
from persona_tui.personas.synthesis.remarks import Shape, Theme

AGREED = Fraction(2, 3)
"""The share of the people met beyond which one answer is what they agree on."""
APART = Fraction(1, 2)
"""The share of a scale from which two people stand far apart on it."""


@dataclass(frozen=True, slots=True)
class Synthesis:
    """What several interviews said."""

    themes: tuple[Theme, ...]
    """In the order of the banks, each with something that was said."""
    unanswered: tuple[str, ...]
    """The questions that were asked and answered by nobody, in words."""

    @property
    def differing(self) -> tuple[Theme, ...]:
        """The questions on which people differ markedly."""
        return tuple(theme for theme in self.themes if differs(theme))

    @property
    def by_part(self) -> tuple[tuple[Part, tuple[Theme, ...]], ...]:
        """The questions by the part of the persona sheet that they feed, in its order."""
        found: dict[Part, list[Theme]] = {}
        for theme in self.themes:
            for part in dict.fromkeys(part_of(name) for name in theme.fields):
                found.setdefault(part, []).append(theme)
        own = [part for part in found if part not in PARTS]
        return tuple((part, tuple(found[part])) for part in (*PARTS, *own) if part in found)

    @property
    def unmet(self) -> tuple[str, ...]:
        """The kinds of link with the community that nobody met here has."""
        for theme in self.themes:
            if PLACE.id in theme.fields and theme.alone and theme.choices:
                met = {one.choice for one in theme.remarks}
                return tuple(label for choice, label in theme.choices if choice not in met)
        return ()

    @property
    def fragile(self) -> int:
        """How many lines rest on fewer than three people."""
        return sum(theme.fragile for theme in self.themes)


def gather(records: Iterable[Record]) -> Synthesis:
    """Gather what interviews said.

    Args:
        records: the sessions, gone through once, in the order in which their codes are shown.

    Returns:
        All of it but what whoever leads wrote for themselves, which feeds no field (docs/persona-sheet.md).
    """
    found, unanswered = themes(records)
    return Synthesis(tuple(theme for theme in found if theme.fields or not theme.noted), unanswered)


def differs(theme: Theme) -> bool:
    """Whether people differ markedly on a question to which each gives one answer.

    On a scale, two of them stand half of it apart or more; elsewhere, no answer is that of more than two
    thirds of them. Who they are is no difference of opinion; what is only assumed is nobody's.
    """
    told = [one for one in theme.remarks if one.nature is not Nature.ASSUMED]
    people = len({code for one in told for code in one.codes})
    if not theme.alone or people < 2 or any(part_of(name) in (PLACE, SETTING) for name in theme.fields):
        return False
    if theme.shape is Shape.STEPS and theme.scale is not None:
        steps = [int(one.choice) for one in told]
        return max(steps) - min(steps) >= APART * (theme.scale.highest - theme.scale.lowest)
    return max(len(one.codes) for one in told) <= AGREED * people
