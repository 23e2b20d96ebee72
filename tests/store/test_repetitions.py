"""R18, R24: what is said in repetitions is saved and loaded, and counts in the list of sessions."""

from __future__ import annotations

import json
from pathlib import Path

from persona_tui.banks import read_text
from persona_tui.banks.model import Bank
from persona_tui.interview.answer import Answer, Selected
from persona_tui.interview.conductor import Interview
from persona_tui.interview.session import Opening, PinnedBank, Session
from persona_tui.store.keys import key_of
from persona_tui.store.sessions import Sessions
from tests.store.samples import ID, START, contents

SOURCE = """\
# Essai

### Quels outils ? {#outils}

- [ ] Courriel {#courriel}
- [ ] Forum {#forum}

### Avec {nom} ? {#avec}

- Pour chaque : outils

#### Combien ? {#combien}

- Réponse : nombre

### Vos sujets ? {#sujets}

- Réponse : liste

### Que dire de {nom} ? {#dire}

- Pour chaque : sujets

## Rôle {#roles}

- Répéter : 1..3

### Quel rôle ? {#role}

- Réponse : texte court
"""


def bank() -> Bank:
    found = read_text(SOURCE, "essai.md").bank
    assert found is not None
    return found


def begun(folder: Path) -> tuple[Sessions, Interview]:
    of = bank()
    pinned = PinnedBank(of.id, of.version, of.sha256, of.text, "essai.md")
    sessions = Sessions(folder)
    sessions.prepare()
    return sessions, Interview(Session(Opening(ID, "E01", pinned, START)), of, lambda: START, "lise")


def test_r18_every_repetition_comes_back_with_its_answers_its_drafts_and_its_place(tmp_path: Path) -> None:
    sessions, interview = begun(tmp_path / "sessions")
    with sessions.create(interview.session, interview.bank) as file:
        file.save(interview.begin())
        file.save(interview.record("outils", Answer(value=(Selected("courriel"), Selected("forum")))))
        file.save(interview.commit("avec[courriel]", "vite").change)
        file.save(interview.commit("combien[courriel]", "12").change)
        file.save(interview.commit("combien[forum]", "douze").change)
        file.save(interview.record("sujets", Answer(value=("[sic] | <b>", "Accueil"))))
        file.save(interview.commit("dire[[sic] | <b>]", "oui").change)
        file.save(interview.repeat("roles"))
        file.save(interview.commit(interview.current, "Autrice").change)
    stored = sessions.read(ID).session
    assert contents(stored) == contents(interview.session)
    again = Interview(stored, interview.bank, lambda: START)
    assert again.current == interview.current
    assert again.path.steps == interview.path.steps
    assert again.session.drafts["combien[forum]"].raw == "douze"
    row = sessions.rows()[0]
    assert (row.done, row.least, row.most) == (
        interview.path.done,
        interview.path.least,
        interview.path.most,
    )


def test_r7_what_is_said_in_an_archived_repetition_stays_in_the_file(tmp_path: Path) -> None:
    sessions, interview = begun(tmp_path / "sessions")
    with sessions.create(interview.session, interview.bank) as file:
        file.save(interview.record("sujets", Answer(value=("Wiki", "Accueil"))))
        file.save(interview.commit("dire[Wiki]", "bien").change)
        file.save(interview.record("sujets", Answer(value=("Accueil",))))
        extra = interview.repeat("roles")
        file.save(extra)
        bearing = next(iter(extra.answers))
        file.save(interview.take_away(bearing))
    stored = sessions.read(ID)
    assert stored.session.answers["dire[Wiki]"].value == "bien"
    assert stored.session.answers[bearing].value is False
    assert stored.path.place("dire[Wiki]").value == "off-path"
    assert sessions.rows()[0].done == stored.path.done


def test_rows_are_there_before_the_answers_for_what_repeats_choices_and_not_for_what_repeats_items(
    tmp_path: Path,
) -> None:
    sessions, interview = begun(tmp_path / "sessions")
    sessions.create(interview.session, interview.bank).close()
    tables = json.loads((tmp_path / "sessions" / f"{ID}.json").read_bytes())
    assert {document["id"] for document in tables["answers"].values()} == {
        "outils",
        "avec[courriel]",
        "combien[courriel]",
        "avec[forum]",
        "combien[forum]",
        "sujets",
    }
    assert tables["answers"][str(key_of("avec[courriel]"))] == {"id": "avec[courriel]", "value": None}


def test_a_stored_answer_to_what_the_bank_does_not_repeat_is_left_aside(tmp_path: Path) -> None:
    sessions, interview = begun(tmp_path / "sessions")
    sessions.create(interview.session, interview.bank).close()
    path = tmp_path / "sessions" / f"{ID}.json"
    tables = json.loads(path.read_bytes())
    for item in ("sujets[Wiki]", "disparue[Wiki]", "[", "]"):
        tables["answers"][str(key_of(item))] = {"id": item, "value": "reste"}
    path.write_text(json.dumps(tables), encoding="utf-8")
    assert sessions.read(ID).session.answers == {}
    assert sessions.rows()[0].done == 0
