"""R17: consent that is refused, given, and changed after an export was made."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from persona_tui.cli.program import run
from persona_tui.interview.answer import Special
from persona_tui.interview.conductor import UnfinishedError
from persona_tui.interview.session import Json, Status
from persona_tui.workspace import Live, Workspace
from tests.interview.building import say
from tests.interview.rules.reading import begun, places, read

CONSENT = """
### Acceptez-vous de participer? {#participer}

- Réponse : consentement participation
- ( ) Oui {#oui}
- ( ) Non {#non} → fin

### Acceptez-vous que je prenne des notes? {#notes}

- Réponse : consentement notes
- ( ) Oui {#oui}
- ( ) Non {#non} → fin

### Puis-je vous citer? {#citer}

- Réponse : consentement citations
- ( ) Mot à mot {#verbatim}
- ( ) Pas du tout {#aucun}

### Que faites-vous? {#role}

### Vos mots {#paroles}

- Réponse : citation 1..3
"""


def test_r17_a_refusal_follows_its_arrow_and_keeps_the_consent_alone() -> None:
    conducted = begun(CONSENT)
    say(conducted, "participer", "=oui")
    say(conducted, "role", "Lectrice")
    say(conducted, "notes", "=non")
    assert places(conducted.path)["role"] == "off-path"
    conducted.finish()
    assert conducted.session.status is Status.REFUSED
    assert set(conducted.session.answers) == {"participer", "notes"}
    assert all("Lectrice" not in str(event) for event in conducted.session.events)


@pytest.mark.parametrize("special", [one for one in Special if one is not Special.DECLINED])
def test_r17_without_a_yes_or_a_no_taking_part_is_missing_as_if_strict(special: Special) -> None:
    conducted = begun(CONSENT)
    conducted.give_special("participer", special, "plus tard")
    with pytest.raises(UnfinishedError):
        conducted.finish(anyway=True)


def test_r17_declining_to_say_is_a_refusal() -> None:
    conducted = begun(CONSENT)
    conducted.give_special("participer", Special.DECLINED)
    conducted.finish()
    assert conducted.session.status is Status.REFUSED


def test_r17_the_wording_and_the_time_of_a_consent_are_kept_with_it() -> None:
    conducted = begun(CONSENT)
    say(conducted, "participer", "=oui")
    held = conducted.session.answers["participer"]
    assert held.wording == "Acceptez-vous de participer?"
    assert held.at is not None


@dataclass(frozen=True)
class Exported:
    """A session of a workspace, exported anew each time."""

    workspace: Path
    capture: pytest.CaptureFixture[str]

    def begun(self) -> Live:
        live = Workspace.open(self.workspace).begin(read(CONSENT), code="E01")
        live.keep(live.interview.begin())
        typed: dict[str, Json] = {
            "participer": {"choice": "oui", "text": ""},
            "notes": {"choice": "oui", "text": ""},
            "citer": {"choice": "verbatim", "text": ""},
            "role": "Bibliothécaire [sic]",
            "paroles": [{"text": "On se parle enfin", "permission": "verbatim"}],
        }
        for item, raw in typed.items():
            live.keep(live.interview.commit(item, raw).change)
        live.keep(live.interview.finish())
        live.close()
        return live

    def export(self, session: str, document: str = "summary") -> tuple[int, str, str]:
        self.capture.readouterr()
        place = ("--workspace", str(self.workspace))
        status = run(["--lang", "en", *place, "export", session, "--as", document, "--to", "-"])
        written = self.capture.readouterr()
        return status, written.out, written.err

    def change(self, session: str, item: str, choice: str) -> None:
        with Workspace.open(self.workspace).resume(session) as live:
            live.keep(live.interview.commit(item, {"choice": choice, "text": ""}).change)
            live.keep(live.interview.finish())


@pytest.fixture
def exported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Exported:
    return Exported(tmp_path, capsys)


def test_r17_a_consent_to_be_quoted_withdrawn_after_an_export_is_read_anew(
    exported: Exported,
) -> None:
    session = exported.begun().id
    assert "On se parle enfin" in exported.export(session)[1]
    exported.change(session, "citer", "aucun")
    status, out, err = exported.export(session)
    assert status == 0
    assert "On se parle enfin" not in out
    assert err, "and it is said that something was left out"
    exported.change(session, "citer", "verbatim")
    assert "On se parle enfin" in exported.export(session)[1], "R29: given again, it is as it was"


def test_r17_taking_part_withdrawn_after_an_export_leaves_nothing_to_export(
    exported: Exported,
) -> None:
    session = exported.begun().id
    assert "Bibliothécaire" in exported.export(session, "transcript")[1].replace("\\", "")
    exported.change(session, "participer", "non")
    status, out, _ = exported.export(session, "transcript")
    assert "Bibliothécaire" not in out
    assert status == 1
