"""What stands in the place of pipes (R6, R22)."""

from __future__ import annotations

from persona_tui.banks.prose import Pipe
from persona_tui.interview.answer import Answer, Selected, Special
from persona_tui.interview.asking import Asking, asking
from persona_tui.interview.conductor import Interview
from persona_tui.interview.path import Length
from persona_tui.interview.piping import fill_for
from tests.interview.building import HERE, say
from tests.interview.showing import begun


def plain(shown: Asking) -> str:
    return shown.wording.plain(shown.fill)


def filled(conducted: Interview, name: str, fallback: str | None = None) -> str:
    fill = fill_for(conducted.session, conducted.bank, conducted.path)
    return fill(Pipe(name, fallback, HERE))


def test_piping_inserts_the_answer_by_label_and_falls_back() -> None:
    conducted = begun()
    assert plain(asking(conducted, "outils")) == "Lesquels, vous?"
    assert filled(conducted, "lien") == "…"
    say(conducted, "lien", "=noyau")
    assert filled(conducted, "lien") == "J'aide"
    say(conducted, "lien", Special.DECLINED)
    assert filled(conducted, "lien", "vous") == "vous"
    conducted.record("lien", Answer(value=Selected("autre", "de loin")))
    assert filled(conducted, "lien") == "de loin"


def test_piping_several_and_text_on_one_line() -> None:
    conducted = begun()
    say(conducted, "outils", ["courriel", "forum"])
    assert filled(conducted, "outils") == "Courriel et Forum"
    conducted.commit("suite", "une ligne\net [b]l'autre[/b] *là*")
    assert filled(conducted, "suite") == "une ligne et [b]l'autre[/b] *là*"


def test_r6_piping_off_the_path_is_absent() -> None:
    conducted = begun()
    say(conducted, "lien", "=noyau")
    conducted.commit("depuis", "toujours")
    assert filled(conducted, "depuis") == "toujours"
    say(conducted, "lien", "=autre")
    assert filled(conducted, "depuis", "") == ""
    assert filled(conducted, "depuis") == "…"


def test_r22_piping_what_the_session_says_of_itself() -> None:
    conducted = begun()
    assert [filled(conducted, name) for name in ("code", "date", "minutes", "destruction")] == [
        "E01",
        "14 mars 2027",
        "75",
        "1er avril 2028",
    ]
    assert filled(begun(length=Length.SHORT), "minutes") == "35"
    assert filled(conducted, "inconnu") == "…"
