"""What is wrong with a file of answers: data, and the words for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from persona_tui.banks.prose import Wording
from persona_tui.interview.messages import sentence as misfit_sentence
from persona_tui.interview.misfit import Misfit
from persona_tui.text.language import Translator


class Wrong(StrEnum):
    """What is wrong with a file of answers, or with one of its keys."""

    NOT_JSON = "not-json"
    TWICE = "twice"
    UNKNOWN_ID = "unknown-id"
    MISFIT = "misfit"
    REPEATED = "repeated"
    """The question is repeated, and answered in the list of what bears the repetition."""
    REJECTED = "rejected"
    """The bank does not accept the value (``Refuser si``)."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem, where it stands."""

    line: int
    key: str
    wrong: Wrong
    nearest: str = ""
    """For an unknown id, the one that was most likely meant; for a repeated question, what bears it."""
    misfit: Misfit | None = None
    message: Wording | None = None
    """What the bank says of a value that it does not accept."""


def sentence(problem: Problem, tr: Translator) -> str:
    """A problem in words: the line, the key, what is wrong and what was expected."""
    what = _what(problem, tr)
    if problem.key:
        return tr("line {line}, “{key}”: {what}").format(line=problem.line, key=problem.key, what=what)
    return tr("line {line}: {what}").format(line=problem.line, what=what)


def _what(problem: Problem, tr: Translator) -> str:
    match problem.wrong:
        case Wrong.NOT_JSON:
            return tr("this is not a JSON object of answers by question id.")
        case Wrong.TWICE:
            return tr("this key stands twice; keep one.")
        case Wrong.UNKNOWN_ID if problem.nearest:
            return tr("no question has this id. Did you mean “{nearest}”?").format(nearest=problem.nearest)
        case Wrong.UNKNOWN_ID:
            return tr("no question has this id.")
        case Wrong.MISFIT:
            return misfit_sentence(problem.misfit, tr) if problem.misfit else ""
        case Wrong.REPEATED:
            said = tr("this question is repeated. Answer it in the list of objects under “{item}”.")
            return said.format(item=problem.nearest)
        case Wrong.REJECTED:
            return tr("the bank does not accept this answer: {message}").format(message=problem.message or "")
