"""What a migrated session exports: former wordings, and its retired questions (R17, R27)."""

from __future__ import annotations

from persona_tui.export import Document, render
from persona_tui.interview.answer import Permission, Quote, Selected
from persona_tui.interview.record import Record
from tests.interview.migration.test_rows import said
from tests.interview.migration.versions import between

OLD = """# Essai

- Licence : CC-BY-4.0

### Citer? {#citer}

- Réponse : consentement citations

### Lien? {#lien}

- ( ) Noyau {#noyau}
- ( ) Ancien {#ancien}

#### Heures? {#heures}

- Si : lien = noyau
- Réponse : nombre

### Espoirs? {#espoirs}

### Secrets? {#secrets}

- Privé : oui

### Paroles? {#paroles}

- Réponse : citation 1..3

### Un mot? {#mot}
"""
NEW = OLD[: OLD.index("#### Heures?")] + "### Un mot de la fin? {#mot}\n"
QUOTES = said((Quote("Parole permise", Permission.VERBATIM), Quote("Parole tue", Permission.NONE)))


def migrated(citing: str = "oui", after: str = "") -> str:
    conducted, new = between(
        OLD,
        NEW,
        citer=said(Selected(citing)),
        lien=said(Selected("ancien")),
        heures=said(123456),
        espoirs=said("Apprendre | <b>", note="en riant"),
        secrets=said("Rien ne sort"),
        paroles=QUOTES,
        mot=said("Merci"),
    )
    conducted.migrate(new)
    if after:
        conducted.record("citer", said(Selected(after)))
    return render(Document.TRANSCRIPT, [Record(conducted.session, conducted.bank)]).text


def test_r27_the_former_wording_stands_with_its_answer() -> None:
    text = migrated()
    assert "### Un mot de la fin?\n\nPosée ainsi\u00a0: Un mot?\n\nMerci" in text


def test_r27_retired_questions_stand_last_as_they_were_asked() -> None:
    text = migrated()
    retired = text[text.index("## Questions retirées") :]
    assert "### Espoirs?\n\nApprendre" in retired
    assert "en riant" in retired
    assert "Parole permise" in retired
    assert "\\<b>" in text


def test_private_off_the_path_and_unpermitted_stay_out_retired_too() -> None:
    text = migrated()
    for kept in ("Rien ne sort", "123456", "Parole tue"):
        assert kept not in text


def test_r17_consent_is_read_anew_for_what_is_retired() -> None:
    assert "Parole permise" not in migrated(after="non")
    assert "Parole permise" not in migrated(citing="non")
