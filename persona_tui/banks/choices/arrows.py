"""Arrows: ``→ ouvre [Title](#id)``, ``→ va à [Title](#id)``, ``→ fin`` (bank format §4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
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
_LINK = re.compile(r"\[(?P<title>(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]\((?P<target>[^()\s]*)\)")
_OTHER_SIGN = re.compile(
    r"(?P<sign>=>|[–—−]>|--+>|[⇒➔➜➝➞➡⟶⟹►▶])\ufe0f?[ \u00a0\u202f]*"
    r"(?:(?:ouvre|opens|va à|goes to)[ \u00a0\u202f]*\[|(?:fin|end)[ \u00a0\u202f]*$)",
    re.IGNORECASE,
)
_LONGEST = 80
"""Characters between a sign and what makes it an arrow; more is a sentence."""
_SUFFIX = re.compile(r"\{#[^{}]*\}|\((?:seul|only)\)|★", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Behind:
    """What stands behind an arrow sign."""

    words: str
    """Before the link, folded: a verb, ``fin``, or the first words of a sentence."""
    target: Passage | None
    title: Passage | None
    after: int
    """Where the text goes on after the link, or after the only word."""


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
        _check_sign(text, report)
        return text, None
    for sign, link in _signs(text.text):
        behind = _behind(text, sign.end(), link)
        direction = _VERBS.get(behind.words)
        ends = behind.words in _ENDS and behind.target is None
        if not ends and direction is None and (behind.target is None or _leads_elsewhere(behind)):
            continue
        span = text.span(sign.start())
        before = text.part(0, sign.start())
        if ends:
            return before, _last(Target(Direction.END, span), text.part(behind.after), report)
        if behind.target is None:
            report.add("E106", span, "no-link", found=text.text[sign.start() :])
            return before, None
        if direction is None:
            found = text.text[sign.start() :]
            variant = "verb" if behind.words else ""
            report.add("E118", span, variant, found=found, verb=behind.words)
            return before, None
        arrow = Target(direction, span, behind.target, behind.title)
        return before, _last(arrow, text.part(behind.after), report)
    return text, None


def _check_sign(text: Passage, report: Report) -> None:
    """Report what only an arrow can be, under another sign."""
    tail = max(0, len(text.text) - _LONGEST)
    if match := _OTHER_SIGN.search(text.text, tail):
        report.add("E121", text.span(match.start(), match.end("sign")), "arrow-sign", found=match["sign"])


def _signs(text: str) -> Iterator[tuple[re.Match[str], re.Match[str] | None]]:
    """The signs that an arrow may begin with, each with the link behind it.

    A sign with another one between it and the link says nothing; neither does one too far from it.
    """
    signs = list(_SIGN.finditer(text))
    at = 0
    link: re.Match[str] | None = None
    for sign, following in zip_longest(signs, signs[1:]):
        if 0 <= at < sign.end():
            at = text.find("[", sign.end())
            link = _LINK.match(text, at) if at >= 0 else None
        if link is None:
            yield sign, None
        elif at - sign.end() <= _LONGEST and not (following and following.start() < at):
            yield sign, link


def _behind(text: Passage, start: int, link: re.Match[str] | None) -> _Behind:
    if link is None:
        first = text.text[start : start + _LONGEST]
        bare = _SUFFIX.split(first)[0].rstrip(SPACES)
        words = folded(bare)
        verb = next((verb for verb in _VERBS if words == verb or words.startswith(verb + " ")), words)
        return _Behind(verb, None, None, start + len(bare))
    target, title = text.part(*link.span("target")), text.part(*link.span("title"))
    return _Behind(folded(text.text[start : link.start()]), target, title, link.end())


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
