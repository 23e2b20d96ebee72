"""The settings of the bank itself, under its title (bank format §3)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from persona_tui.banks.answers.scales import Scales
from persona_tui.banks.ids import is_id
from persona_tui.banks.markdown.words import Words
from persona_tui.banks.model import Use
from persona_tui.banks.outline.sketch import Outline, Setting
from persona_tui.banks.prose import Wording
from persona_tui.banks.report import Report
from persona_tui.banks.settings.keywords import Keyword
from persona_tui.banks.settings.values import Values
from persona_tui.text.clean import clean, clean_line
from persona_tui.text.language import language_of
from persona_tui.text.names import slug


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
    found = {setting.keyword: setting for setting in sketch.settings}
    language_tag = values.language(found.get(Keyword.LANGUAGE))
    scales = Scales(language_of(language_tag), report)
    for setting in sketch.settings:
        if setting.keyword is Keyword.SCALE:
            scales.declare(setting.name, setting.value)
    return Header(
        id=_id(found.get(Keyword.ID), name, report),
        language_tag=language_tag,
        version=values.line(found.get(Keyword.VERSION)) or "0",
        use=values.use(found.get(Keyword.USE)),
        licence=values.licence(found.get(Keyword.LICENCE)),
        authors=tuple(clean_line(author.text) for author in values.names(found.get(Keyword.AUTHORS))),
        sources=tuple(
            words.wording(setting.value) for setting in sketch.settings if setting.keyword is Keyword.SOURCES
        ),
        description=values.line(found.get(Keyword.DESCRIPTION)),
        minutes=values.minutes(found.get(Keyword.MINUTES)),
        minutes_short=values.minutes(found.get(Keyword.MINUTES_SHORT)),
        scales=scales,
    )


def _id(setting: Setting | None, name: str, report: Report) -> str:
    if setting is not None:
        if is_id(setting.value.text):
            return clean(setting.value.text)
        report.add("E117", setting.value.span(), "id", found=setting.value.text)
    stem = clean(PurePath(name).stem)
    return stem if is_id(stem) else slug(stem) or "bank"
