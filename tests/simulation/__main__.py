# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the simulated half years for reading: every proposal with its reason (`make simulate`).

Arguments: names of people (all five without any), and `--seed N`, `--days N`, `--all` to show plain days too.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from lbtrainer.domain.today import What
from tests.helpers.shipped import shipped_library
from tests.simulation.half_year import HALF_YEAR_DAYS, HalfYear
from tests.simulation.people import PEOPLE

PLAIN = {What.AS_PLANNED.value, What.ACTIVITY.value, What.REST.value, What.DONE.value, "morning", "day off", "stay"}


def told(lived: HalfYear, *, everything: bool) -> Iterator[str]:
    """The lines of one half year."""
    yield f"== {lived.person.name}: {lived.person.program}, {len(lived.records)} sessions =="
    for entry in lived.log:
        if everything or entry.kind not in PLAIN:
            yield f"{entry.day:4}  {entry.kind:15}  {entry.text}"


def main() -> None:
    """Print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("people", nargs="*", default=[person.name for person in PEOPLE])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--days", type=int, default=HALF_YEAR_DAYS)
    parser.add_argument("--all", dest="everything", action="store_true")
    wanted = parser.parse_args()
    library = shipped_library()
    for person in PEOPLE:
        if person.name in wanted.people:
            lived = HalfYear(person, library, wanted.seed).live(wanted.days)
            print(*told(lived, everything=wanted.everything), "", sep="\n")


if __name__ == "__main__":
    main()
