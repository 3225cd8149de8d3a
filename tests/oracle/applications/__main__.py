"""Every model of `keras.applications` against the real one, layer by layer.

Usage: python -m tests.oracle.applications [--keras 2|3] [--seed N] [MODEL...]
"""

from __future__ import annotations

import sys

import click

from ..comparing.agreement import hold_against
from ..real.client import RealKeras
from .programs import every, recorded


@click.command()
@click.option("--keras", type=click.Choice(["2", "3"]), multiple=True, default=["3", "2"])
@click.option("--seed", default=0, show_default=True)
@click.argument("models", nargs=-1)
def main(keras: tuple[str, ...], seed: int, models: tuple[str, ...]) -> None:
    """Print a line for each version and each disagreement; exit 1 if there is any."""
    wrong = 0
    for version in sorted(map(int, keras), reverse=True):
        names = list(models) or recorded(version)
        equal = unknown = 0
        with RealKeras(3 if version == 3 else 2) as real:
            for name in names:
                text = every(name, seed)
                (outcome,) = real.ask([text])
                comparison = hold_against(text, outcome, real.version)
                equal += comparison.agreed.total()
                unknown += comparison.unknown.total()
                wrong += bool(comparison.disagreements)
                for item in comparison.disagreements:
                    click.echo(f"Keras {version}, {name}: {item.kind}: {item.detail[:300]}")
        click.echo(
            f"Keras {version}: {len(names)} models of keras.applications, "
            f"{equal:,} layers equal, {unknown:,} not known"
        )
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
