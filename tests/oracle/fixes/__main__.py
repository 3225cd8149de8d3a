"""The large run: `python -m tests.oracle.fixes`, or `make fixes`."""

from __future__ import annotations

import sys
from itertools import islice

import click

from ..real.client import RealKeras
from .running import Tally, all_programs, judge, sample

AT_ONCE = 400
"""Programs in one batch, so that progress is seen."""


@click.command()
@click.option("--programs", type=int, help="A sample of so many programs. Default: all.")
@click.option("--seed", type=int, default=0, show_default=True, help="The seed of the sample.")
def main(*, programs: int | None, seed: int) -> None:
    """Apply the fixes of drawn programs, run them before and after on the real Keras 3."""
    drawn = iter(all_programs() if programs is None else sample(programs, seed))
    total = Tally()
    with RealKeras(3) as real:
        while batch := list(islice(drawn, AT_ONCE)):
            tally = judge(real, batch)
            total.programs += tally.programs
            total.fixed += tally.fixed
            total.ran += tally.ran
            total.run_now += tally.run_now
            total.wrong += tally.wrong
            click.echo(f"{total.programs} programs, {len(total.wrong)} wrong", err=True)
    for each in total.wrong:
        click.echo(f"{each}\n")
    for rule, count in total.fixed.most_common():
        click.echo(f"{count:>6}  {rule}")
    click.echo(
        f"{total.programs} programs, {total.fixed.total()} fixed: {total.ran} ran before and are "
        f"the same, {total.run_now} raised and run now; {len(total.wrong)} fixes are wrong"
    )
    sys.exit(1 if total.wrong else 0)


if __name__ == "__main__":
    main()
