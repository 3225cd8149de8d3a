"""The models of `keras.applications` are those of the installed Keras."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .agreement import hold_against
from .families_applications import program
from .real_keras import RealKeras

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "checks" / "kerasight" / "apis" / "keras" / "applications"

PROGRAMS = {3: 24, 2: 6}


def measured(version: int) -> dict[str, dict[str, object]]:
    text = (SHIPPED / f"keras{version}.json").read_text("utf-8")
    models: dict[str, dict[str, object]] = json.loads(text)["models"]
    return models


def check(real: RealKeras) -> None:
    names = sorted(measured(real.version))
    texts = [program(seed, names) for seed in range(PROGRAMS[real.version])]
    wrong = []
    known = 0
    for text, outcome in zip(texts, real.ask(texts), strict=True):
        comparison = hold_against(text, outcome, real.version)
        known += comparison.agreed.total()
        wrong += [f"{text}\n{item.kind}: {item.detail}" for item in comparison.disagreements]
    assert not wrong, "\n\n".join(wrong)
    assert known > len(texts) / 2


def test_keras_3(keras3: RealKeras) -> None:
    check(keras3)


def test_keras_2(keras2: RealKeras) -> None:
    check(keras2)


@pytest.mark.parametrize("name", ["VGG16"])
def test_shipped_measures_are_what_the_script_writes(name: str, tmp_path: Path) -> None:
    script = ROOT / "scripts" / "generate_applications.py"
    environment = {key: value for key, value in os.environ.items() if "KERAS" not in key}
    command = [sys.executable, str(script), "--models", name, str(tmp_path)]
    subprocess.run(command, check=True, timeout=900, env=environment)
    for version in (3, 2):
        fresh = json.loads((tmp_path / f"keras{version}.json").read_text("utf-8"))
        shipped = json.loads((SHIPPED / f"keras{version}.json").read_text("utf-8"))
        assert fresh["version"] == shipped["version"]
        assert fresh["preprocessing"] == shipped["preprocessing"]
        assert fresh["models"][name] == shipped["models"][name]
        family = fresh["models"][name]["family"]
        assert fresh["families"][family] == shipped["families"][family]
