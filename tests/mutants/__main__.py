"""`python -m tests.mutants`, or `make mutants`: names every entry that no test misses.

Exits 1 when there is one.
"""

from __future__ import annotations

import json
import os
import random
import sys
import tempfile
import time
from pathlib import Path

import click

from .running import judged, measured
from .tables import mutants

KILLERS = Path(__file__).parents[2] / "build" / "mutants.json"
"""Which check missed each entry the last time; it is tried first."""


@click.command()
@click.option("--sample", type=int, help="So many of them.")
@click.option("--seed", type=int, default=0, show_default=True, help="Draws the sample.")
@click.option("--match", default="", help="Only tables whose file and name hold this text.")
@click.option("--verbose", is_flag=True, help="Say of each what killed it.")
def main(sample: int | None, seed: int, match: str, verbose: bool) -> None:
    """Delete entries of tables, one at a time: some test must fail."""
    chosen = [each for each in mutants() if match in f"{each.file}: {each.table}"]
    if sample is not None and sample < len(chosen):
        chosen = random.Random(seed).sample(chosen, sample)
    start = time.perf_counter()
    os.chdir(tempfile.mkdtemp())
    checks = measured({name for each in chosen for name in (each.table, each.name)})
    click.echo(f"{len(checks)} checks, measured in {time.perf_counter() - start:.0f} s", err=True)
    killers: dict[str, str] = json.loads(KILLERS.read_text("utf-8")) if KILLERS.is_file() else {}
    survivors = 0
    for done, each in enumerate(judged(chosen, checks, killers), 1):
        if not each.killer:
            survivors += 1
            click.echo(f"{each.mutant} ({each.tried} checks, {each.seconds:.1f} s)")
        elif verbose:
            click.echo(f"  killed {each.mutant} by {each.killer} ({each.tried}): {each.how}")
        killers[str(each.mutant)] = each.killer
        if done % 100 == 0 or done == len(chosen):
            KILLERS.parent.mkdir(exist_ok=True)
            KILLERS.write_text(json.dumps(killers, indent=0), "utf-8")
            click.echo(f"{done} of {len(chosen)}, {survivors} survive", err=True)
    click.echo(
        f"{len(chosen)} mutants, {survivors} survive, {time.perf_counter() - start:.0f} s", err=True
    )
    sys.exit(1 if survivors else 0)


if __name__ == "__main__":
    main()
