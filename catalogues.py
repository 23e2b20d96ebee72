"""The translation catalogues: compiled when the project is built, checked by ``make check``.

Each room keeps its own French file, ``persona_tui/text/catalogues/fr/<room>.po``; all of them become the
one catalogue that gettext reads. English needs none: the messages in the code are English.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).parent
FRENCH = ROOT / "persona_tui" / "text" / "catalogues" / "fr"
MARKERS = {"tr", "N_", "plural"}

#: OQLF: no space before ``? ! ;``, a no-break space before ``:`` and inside « ».
MISTYPESET = re.compile(r"[ \u00a0][?!;](?!\w)|(?<=\w) :|« | »|«\w|\w»")


class CatalogueHook(BuildHookInterface[Any]):
    """Compiles the catalogues before a wheel or an editable install is made."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling calls it so
        """Write the ``.mo`` file beside its sources.

        Args:
            version: the kind of build, ``standard`` or ``editable``.
            build_data: hatchling's own record of the build, left as it is.
        """
        compile_french()


def rooms() -> Iterator[tuple[Path, Catalog]]:
    """Each room's French file with its messages."""
    for path in sorted(FRENCH.glob("*.po")):
        with path.open("rb") as file:
            yield path, read_po(file, locale="fr")


def compile_french() -> None:
    """Merge the rooms' files into the one catalogue that gettext opens."""
    whole = Catalog(locale="fr", project="persona-tui", charset="utf-8")
    for _, catalogue in rooms():
        for message in catalogue:
            if message.id:
                whole.add(message.id, message.string)
    target = FRENCH / "LC_MESSAGES" / "persona_tui.mo"
    target.parent.mkdir(exist_ok=True)
    with target.open("wb") as file:
        write_mo(file, whole)


def used() -> dict[str, str]:
    """Every message of the code and the place where it stands; messages inside f-strings too."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "persona_tui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args or _called(node) not in MARKERS:
                continue
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                found.setdefault(first.value, f"{path.relative_to(ROOT)}:{node.lineno}")
    return found


def _called(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def problems() -> Iterator[str]:
    """What is wrong with the catalogues, one sentence each."""
    wanted = used()
    known: dict[str, tuple[Path, Message]] = {}
    for path, catalogue in rooms():
        for message in catalogue:
            if not message.id:
                continue
            key = message.id if isinstance(message.id, str) else message.id[0]
            texts = [message.string] if isinstance(message.string, str) else list(message.string or [""])
            where = f"{path.name}: {key!r}"
            if key in known and known[key][1].string != message.string:
                yield f"{where}: translated otherwise in {known[key][0].name}"
            known[key] = (path, message)
            if message.fuzzy or not all(texts):
                yield f"{where}: not translated"
            if key not in wanted:
                yield f"{where}: no longer used"
            for text in texts:
                if fields(text) != fields(key) and isinstance(message.id, str):
                    yield f"{where}: its {{fields}} differ from those of the message"
                if wrong := MISTYPESET.search(text):
                    yield f"{where}: French typography near {wrong.group()!r}"
    for key, place in wanted.items():
        if key not in known:
            yield f"{place}: {key!r} has no French"


def fields(text: str) -> set[str]:
    """The ``{names}`` that a message will be formatted with."""
    return set(re.findall(r"\{(\w+)", text))


def main(verb: str) -> int:
    """Run ``compile`` or ``check``; exit status 1 when the check finds something."""
    compile_french()
    if verb == "compile":
        return 0
    found = list(problems())
    for problem in found:
        print(problem)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
