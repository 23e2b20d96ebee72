"""The profile, what changed, the gaps and the subgroups as lists of one line a dimension."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from persona_tui.export.charts import Bar, bar_chart
from persona_tui.export.document import Block, Heading, Item, Listing, words
from persona_tui.export.making import Making
from persona_tui.export.phrasing import labelled, lead, sentence
from persona_tui.export.portrait.figures import DOT, band_text, change_text, decimal_text, figure_text
from persona_tui.personas.portrait.comparing import Change, Gap, Parting, Subgroup
from persona_tui.personas.portrait.figures import rounded
from persona_tui.personas.portrait.profile import Figure, Row, Silence
from persona_tui.text.language import N_, Translator

KEPT = N_("fewer than five answers: kept here")
_SILENCES = {
    Silence.TOO_EARLY: N_("too early"),
    Silence.NOT_CONCERNED: N_("does not apply"),
    Silence.TOO_FEW: N_("not enough answers"),
    Silence.KEPT: KEPT,
}


def profile(making: Making, argument: str = "") -> Iterator[Block]:  # noqa: ARG001 - what every block takes
    """Each dimension: the mean of the respondents' means, its band, and the answers that are no figure."""
    portrait, tr = making.portrait, making.tr
    items = (
        [labelled(row.measure.title, words(_row(row, tr)), tr) for row in portrait.profile]
        if portrait
        else []
    )
    if items:
        yield Listing(tuple(items))
    if portrait and making.charts:
        yield from _chart(portrait.profile, tr)


def _chart(rows: Sequence[Row], tr: Translator) -> Iterator[Block]:
    """The same means, drawn; where all dimensions share one scale, as a drawing has one."""
    drawn = [row for row in rows if row.figure is not None]
    scales = {row.measure.bounds for row in drawn}
    bounds = next(iter(scales)) if len(scales) == 1 else None
    if bounds is not None:
        bars = [_bar(row.measure.title, row.figure) for row in drawn if row.figure is not None]
        yield bar_chart(tr("Profile"), bars, float(bounds[0]), float(bounds[1]), tr)


def _bar(title: str, figure: Figure) -> Bar:
    mean = float(rounded(figure.mean))
    return Bar(title, mean, mean)


def change(making: Making, argument: str = "") -> Iterator[Block]:  # noqa: ARG001 - what every block takes
    """What each dimension gained or lost since the round before, where the two can be compared."""
    portrait, tr = making.portrait, making.tr
    items = [_change(one, tr) for one in portrait.changes] if portrait else []
    if items:
        yield Listing(tuple(items))


def gaps(making: Making, argument: str = "") -> Iterator[Block]:  # noqa: ARG001 - what every block takes
    """The dimensions on which those who facilitate and members are a step apart or more.

    Nothing when only one side answered; a sentence when there is no such dimension, or nothing may be shown.
    """
    portrait, tr = making.portrait, making.tr
    if portrait is None:
        return
    compared = portrait.compared
    marked = tuple(_gap(gap, tr) for gap in compared.gaps if gap.marked)
    if marked:
        yield Listing(marked)
    elif compared.gaps:
        yield sentence(tr("No dimension where both sides can be compared has a gap of one step or more."))
    elif compared.sides_kept:
        yield sentence(tr("Too few answers on one side: the gaps are kept here."))


def subgroups(making: Making, argument: str = "") -> Iterator[Block]:  # noqa: ARG001 - what every block takes
    """By each question that makes subgroups, the figures that may be shown, and how many are kept back."""
    portrait, tr = making.portrait, making.tr
    for parting in portrait.compared.partings if portrait else ():
        if not parting.shown and not parting.kept:
            continue
        yield Heading(3, words(parting.question.title))
        labels = dict(parting.question.choices)
        by_dimension = groupby(parting.shown, key=lambda one: one.measure.id)
        if items := tuple(_dimension(tuple(some), labels, tr) for _, some in by_dimension):
            yield Listing(items)
        if parting.kept:
            yield sentence(_kept(parting, tr))


def _row(row: Row, tr: Translator) -> str:
    figure, bounds = row.figure, row.measure.bounds
    if figure is not None:
        parts = [figure_text(figure, bounds, tr), band_text(figure, bounds, tr)]
    else:
        parts = [tr(_SILENCES[row.silence]) if row.silence else ""]
    return DOT.join(filter(None, (*parts, no_figures(row.unknown, row.not_applicable, tr))))


def no_figures(unknown: int, not_applicable: int, tr: Translator) -> str:
    """How many answers are no figure: « 2 « je ne sais pas », 1 « ne s'applique pas » »."""
    said = []
    if unknown:
        said.append(tr.plural("{n} “don't know”", "{n} “don't know”", unknown).format(n=unknown))
    if not_applicable:
        text = tr.plural("{n} “not applicable”", "{n} “not applicable”", not_applicable)
        said.append(text.format(n=not_applicable))
    return ", ".join(said)


def _change(one: Change, tr: Translator) -> Item:
    text = tr("{change} (from {before} to {now})").format(
        change=change_text(one.difference, tr),
        before=decimal_text(rounded(one.before.mean), tr),
        now=decimal_text(rounded(one.now.mean), tr),
    )
    return labelled(one.measure.title, words(text), tr)


def _gap(gap: Gap, tr: Translator) -> Item:
    said = (
        tr("facilitation {leading} (n={leaders}), members and allies {members} (n={others}), gap {gap}")
        if gap.allied
        else tr("facilitation {leading} (n={leaders}), members {members} (n={others}), gap {gap}")
    )
    text = said.format(
        leading=decimal_text(rounded(gap.leading.mean), tr),
        leaders=gap.leading.n,
        members=decimal_text(rounded(gap.members.mean), tr),
        others=gap.members.n,
        gap=decimal_text(abs(gap.difference), tr),
    )
    return labelled(gap.measure.title, words(text), tr)


def _dimension(some: tuple[Subgroup, ...], labels: dict[str, str], tr: Translator) -> Item:
    measure = some[0].measure
    items = tuple(
        labelled(
            labels.get(one.choice, one.choice),
            words(figure_text(one.figure, measure.bounds, tr, ranged=False)),
            tr,
        )
        for one in some
    )
    return Item((), lead=lead(words(measure.title), tr), items=items)


def _kept(parting: Parting, tr: Translator) -> str:
    return tr.plural(
        "{n} subgroup is kept here, wholly or in part: it has fewer than five answers, or would let a smaller"
        " one be worked out.",
        "{n} subgroups are kept here, wholly or in part: they have fewer than five answers, or would let a"
        " smaller one be worked out.",
        parting.kept,
    ).format(n=parting.kept)
