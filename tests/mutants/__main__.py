"""`python -m tests.mutants`, or `make mutants`: names every entry that no test misses.

Exits 1 when there is one.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
import zlib
from collections import Counter
from pathlib import Path

import click

from .equivalent import is_equivalent
from .running import FIRST, results
from .tables import Mutant, mutants

KILLERS = Path(__file__).parents[2] / "build" / "mutants.json"
"""Which check missed each entry the last time; it is tried first."""

MISSED = Path(__file__).with_name("missed.txt")
"""The entries that some fast check is known to miss, one a line; samples are drawn from these."""


def sampled(chosen: list[Mutant], size: int, seed: int) -> list[Mutant]:
    """A sample that stays the same, but for entries that come or go."""
    return sorted(chosen, key=lambda each: zlib.crc32(f"{seed} {each}".encode()))[:size]


@click.command()
@click.option("--sample", type=int, help="So many of those that `missed.txt` names.")
@click.option("--seed", type=int, default=0, show_default=True, help="Draws the sample.")
@click.option("--match", default="", help="Only entries whose file, table and text hold this.")
@click.option("--left", is_flag=True, help="Only those that `missed.txt` does not name.")
@click.option("--fast", is_flag=True, help="Try nothing but the fast checks.")
@click.option("--write", is_flag=True, help="Write to `missed.txt` what is missed now.")
@click.option("--verbose", is_flag=True, help="Say of each what killed it.")
def main(
    sample: int | None, seed: int, match: str, left: bool, fast: bool, write: bool, verbose: bool
) -> None:
    """Delete entries of tables, one at a time: some test must fail."""
    missed = set(MISSED.read_text("utf-8").splitlines())
    everything = mutants()
    chosen = [each for each in everything if match in str(each) and not is_equivalent(each)]
    if left or sample is not None:
        chosen = [each for each in chosen if (str(each) in missed) is not left]
    if sample is not None:
        chosen = sampled(chosen, sample, seed)
    start = time.perf_counter()
    os.chdir(tempfile.mkdtemp())
    killers: dict[str, str] = json.loads(KILLERS.read_text("utf-8")) if KILLERS.is_file() else {}
    survivors = 0
    for done, each in enumerate(results(chosen, killers, fast=fast), 1):
        name = str(each.mutant)
        if not each.killer:
            survivors += 1
            click.echo(f"{name} ({each.tried} checks, {each.seconds:.1f} s)")
        elif verbose:
            click.echo(f"  killed {name} by {each.killer} ({each.tried}): {each.how}")
        killers[name] = each.killer
        if done % 100 == 0 or done == len(chosen):
            KILLERS.parent.mkdir(exist_ok=True)
            KILLERS.write_text(json.dumps(killers, indent=0), "utf-8")
            click.echo(f"{done} of {len(chosen)}, {survivors} survive", err=True)
            if write:
                write_missed(missed, alone(everything), killers)
    seconds = time.perf_counter() - start
    click.echo(f"{len(chosen)} mutants, {survivors} survive, {seconds:.0f} s", err=True)
    sys.exit(1 if survivors else 0)


def alone(entries: list[Mutant]) -> set[str]:
    """The names that only one entry has: many rows of a table have the same keyword."""
    return {name for name, count in Counter(map(str, entries)).items() if count == 1}


def write_missed(missed: set[str], there: set[str], killers: dict[str, str]) -> None:
    """Write the entries that are there and that some fast check was seen to miss."""
    fast = {name for name, killer in killers.items() if killer.partition("::")[0] in FIRST}
    survive = {name for name, killer in killers.items() if not killer}
    names = sorted(((missed - survive) | fast) & there)
    MISSED.write_text("".join(f"{name}\n" for name in names), "utf-8")


if __name__ == "__main__":
    main()
