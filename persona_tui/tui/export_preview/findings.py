"""The left side of the export preview: what stays here and why, what is to be checked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from textual.content import Content

from persona_tui.export.finding import Finding, Kind
from persona_tui.export.messages import sentence
from persona_tui.text.language import Translator
from persona_tui.tui.display import NOTHING, plain

_TITLE: Final = "bold $text-primary"

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


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the findings: a title when it has no mark."""

    words: Content
    mark: Content = NOTHING


def told(findings: Sequence[Finding], tr: Translator) -> Iterator[Line]:
    """The findings, what stays first; those that hold the page back carry a mark of their own.

    Args:
        findings: as the gate gave them.
        tr: the language of the interface.
    """
    stays = [finding for finding in findings if finding.kind in _STAYS]
    check = [finding for finding in findings if finding.kind not in _STAYS]
    yield Line(plain(tr("Stays here"), _TITLE))
    yield from (Line(plain(sentence(finding, tr)), plain("·")) for finding in stays)
    if not stays:
        yield Line(plain(tr("Nothing is held back."), "$text-muted"), plain(" "))
    yield Line(plain(tr("To check"), _TITLE))
    for finding in sorted(check, key=lambda one: not one.blocking):
        mark = plain("!", "bold $text-error") if finding.blocking else plain("·")
        yield Line(plain(sentence(finding, tr)), mark)
    if not check:
        yield Line(plain(tr("Nothing was found."), "$text-muted"), plain(" "))
