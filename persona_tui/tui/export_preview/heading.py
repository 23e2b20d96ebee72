"""The title of the export preview: what the page is, and how well it is supported."""

from __future__ import annotations

from textual.content import Content

from persona_tui.personas.evidence import STATUSES
from persona_tui.text.language import Translator
from persona_tui.tui.display import joined, plain
from persona_tui.tui.export_preview.choice import Choice
from persona_tui.tui.export_preview.options import document_name
from persona_tui.tui.export_preview.preview import Preview


def heading(choice: Choice, made: Preview | None, count: int, tr: Translator) -> Content:
    """« Fiche persona : Relève curieuse — Étayé · 4 entretiens ».

    Args:
        choice: what the person chose.
        made: the page, once it is made.
        count: how many interviews it is made of; none for a bank.
        tr: the language of the interface.
    """
    name = document_name(choice.wanted, tr)
    subject = (made.persona if made.status else made.title) if made else ""
    title = tr("{document}: {subject}").format(document=name, subject=subject) if subject else name
    about = [tr(STATUSES[made.status])] if made and made.status else []
    if count:
        about.append(tr.plural("{n} interview", "{n} interviews", count).format(n=count))
    more = " · ".join(about)
    return joined(plain(title, "bold"), plain(f" — {more}" if more else "", "$text-muted"))
