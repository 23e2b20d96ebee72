"""The ids of a plan: those of the bank, and ``usage[courriel]`` for one repetition (R18)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from persona_tui.banks.ids import by_key, key
from persona_tui.banks.model import Bank
from persona_tui.banks.plans.expectations import EXPECT
from persona_tui.banks.reckoning import Repetition
from persona_tui.banks.report import Report
from persona_tui.banks.source.passage import Passage
from persona_tui.interview.answer import Answer
from persona_tui.interview.misfit import NotFittingError
from persona_tui.interview.repetitions.items import held_keys
from persona_tui.interview.repetitions.unfolding import repeated_id
from persona_tui.interview.values.choosing import choice_named
from persona_tui.text.nearest import folded, nearest

_NAME = re.compile(r"(?P<id>[^\[]+?)[ \u00a0\u202f]*(?:\[(?P<key>.*)\])?")
_NUMBER = re.compile(r"[1-9][0-9]{0,3}")


class Names:
    """Resolves the ids of one plan."""

    def __init__(self, bank: Bank, report: Report) -> None:
        self._bank = bank
        self._report = report
        self._ids = by_key(bank.by_id)

    def item(self, name: Passage, given: Mapping[str, Answer]) -> str | None:
        """The item that a name means.

        Args:
            name: an id as written, with what it is repeated for between brackets, or without.
            given: the answers of the steps before, which the repetitions of their items come from.

        Returns:
            The id as the engine has it; `None` after an E103, or an E105 or E117 for what stands between
            brackets.
        """
        match = _NAME.fullmatch(name.text)
        written = match["id"] if match else name.text
        item = self._ids.get(key(written))
        if item is None:
            near = self._report.nearest(written, (*self._ids.values(), *EXPECT))
            variant = "near" if near else "plan"
            self._report.add("E103", name.span(0, len(written)), variant, found=written, nearest=near)
            return None
        if match is None or match["key"] is None:
            return item
        inside = name.part(match.start("key"), match.end("key"))
        together = self._bank.repeated.get(item)
        how = together[0].repetition if together else None
        if how is None:
            self._report.add("E103", name.span(), "plan-not-repeated", found=item)
            return None
        repetition = self._repetition(how, inside, given)
        return None if repetition is None else repeated_id(item, repetition)

    def example(self, item: str) -> str:
        """What one repetition of an item is called; empty for an item that is not repeated."""
        together = self._bank.repeated.get(item)
        how = together[0].repetition if together else None
        if how is None:
            return ""
        source = self._bank.question(how.over)
        first = source.choices[0].id if source and source.choices else "1" if not how.over else "…"
        return repeated_id(item, first)

    def _repetition(self, how: Repetition, written: Passage, given: Mapping[str, Answer]) -> str | None:
        """The key of a repetition."""
        source = self._bank.question(how.over)
        if source is None:
            most = how.times.most if how.times else None
            if _NUMBER.fullmatch(written.text) and (most is None or int(written.text) <= most):
                return written.text
            last = "" if most is None else f"{int(most)}"
            self._report.add("E117", written.span(), "plan-repetition", found=written.text, most=last)
            return None
        if source.choices:
            try:
                return choice_named(source, written.text, by_label=True).id
            except NotFittingError as problem:
                known = problem.misfit.facts["known"]
                facts = {"found": written.text, "item": source.id, "known": known}
                self._report.add("E105", written.span(), "plan", **facts)
                return None
        known_keys = held_keys(given.get(source.id))
        for same in (str, folded):
            for one in known_keys:
                if same(one) == same(written.text):
                    return one
        if not known_keys:
            self._report.add("E105", written.span(), "plan-no-items", item=source.id)
        else:
            known = ", ".join(known_keys)
            near = nearest(written.text, known_keys) or ""
            facts = {"found": written.text, "item": source.id, "known": known, "nearest": near}
            self._report.add("E105", written.span(), "plan-item", **facts)
        return None
