"""A question of a bank, put as the table of its specification puts it."""

from __future__ import annotations

import re

from persona_tui.banks.answer_types import (
    Actions,
    AnswerType,
    Bounds,
    Consent,
    Date,
    Duration,
    Grid,
    Groups,
    ItemList,
    LongText,
    Number,
    Observations,
    OneChoice,
    OneOf,
    Quotes,
    Ranking,
    Scale,
    SeveralChoices,
    ShortText,
    Statement,
    YesNo,
)
from persona_tui.banks.model import Bank, Choice, Gate, Question, Section
from persona_tui.banks.prose import wordings
from tests.question_banks.specification.conditions import condition_text
from tests.question_banks.specification.table import Row

AGREEMENT = (
    "Pas du tout d'accord",
    "Plutôt en désaccord",
    "Ni l'un ni l'autre",
    "Plutôt d'accord",
    "Tout à fait d'accord",
)
FREQUENCY = ("Jamais", "Rarement", "Parfois", "Souvent", "Presque toujours")
NAMES: dict[type[AnswerType], str] = {
    ShortText: "court",
    LongText: "long",
    ItemList: "liste",
    OneChoice: "choix1",
    SeveralChoices: "choixN",
    YesNo: "ouinon",
    Duration: "duree",
    Date: "date",
    Quotes: "verbatim",
    Observations: "observations",
    Actions: "decision",
    Statement: "info",
}
PLAIN = str.maketrans({"\N{RIGHT SINGLE QUOTATION MARK}": "'", "\N{NO-BREAK SPACE}": " "})
"""Typography is a test of its own: the table is typed plainly."""


def plain(text: str) -> str:
    """The text with typewriter apostrophes and spaces."""
    return re.sub(r"\s+", " ", text.translate(PLAIN)).strip()


def bounded(word: str, bounds: Bounds | None) -> str:
    """A type with its bounds, as banks write them."""
    if bounds is None or bounds == Bounds():
        return word
    least, most = ("" if end is None else f"{end:g}" for end in (bounds.least, bounds.most))
    return f"{word} {least}..{most}"


def scale(answer: Scale) -> str:
    """A scale: by name where the specification names it."""
    labels = tuple(map(plain, answer.labels))
    if labels == AGREEMENT:
        return "accord5"
    if labels == FREQUENCY:
        return "freq5"
    poles = f" ({' ↔ '.join(map(plain, answer.ends))})" if answer.ends else ""
    return f"curseur {answer.lowest}..{answer.highest}{poles}"


def grid(answer: Grid) -> str:
    """A grid: its rows by their first cells, then its columns."""
    rows = " · ".join(plain(str(row.cells[0])) for row in answer.rows)
    columns = " · ".join(plain(str(column.title)) for column in answer.columns[1:])
    return bounded("matrice", answer.count) + f": {rows} × {columns}"


def type_of(answer: AnswerType) -> str:
    """The type of an answer in the words of the specification."""
    match answer:
        case ItemList(count) | SeveralChoices(count) | Quotes(count) | Observations(count) | Actions(count):
            return bounded(NAMES[type(answer)], count)
        case Number(bounds, unit):
            return f"{bounded('nombre', bounds)} {unit}".strip()
        case Ranking(keep):
            return f"classement {keep}"
        case Scale():
            return scale(answer)
        case Consent(purpose):
            return f"consentement {purpose}"
        case Grid():
            return grid(answer)
        case Groups(sources):
            return f"groupes de {', '.join(sources)}"
        case OneOf(source):
            return f"un de {source}"
        case _:
            return NAMES[type(answer)]


def choice_text(choice: Choice) -> str:
    """A choice: its id, its label, whether it excludes the others or asks to specify."""
    alone = " (seul)" if choice.exclusive else ""
    other = " ____" if choice.other else ""
    return f"{choice.id} {plain(str(choice.wording))}{alone}{other}"


def row_of(bank: Bank, question: Question) -> Row:
    """A question as a row."""
    section = bank.section(question.section or "")
    gates = (section.gate, question.gate) if section else (question.gate,)
    spoken = [question.wording, *(wordings(question.help) if question.is_statement else ())]
    return Row(
        question.id,
        type_of(question.answer),
        plain(" ".join(map(str, spoken))),
        star=question.essential or (section is not None and section.essential),
        choices=_choices(question),
        probes=tuple(_probe(plain(str(probe.wording)), probe.gate) for probe in question.probes),
        only_if=tuple(condition_text(each) for gate in gates for each in gate.only_if),
        unless=tuple(condition_text(each) for gate in gates for each in gate.unless),
        sheet="" if question.is_statement else " ".join(question.sheet),
        dimension=question.dimension or "",
        each=_repeated_for(section, question),
        private=question.private,
        facilitator=question.facilitator,
    )


def _repeated_for(section: Section | None, question: Question) -> str:
    repetition = question.repetition or (section.repetition if section else None)
    return repetition.over if repetition else ""


def _choices(question: Question) -> tuple[str, ...]:
    """Those that the bank writes: yes and no go without saying."""
    implied = isinstance(question.answer, YesNo)
    return () if implied else tuple(map(choice_text, question.choices))


def _probe(words: str, gate: Gate) -> str:
    conditions = "".join(f" [{condition_text(each)}]" for each in gate.only_if)
    return words + conditions
