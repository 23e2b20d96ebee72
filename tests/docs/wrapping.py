"""The blocks of a page about the format, made into the files that they stand for."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.text.language import Language
from tests.docs.fences import Fence

HEADS: dict[Language, str] = {
    "fr": """\
# Banque d'essai

- Usage : conception
- Licence : CC-BY-4.0

### Acceptez-vous de participer? {#participer}

- Réponse : consentement participation

""",
    "en": """\
# Trial bank

- Language: en
- Usage: design
- License: CC-BY-4.0

### Do you agree to take part? {#take-part}

- Answer: consent participation

""",
}
"""What stands above a fragment: a title, a licence, a consent to name in conditions."""


def named(blocks: tuple[Fence, ...]) -> dict[str, Fence]:
    """The blocks that others may come after, by their ``id=``."""
    return {block.attributes["id"]: block for block in blocks if "id" in block.attributes}


def in_context(block: Fence, blocks: tuple[Fence, ...], language: Language) -> str:
    """A fragment as a bank: below a head and the blocks that it says it comes after."""
    above = [named(blocks)[name] for name in block.attributes.get("after", "").split(",") if name]
    return "\n".join([HEADS[language], *(one.text for one in above), block.text])


def folders(blocks: tuple[Fence, ...]) -> Iterator[dict[str, bytes]]:
    """The files of the blocks that share a ``files=``."""
    for folder in dict.fromkeys(block.attributes.get("files", "") for block in blocks):
        if folder:
            yield {
                block.attributes["file"]: block.text.encode()
                for block in blocks
                if block.attributes.get("files") == folder
            }
