"""Every value of every program replaced by an unknown one: `python -m tests.clean`, or `make fuzz`.

Exits 1 if a program gets a new error or warning, and says which value of which program it was.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections import Counter

import click

from .unknowns import Place, new_findings, places, programs, replaced

SHOWN = 5
"""How many places are printed for each rule."""


def tried(place: Place) -> tuple[Place, list[str]]:
    """The place, and the rules that find more with its value unknown."""
    return place, new_findings(place)


@click.command()
@click.option("--processes", default=os.cpu_count() or 1, show_default=True)
@click.option("--show", nargs=3, help="PROGRAM NUMBER FORM: print that program and end.")
def main(processes: int, show: tuple[str, str, str] | None) -> None:
    """Replace every value of every program."""
    if show is not None:
        name, number, form = show
        program = next(each for each in programs() if each.name == name)
        click.echo(replaced(Place(program, int(number), form)))
        return
    wanted = [place for program in programs() for place in places(program)]
    counts: Counter[str] = Counter()
    with multiprocessing.Pool(processes) as pool:
        for place, rules in pool.imap(tried, wanted, chunksize=200):
            for rule in rules:
                counts[rule] += 1
                if counts[rule] <= SHOWN:
                    click.echo(f"NEW {rule}: {place}")
    found = ", ".join(f"{count} {rule}" for rule, count in counts.most_common())
    tried_in = f"{len(wanted):,} tried in {len(programs())} programs"
    click.echo(f"unknown values: {tried_in}, new findings: {found or 'none'}")
    sys.exit(1 if counts else 0)


if __name__ == "__main__":
    main()
