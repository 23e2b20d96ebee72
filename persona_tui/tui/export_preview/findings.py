"""The left side of the export preview: what stays here and why, what is to be checked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from persona_tui.export.finding import Finding, Kind
from persona_tui.export.messages import sentence
from persona_tui.text.language import Translator
from persona_tui.tui.choices import Row
from persona_tui.tui.display import joined, plain

_TITLE: Final = "bold $text-primary"

#: What the page leaves out, whatever the person decides.
_STAYS = frozenset(
    {
        Kind.PRIVATE,
        Kind.SUBGROUP_KEPT,
        Kind.QUOTE_NOT_PERMITTED,
        Kind.QUOTE_TO_REWORD,
        Kind.QUOTE_TO_REREAD,
        Kind.OFF_PATH,
        Kind.DRAFT,
    }
)

#: A thousand interviews have thousands of findings; nobody reads as many, and a list of them is slow.
MOST: Final = 200


def rows(findings: Sequence[Finding], tr: Translator) -> Iterator[Row]:
    """The findings: what stays here, then what is to be checked, what holds the page back first.

    What is to be checked goes before the rest when something holds the page back: it must be seen.

    Args:
        findings: as the gate gave them; a row's id is the place of its finding among them.
        tr: the language of the interface.
    """
    held = any(finding.blocking for finding in findings)
    groups = (_checked, _staying) if held else (_staying, _checked)
    for group in groups:
        yield from group(findings, tr)


def _staying(findings: Sequence[Finding], tr: Translator) -> Iterator[Row]:
    stays = [place for place, finding in enumerate(findings) if finding.kind in _STAYS]
    yield Row(plain(tr("Stays here"), _TITLE))
    for place in stays[:MOST]:
        yield Row(joined("· ", sentence(findings[place], tr)), str(place))
    yield from _others(len(stays) - MOST, tr)
    if not stays:
        yield Row(plain(f"  {tr('Nothing is held back.')}", "$text-muted"))


def _checked(findings: Sequence[Finding], tr: Translator) -> Iterator[Row]:
    check = [place for place, finding in enumerate(findings) if finding.kind not in _STAYS]
    check.sort(key=lambda place: not findings[place].blocking)
    yield Row(plain(tr("To check"), _TITLE))
    for place in check[:MOST]:
        finding = findings[place]
        mark = plain("! ", "bold $text-error") if finding.blocking else plain("· ")
        yield Row(joined(mark, sentence(finding, tr)), str(place))
    yield from _others(len(check) - MOST, tr)
    if not check:
        yield Row(plain(f"  {tr('Nothing was found.')}", "$text-muted"))


def _others(count: int, tr: Translator) -> Iterator[Row]:
    if count > 0:
        words = tr.plural("… and {n} other", "… and {n} others", count).format(n=count)
        yield Row(plain(f"  {words}", "$text-muted"))
