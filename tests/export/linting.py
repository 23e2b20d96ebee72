"""A linter of Markdown (pymarkdown) over exported pages: its rules as they come, but for those below."""

from __future__ import annotations

from pymarkdown.api import PyMarkdownApi

OFF = {
    "md004": "a list right after another bears another sign, else both would be read as one",
    "md013": "lines are paragraphs: their length is the reader's business",
    "md026": "headings are questions, in the bank's own words, full stops and all",
    "md028": "quotes in a row are of several people: each stands apart, as CommonMark reads them",
}
"""The rules that do not hold here, and why."""

_MISTAKEN = {"MD037": ("____",), "MD036": ("- **", "…**")}
"""A line to write on, taken for emphasis; a question over the list of its answers, taken for a heading."""


def problems(markdown: str) -> list[str]:
    """What the linter finds in a page, a sentence each; nothing in a clean one."""
    linter = PyMarkdownApi()
    for rule in OFF:
        linter.disable_rule_by_identifier(rule)
    # Sections of several sessions bear the same titles, under the code of each.
    linter.set_boolean_property("plugins.md024.siblings_only", True)
    scan = linter.scan_string(markdown)
    lines = markdown.split("\n")
    return [
        f"{one.rule_id} {one.rule_description}{one.extra_error_information}: {lines[one.line_number - 1]!r}"
        for one in scan.scan_failures
        if not any(sign in lines[one.line_number - 1] for sign in _MISTAKEN.get(one.rule_id, ()))
    ]
