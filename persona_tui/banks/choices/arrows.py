"""Arrows: ``→ ouvre [Title](#id)``, ``→ va à [Title](#id)``, ``→ fin`` (bank format §4)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

from persona_tui.banks.model import Direction
from persona_tui.banks.outline.sketch import Target
from persona_tui.banks.report import Report
from persona_tui.banks.source.passage import SPACES, Passage
from persona_tui.text.nearest import folded

_SIGN = re.compile(r"→|->")
_VERBS = {
    "ouvre": Direction.OPENS,
    "opens": Direction.OPENS,
    "va a": Direction.GOES_TO,
    "goes to": Direction.GOES_TO,
}
_ENDS = ("fin", "end")
_LINK = re.compile(
    r"[ \t\u00a0\u202f]*\[(?P<title>(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]\((?P<target>[^()\s]*)\)"
)
_SUFFIX = re.compile(r"\{#[^{}]*\}|\((?:seul|only)\)|★", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Behind:
    """What stands behind an arrow sign."""

    words: str
    """Before the link, folded."""
    target: Passage | None
    title: Passage | None
    after: Passage
    """After the link, or after the only word."""


def arrow_at_end(text: Passage, report: Report) -> tuple[Passage, Target | None]:
    """Take the arrow off the end of a choice.

    Args:
        text: the choice's text with its suffixes.
        report: gets an E118 for a link without one of the verbs, an E106 for a verb without a link, an E121
            for what stands after the arrow.

    Returns:
        The text before the arrow, and the arrow, or `None` without one. A sign with neither verb, link nor
        ``fin`` behind it belongs to the text.
    """
    if "→" not in text.text and "->" not in text.text:
        return text, None
    for sign in _SIGN.finditer(text.text):
        behind = _behind(text.part(sign.end()))
        span = text.span(sign.start())
        before = text.part(0, sign.start())
        if behind.words in _ENDS and behind.target is None:
            return before, _last(Target(Direction.END, span), behind.after, report)
        direction = _VERBS.get(behind.words)
        if _SIGN.search(behind.words) or (direction is None and _leads_elsewhere(behind)):
            continue
        if behind.target is None:
            if direction is None:
                continue
            report.add("E106", span, "no-link", found=text.text[sign.start() :])
            return before, None
        if direction is None:
            found = text.text[sign.start() :]
            variant = "verb" if behind.words else ""
            report.add("E118", span, variant, found=found, verb=behind.words)
            return before, None
        return before, _last(Target(direction, span, behind.target, behind.title), behind.after, report)
    return text, None


def _behind(text: Passage) -> _Behind:
    at = text.text.find("[")
    match = _LINK.match(text.text, at) if at >= 0 else None
    if match is None:
        bare = _SUFFIX.split(text.text)[0].rstrip(SPACES)
        words = folded(bare)
        verb = next((verb for verb in _VERBS if words == verb or words.startswith(verb + " ")), words)
        return _Behind(verb, None, None, text.part(len(bare)))
    target = text.part(match.start("target"), match.end("target"))
    title = text.part(match.start("title"), match.end("title"))
    return _Behind(folded(text.text[:at]), target, title, text.part(match.end()))


def _leads_elsewhere(behind: _Behind) -> bool:
    """Whether the link is an ordinary one, to some page, in an ordinary sentence."""
    return behind.target is not None and bool(behind.words) and not behind.target.text.startswith("#")


def _last(arrow: Target, after: Passage, report: Report) -> Target:
    if after:
        report.add("E121", after.span(), "after-arrow", found=after.text)
    return arrow


def target_id(target: Passage) -> str | None:
    """The id that a link points to, or `None` when it does not point into the bank."""
    return unquote(target.text[1:]) if target.text.startswith("#") and len(target.text) > 1 else None
