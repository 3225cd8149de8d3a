"""Every loss with every pair of shapes against the real Keras; writes the table of docs/losses.md.

Usage: python -m tests.oracle.losses [--keras 2|3] [--write FILE] [LOSS...]
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import click

from kerasight import facts
from kerasight.apis.keras.training.specs import LOSSES
from kerasight.values.keras_version import KerasVersion

from ..real.client import RealKeras
from .pairs import disagreements, pairs, raised_at_once, said
from .table import page

BATCH = 2000
"""How many pairs one process runs."""


@click.command()
@click.option("--keras", type=click.Choice(["2", "3"]), multiple=True, default=["3", "2"])
@click.option("--write", type=click.Path(path_type=Path), help="Write the table to this file.")
@click.argument("losses", nargs=-1)
def main(keras: tuple[str, ...], write: Path | None, losses: tuple[str, ...]) -> None:
    """Print the counts and each disagreement; exit 1 if there is any."""
    wrong = 0
    counts: dict[int, Counter[str]] = {}
    for version in sorted(map(int, keras), reverse=True):
        with RealKeras(3 if version == 3 else 2) as real:
            at = KerasVersion(real.version)
            known = set(facts.names("losses", at).values())
            count: Counter[str] = Counter()
            everything = list(pairs(losses or sorted(LOSSES.keys() & known)))
            count.update(said(pair, at) for pair in everything)
            for start in range(0, len(everything), BATCH):
                some = everything[start : start + BATCH]
                for pair, word, raises in disagreements(some, raised_at_once(some, real), at):
                    wrong += 1
                    click.echo(f"Keras {version}: {pair}: we say {word}, raises: {raises}")
        counts[version] = count
        listed = ", ".join(f"{number:,} {word}" for word, number in sorted(count.items()))
        click.echo(f"Keras {version}: {count.total():,} pairs: {listed}; {wrong} disagreements")
    if write is not None and not wrong:
        write.write_text(page(counts), encoding="utf-8")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
