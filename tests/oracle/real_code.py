"""The models that docstrings and unit tests of Keras build: ours against the real ones.

`python -m tests.oracle.real_code [--tests FOLDER]`, or `make real-code`.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import click

from kerasight.values.keras_version import Major

from .agreement import Agreement, describe, hold_against
from .compare import Kind
from .found_code import docstring_programs, unit_test_programs
from .programs import Program
from .real_keras import RealKeras

PACKAGES: dict[Major, str] = {3: "keras", 2: "tf_keras"}

SECONDS = 30.0
"""How long a program of others may take."""

CHUNK = 40

ONE_SIDED = frozenset({Kind.NO_MODEL, Kind.EXTRA_MODEL})
"""No disagreement here: models that are read back, and those whose names stand for others now."""


def folder_of(package: str) -> Path:
    """Where a package is installed."""
    spec = find_spec(package)
    assert spec is not None and spec.origin is not None
    return Path(spec.origin).parent


def run_found(real: RealKeras, programs: Sequence[Program], seconds: float) -> Agreement:
    """Run the programs through both sides; those that hang or die are left out."""
    agreement = Agreement(real.version)
    for first in range(0, len(programs), CHUNK):
        chunk = programs[first : first + CHUNK]
        outcomes = real.ask_of_strangers([each.text for each in chunk], seconds)
        for program, outcome in zip(chunk, outcomes, strict=True):
            if outcome is None:
                continue
            comparison = hold_against(program.text, outcome, real.version)
            found = comparison.disagreements
            comparison.unknown["model"] += sum(each.kind is Kind.NO_MODEL for each in found)
            comparison.disagreements = [each for each in found if each.kind not in ONE_SIDED]
            agreement.add(program, outcome, comparison)
    return agreement


def write_programs(folder: Path, programs: Sequence[Program]) -> None:
    """Write programs for `scripts/measure_coverage.py`."""
    for number, program in enumerate(programs):
        path = folder / program.form.replace(" ", "_") / f"program_{number}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# {program.spelling}\n{program.text}", encoding="utf-8")


@click.command()
@click.option("--keras", type=click.Choice(["2", "3", "both"]), default="both", show_default=True)
@click.option(
    "--tests",
    type=click.Path(exists=True, path_type=Path),
    help="A folder of Keras' sources with unit tests (`pip download --no-binary keras keras`).",
)
@click.option(
    "--save", type=click.Path(path_type=Path), help="Write each program to a file in this folder."
)
@click.option("--log", type=click.Path(path_type=Path), help="Write every disagreement here.")
def main(keras: str, tests: Path | None, save: Path | None, log: Path | None) -> None:
    """Compare the models of docstrings and unit tests; exit 1 when anything disagrees."""
    versions: list[Major] = {"2": [2], "3": [3], "both": [3, 2]}[keras]  # type: ignore[assignment]
    wrong: list[str] = []
    for version in versions:
        package = PACKAGES[version]
        programs = list(docstring_programs(folder_of(package), package))
        if tests is not None and version == 3:
            programs += unit_test_programs(tests)
        if save is not None:
            write_programs(save / f"keras{version}", programs)
        with RealKeras(version) as real:
            agreement = run_found(real, programs, SECONDS)
        click.echo(
            f"Keras {version}: {len(programs)} programs found, {agreement.programs} end, "
            f"{agreement.built} without an error, {agreement.agreed.total()} lines equal, "
            f"{agreement.unknown.total()} not known, {len(agreement.wrong)} programs disagree"
        )
        wrong += [f"Keras {version}\n{describe(*item)}" for item in agreement.wrong]
    if log is not None:
        log.write_text("\n".join(wrong), encoding="utf-8")
    else:
        click.echo("\n".join(wrong[:20]))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
