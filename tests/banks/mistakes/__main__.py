"""``make mistakes``: how many of a thousand single mistakes in the shipped banks the checker finds."""

from __future__ import annotations

import sys

from tests.banks.mistakes.counting import count, mistakes

NUMBER = 1000


def main(number: int) -> None:
    """Print the figures, and the mistakes that nothing was said of."""
    counts = count(mistakes(number))
    print(f"{'mistake':<20} {'made':>5} {'found':>6} {'in place':>9} {'suggested':>10}")
    for kind, made in sorted(counts.made.items()):
        suggested = str(counts.understood[kind]) if kind.startswith("misspelt") else ""
        print(f"{kind:<20} {made:>5} {counts.found[kind]:>6} {counts.in_place[kind]:>9} {suggested:>10}")
    print(f"found: {counts.share_found():.1%} (aim ≥ 95 %)")
    print(f"on the right line: {counts.in_place.total()} of the {counts.found.total()} found (aim: all)")
    print(f"misspellings with the right suggestion: {counts.share_understood():.1%} (aim ≥ 80 %)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else NUMBER)
