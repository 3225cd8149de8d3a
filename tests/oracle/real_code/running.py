"""Programs of others through both sides, of which some hang or die."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from kerasight.values.keras_version import Major

from ..comparing.agreement import Agreement, hold_against
from ..comparing.compare import Kind
from ..drawn.programs import Program
from ..real.client import RealKeras

PACKAGES: dict[Major, str] = {3: "keras", 2: "tf_keras"}

CHUNK = 40

ONE_SIDED = frozenset({Kind.NO_MODEL, Kind.EXTRA_MODEL})
"""No disagreement: loaded models, and models whose names were reassigned."""


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
