"""One line of Markdown as words: emphasis, links, code and pipes (bank format §6, Piping)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from persona_tui.banks.markdown.parser import PIPE, markdown
from persona_tui.banks.prose import Inline, Pipe, Run, Wording
from persona_tui.banks.report import Report
from persona_tui.banks.source.passage import SPACES, Passage
from persona_tui.text.clean import clean

if TYPE_CHECKING:
    from markdown_it.token import Token

_MARKED = re.compile(r"[\\`*_\[<&]")
_MOST_BRACKETS = 40


class Words:
    """Reads the words of one bank; link definitions of the whole file are known to it."""

    def __init__(self, definitions: dict[str, Any], report: Report) -> None:
        self._definitions = definitions
        self._report = report
        self.read: list[Passage] = []
        """Every passage read so far: the people's text of the bank."""

    def note(self, passage: Passage) -> None:
        """Note people's text that holds no Markdown: labels, descriptions."""
        self.read.append(passage)

    def wording(self, passage: Passage) -> Wording:
        """The words of a passage.

        Args:
            passage: inline Markdown.

        Returns:
            Its words; pipes bear the name as written. ``{#…}`` inside is reported (E121) and stays as text.
        """
        text = passage.text
        self.read.append(passage)
        if not _MARKED.search(text):
            if "{" in text:
                return Wording(tuple(_merged(self._plain(passage))))
            return Wording((Run(clean(text)),) if text else ())
        links = "](" in text or ("[" in text and bool(self._definitions))
        if links and text.count("[") > _MOST_BRACKETS:
            self._report.add("E121", passage.span(), "tangled", brackets=_MOST_BRACKETS)
            return Wording((Run(clean(text)),))
        tokens: list[Token] = []
        parser = markdown(links=links)
        parser.inline.parse(text, parser, {"references": self._definitions}, tokens)
        return Wording(tuple(_merged(self._parts(tokens, passage))))

    def _plain(self, passage: Passage) -> list[Inline]:
        """The parts of a passage that holds pipes and no other mark."""
        parts: list[Inline] = []
        text, at = passage.text, 0
        for match in PIPE.finditer(text):
            parts.append(Run(clean(text[at : match.start()])))
            parts.append(self._pipe(match.group(), match.start(), passage) or Run(clean(match.group())))
            at = match.end()
        return [*parts, Run(clean(text[at:]))]

    def _parts(self, tokens: Sequence[Token], passage: Passage) -> list[Inline]:
        parts: list[Inline] = []
        style = _Style()
        for token in tokens:
            match token.type:
                case "strong_open" | "strong_close":
                    style = replace(style, strong=style.strong + token.nesting)
                case "em_open" | "em_close":
                    style = replace(style, emphasis=style.emphasis + token.nesting)
                case "link_open":
                    style = replace(style, link=str(token.attrGet("href") or ""))
                case "link_close":
                    style = replace(style, link="")
                case "pipe":
                    pipe = self._pipe(token.content, token.meta["offset"], passage)
                    parts.append(pipe or style.run(token.content))
                case "softbreak" | "hardbreak":
                    parts.append(style.run(" "))
                case "code_inline":
                    parts.append(replace(style.run(token.content), code=True))
                case "html_inline" if token.content.startswith("<!--"):
                    continue
                case _:
                    parts.append(style.run(token.content))
        return parts

    def _pipe(self, written: str, start: int, passage: Passage) -> Pipe | None:
        inside, bar, fallback = written[1:-1].partition("|")
        name = inside.strip(SPACES)
        if name.startswith("#"):
            whole = passage.span(start, start + len(written))
            self._report.add("E121", whole, "id-place", found=written)
            return None
        start += 1 + len(inside) - len(inside.lstrip(SPACES))
        return Pipe(clean(name), clean(fallback) if bar else None, passage.span(start, start + len(name)))


@dataclass(frozen=True, slots=True)
class _Style:
    """The style of the words between two tokens."""

    strong: int = 0
    emphasis: int = 0
    link: str = ""

    def run(self, text: str) -> Run:
        """Words in this style."""
        return Run(clean(text), self.strong > 0, self.emphasis > 0, link=self.link)


def _merged(parts: Sequence[Inline]) -> list[Inline]:
    """Neighbouring runs of one style as one, none of them empty."""
    merged: list[Inline] = []
    said = (part for part in parts if isinstance(part, Pipe) or part.text)
    for style, neighbours in groupby(said, key=_style_of):
        if style is None:
            merged.extend(neighbours)
        else:
            text = "".join(run.text for run in neighbours if isinstance(run, Run))
            merged.append(Run(text, *style))
    return merged


def _style_of(part: Inline) -> tuple[bool, bool, bool, str] | None:
    """What a run has in common with its neighbours; a pipe stands alone."""
    return (part.strong, part.emphasis, part.code, part.link) if isinstance(part, Run) else None
