"""The title of the export preview: what the page is, and how well it is supported."""

from __future__ import annotations

from textual.content import Content

from persona_tui.personas.evidence import STATUSES
from persona_tui.text.language import Translator
from persona_tui.tui.display import joined, plain
from persona_tui.tui.export_preview.choice import PAGES, Choice
from persona_tui.tui.export_preview.options import document_name
from persona_tui.tui.export_preview.preview import Preview


def heading(choice: Choice, made: Preview | None, count: int, width: int, tr: Translator) -> Content:
    """« Fiche persona : Relève curieuse — Étayé · 4 entretiens ».

    Args:
        choice: what the person chose.
        made: the page, once it is made.
        count: how many interviews it is made of; none for a bank.
        width: how many cells there are: a title with many codes in it is cut, its status is not.
        tr: the language of the interface.
    """
    title = name = document_name(choice.wanted, tr)
    if made is not None:
        # A page has its document's name in its own title; a sheet has its persona's, data have their bank's.
        subject = made.persona if made.status else made.title
        whole = choice.form in PAGES and not made.status
        title = subject if whole else tr("{document}: {subject}").format(document=name, subject=subject)
        title = title if subject else name
    about = [tr(STATUSES[made.status])] if made and made.status else []
    if count:
        about.append(tr.plural("{n} session", "{n} sessions", count).format(n=count))
    more = f" — {' · '.join(about)}" if about else ""
    said = plain(more, "$text-muted")
    return joined(plain(title, "bold").truncate(max(10, width - said.cell_length), ellipsis=True), said)
