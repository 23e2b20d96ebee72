"""Where an answer is held in the new version, repetitions included, when nobody has to say (R18, R26)."""

from __future__ import annotations

from collections.abc import Mapping

from persona_tui.banks.model import Bank
from persona_tui.banks.reckoning import Repetition
from persona_tui.interview.migration.matching import Matching, ultimate
from persona_tui.interview.repetitions.identity import parted
from persona_tui.interview.repetitions.unfolding import repeated_id


class Placing:
    """Leads the ids of answers from one version of a bank to another."""

    def __init__(self, matching: Matching, instead: Mapping[str, Mapping[str, str]]) -> None:
        """Get ready.

        Args:
            matching: the two versions.
            instead: by the id of a question before, what stands for its choices that are no more, by their
                id: itself for one that is kept.
        """
        self._matching = matching
        self._instead = instead

    def gone(self, held: str) -> bool:
        """Whether the section or question of an id is gone."""
        return parted(held)[0] not in self._matching.items

    def place(self, held: str) -> str | None:
        """The id that an answer is held under in the new version.

        Args:
            held: its id before.

        Returns:
            The id; `None` when the question is gone, or is not repeated in the same way any more.
        """
        now = self._matching.items.get(parted(held)[0])
        return None if now is None else self.place_in(held, now.id)

    def place_in(self, held: str, template: str) -> str | None:
        """The same for another question of the new version.

        Args:
            held: the id of the answer before.
            template: the bank's id of the other question.

        Returns:
            The id; `None` when it is repeated otherwise.
        """
        old, key = parted(held)
        before, after = how_in(self._matching.old, old), how_in(self._matching.new, template)
        if before is None or after is None:
            return template if before is after else None
        now = self._key(key, before, after)
        return None if now is None else repeated_id(template, now)

    def _key(self, key: str, before: Repetition, after: Repetition) -> str | None:
        """The key of a repetition now."""
        if not before.over or not after.over:
            return key if before.over == after.over else None
        keys = self._matching.item_keys(before.over, after.over)
        source = ultimate(self._matching.old, before.over)
        if keys is None or source is None:
            return None
        if not source.choices:
            return key
        return keys.get(key) or self._instead.get(source.id, {}).get(key)


def how_in(bank: Bank, template: str) -> Repetition | None:
    """How a section or question is repeated, by itself or with what holds it; `None` when it is not."""
    together = bank.repeated.get(template)
    return together[0].repetition if together else None
