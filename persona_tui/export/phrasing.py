"""Small pieces of prose that every document is made of."""

from __future__ import annotations

from collections.abc import Sequence

from persona_tui.banks.model import Section
from persona_tui.banks.prose import Pipe, Wording
from persona_tui.export.document import (
    Inline,
    Item,
    Link,
    Listing,
    Paragraph,
    Place,
    Prose,
    Said,
    Words,
    plain,
    words,
)
from persona_tui.interview.record import Record
from persona_tui.interview.repetition_names import name_of
from persona_tui.personas.sharing import Given
from persona_tui.text.language import Translator

_CLOSING = '»”"’ \u00a0\u202f'
"""What may stand behind the point that ends a sentence: closing quotes, and the blanks before them."""


def place_of(one: Given) -> Place:
    """Where an answer comes from."""
    return Place(code_of(one.record), one.question.id, one.title)


def code_of(record: Record) -> str:
    """The participant's code."""
    return record.session.opening.code


def coded(code: str) -> Prose:
    """A code as prose: whoever leads typed it, so the gate looks at it too."""
    return (Said(code, Place(code)),) if code else ()


def row(codes: Sequence[str], tr: Translator) -> Prose:
    """Codes in a row that a sentence holds: « E01, E02 et E03 »."""
    if len(codes) < 2:
        return tuple(part for code in codes for part in coded(code))
    joined: list[Inline] = list(coded(codes[0]))
    for code in codes[1:-1]:
        joined += [*words(", "), *coded(code)]
    between = tr("{some} and {last}").replace("{some}", "").replace("{last}", "")
    return (*joined, *words(between), *coded(codes[-1]))


def phrased(wording: Wording, record: Record, place: Place) -> Prose:
    """Bank text with its pipes filled; what fills them is people's text."""
    parts: list[Inline] = []
    for part in wording.parts:
        if isinstance(part, Pipe):
            parts.append(Said(record.fill(part), place))
        else:
            parts.append(Words(part.text))
    return tuple(parts)


def asked(one: Given) -> Prose:
    """The question as it was asked; a consent in the very words that the person answered (R17)."""
    place = place_of(one)
    if one.answer.wording:
        return (Said(one.answer.wording, place),)
    name = _repetition(one.record, one.question.id, place)
    said = phrased(one.wording, one.record, place)
    return said if any(part in said for part in name) else (*said, *name)


def section_title(record: Record, section: Section, place: Place) -> Prose:
    """A section's title, with the name of its repetition where it is repeated (R19)."""
    return (*phrased(section.title, record, place), *_repetition(record, section.id, place))


def _repetition(record: Record, item: str, place: Place) -> Prose:
    """« – Slack »: which repetition an item begins; nothing for one that begins none."""
    name = name_of(record.path, item, record.fill, record.facing)
    return (*words(" – "), Said(name, place)) if name else ()


def lead(prose: Prose, tr: Translator) -> Prose:
    """Prose that something follows on its line: with a colon, unless it ends a sentence, in quotes or not."""
    text = plain(prose).rstrip(_CLOSING)
    if not text or text[-1] in ".?!…:":
        return prose
    before, _, after = tr("{label}:").partition("{label}")
    return (*words(before), *prose, *words(after))


def labelled(label: str, prose: Prose, tr: Translator) -> Item:
    """One line of a list of facts: **label:** prose."""
    return Item(prose, lead=lead(words(label), tr))


def linked(text: str, address: str) -> Prose:
    """A link to an address of ours, plain words without one."""
    return (Link(text, address),) if address else words(text)


def facts(*items: Item) -> tuple[Listing, ...]:
    """A list of facts, without those that have nothing to say."""
    kept = tuple(item for item in items if item.text)
    return (Listing(kept),) if kept else ()


def sentence(text: str) -> Paragraph:
    """A paragraph of ours."""
    return Paragraph(words(text))


def whole(words_of_it: str) -> str:
    """Words as a sentence: a capital, and a full stop unless they end like a sentence, in quotes or not."""
    text = words_of_it.rstrip()
    stop = "" if text.rstrip(f"{_CLOSING})")[-1:] in ".?!…" else "."
    return f"{text[:1].upper()}{text[1:]}{stop}"
