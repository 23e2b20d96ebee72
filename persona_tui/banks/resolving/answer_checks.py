"""``Vérifier`` and ``Refuser si``: what is said of an answer once it is given (bank format §4, R14)."""

from __future__ import annotations

import re
from dataclasses import replace

from persona_tui.banks.markdown.words import Words
from persona_tui.banks.outline.sketch import Setting, Settings
from persona_tui.banks.reckoning import Check
from persona_tui.banks.resolving.gates import condition_at
from persona_tui.banks.resolving.pipes import Pipes
from persona_tui.banks.resolving.scope import Asker, Scope
from persona_tui.banks.settings.keywords import Keyword
from persona_tui.banks.source.passage import Passage

_MESSAGE = r"""(?:«(?P<angled>[^«»]*)»|"(?P<straight>[^"]*)"|“(?P<curly>[^“”]*)”)[ \t\u00a0\u202f]*$"""
_SPACES = r"[ \t\u00a0\u202f]"
_CHECK = re.compile(rf"(?P<condition>.*\S){_SPACES}+(?:sinon|else){_SPACES}*{_MESSAGE}", re.IGNORECASE)
_REJECT = re.compile(rf"(?P<condition>.*?\S){_SPACES}*:{_SPACES}*{_MESSAGE}")
_ALONE = re.compile(rf"[ \t\u00a0\u202f]*{_MESSAGE}")


def message_alone(setting: Setting) -> Passage | None:
    """The message that a translation gives in place of a check: in quotes, and nothing beside it."""
    match = _ALONE.fullmatch(setting.value.text)
    return _message(setting, match) or None


def _message(setting: Setting, match: re.Match[str] | None) -> Passage | None:
    group = match and next(name for name in ("angled", "straight", "curly") if match[name] is not None)
    return setting.value.part(*match.span(group)) if match and group else None


class AnswerChecks:
    """Reads the checks and rejections of one bank's questions."""

    def __init__(self, scope: Scope, words: Words, pipes: Pipes) -> None:
        self._scope = scope
        self._words = words
        self._pipes = pipes

    def read(self, settings: Settings, keyword: Keyword, asker: Asker) -> tuple[Check, ...]:
        """The checks of a question, or its rejections.

        Args:
            settings: of the question.
            keyword: :attr:`Keyword.CHECK` or :attr:`Keyword.REJECT`.
            asker: the question; in its checks, its own answer may be named too.

        Returns:
            Those that could be read; an E117 says which have no condition or no message.
        """
        if settings.first(keyword) is None:
            return ()
        own = replace(asker, own=True)
        found = (self._one(setting, own) for setting in settings.every(keyword))
        return tuple(check for check in found if check is not None)

    def _one(self, setting: Setting, asker: Asker) -> Check | None:
        rejects = setting.keyword is Keyword.REJECT
        match = (_REJECT if rejects else _CHECK).fullmatch(setting.value.text)
        message = _message(setting, match)
        if match is None or not message:
            variant = "reject" if rejects else "check"
            self._scope.report.add("E117", setting.value.span(), variant, found=setting.value.text)
            return None
        condition = condition_at(setting.value.part(*match.span("condition")), asker, self._scope)
        wording = self._pipes.wording(self._words.wording(message), asker)
        return Check(condition, wording) if condition is not None else None
