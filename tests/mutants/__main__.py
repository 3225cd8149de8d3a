"""`python -m tests.mutants`, or `make mutants`: names every entry that no test misses.

Exits 1 when there is one that `survivors.txt` does not name.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
import zlib
from pathlib import Path

import click

from .equivalent import is_equivalent
from .running import results
from .tables import Mutant, mutants

KILLERS = Path(__file__).parents[2] / "build" / "mutants.json"
"""Which check missed each entry the last time; it is tried first."""

SURVIVORS = Path(__file__).with_name("survivors.txt")
"""The entries that no test misses yet, one a line. New ones fail; the list only gets shorter."""


def sampled(chosen: list[Mutant], size: int, seed: int) -> list[Mutant]:
    """A sample that stays the same, but for entries that come or go."""
    return sorted(chosen, key=lambda each: zlib.crc32(f"{seed} {each}".encode()))[:size]


@click.command()
@click.option("--sample", type=int, help="So many of those that `survivors.txt` does not name.")
@click.option("--seed", type=int, default=0, show_default=True, help="Draws the sample.")
@click.option("--match", default="", help="Only entries whose file, table and text hold this.")
@click.option("--listed", is_flag=True, help="Only those that `survivors.txt` names.")
@click.option("--write", is_flag=True, help="Write what survives to `survivors.txt`.")
@click.option("--verbose", is_flag=True, help="Say of each what killed it.")
def main(
    sample: int | None, seed: int, match: str, listed: bool, write: bool, verbose: bool
) -> None:
    """Delete entries of tables, one at a time: some test must fail."""
    surviving = set(SURVIVORS.read_text("utf-8").splitlines())
    chosen = [each for each in mutants() if match in str(each) and not is_equivalent(each)]
    if listed or sample is not None:
        chosen = [each for each in chosen if (str(each) in surviving) is listed]
    if sample is not None:
        chosen = sampled(chosen, sample, seed)
    start = time.perf_counter()
    os.chdir(tempfile.mkdtemp())
    killers: dict[str, str] = json.loads(KILLERS.read_text("utf-8")) if KILLERS.is_file() else {}
    left = new = 0
    for done, each in enumerate(results(chosen, killers), 1):
        name = str(each.mutant)
        if not each.killer:
            left += 1
            new += name not in surviving
            if verbose or name not in surviving:
                click.echo(f"{name} ({each.tried} checks, {each.seconds:.1f} s)")
        elif verbose:
            click.echo(f"  killed {name} by {each.killer} ({each.tried}): {each.how}")
        killers[name] = each.killer
        if done % 100 == 0 or done == len(chosen):
            KILLERS.parent.mkdir(exist_ok=True)
            KILLERS.write_text(json.dumps(killers, indent=0), "utf-8")
            click.echo(f"{done} of {len(chosen)}, {left} survive", err=True)
    seconds = time.perf_counter() - start
    click.echo(
        f"{len(chosen)} mutants, {left} survive, {new} of these not listed, {seconds:.0f} s",
        err=True,
    )
    if write:
        kept = surviving & {str(each) for each in mutants()} - {str(each) for each in chosen}
        now = {str(each) for each in chosen if not killers[str(each)]}
        SURVIVORS.write_text("".join(f"{name}\n" for name in sorted(kept | now)), "utf-8")
    sys.exit(1 if new else 0)


if __name__ == "__main__":
    main()
