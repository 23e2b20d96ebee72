"""What is wrong in a template, in words: where, what, and how to mend it."""

from __future__ import annotations

from collections.abc import Mapping

from persona_tui.export.templates.library import UnknownTemplateError
from persona_tui.export.templates.problem import Fault, Problem, TemplateError
from persona_tui.text.language import N_, Translator

_WORDS: Mapping[Fault, str] = {
    Fault.UNREADABLE: N_("the file cannot be read ({word}). Save it as plain text in UTF-8."),
    Fault.TOO_LONG: N_("more than {word} bytes is no template. Cut it, or start from the shipped one."),
    Fault.NO_TITLE: N_("the page has no title. Begin it with a line such as “# Title”."),
    Fault.UNKNOWN_DOCUMENT: N_(
        "“{word}” is no document. Name one at the top of the file: “- Document: charter”."
    ),
    Fault.UNKNOWN_SETTING: N_("“{word}” is no setting of a template. Only “Document” is."),
    Fault.UNKNOWN_NAME: N_(
        "this document offers nothing called “{word}”. A brace that is meant as such is written \\{{."
    ),
    Fault.BLOCK_IN_LINE: N_("“{word}” stands for whole paragraphs: leave it alone, between two blank lines."),
    Fault.OPEN_BRACE: N_(
        "a brace is left open or closed alone. A brace that is meant as such is written \\{{."
    ),
    Fault.NO_ARGUMENT: N_("“{word}” must be told which, as in {{{word} themes}}."),
    Fault.NOT_OFFERED: N_(
        "a document cannot hold this: “{word}”. Use headings, paragraphs, lists, quotes, simple tables, bold"
        " and links to web pages."
    ),
}


def problem_line(problem: Problem, tr: Translator) -> str:
    """One problem: its line, what it is, how to mend it.

    Args:
        problem: what was found.
        tr: the language of the interface.
    """
    said = tr(_WORDS[problem.fault]).format(word=problem.word)
    if problem.nearest:
        said = f"{said} {tr('Did you mean {nearest}?').format(nearest=problem.nearest)}"
    return tr("line {n}: {what}").format(n=problem.line, what=said)


def template_lines(error: TemplateError, tr: Translator) -> tuple[str, ...]:
    """Everything wrong in a template, a line each, then what to do when one gives up."""
    first = tr("The template {path} cannot be used; nothing was written.").format(path=error.path)
    last = tr("Mend it, or take the file away: the shipped template is used then.")
    return (first, *(problem_line(problem, tr) for problem in error.problems), last)


def unknown_template_sentence(error: UnknownTemplateError, tr: Translator) -> str:
    """That there is no template of a name, and the nearest there is."""
    said = tr("There is no template called “{name}” in the bank's language.").format(name=error.name)
    if not error.nearest:
        return said
    return f"{said} {tr('Did you mean {nearest}?').format(nearest=error.nearest)}"
