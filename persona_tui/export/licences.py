"""The licences that a page may be shared under, by SPDX id."""

from __future__ import annotations

from dataclasses import dataclass

from persona_tui.text.nearest import folded, nearest

_CC = "https://creativecommons.org"


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence: its SPDX id, its own title, and where it can be read."""

    id: str
    title: str = ""
    address: str = ""


LICENCES: tuple[Licence, ...] = (
    Licence("CC-BY-4.0", "Creative Commons Attribution 4.0 International", f"{_CC}/licenses/by/4.0/"),
    Licence(
        "CC-BY-SA-4.0",
        "Creative Commons Attribution-ShareAlike 4.0 International",
        f"{_CC}/licenses/by-sa/4.0/",
    ),
    Licence(
        "CC-BY-NC-4.0",
        "Creative Commons Attribution-NonCommercial 4.0 International",
        f"{_CC}/licenses/by-nc/4.0/",
    ),
    Licence(
        "CC-BY-NC-SA-4.0",
        "Creative Commons Attribution-NonCommercial-ShareAlike 4.0 International",
        f"{_CC}/licenses/by-nc-sa/4.0/",
    ),
    Licence("CC0-1.0", "Creative Commons Zero v1.0 Universal", f"{_CC}/publicdomain/zero/1.0/"),
)
"""Those that are offered; titles are the licences' own names."""

_BY_ID = {folded(licence.id): licence for licence in LICENCES}


class UnknownLicenceError(ValueError):
    """A licence id that is none of those offered."""

    def __init__(self, licence_id: str) -> None:
        """Keep the id, and the nearest one that would do."""
        super().__init__(licence_id)
        self.id = licence_id
        self.nearest = nearest(licence_id, (licence.id for licence in LICENCES), within=3)


def known_licence(licence_id: str) -> Licence:
    """The licence that someone chose.

    Args:
        licence_id: an SPDX id, in any case.

    Raises:
        UnknownLicenceError: it is not offered.
    """
    licence = _BY_ID.get(folded(licence_id))
    if licence is None:
        raise UnknownLicenceError(licence_id)
    return licence


def stated_licence(licence_id: str) -> Licence | None:
    """The licence that a bank states: any id will do, one that is not known is shown as it stands."""
    return (_BY_ID.get(folded(licence_id)) or Licence(licence_id)) if licence_id else None


def chosen_licence(stated: str, chosen: str | None) -> Licence | None:
    """The licence of a page: the one that someone chose, else the one that the bank states.

    Raises:
        UnknownLicenceError: the one chosen is not offered.
    """
    return stated_licence(stated) if chosen is None else known_licence(chosen)
