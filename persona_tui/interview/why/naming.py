"""How explanations name what they speak of: as people see it on this path, with its rank."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from persona_tui.banks.facing import Facing, worded
from persona_tui.banks.model import Bank, Item, Question
from persona_tui.banks.prose import Fill
from persona_tui.banks.telling.naming import LONGEST
from persona_tui.banks.telling.wording import quoted, shortened
from persona_tui.interview.path import Path
from persona_tui.interview.repetition_names import name_of
from persona_tui.interview.repetitions.identity import parted
from persona_tui.interview.repetitions.unfolding import ITS_NAME
from persona_tui.text.language import Translator


class Names:
    """Names the items of one path."""

    def __init__(self, path: Path, bank: Bank, fill: Fill, facing: Facing, tr: Translator) -> None:
        self._path = path
        self._bank = bank
        self._fill = fill
        self._facing = facing
        self._tr = tr

    @cached_property
    def bank(self) -> Bank:
        """The bank with the items of its repetitions beside its own, so that conditions find both."""
        more = tuple(item for item in self._path.items if item.id not in self._bank.by_id)
        return replace(self._bank, items=(*self._bank.items, *more)) if more else self._bank

    def item(self, item: Item) -> str:
        """« Quel est votre lien? » (question 4); a section, and what has no rank, by its title alone."""
        tr = self._tr
        title = item.title if not isinstance(item, Question) else worded(item, self._facing)
        said = " ".join(title.plain(self._fill).split())
        if item.repetition is not None and not any(pipe.name.endswith(ITS_NAME) for pipe in title.pipes()):
            name = name_of(self._path, item.id, self._fill, self._facing)
            said = f"{said} · {name}" if name else said
        name = quoted(shortened(said, LONGEST), tr)
        rank = self._ranks.get(item.id)
        return name if rank is None else tr("{title} (question {n})").format(title=name, n=rank)

    def id(self, item: str) -> str:
        """The same, by the item's id."""
        found = self._path.item(item) or self._bank.by_id.get(parted(item)[0])
        return quoted(item, self._tr) if found is None else self.item(found)

    @cached_property
    def _ranks(self) -> dict[str, int]:
        """The rank of each question on the path, as screens show it."""
        asked = (one.id for one in self._path.asked if one.takes_answer)
        return {item: rank for rank, item in enumerate(asked, 1)}
