"""Readings kept by content: the same as read anew, and never in the way."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.banks import read_bank
from persona_tui.banks.kept import readings
from persona_tui.banks.kept.packing import UnknownPiece, packed, unpacked
from persona_tui.banks.kept.readings import KeptReadings
from persona_tui.banks.reading import Reading
from tests.banks.invented import composed
from tests.counts import examples

ROOT = Path(__file__).parents[3]
SHIPPED = ROOT / "question_banks" / "decouverte-persona.md"
WHOLE = """\
# Essai

- Licence : CC-BY-4.0
- Échelle aise : Mal · Bien

### Acceptez-vous? {#participer}

- Réponse : consentement participation

### Quels outils? {#outils}

- Réponse : liste 1..5

### Élan? {#elan}

- Réponse : calcul
- Cas : participer est répondu → Fort {#fort}
- Cas : sinon → Calme {#calme}

### Quand? {#quand}

- Réponse : date
- Refuser si : quand < 2026-01-31 : « Trop tôt. »

### Qui fait quoi? {#qui}

| Tâche | Heures (nombre) | État (à faire / fait) |
|---|---|---|
| Accueil | | |
"""


@pytest.fixture
def no_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bank that is read anew is a failure."""

    def refuse(data: bytes, name: str) -> Reading:
        raise AssertionError(f"{name} was read again")

    monkeypatch.setattr(readings, "read_bank", refuse)


@pytest.mark.parametrize("data", [SHIPPED.read_bytes(), WHOLE.encode(), b"# Rien", b"\xff", b""])
def test_a_reading_is_unpacked_as_it_was(data: bytes) -> None:
    reading = read_bank(data, "essai.md")
    assert unpacked(packed(reading)) == reading


@given(st.integers(0, 2**32).map(composed))
@settings(max_examples=examples(500))
def test_any_reading_is_unpacked_as_it_was(text: str) -> None:
    reading = read_bank(text.encode(), "essai.md")
    assert unpacked(packed(reading)) == reading


@pytest.mark.usefixtures("no_reader")
def test_what_was_never_read_is_not_kept(tmp_path: Path) -> None:
    with pytest.raises(AssertionError):
        KeptReadings(tmp_path).read(WHOLE.encode(), "essai.md")


def test_an_unchanged_bank_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = KeptReadings(tmp_path).read(WHOLE.encode(), "essai.md")
    monkeypatch.setattr(readings, "read_bank", lambda data, name: pytest.fail("read again"))
    assert KeptReadings(tmp_path).read(WHOLE.encode(), "essai.md") == first


def test_another_text_or_another_name_is_another_reading(tmp_path: Path) -> None:
    kept = KeptReadings(tmp_path)
    read = [(WHOLE, "essai.md"), (WHOLE, "autre.md"), (WHOLE.replace("Essai", "Autre"), "essai.md")]
    banks = [kept.read(text.encode(), name).bank for text, name in read]
    assert [(bank.id, bank.title) for bank in banks if bank] == [
        ("essai", "Essai"),
        ("autre", "Essai"),
        ("essai", "Autre"),
    ]


def test_what_a_newer_program_reads_is_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    KeptReadings(tmp_path).read(WHOLE.encode(), "essai.md")
    monkeypatch.setattr(readings, "__version__", "99")
    monkeypatch.setattr(readings, "read_bank", lambda data, name: Reading(None, ()))
    assert KeptReadings(tmp_path).read(WHOLE.encode(), "essai.md") == Reading(None, ())


@pytest.mark.parametrize(
    "harm",
    [
        lambda whole: whole[:-40],
        lambda whole: whole.replace(b"Essai", b"Autre"),
        lambda whole: b"",
        lambda whole: b"\x00" * len(whole),
        lambda whole: whole + whole,
    ],
)
def test_a_damaged_file_is_read_anew_in_silence(tmp_path: Path, harm: object) -> None:
    first = KeptReadings(tmp_path).read(WHOLE.encode(), "essai.md")
    (file,) = tmp_path.iterdir()
    assert callable(harm)
    file.write_bytes(harm(file.read_bytes()))
    assert KeptReadings(tmp_path).read(WHOLE.encode(), "essai.md") == first


@pytest.mark.parametrize(
    "data", [b"", b"[]\n", b"[1]\n\x01", b"nope", b'["a"]\n' + bytes(8), b"[]\n" + b"\xff" * 16]
)
def test_what_no_reading_gives_is_refused(data: bytes) -> None:
    with pytest.raises(UnknownPiece):
        unpacked(data)


def test_a_folder_that_cannot_be_written_changes_nothing(tmp_path: Path) -> None:
    in_the_way = tmp_path / "banks"
    in_the_way.write_text("un fichier", "utf-8")
    assert KeptReadings(in_the_way).read(WHOLE.encode(), "essai.md") == read_bank(WHOLE.encode(), "essai.md")


def test_what_is_kept_is_for_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "banks"
    KeptReadings(folder).read(WHOLE.encode(), "essai.md")
    (file,) = folder.iterdir()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_the_readings_not_used_for_longest_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readings, "MOST_KEPT", 2)
    kept = KeptReadings(tmp_path)
    for place, name in enumerate(("a.md", "b.md")):
        kept.read(WHOLE.encode(), name)
        for file in tmp_path.iterdir():
            if file.stat().st_mtime_ns > 10**15:
                os.utime(file, (place, place))
    kept.read(WHOLE.encode(), "a.md")  # used again: b is the oldest now
    kept.read(WHOLE.encode(), "c.md")
    monkeypatch.setattr(readings, "read_bank", lambda data, name: Reading(None, ()))
    assert kept.read(WHOLE.encode(), "a.md").bank is not None
    assert kept.read(WHOLE.encode(), "b.md").bank is None
