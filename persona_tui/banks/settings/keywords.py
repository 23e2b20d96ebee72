"""The one table of settings: French and English keyword, where it goes (bank format §3 and §4)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from persona_tui.text.nearest import distance, folded


class Place(Enum):
    """What a setting can stand under."""

    BANK = auto()
    SECTION = auto()
    QUESTION = auto()
    CHOICE = auto()
    PROBE = auto()


_BANK = (Place.BANK,)
_SECTION = (Place.SECTION,)
_QUESTION = (Place.QUESTION,)
_ITEM = (Place.SECTION, Place.QUESTION)
_ALL_FOUR = (*_ITEM, Place.CHOICE, Place.PROBE)


@dataclass(frozen=True, slots=True)
class _Row:
    """One setting: its keywords and its rules."""

    french: str
    english: str
    places: tuple[Place, ...]
    repeatable: bool = False


class Keyword(Enum):
    """The settings of the format."""

    ID = _Row("Id", "Id", _BANK)
    LANGUAGE = _Row("Langue", "Language", _BANK)
    VERSION = _Row("Version", "Version", _BANK)
    USE = _Row("Usage", "Usage", _BANK)
    LICENCE = _Row("Licence", "License", _BANK)
    AUTHORS = _Row("Auteurs", "Authors", _BANK)
    SOURCES = _Row("Sources", "Sources", _BANK, repeatable=True)
    MINUTES = _Row("Minutes", "Minutes", (Place.BANK, *_ITEM))
    MINUTES_SHORT = _Row("Minutes courte", "Minutes short", _BANK)
    DESCRIPTION = _Row("Description", "Description", _BANK)
    SCALE = _Row("Échelle", "Scale", _BANK, repeatable=True)
    TRANSLATION_OF = _Row("Traduction de", "Translation of", _BANK)
    REMIX_OF = _Row("Remix de", "Remix of", _BANK, repeatable=True)
    EXPORTS = _Row("Exports", "Exports", _BANK)
    GLOSSARY = _Row("Lexique", "Glossary", _BANK)

    ANSWER = _Row("Réponse", "Answer", _ITEM)
    ONLY_IF = _Row("Si", "If", _ALL_FOUR, repeatable=True)
    UNLESS = _Row("Sauf si", "Unless", _ALL_FOUR, repeatable=True)
    THEN = _Row("Ensuite", "Then", _ITEM)
    PROBE = _Row("Relance", "Probe", _QUESTION, repeatable=True)
    REQUIRED = _Row("Obligatoire", "Required", _QUESTION)
    TU = _Row("Tu", "Tu", (Place.QUESTION, Place.CHOICE, Place.PROBE))
    ASKED_OF = _Row("Posée à", "Asked of", _ITEM)
    SHEET = _Row("Fiche", "Sheet", _ITEM)
    PRIVATE = _Row("Privé", "Private", _ITEM)
    CHECK = _Row("Vérifier", "Check", _QUESTION, repeatable=True)
    REJECT = _Row("Refuser si", "Reject if", _QUESTION, repeatable=True)
    SELF_ASSESSMENT = _Row("Auto-évaluation", "Self-assessment", (Place.QUESTION, Place.CHOICE))
    DIMENSION = _Row("Dimension", "Dimension", _ITEM)
    SCORE = _Row("Score", "Score", _QUESTION, repeatable=True)
    CASE = _Row("Cas", "Case", _QUESTION, repeatable=True)
    FOR_EACH = _Row("Pour chaque", "For each", _ITEM)
    REPEAT = _Row("Répéter", "Repeat", _SECTION)
    NAME = _Row("Nom", "Name", _ITEM)
    ALIAS = _Row("Alias", "Alias", (*_ITEM, Place.CHOICE), repeatable=True)
    KEYWORDS = _Row("Mots-clés", "Keywords", _ITEM)
    SOURCE = _Row("Source", "Source", _ITEM, repeatable=True)
    ITEM_LICENCE = _Row("Licence", "License", _ITEM)

    __hash__ = object.__hash__
    """Settings are looked up by it for every line; by its name, an enumeration hashes slowly."""

    @property
    def row(self) -> _Row:
        """Its row of the table."""
        return self.value


def _spellings() -> dict[str, tuple[Keyword, ...]]:
    table: dict[str, tuple[Keyword, ...]] = {}
    for keyword in Keyword:
        for spelling in dict.fromkeys((folded(keyword.row.french), folded(keyword.row.english))):
            table[spelling] = (*table.get(spelling, ()), keyword)
    return table


_TABLE = _spellings()
_GUESSED = tuple(
    (spelling, frozenset(spelling), 1 if len(spelling) < 6 else 2) for spelling in _TABLE if len(spelling) > 3
)
"""Those that a mistyped word may mean, their letters, and how many of them may be wrong."""
_SCALE = tuple(folded(word) + " " for word in (Keyword.SCALE.row.french, Keyword.SCALE.row.english))


@lru_cache(maxsize=2048)
def keywords(word: str) -> tuple[Keyword, ...]:
    """The settings that a word names, whatever its case and accents; several when place decides."""
    plain = folded(word)
    return (Keyword.SCALE,) if plain.startswith(_SCALE) else _TABLE.get(plain, ())


@lru_cache(maxsize=2048)
def mistyped(word: str) -> str:
    """The keyword that a mistyped one surely meant; empty when none is near enough.

    One letter off from a keyword of four or five letters, at most two from a longer one; shorter ones are
    never guessed (bank format §2).
    """
    plain = folded(word.strip("*_`"))
    if plain in _TABLE:
        return _written(plain)  # between signs of emphasis
    letters = frozenset(plain)
    best = (3, "")
    for spelling, known, allowed in _GUESSED:
        # Each slip of a letter changes two letters at the most of those that a word is made of.
        if abs(len(spelling) - len(plain)) > allowed or len(letters ^ known) > 2 * allowed:
            continue
        away = distance(plain, spelling, allowed)
        if away <= allowed and away < best[0]:
            best = (away, spelling)
    return _written(best[1]) if best[1] else ""


def _written(spelling: str) -> str:
    row = _TABLE[spelling][0].row
    return row.french if folded(row.french) == spelling else row.english


def mistyped_scale(word: str) -> str:
    """What ``Échelle NAME`` was meant, when the word before the name is near enough; empty when not."""
    first, _, name = " ".join(word.split()).partition(" ")
    meant = mistyped(first) if name else ""
    return f"{meant} {name}" if folded(meant) + " " in _SCALE else ""


@lru_cache(maxsize=len(Place))
def names(place: Place) -> tuple[str, ...]:
    """Every keyword that goes somewhere, in both languages, as it is written."""
    fitting = [keyword.row for keyword in Keyword if place in keyword.row.places]
    return tuple(dict.fromkeys(name for row in fitting for name in (row.french, row.english)))
