"""OQLF: what a no-break space joins stays on one line. Guards the two private patterns that we replace."""

from __future__ import annotations

import itertools

import rich._wrap
import textual._wrap
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text
from textual.widgets import TextArea

from persona_tui.tui.base_app import LocalisedApp
from persona_tui.tui.display import PlainStatic, plain
from persona_tui.tui.wrapping import keep_joined_words
from tests.tui.seen import screen_text


def broken(text: str, width: int) -> list[str]:
    keep_joined_words()
    cuts = [0, *rich._wrap.divide_line(text, width), len(text)]
    return [text[a:b].rstrip(" ") for a, b in itertools.pairwise(cuts)]


def test_quotation_marks_stay_with_their_words() -> None:
    assert broken("elle dit «\u00a0bonjour\u00a0» et part", 12) == [
        "elle dit",
        "«\u00a0bonjour\u00a0»",
        "et part",
    ]
    assert broken("à suivre\u00a0: trois", 9) == ["à", "suivre\u00a0:", "trois"]
    assert broken("prix 12\u202f000\u00a0$ net", 10) == ["prix", "12\u202f000\u00a0$", "net"]


def test_ordinary_spaces_still_break() -> None:
    assert broken("un deux trois", 8) == ["un deux", "trois"]


@given(st.text(alphabet="ab \u00a0\u202f«»", max_size=40), st.integers(1, 12))
def test_nothing_is_lost_in_wrapping(text: str, width: int) -> None:
    keep_joined_words()
    cuts = [0, *rich._wrap.divide_line(text, width), len(text)]
    assert "".join(text[a:b] for a, b in itertools.pairwise(cuts)) == text
    chunks = list(textual._wrap.chunks(text))
    assert "".join(chunk for _, _, chunk in chunks) == text


async def test_widgets_and_the_editor_keep_joined_words_on_one_line() -> None:
    class Host(LocalisedApp[None]):
        def compose(self):  # type: ignore[no-untyped-def]
            yield PlainStatic(plain("elle dit «\u00a0bonjour\u00a0» et part"))
            yield TextArea("elle dit «\u00a0bonjour\u00a0» et part", show_line_numbers=False)

    app = Host()
    async with app.run_test(size=(18, 12)) as pilot:
        await pilot.pause()
        seen = screen_text(app)
    assert seen.count("«\u00a0bonjour\u00a0»") == 2


def test_rich_text_too() -> None:
    keep_joined_words()
    from rich.console import Console

    lines = Text("elle dit «\u00a0bonjour\u00a0» et part").wrap(Console(width=12), 12)
    assert [line.plain.strip() for line in lines] == ["elle dit", "«\u00a0bonjour\u00a0»", "et part"]
