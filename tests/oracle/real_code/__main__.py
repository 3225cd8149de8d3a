"""The models that docstrings and unit tests of Keras build: ours against the real ones.

`python -m tests.oracle.real_code [--tests FOLDER]`, or `make real-code`.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from kerasight.values.keras_version import Major

from ..comparing.agreement import describe
from ..drawn.programs import Program
from ..real.client import RealKeras
from .found_code import docstring_programs, unit_test_programs
from .running import PACKAGES, folder_of, run_found

SECONDS = 30.0
"""How long a program of others may take."""


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
