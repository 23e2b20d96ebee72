"""No text of a bank changes what its guide is made of."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import example, given, settings
from hypothesis import strategies as st

from persona_tui.banks.answer_types import CellKind, Column, Grid, Number, Row, Scale
from persona_tui.banks.model import Bank, Choice, Item, Probe, Question
from persona_tui.banks.origins import Provenance, Term
from persona_tui.banks.prose import Block, Listing, Paragraph, Pipe, Run, Table, Verbatim, Wording
from persona_tui.banks.reckoning import Check, Repetition
from persona_tui.export import Document, Options, Page
from persona_tui.export.of_bank_page import render_bank
from persona_tui.text.clean import clean_line
from tests.banks.telling.village import HERE, VILLAGE
from tests.counts import examples
from tests.export.reading_back import HOSTILE, structure
from tests.interview.building import equal, sauf_si, si
from tests.interview.building import given as agreed

lines = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=6), min_size=1, max_size=3).map("".join)
texts = lines.map(clean_line).filter(lambda text: bool(text.strip()))


def guide_page(bank: Bank, *, short: bool = False) -> Page:
    return render_bank(Document.GUIDE, bank, Options(short=short))


def written(text: str) -> Bank:
    """A bank with every kind of question, all of its own texts replaced."""
    words = Wording((Run(text),))
    piped = Wording((Run(text), Pipe("role", text, HERE), Run(text, link=text)))
    blocks: tuple[Block, ...] = (
        Paragraph(piped),
        Listing(((Paragraph(words), Listing(((Paragraph(words),),), ordered=True)),), ordered=False),
        Table((words, words), ((words, words),)),
        Verbatim(text),
    )
    check = Check(equal("lien", "nouveau"), words)

    def question(asked: Question) -> Question:
        answer = asked.answer
        match answer:
            case Grid():
                answer = Grid(
                    (Column("a", words), Column("b", words, CellKind.CHOICE, (text, text))),
                    (Row("r", (words, None)),),
                )
            case Scale(labels=labels, ends=ends):
                answer = replace(answer, labels=(text,) * len(labels), ends=ends and (text, text))
            case Number():
                answer = replace(answer, unit=text)
            case _:
                pass
        return replace(
            asked,
            wording=piped if asked.id == "recit" else words,
            answer=answer,
            choices=tuple(choice(one) for one in asked.choices),
            tu=words,
            alone=words,
            help=blocks if asked.id == "recit" else (),
            notes=blocks if asked.id == "mots" else (),
            probes=(Probe(words, HERE, sauf_si(agreed("vrai")), words),) if asked.id != "lien" else (),
            checks=(check,),
            rejections=(check,),
            gate=si(equal("lien", "nouveau")) if asked.id == "recit" else asked.gate,
            repetition=Repetition("mots", name=piped) if asked.id == "role" else None,
            provenance=Provenance((words,), text),
        )

    def choice(one: Choice) -> Choice:
        return replace(one, wording=words, tu=words, alone=words, other=True, exclusive=True)

    items: tuple[Item, ...] = tuple(
        question(item)
        if isinstance(item, Question)
        else replace(item, title=words, intro=blocks, notes=blocks)
        for item in VILLAGE.items
    )
    return replace(
        VILLAGE,
        title=text,
        items=items,
        intro=blocks,
        description=text,
        version=text,
        authors=(text,),
        sources=(words,),
        glossary=(Term(text, blocks),),
    )


HARMLESS = structure(guide_page(written("mot")).text)


@given(text=texts)
@example(text="|")
@example(text="____")
@example(text="a\\")
@settings(max_examples=examples(400), deadline=None)
def test_no_text_changes_what_the_guide_is_made_of(text: str) -> None:
    assert structure(guide_page(written(text)).text) == HARMLESS


def test_every_answer_type_has_room_to_answer() -> None:
    page = guide_page(VILLAGE).text
    parts = page.split("\n### ")[1:]
    assert len(parts) == len(list(VILLAGE.questions))
    for asked, part in zip(VILLAGE.questions, parts, strict=True):
        before_specials = part.partition("**Sans")[0]
        assert asked.is_statement or "____" in before_specials or "☐" in before_specials, asked.id
