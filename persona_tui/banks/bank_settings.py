"""The settings of the bank itself, under its title (bank format §3)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath

from persona_tui.banks.answers.scales import Scales
from persona_tui.banks.ids import is_id
from persona_tui.banks.markdown.words import Words
from persona_tui.banks.model import Use
from persona_tui.banks.origins import Lineage, Named
from persona_tui.banks.outline.sketch import Outline, Setting
from persona_tui.banks.prose import Wording
from persona_tui.banks.report import Report
from persona_tui.banks.settings.keywords import Keyword
from persona_tui.banks.settings.values import Values
from persona_tui.text.clean import clean, clean_line
from persona_tui.text.language import language_of
from persona_tui.text.names import slug

_LINEAGE = re.compile(r"(.*\S);([^;]*);([^;]*);([^;]*);\s*([0-9a-fA-F]{64})\s*")


@dataclass(frozen=True, slots=True)
class Header:
    """What a bank says of itself."""

    id: str
    language_tag: str
    version: str
    use: Use
    licence: str
    authors: tuple[str, ...]
    sources: tuple[Wording, ...]
    description: str
    minutes: int | None
    minutes_short: int | None
    translation_of: Named | None
    remix_of: tuple[Lineage, ...]
    exports: tuple[str, ...]
    glossary_file: Named | None
    scales: Scales


def header(sketch: Outline, name: str, words: Words, report: Report) -> Header:
    """Read the settings of a bank.

    Args:
        sketch: its outline.
        name: its file's name.
        words: reads the wording of its sources.
        report: gets an E117 for each value that cannot be read.

    Returns:
        The settings, with the format's defaults for those left out.
    """
    values = Values(report)
    found = sketch.settings.first
    language_tag = values.language(found(Keyword.LANGUAGE))
    scales = Scales(language_of(language_tag), words, report)
    for setting in sketch.settings.every(Keyword.SCALE):
        scales.declare(setting.name, setting.value)
    return Header(
        id=_id(found(Keyword.ID), name, report),
        language_tag=language_tag,
        version=values.line(found(Keyword.VERSION)) or "0",
        use=values.use(found(Keyword.USE)),
        licence=values.licence(found(Keyword.LICENCE)),
        authors=tuple(clean_line(author.text) for author in values.names(found(Keyword.AUTHORS))),
        sources=tuple(words.wording(setting.value) for setting in sketch.settings.every(Keyword.SOURCES)),
        description=_description(found(Keyword.DESCRIPTION), values, words),
        minutes=values.minutes(found(Keyword.MINUTES)),
        minutes_short=values.minutes(found(Keyword.MINUTES_SHORT)),
        translation_of=_base(found(Keyword.TRANSLATION_OF), report),
        remix_of=tuple(
            lineage
            for setting in sketch.settings.every(Keyword.REMIX_OF)
            if (lineage := _lineage(setting, report))
        ),
        exports=tuple(clean_line(name.text) for name in values.names(found(Keyword.EXPORTS))),
        glossary_file=_file(found(Keyword.GLOSSARY), values),
        scales=scales,
    )


def _description(setting: Setting | None, values: Values, words: Words) -> str:
    if setting is not None:
        words.note(setting.value)
    return values.line(setting)


def _base(setting: Setting | None, report: Report) -> Named | None:
    """The id of the bank that this file translates."""
    if setting is None:
        return None
    if is_id(setting.value.text):
        return Named(clean(setting.value.text), setting.value.span())
    report.add("E117", setting.value.span(), "id", found=setting.value.text)
    return None


def _file(setting: Setting | None, values: Values) -> Named | None:
    name = values.file_name(setting)
    return Named(name, setting.value.span()) if setting is not None and name else None


def _lineage(setting: Setting, report: Report) -> Lineage | None:
    """``title; version; authors; license; sha256``."""
    match = _LINEAGE.fullmatch(clean_line(setting.value.text))
    if match is None:
        report.add("E117", setting.value.span(), "lineage", found=setting.value.text)
        return None
    title, version, authors, licence, sha256 = (part.strip() for part in match.groups())
    return Lineage(title, version, authors, licence, sha256.lower())


def _id(setting: Setting | None, name: str, report: Report) -> str:
    if setting is not None:
        if is_id(setting.value.text):
            return clean(setting.value.text)
        report.add("E117", setting.value.span(), "id", found=setting.value.text)
    stem = clean(PurePath(name).stem)
    return stem if is_id(stem) else slug(stem) or "bank"
