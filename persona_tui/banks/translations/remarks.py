"""What is said about a question, translated: the messages of its checks, where it comes from."""

from __future__ import annotations

from dataclasses import replace

from persona_tui.banks.ids import key
from persona_tui.banks.model import Bank, Item, Question
from persona_tui.banks.origins import Provenance
from persona_tui.banks.outline.sketch import Entry
from persona_tui.banks.reckoning import Check
from persona_tui.banks.report import Report
from persona_tui.banks.resolving.answer_checks import message_alone
from persona_tui.banks.resolving.filling import Filling
from persona_tui.banks.settings.keywords import Keyword
from persona_tui.banks.translations.counting import Counting, paired
from persona_tui.banks.translations.sketching import Sketch
from persona_tui.text.language import N_


class Remarks:
    """Puts what is said about the questions of one bank in the words of its translation."""

    def __init__(
        self, bank: Bank, sketch: Sketch, filling: Filling, counting: Counting, report: Report
    ) -> None:
        self._bank = bank
        self._sketch = sketch
        self._filling = filling
        self._counting = counting
        self._report = report

    def checks(self, own: tuple[Check, ...], entry: Entry, keyword: Keyword) -> tuple[Check, ...]:
        """The checks of a question, or its rejections, under the messages of its translation.

        Args:
            own: as the bank has them; their conditions stay.
            entry: the question's translation.
            keyword: ``Check`` or ``Reject if``.

        Returns:
            As many checks; an A401 says where there are not as many messages, an E117 which is none.
        """
        given = entry.settings.every(keyword)
        self._counting.compare(len(own), len(given), N_("messages"), entry.span)
        checks: list[Check] = []
        for check, setting in paired(own, given):
            message = message_alone(setting) if setting else None
            if message is not None:
                said = self._filling.wording(self._sketch.words.wording(message))
                checks.append(replace(check, message=said))
                continue
            if setting is not None:
                self._report.add("E117", setting.value.span(), "message", found=setting.value.text)
            checks.append(check)
        return tuple(checks)

    def provenance(self, item: Item, entry: Entry) -> Provenance:
        """Where an item comes from, in the words of its translation or of that of its section."""
        mine = item.provenance
        given = entry.settings.every(Keyword.SOURCE)
        if not given and isinstance(item, Question) and item.section is not None:
            above, section = self._sketch.entries.get(key(item.section)), self._bank.section(item.section)
            if above is not None and section is not None and section.provenance.sources == mine.sources:
                given = above.settings.every(Keyword.SOURCE)
        if not given:
            return mine  # where a text was found needs no translation
        self._counting.compare(len(mine.sources), len(given), N_("sources"), entry.span)
        sources = tuple(
            source if setting is None else self._sketch.words.wording(setting.value)
            for source, setting in paired(mine.sources, given)
        )
        return replace(mine, sources=sources) if sources else mine
