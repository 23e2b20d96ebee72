"""The bad and good examples of a page about a code, as files and the places where something is found."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from persona_tui.banks.beside import Files
from persona_tui.banks.inspection import inspect
from tests.docs.fences import Fence, Place, fences
from tests.docs.tables import rows

ALONE = "essai.md"
"""The name of a bank that a page shows alone."""

IN_A_QUESTION = (("Au lieu de", "Écrire"), ("Instead of", "Write"))
UNDER_THE_TITLE = (("Sous le titre, au lieu de", "Écrire"), ("Under the title, instead of", "Write"))


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
        file = self.place.file or ALONE
        return [Found(code, file, self.place.line, self.place.column)]

    @property
    def tells_the_word(self) -> bool:
        """Whether the word that the page tells stands at the place that it tells."""
        named = [one for one in self.bad if one.attributes.get("file", "") == self.place.file]
        fence = named[-1]
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


def variants(page: str) -> Iterator[tuple[dict[str, bytes], dict[str, bytes]]]:
    """The rows “instead of | write” as banks: the last good example with more in it, wrong and mended."""
    for adding, headers in ((_below, IN_A_QUESTION), (_at_the_top, UNDER_THE_TITLE)):
        for bad, good in (row[:2] for header in headers for row in rows(page, *header)):
            base = files(shown(page)[-1].good)
            (name,) = base
            yield {name: adding(base[name], bad)}, {name: adding(base[name], good)}


def _below(bank: bytes, row: list[str]) -> bytes:
    """The bank with one more question that holds the row, and other choices where the row is one."""
    asked = "And then? {#and-then}" if b"Language: en" in bank else "Et après? {#apres}"
    heading = "" if row[0].startswith("#") else f"### {asked}\n\n"
    box = re.match(r"-?\s?[(\[]", row[0])
    boxes = "[ ]" if box and "[" in box[0] else "( )"
    more = f"- {boxes} Non {{#non}}\n- {boxes} Pas encore {{#pas-encore}}\n" if box else ""
    return bank + f"\n{heading}{_lines(row)}{more}".encode()


def _at_the_top(bank: bytes, row: list[str]) -> bytes:
    """The bank with the row among the settings under its title, in place of the one of the same name."""
    title, _, rest = bank.decode().partition("\n\n")
    word = row[0].partition(":")[0].rstrip()
    kept = [line for line in rest.split("\n") if line.partition(":")[0].rstrip() != word]
    return "\n".join([title, "", _lines(row) + "\n".join(kept)]).encode()


def _lines(row: list[str]) -> str:
    return "".join(f"{line.rstrip()}\n" for line in row)


def files(blocks: tuple[Fence, ...], under: tuple[Fence, ...] = ()) -> dict[str, bytes]:
    """The files that some blocks stand for; those of `under` that they do not replace stay."""
    return {_name(fence): _bytes(fence) for fence in (*under, *blocks) if "before" not in fence.words}


def last_version(blocks: tuple[Fence, ...]) -> bytes | None:
    """The bank as it was, where an example shows it: a block marked ``before``."""
    return next((_bytes(fence) for fence in blocks if "before" in fence.words), None)


def found(held: dict[str, bytes], before: bytes | None = None, *, but: Container[str] = ()) -> list[Found]:
    """What checking the files of an example finds.

    Args:
        held: the files, by name.
        before: the bank as it was.
        but: codes to pass over.
    """
    return [
        Found(one.code, name, one.span.line, one.span.column)
        for name, data in held.items()
        for one in inspect(data, name, Files(held), before).diagnostics
        if one.code not in but
    ]


def _name(fence: Fence) -> str:
    return fence.attributes.get("file", ALONE)


def _bytes(fence: Fence) -> bytes:
    """The bytes of a block's file; ``escapes`` makes a character of each ``\\u200b``."""
    text = re.sub(r"\\u([0-9a-f]{4})", _character, fence.text) if "escapes" in fence.words else fence.text
    return text.encode(fence.attributes.get("encoding", "utf-8"))


def _character(match: re.Match[str]) -> str:
    return chr(int(match[1], 16))
