"""What a change did to the interview, seen by comparing before and after (R9, R17)."""

from __future__ import annotations

from persona_tui.interview.conductor import Interview
from persona_tui.interview.consent_words import withdrawn
from persona_tui.interview.impact import Standing, impact
from persona_tui.interview.impact_words import Summary, quiet_line, summary
from persona_tui.interview.touching import Touching
from persona_tui.text.language import Translator
from persona_tui.tui.interview.told import NOTHING_TOLD, Told


class Witness:
    """Looks at one interview before and after each change; not where nothing can be touched."""

    def __init__(self, interview: Interview) -> None:
        self._interview = interview
        self._known = Touching(interview.course)

    def before(self, item: str) -> Standing | None:
        """Where the interview stands, before an answer is changed.

        Args:
            item: the item that is about to change.

        Returns:
            `None` when nothing else depends on it, so that a large bank is not looked over for nothing.
        """
        return self._interview.standing if self._touching.touches(item) else None

    def told(self, before: Standing | None, item: str, tr: Translator) -> Told:
        """What the change did.

        Args:
            before: what :meth:`before` gave.
            item: the item that was changed; its own answer is no news.
            tr: the interface's language.
        """
        if before is None or before.path is self._interview.path:
            return NOTHING_TOLD
        found = impact(before, self._interview.standing, item)
        moved = quiet_line(found, tr)
        consents = withdrawn(before.path, self._interview.path, tr)
        if not found.touches_answers and not consents:
            return Told(moved=moved)
        said = summary(found, self._interview, tr) if found.touches_answers else None
        if consents:
            title = said.title if said else tr("A consent is withdrawn")
            said = Summary(title, (*consents, *(said.lines if said else ())))
        return Told(moved=moved, summary=said, impact=found)

    @property
    def _touching(self) -> Touching:
        """For the bank of now: an interview may go on with another version of it (R26)."""
        if self._known.course is not self._interview.course:
            self._known = Touching(self._interview.course)
        return self._known
