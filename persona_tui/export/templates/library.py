"""The templates of a workspace, and those shipped where it has none of that name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from persona_tui.export.kinds import Document
from persona_tui.export.templates.offer import Offer
from persona_tui.export.templates.problem import Fault, Problem, TemplateError
from persona_tui.export.templates.reading import LARGEST, Reading
from persona_tui.export.templates.template import Template
from persona_tui.text.clean import clean
from persona_tui.text.language import Language
from persona_tui.text.names import slug
from persona_tui.text.nearest import folded, nearest

Offers = Callable[[Document], Offer[Any]]
"""What each document offers."""

_SETTING = re.compile(r"[-*+][ \t]+(?P<key>[^:\n]+?)[ \t\u00a0\u202f]*:[ \t\u00a0]*(?P<value>.*)")
_DOCUMENT = "document"


class UnknownTemplateError(Exception):
    """There is no template of that name in that language."""

    def __init__(self, name: str, nearest_name: str = "") -> None:
        """Keep what was asked for, and the nearest name that there is."""
        super().__init__(name)
        self.name = name
        self.nearest = nearest_name


class Templates:
    """Folders of templates, the workspace's own first."""

    def __init__(self, folders: Iterable[Path], offers: Offers) -> None:
        """Nothing is read yet.

        Args:
            folders: where templates are; one that is not there has none.
            offers: what each document offers.
        """
        self._folders = tuple(folders)
        self._offers = offers

    def find(self, name: str, language: Language) -> Template:
        """The template of a name.

        Args:
            name: that of a document, or one of someone's own; the file is ``name.fr.md`` or ``name.en.md``.
            language: the one that the page will speak.

        Raises:
            UnknownTemplateError: no file is called so.
            TemplateError: it cannot be read or used.
        """
        wanted = f"{name}.{language}.md"
        if name and name == slug(name):  # a name, never a path
            for folder in self._folders:
                path = folder / wanted
                if path.is_file():
                    return self.read(path)
        raise UnknownTemplateError(name, nearest(name, self.names(language)) or "")

    def names(self, language: Language) -> tuple[str, ...]:
        """The names of the templates of a language, sorted."""
        ending = f".{language}.md"
        found: set[str] = set()
        for folder in self._folders:
            try:
                names = [entry.name for entry in folder.iterdir()]
            except OSError:
                continue
            found |= {name.removesuffix(ending) for name in names if name.endswith(ending)}
        return tuple(sorted(found))

    def files(self) -> Iterator[Path]:
        """Every file of the first folder that is a template, sorted by name."""
        for folder in self._folders[:1]:
            names = (path.name for path in folder.glob("*.md"))
            yield from (folder / name for name in sorted(names) if name.endswith((".fr.md", ".en.md")))

    def read(self, path: Path) -> Template:
        """Read one file.

        Args:
            path: the template.

        Raises:
            TemplateError: it cannot be read or used.
        """
        lines = _text(path).split("\n")
        settings, before, problems = _settings(lines)
        named = settings.get(_DOCUMENT, path.name.split(".")[0])
        document = next((one for one in Document if folded(one) == folded(named)), None)
        if document is None:
            problems.append(Problem(Fault.UNKNOWN_DOCUMENT, 1, named, nearest(named, list(Document)) or ""))
            raise TemplateError(path, tuple(problems))
        reading = Reading(self._offers(document))
        template = reading.read(document, "\n".join(lines[before:]), before)
        if problems or reading.problems:
            found = (*problems, *reading.problems)
            raise TemplateError(path, tuple(sorted(found, key=lambda one: one.line)))
        return template


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise TemplateError(path, (Problem(Fault.TOO_LONG, 1, str(LARGEST)),))
        return clean(path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"))
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise TemplateError(path, (Problem(Fault.UNREADABLE, line, "UTF-8"),)) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise TemplateError(path, (Problem(Fault.UNREADABLE, 1, reason),)) from error


def _settings(lines: list[str]) -> tuple[dict[str, str], int, list[Problem]]:
    """The settings that stand before the page, how many lines they take, and what is wrong in them."""
    settings: dict[str, str] = {}
    problems: list[Problem] = []
    before = 0
    for number, line in enumerate(lines, 1):
        found = _SETTING.fullmatch(line.strip())
        if found is None and line.strip():
            break
        before = number
        if found is None:
            continue
        key = folded(found["key"])
        if key == _DOCUMENT:
            settings[key] = found["value"].strip()
        else:
            problems.append(Problem(Fault.UNKNOWN_SETTING, number, found["key"], "Document"))
    return settings, before, problems
