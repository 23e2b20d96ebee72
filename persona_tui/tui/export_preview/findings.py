"""The left side of the export preview: what stays here and why, what is to be checked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content

from persona_tui.export.finding import Finding, Kind
from persona_tui.export.messages import sentence
from persona_tui.text.language import Translator
from persona_tui.tui.display import joined, plain

#: What the page leaves out, whatever the person decides.
_STAYS = frozenset(
    {
        Kind.PRIVATE,
        Kind.QUOTE_NOT_PERMITTED,
        Kind.QUOTE_TO_REWORD,
        Kind.QUOTE_TO_REREAD,
        Kind.OFF_PATH,
        Kind.DRAFT,
    }
)


def told(findings: Sequence[Finding], tr: Translator) -> Iterator[Content]:
    """The findings, what stays first; those that hold the page back carry a mark.

    Args:
        findings: as the gate gave them.
        tr: the language of the interface.
    """
    stays = [finding for finding in findings if finding.kind in _STAYS]
    check = [finding for finding in findings if finding.kind not in _STAYS]
    yield plain(tr("Stays here"), "bold $text-primary")
    yield from (joined("  ", sentence(finding, tr)) for finding in stays)
    if not stays:
        yield plain(tr("  Nothing: all that was said is on the page."), "$text-muted")
    yield plain("")
    yield plain(tr("To check"), "bold $text-primary")
    for finding in sorted(check, key=lambda one: not one.blocking):
        mark = plain("  ! ", "bold $text-error") if finding.blocking else plain("  · ")
        yield joined(mark, sentence(finding, tr))
    if not check:
        yield plain(tr("  Nothing was found."), "$text-muted")
