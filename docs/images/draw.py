"""Draws the picture of the README: `python docs/images/draw.py` writes interview.svg beside this file."""

from __future__ import annotations

import asyncio
import re
import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

from persona_tui.banks import read_file
from persona_tui.interview import answers_file
from persona_tui.interview.session import Json
from persona_tui.tui.app import PersonaApp
from persona_tui.workspace import Live, Workspace

HERE = Path(__file__).parent
BANK = HERE.parents[1] / "question_banks" / "decouverte-persona.md"
ANSWERS = HERE.parent / "examples" / "decouverte-persona.noyau.json"
BEGUN = datetime(2027, 3, 14, 14, 2, tzinfo=timezone(timedelta(hours=-4)))
QUESTION = "arrivee"
SAID: Json = (
    "J'étais seule dans mon milieu [rires]. Une collègue m'a parlé d'une rencontre où l'on se montrait "
    "ce qui ne marche pas, et je me suis dit «\u00a0enfin\u00a0»"
)


class Clock:
    """The time of an interview, a minute later at each question."""

    def __init__(self) -> None:
        self.now = BEGUN

    def __call__(self) -> datetime:
        """The time."""
        return self.now


def _up_to_the_question(workspace: Workspace, clock: Clock) -> Live:
    """An interview led with the example's answers as far as the question, which is being answered."""
    bank = read_file(BANK).bank
    if bank is None:
        raise SystemExit("the shipped bank cannot be read")
    given = answers_file.read(bank, ANSWERS.read_text(encoding="utf-8")).answers
    live = workspace.begin(bank, code="E03")
    interview = live.interview
    for question in bank.questions:
        if question.id == QUESTION:
            break
        if interview.path.by_id[question.id].on_path:
            live.keep(interview.jump(question.id))
            if question.id in given:
                live.keep(interview.record(question.id, given[question.id]))
        clock.now += timedelta(minutes=1)
    live.keep(interview.jump(QUESTION))
    live.keep(interview.draft(QUESTION, SAID))
    live.keep(interview.use_probe(QUESTION, 1, used=True))
    live.keep(interview.note(QUESTION, "dit en souriant, regarde ailleurs"))
    return live


async def draw(size: tuple[int, int]) -> str:
    """The interview screen as SVG, without the fonts of another host."""
    clock = Clock()
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.open(Path(folder), clock=clock)
        app = PersonaApp(
            lambda: workspace, clock=clock, begin=lambda _: _up_to_the_question(workspace, clock)
        )
        async with app.run_test(size=size) as pilot:
            for _ in range(50):
                await pilot.pause(0.05)
            await pilot.press("ctrl+r")
            await pilot.pause(0.2)
            picture = app.export_screenshot(title="persona-tui")
    picture = re.sub(r"@font-face \{.*?\}\s*", "", picture, flags=re.DOTALL)
    picture = re.sub(r"<!--.*?-->", "", picture)
    return re.sub(r"terminal-\d+", "interview", picture)


if __name__ == "__main__":
    (HERE / "interview.svg").write_text(asyncio.run(draw((80, 24))), encoding="utf-8")
