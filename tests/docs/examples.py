"""The bad and good examples of a page about a code, as files and the places where something is found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from persona_tui.banks import read_file
from tests.docs.fences import Fence, Place, fences, pairs

ALONE = "essai.md"
"""The name of a bank that a page shows alone."""


@dataclass(frozen=True)
class Found:
    """One finding, as far as a page tells it."""

    code: str
    file: str
    line: int
    column: int


@dataclass(frozen=True)
class Shown:
    """One bad example and the good one that mends it."""

    bad: tuple[Fence, ...]
    good: tuple[Fence, ...]
    place: Place

    def expected(self, code: str) -> list[Found]:
        """What the bad one gives, and nothing else."""
        file = self.place.file or self.bad[0].attributes.get("file", ALONE)
        return [Found(code, file, self.place.line, self.place.column)]

    @property
    def tells_the_word(self) -> bool:
        """Whether the word that the page tells stands at the place that it tells."""
        named = [one for one in self.bad if one.attributes.get("file", "") == self.place.file]
        (fence,) = named or self.bad
        line = fence.text.split("\n")[self.place.line - 1]
        return line[self.place.column - 1 :].startswith(self.place.word)


def shown(page: str) -> tuple[Shown, ...]:
    """The examples of a page: blocks marked ``bad``, then blocks marked ``good``."""
    return tuple(_shown(list(fences(page))))


def _shown(blocks: list[Fence]) -> Iterator[Shown]:
    while blocks:
        bad = _take(blocks, "bad")
        good = _take(blocks, "good")
        assert bad, f"line {(good or blocks)[0].line}: a block that is neither bad nor good"
        assert good, f"line {bad[0].line}: nothing mends this example"
        place = next((fence.place for fence in bad if fence.place), None)
        assert place, f"line {bad[0].line}: the page does not say where the program points"
        yield Shown(bad, good, place)


def _take(blocks: list[Fence], word: str) -> tuple[Fence, ...]:
    taken = []
    while blocks and word in blocks[0].words:
        taken.append(blocks.pop(0))
    return tuple(taken)


def variants(page: str) -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    """The rows “instead of | write” as banks: the last good example, with one more question."""
    rows = pairs(page)
    if not rows:
        return
    base = files(shown(page)[-1].good)
    (name,) = base
    for bad, good in rows:
        yield {name: _with(base[name], bad)}, {name: _with(base[name], good)}


def _with(bank: str, row: str) -> str:
    """The bank with one more question that holds the row, and other choices where the row is one."""
    heading = "" if row.startswith("#") else "### Et après? {#apres}\n\n"
    box = re.match(r"-?\s?[(\[]", row)
    boxes = "[ ]" if box and "[" in box[0] else "( )"
    more = f"- {boxes} Non {{#non}}\n- {boxes} Pas encore {{#pas-encore}}\n" if box else ""
    return f"{bank}\n{heading}{row}\n{more}"


def files(blocks: tuple[Fence, ...], under: tuple[Fence, ...] = ()) -> dict[str, str]:
    """The files that some blocks stand for; those of `under` that they do not replace stay."""
    return {fence.attributes.get("file", ALONE): _text(fence) for fence in (*under, *blocks)}


def encodings(blocks: tuple[Fence, ...]) -> dict[str, str]:
    """The encoding of each file, UTF-8 where the page says nothing."""
    return {
        fence.attributes.get("file", ALONE): fence.attributes.get("encoding", "utf-8") for fence in blocks
    }


def _text(fence: Fence) -> str:
    """The text of a block; ``escapes`` makes a character of each ``\\u200b``."""
    if "escapes" not in fence.words:
        return fence.text
    return fence.text.encode("ascii", "backslashreplace").decode("unicode_escape")


def found(
    folder: Path, texts: dict[str, str], encoding: dict[str, str] | None = None, *, but: str = ""
) -> list[Found]:
    """What checking the files of an example finds.

    Args:
        folder: an empty one, where they are written.
        texts: by file name.
        encoding: by file name, where it is not UTF-8.
        but: a code to pass over.
    """
    for name, text in texts.items():
        (folder / name).write_bytes(text.encode((encoding or {}).get(name, "utf-8")))
    return [
        Found(one.code, name, one.span.line, one.span.column)
        for name in texts
        for one in read_file(folder / name).diagnostics
        if one.code != but
    ]
