"""A question's boxes as choices."""

from __future__ import annotations

from persona_tui.banks.choices.suffixes import suffixes
from persona_tui.banks.markdown.words import Words
from persona_tui.banks.outline.naming import name_options
from persona_tui.banks.outline.sketch import Entry, Option
from persona_tui.banks.prose import Run, Wording
from persona_tui.banks.report import Report
from persona_tui.text.language import Language

_YES_NO: dict[Language, tuple[tuple[str, str], tuple[str, str]]] = {
    "fr": (("oui", "Oui"), ("non", "Non")),
    "en": (("yes", "Yes"), ("no", "No")),
}


def read_options(entry: Entry, words: Words, report: Report) -> None:
    """Read the boxes of a question.

    Args:
        entry: the question; gets its choices, each with an id.
        words: reads their wording.
        report: gets an E112 at the first box that differs from the first, and what the suffixes say.
    """
    mixed = False
    for box in entry.boxes:
        if box.brackets is not entry.boxes[0].brackets and not mixed:
            first = entry.boxes[0]
            facts = {"found": box.brackets.value, "first": first.brackets.value, "line": first.mark.line}
            report.add("E112", box.mark, **facts)
            mixed = True
        read = suffixes(box.text, report)
        entry.options.append(
            Option(
                wording=words.wording(read.text),
                span=box.mark,
                given=read.given,
                other=read.other,
                exclusive=read.exclusive,
                arrow=read.arrow,
                points=read.points[::-1],
                under=box.under,
            )
        )
    name_options(entry, report)


def yes_no_labels(language: Language) -> tuple[str, str]:
    """What the yes and the no that nobody wrote are called."""
    (_, yes), (_, no) = _YES_NO[language]
    return yes, no


def give_yes_no(entry: Entry, language: Language) -> None:
    """The two choices of a yes/no question, or of a consent that offers none of its own."""
    entry.options = [
        Option(Wording((Run(label),)), entry.span, choice_id) for choice_id, label in _YES_NO[language]
    ]
