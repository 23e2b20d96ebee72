"""Copies of banks as other editors, systems and people leave them: the same ids, other bytes."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from random import Random

from persona_tui.banks.editing.starting import starting_bank
from tests.banks.editing.samples import RICH

SHIPPED = Path(__file__).parents[3] / "question_banks"
BOM = "\ufeff"


def whole_banks() -> list[tuple[str, bytes]]:
    """Every shipped bank, and those that hold what the shipped ones do not."""
    from persona_tui.banks.library import Library

    shipped = [(path.name, path.read_bytes()) for path in Library(SHIPPED).paths()]
    own = [("riche.md", RICH.encode()), ("modele.md", starting_bank("modele", "fr"))]
    return shipped + own


def mutated_copy(data: bytes, chance: Random) -> bytes:
    """One copy with a few of the differences that change nothing of what the ids name.

    Args:
        data: a bank without them.
        chance: decides which and where.
    """
    text = data.decode()
    chosen = chance.sample(range(len(_INSIDE)), chance.randint(1, len(_INSIDE)))
    for place in sorted(chosen):
        text = _INSIDE[place](text, chance)
    return chance.choice(_ENDS)(text, chance).encode()


def _lines(pattern: str, rate: float, become: Callable[[str, Random], str]) -> Callable[[str, Random], str]:
    """Some of the lines that look so become something else."""

    def mutate(text: str, chance: Random) -> str:
        lines = text.split("\n")
        for number, line in enumerate(lines):
            following = lines[number + 1] if number + 1 < len(lines) else ""
            nested = following.startswith(" ")
            if re.match(pattern, line) and not nested and chance.random() < rate:
                lines[number] = become(line, chance)
        return "\n".join(lines)

    return mutate


def _comment_before_headings(text: str, chance: Random) -> str:
    comment = chance.choice(
        ["<!-- une note -->", "<!--\nune note\nsur trois lignes\n-->", "<!-- Si : lien -->"]
    )
    parts = re.split(r"(?m)^(?=#{2,6} )", text)
    return "".join(
        part if not number or chance.random() < 0.7 else f"{comment}\n\n{part}"
        for number, part in enumerate(parts)
    )


def _unknown_settings(text: str, chance: Random) -> str:
    unknown = chance.choice(["- Couleur : bleu", "- Température\u00a0: 20 °C", "- Zorglub:"])
    return re.sub(
        r"(?m)^(- (?:Réponse|Fiche|Tu|Si) : .*)$",
        lambda match: f"{match[1]}\n{unknown}" if chance.random() < 0.1 else match[1],
        text,
    )


_COLONS = ["\u00a0: ", ": ", " :\t"]
_INSIDE: list[Callable[[str, Random], str]] = [
    _lines(r"(#|- )", 0.2, lambda line, chance: line + " <!-- à revoir -->"),
    _lines(r"#", 0.3, lambda line, chance: line + chance.choice([" ", "  ", "\t", " ##", "\u00a0"])),
    _lines(r"[-#>\w]", 0.3, lambda line, chance: line + chance.choice([" ", "\t", "  \t "])),
    _lines(
        r"- \w", 0.3, lambda line, chance: line.replace(" : ", chance.choice(["\u00a0: ", ": ", " :\t"]), 1)
    ),
    _lines(r"- ", 0.2, lambda line, chance: "-\t" + line[2:]),
    _lines(r"#+ ", 0.2, lambda line, chance: line.replace("# ", "#\t", 1)),
    _lines(r"#+ ", 0.3, lambda line, chance: line.replace(" {#", chance.choice(["{#", "  {#", "\u00a0{#"]))),
    _lines(r"#+ \w+ \w+", 0.3, lambda line, chance: re.sub(r"(\w) (\w)", "\\1\u202f\\2", line, count=1)),
    _comment_before_headings,
    _unknown_settings,
    lambda text, chance: "---\ntitle: x\n---\n" + text,
    lambda text, chance: re.sub(r"\n\n", lambda _: chance.choice(["\n\n", "\n\n\n", "\n \t\n"]), text),
]


def _mixed_ends(text: str, chance: Random) -> str:
    return re.sub(r"\n", lambda _: chance.choice(["\n", "\r\n", "\r"]), text)


_ENDS: list[Callable[[str, Random], str]] = [
    lambda text, chance: text,
    lambda text, chance: text.rstrip("\n"),
    lambda text, chance: BOM + text,
    lambda text, chance: text.replace("\n", "\r\n"),
    lambda text, chance: BOM + text.replace("\n", "\r\n").rstrip(),
    lambda text, chance: text.replace("\n", "\r"),
    _mixed_ends,
    lambda text, chance: text + "\n\n",
]
