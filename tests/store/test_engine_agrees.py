from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.interview.answer import Special
from persona_tui.interview.conductor import Interview, UnfinishedError
from persona_tui.interview.journal import NO_CHANGE, joined
from persona_tui.interview.session import Change, Json
from persona_tui.store.sessions import Sessions
from tests.counts import examples
from tests.store import samples
from tests.store.samples import ID, QUESTIONS, START, bank, contents

Act = Callable[[Interview], Change]

TEXTS = st.text(max_size=12) | st.sampled_from(
    ["[sic] [/] « | » <script>", "a\ud800b", "\x1b[2J\u202e", "90 min", "1 h 30", "  ", "é\u0301\r\n"]
)
CHOICES = st.sampled_from(["oui", "non", "noyau", "ancien", "perdu"])


def boxes(choice: str) -> Json:
    return {"choice": choice, "text": ""}


RAWS: st.SearchStrategy[Json] = st.one_of(TEXTS, CHOICES.map(boxes), st.none())
ITEMS = st.sampled_from(QUESTIONS)


def finish(interview: Interview) -> Change:
    try:
        return interview.finish(anyway=True)
    except UnfinishedError:
        return NO_CHANGE


SPECIALS = st.sampled_from(Special)

ACTS: st.SearchStrategy[Act] = st.one_of(
    st.builds(lambda item, raw: lambda it: it.commit(item, raw).change, ITEMS, RAWS),
    st.builds(lambda item, raw: lambda it: it.draft(item, raw), ITEMS, RAWS),
    st.builds(lambda item, text: lambda it: it.note(item, text), ITEMS, TEXTS),
    st.builds(lambda item, text: lambda it: it.draft_note(item, text), ITEMS, TEXTS),
    st.builds(
        lambda item, one, why: lambda it: it.give_special(item, one, why),
        ITEMS,
        st.sampled_from(Special),
        TEXTS,
    ),
    st.builds(lambda item: lambda it: it.clear(item), ITEMS),
    st.builds(lambda item: lambda it: it.jump(item), ITEMS),
    st.builds(lambda item, mark: lambda it: it.mark_hypothesis(item, mark), ITEMS, st.booleans()),
    st.sampled_from(
        [
            lambda it: it.begin(),
            lambda it: it.advance(),
            lambda it: it.back(),
            lambda it: it.undo() or NO_CHANGE,
            lambda it: it.redo() or NO_CHANGE,
            lambda it: it.reopen(),
            finish,
        ]
    ),
)


@settings(max_examples=examples(400))
@given(acts=st.lists(st.tuples(ACTS, st.booleans()), max_size=14))
def test_r24_whatever_is_done_and_however_saves_are_joined_the_file_holds_the_interview(
    acts: list[tuple[Act, bool]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        sessions = Sessions(Path(folder) / "sessions")
        sessions.prepare()
        interview = Interview(samples.session(), bank(), lambda: START, "lise")
        with sessions.create(samples.session(), bank()) as file:
            waiting = NO_CHANGE
            for act, saves in acts:
                waiting = joined(waiting, act(interview))
                if saves:
                    file.save(waiting)
                    waiting = NO_CHANGE
                    assert contents(sessions.read(ID).session) == contents(interview.session)
            file.save(waiting)
        stored = sessions.read(ID).session
        assert contents(stored) == contents(interview.session)
        again = Interview(stored, bank(), lambda: START)
        assert (again.current, again.can_undo, again.can_redo) == (
            interview.current,
            interview.can_undo,
            interview.can_redo,
        )
        assert again.path.done == interview.path.done
        assert sessions.rows()[0].done == interview.path.done
        assert sessions.rows()[0].status == interview.session.status.value
