"""What stands in the place of ``{id}``: the answers on the path, and what the session says of itself (R6)."""

from __future__ import annotations

from collections.abc import Callable

from persona_tui.banks.conditions.tree import Extreme
from persona_tui.banks.model import Bank, Question
from persona_tui.banks.prose import Fill, Pipe
from persona_tui.interview.offered import labels
from persona_tui.interview.path import Length, Path
from persona_tui.interview.repetition_names import piped_name
from persona_tui.interview.saying import value_text
from persona_tui.interview.session import Session
from persona_tui.text.days import day_text
from persona_tui.text.language import Translator, translator

ABSENT = "…"
"""What stands for an answer that there is not, when the bank gives no fallback."""


def fill_for(
    session: Session,
    bank: Bank,
    path: Path,
    tr: Translator | None = None,
    shows: Callable[[Question], bool] = lambda _: True,
) -> Fill:
    """How pipes are filled for a session (bank format §6).

    Args:
        session: the session, for its code, dates and length.
        bank: its bank.
        path: where its items stand; an answer off the path is absent (R6).
        tr: the language of the words; the bank's own when left out.
        shows: whether the answer of a question may be seen; one that may not is absent.

    Returns:
        A function from a pipe to plain text on one line: choices by label, several as « a, b et c », a
        computed question by its result, an extreme by its dimension's title, inside a repetition its name;
        for a special or no answer the pipe's fallback, else « … ».
    """
    words = tr or translator(bank.language)
    opening = session.opening
    facing = opening.facing

    def reserved(name: str) -> str | None:
        match name:
            case "code":
                return opening.code
            case "date":
                return day_text(opening.started.date(), words)
            case "destruction":
                return day_text(opening.destroy_on, words) if opening.destroy_on else None
            case "minutes":
                short = bank.minutes_short if opening.length is Length.SHORT else None
                minutes = short or bank.minutes
                return str(minutes) if minutes else None
            case Extreme.LOWEST.value | Extreme.LEAST_KNOWN.value:
                dimension = path.extreme(Extreme(name))
                return next((one.title for one in bank.dimensions if one.id == dimension), None)
            case _:
                return piped_name(path, name, fill, facing)

    def answered(question: Question) -> str | None:
        value = path.answer(question.id).value if shows(question) else None
        if value is None:
            return None
        return value_text(question, value, words, fill, facing, labels(question, path, facing))

    def fill(pipe: Pipe) -> str:
        question = path.question(pipe.name)
        said = reserved(pipe.name) if question is None else answered(question)
        if said is None:
            said = ABSENT if pipe.fallback is None else pipe.fallback
        return " ".join(said.split("\n"))

    return fill
