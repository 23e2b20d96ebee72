"""Actions, groups, and what is chosen among the items of an earlier answer."""

from __future__ import annotations

from pathlib import Path

from textual import events

from persona_tui.interview.answer import Action, Group, Selected
from persona_tui.interview.session import Json
from tests.tui.answers.tables import HOSTILE, TABLES
from tests.tui.interview.room import Host, asked


def line_of(app: Host, words: str) -> str:
    return next(line for line in app.seen.splitlines() if words in line)


def cards(*texts: str) -> dict[str, Json]:
    """Cards that were written before."""
    return {"cartes": list[Json](texts)}


async def test_enter_leads_from_what_to_who_to_when_to_the_next_action(tmp_path: Path) -> None:
    async with asked(tmp_path, "actions", text=TABLES) as (app, hands):
        await hands.press(
            *HOSTILE, "enter", *"Ève", "enter", *"juin", "enter", *"deux", "enter", "enter", "enter"
        )
        assert app.held("actions").value == (Action(HOSTILE, "Ève", "juin"), Action("deux"))
        await hands.press("ctrl+b")
        assert "[sic] [/] [red]x[/red]" in app.seen
        assert "Action 3" not in app.seen, "no more are offered than the question takes"


async def test_r14_an_action_without_what_is_a_draft_that_says_so(tmp_path: Path) -> None:
    async with asked(tmp_path, "actions", text=TABLES) as (app, hands):
        await hands.press("tab", *"Ève", "ctrl+j")
        assert app.held("actions").value is None
        assert "« Ève » est noté, mais pas ce qu'il y a à faire." in app.seen.replace("\u00a0", " ").replace(
            "’", "'"
        )
        await hands.press("ctrl+b")
        assert "Ève" in app.seen


async def test_without_items_it_says_where_they_will_come_from(tmp_path: Path) -> None:
    for item in ("prefere", "garder", "tri"):
        async with asked(tmp_path / item, item, text=TABLES) as (app, hands):
            said = app.seen.replace("\u00a0", " ")
            named = "Qu'utilisez-vous [/]?" if item == "prefere" else "Cartes"
            assert "Rien ici pour l" in said
            assert f"« {named} »" in " ".join(said.split())
            await hands.press("1", "space", "enter")
            assert app.held(item).value is None
            assert app.live.interview.current != item


async def test_one_of_offers_what_was_chosen_by_its_label(tmp_path: Path) -> None:
    chosen: Json = [{"choice": "forum", "text": ""}, {"choice": "autre", "text": "le [/] fil"}]
    async with asked(tmp_path, "prefere", text=TABLES, held={"outils": chosen}) as (app, hands):
        assert "Un wiki" not in app.seen
        assert "1  Un forum [sic]" in app.seen
        await hands.press("2")
        assert line_of(app, "le [/] fil").rstrip().endswith("✓")
        await hands.press("enter")
        assert app.held("prefere").value == Selected("autre")


async def test_several_of_ticks_the_lines_of_a_list(tmp_path: Path) -> None:
    async with asked(tmp_path, "garder", text=TABLES, held=cards(HOSTILE, "deux")) as (app, hands):
        assert HOSTILE in app.seen
        await hands.press("2", "1", "ctrl+j")
        assert app.held("garder").value == (Selected(HOSTILE), Selected("deux"))


async def test_r11_an_item_that_is_gone_stays_struck_and_can_be_confirmed(tmp_path: Path) -> None:
    forum: Json = {"choice": "forum", "text": ""}
    wiki: Json = {"choice": "wiki", "text": ""}
    given: dict[str, Json] = {"outils": [forum, wiki], "prefere": wiki}
    async with asked(tmp_path, "prefere", text=TABLES, held=given) as (app, hands):
        assert "à revoir" not in app.seen
        app.live.keep(app.live.interview.commit("outils", [forum]).change)
        await hands.press("ctrl+b", "ctrl+g", *"lequel", "enter")
        assert "à revoir" in line_of(app, "2  Un wiki")
        await hands.press("ctrl+o", "5")
        assert "à revoir" not in line_of(app, "2  Un wiki")


async def test_digits_put_items_into_groups_and_the_cursor_goes_on(tmp_path: Path) -> None:
    async with asked(tmp_path, "tri", text=TABLES, held=cards(HOSTILE, "deux", "trois", "quatre")) as (
        app,
        hands,
    ):
        await hands.press("1", "2", "1", "space")
        assert "Dans aucun groupe" not in app.seen
        await hands.press("ctrl+j")
        assert app.held("tri").value == (Group("", (HOSTILE, "trois", "quatre")), Group("", ("deux",)))


async def test_there_may_be_more_groups_than_digits(tmp_path: Path) -> None:
    names = [f"carte {n}" for n in range(11)]
    async with asked(tmp_path, "tri", text=TABLES, held=cards(*names)) as (app, hands):
        await hands.press(*["g"] * 10)
        assert "G un nouveau groupe" in app.seen
        await hands.press("shift+down", "ctrl+j")
        value = app.held("tri").value
        assert isinstance(value, tuple)
        assert len(value) == 10
        assert value[0] == Group("", ("carte 0", "carte 10"))


async def test_a_group_is_named_where_its_name_stands(tmp_path: Path) -> None:
    async with asked(tmp_path, "tri", text=TABLES, held=cards("un", "deux")) as (app, hands):
        await hands.press("1", "end", "n")
        await hands.write("Lien [/] « é »")
        await hands.press("enter")
        assert "1  Lien [/] « é »" in app.seen
        assert "1 Lien [/] « é »   2 un nouveau groupe" in app.seen
        await hands.press("ctrl+j")
        assert app.held("tri").value == (Group("Lien [/] « é »", ("un",)),)
        await hands.press("ctrl+b")
        assert "Lien [/] « é »" in app.seen


async def test_r24_a_name_that_is_being_typed_is_kept(tmp_path: Path) -> None:
    async with asked(tmp_path, "tri", text=TABLES, held=cards("un")) as (app, hands):
        await hands.press("1", "end", "n", *"Li")
        app.later.fire()
        assert app.live.interview.session.drafts["tri"].raw == [{"name": "Li", "items": ["un"]}]
        await hands.press("escape", "ctrl+j")
        assert app.held("tri").value == (Group("Li", ("un",)),)


async def test_items_go_from_group_to_group_and_out(tmp_path: Path) -> None:
    async with asked(tmp_path, "tri", text=TABLES, held=cards("un", "deux", "trois")) as (app, hands):
        await hands.press("1", "2", "1", "home", "down", "shift+down", "ctrl+j")
        assert app.held("tri").value == (Group("", ("trois",)), Group("", ("deux", "un")))
        await hands.press("ctrl+b", "home", "down", "0", "ctrl+j")
        assert app.held("tri").value == (Group("", ("deux", "un")),), "a group left empty is gone"
        await hands.press("ctrl+b", "end", "up", "up", "delete", "ctrl+j")
        assert app.held("tri").value is None, "a group that is undone gives its items back"


async def test_r14_two_groups_of_one_name_stay_a_draft(tmp_path: Path) -> None:
    async with asked(tmp_path, "tri", text=TABLES, held=cards("un", "deux")) as (app, hands):
        await hands.press("1", "2", "home", "enter", *"Lien", "enter", "end", "n", *"lien", "enter", "ctrl+j")
        assert app.held("tri").value is None
        assert "se nomment" in app.seen


async def test_keys_faster_than_messages_each_move_the_next_item(tmp_path: Path) -> None:
    async with asked(tmp_path, "tri", text=TABLES, held=cards("un", "deux", "trois")) as (app, hands):
        for key in ("1", "1", "2"):
            app.post_message(events.Key(key, key))
        await hands.press("ctrl+j")
        assert app.held("tri").value == (Group("", ("un", "deux")), Group("", ("trois",)))


async def test_a_computed_question_shows_what_it_comes_to(tmp_path: Path) -> None:
    async with asked(tmp_path, "profil", text=TABLES) as (app, hands):
        assert "Pas encore déterminé" in app.seen
        assert "Note" not in app.seen
        await hands.press("x", "enter")
        assert "Un mot?" in app.seen
        app.live.keep(app.live.interview.commit("outils", [{"choice": "forum", "text": ""}]).change)
        await hands.press("ctrl+g", *"profil", "enter")
        assert "Pilier [sic]" in app.seen
        await hands.press("ctrl+o")
        assert "Pas encore" not in app.seen
        assert "Ne sait pas" not in app.seen, "it takes no special"
