"""The large run: `python -m tests.oracle --write docs/agreement.md`, or `make oracle`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kerasight.values.keras_version import Major

from .comparing.agreement import Agreement, describe, run_all, table
from .drawn.families_dtypes import dtype_programs
from .drawn.families_tensors import tensor_programs
from .drawn.programs import programs
from .real.client import RealKeras
from .single.cases import drawn, drawn_classes
from .single.judging import Tally, Verdict, judge_all
from .single.table import single_tables

SLOWER = 5
"""Keras 2 takes about five times as long for a program, so it gets a fifth of them."""

TENSOR_SHARE = 4
"""To four programs of layers one of operations on tensors."""

DTYPE_SHARE = 4
"""To four programs of layers one about dtypes."""


def tally_of(real: RealKeras, count: int, first_seed: int) -> Tally:
    """`count` cases of each public layer, summed up."""
    tally = Tally(real.version)
    for class_name in drawn_classes(real.version):
        for judged in judge_all(real, list(drawn(class_name, real.version, count, first_seed))):
            tally.add(judged)
    return tally


@click.command()
@click.option("--programs", "count", default=2500, show_default=True, help="For Keras 3.")
@click.option("--cases", default=150, show_default=True, help="Of each layer, for Keras 3.")
@click.option("--first-seed", default=0, show_default=True, help="The seed of the first program.")
@click.option("--keras", type=click.Choice(["2", "3", "both"]), default="both", show_default=True)
@click.option("--write", type=click.Path(path_type=Path), help="Write the table of agreement here.")
@click.option("--log", type=click.Path(path_type=Path), help="Write every disagreement here.")
def main(
    count: int, cases: int, first_seed: int, keras: str, write: Path | None, log: Path | None
) -> None:
    """Compare random programs with the real Keras; exit 1 when anything disagrees."""
    versions: list[Major] = {"2": [2], "3": [3], "both": [3, 2]}[keras]  # type: ignore[assignment]
    agreements: list[Agreement] = []
    tallies: list[Tally] = []
    for version in versions:
        with RealKeras(version) as real:
            share = count if version == 3 else count // SLOWER
            layers = programs(share, version, first_seed)
            tensors = tensor_programs(share // TENSOR_SHARE, version, first_seed)
            dtypes = dtype_programs(share // DTYPE_SHARE, version, first_seed)
            agreement = run_all(real, [*layers, *tensors, *dtypes])
            share = cases if version == 3 else cases // 2
            tallies.append(tally_of(real, share, first_seed))
        agreements.append(agreement)
        click.echo(
            f"Keras {version}: {agreement.programs} programs, {agreement.built} build, "
            f"{agreement.agreed.total()} lines equal, {agreement.unknown.total()} not known, "
            f"{len(agreement.wrong)} programs disagree"
        )
        tally = tallies[-1]
        click.echo(
            f"  single layers: {tally.total()} cases, {tally.total(Verdict.EQUAL)} equal, "
            f"{tally.total(Verdict.FOUND)} of "
            f"{tally.total(Verdict.FOUND, Verdict.SILENT, Verdict.MISSED)} exceptions told, "
            f"{len(tally.wrong)} disagree"
        )
        for rule, number in agreement.promised.items():
            click.echo(f"  {rule}: {agreement.caught[rule]} of {number}")
    wrong = [
        f"Keras {agreement.keras}\n{describe(*item)}"
        for agreement in agreements
        for item in agreement.wrong
    ]
    wrong += [
        f"Keras {tally.keras}\n```python\n{judged.case.text}```\n{judged.detail}\n"
        for tally in tallies
        for judged in tally.wrong
    ]
    if log is not None:
        log.write_text("\n".join(wrong), encoding="utf-8")
    else:
        click.echo("\n".join(wrong[:20]))
    if write is not None:
        write.parent.mkdir(exist_ok=True)
        page = f"{table(agreements)}\n{single_tables(tallies)}"
        write.write_text(page, encoding="utf-8")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
