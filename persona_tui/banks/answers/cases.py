"""``Cas : condition → result {#id}``: the cases of a computed question (bank format §4)."""

from __future__ import annotations

import re

from persona_tui.banks.answer_types import Computed
from persona_tui.banks.markdown.words import Words
from persona_tui.banks.outline.headings import id_at_end
from persona_tui.banks.outline.naming import name_options
from persona_tui.banks.outline.sketch import CaseSketch, Entry, Option
from persona_tui.banks.report import Report
from persona_tui.banks.settings.keywords import Keyword
from persona_tui.banks.source.passage import Passage
from persona_tui.text.nearest import folded

_ARROW = re.compile(r"""(?P<text>«[^»]{0,500}»|"[^"]{0,500}"|“[^”]{0,500}”)|(?P<sign>→|->)""")
"""No text of a condition is longer than the longest condition."""
_ELSE = ("sinon", "else")


def read_cases(entry: Entry, words: Words, report: Report) -> None:
    """Read the cases of a question.

    Args:
        entry: the question, its answer type known; a computed one gets its cases, each with a result.
        words: reads the results' wording.
        report: gets an E111 without a last ``sinon``, an E117 for a case that is none or that no answer can
            reach, an E110 for a case under a question that is not computed.
    """
    settings = entry.settings.every(Keyword.CASE)
    if not isinstance(entry.answer, Computed):
        if settings and entry.answer is not None:
            report.add("E110", settings[0].name.span(), "computed", found=settings[0].name.text)
        return
    for setting in settings:
        if entry.cases and entry.cases[-1].condition is None:
            report.add("E117", setting.value.span(), "after-else", found=setting.value.text)
            return
        case = _case(setting.value, words, report)
        if case is not None:
            entry.cases.append(case[0])
            entry.options.append(case[1])
    name_options(entry, report)
    if not entry.cases or entry.cases[-1].condition is not None:
        answer = entry.setting(Keyword.ANSWER)
        report.add("E111", answer.value.span() if answer else entry.heading.span())


def parted(value: Passage) -> tuple[Passage, Passage]:
    """The condition of a case and its result with its ``{#id}``, cut at the first arrow outside a text.

    Args:
        value: what stands after ``Cas :``.
    """
    sign = next((match for match in _ARROW.finditer(value.text) if match["sign"]), None)
    if sign is None:
        return value, value.part(len(value.text))
    return value.part(0, sign.start()), value.part(sign.end())


def _case(value: Passage, words: Words, report: Report) -> tuple[CaseSketch, Option] | None:
    condition, result = parted(value)
    if not condition or not result:
        report.add("E117", value.span(), "case", found=value.text)
        return None
    result, given = id_at_end(result.without_comments(), report)
    if not result:
        report.add("E117", value.span(), "case", found=value.text)
        return None
    case = CaseSketch(None if folded(condition.text) in _ELSE else condition)
    return case, Option(words.wording(result), result.span(), given=given)
