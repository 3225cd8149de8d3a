"""The models of `keras.applications` are those of the installed Keras."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from ..comparing.agreement import all_agree
from ..real.client import RealKeras
from .programs import SHIPPED, every, program, recorded

ROOT = Path(__file__).parents[3]

PROGRAMS = {3: 32, 2: 6}

SMALL = ("MobileNetV2", "EfficientNetB0", "ConvNeXtTiny", "NASNetMobile")
"""Models that represent their families in every run; `make oracle` compares all."""


def test_programs_with_them_agree(real: RealKeras) -> None:
    names = recorded(real.version)
    texts = [program(seed, names) for seed in range(PROGRAMS[real.version])]
    texts += [every(name, 0) for name in SMALL if real.version == 3]
    known = sum(comparison.agreed.total() for _, comparison in all_agree(real, texts))
    assert known > len(texts) / 2


@pytest.mark.parametrize("name", ["VGG16"])
def test_shipped_measures_are_what_the_script_writes(name: str, tmp_path: Path) -> None:
    script = ROOT / "scripts" / "generate_applications.py"
    environment = {key: value for key, value in os.environ.items() if "KERAS" not in key}
    command = [sys.executable, str(script), "--models", name, str(tmp_path)]
    subprocess.run(command, check=True, timeout=900, env=environment)
    for version in (3, 2):
        for file in (name, "preprocessing", "pixels"):
            fresh = tmp_path / f"keras{version}" / f"{file}.json"
            shipped = SHIPPED / f"keras{version}" / f"{file}.json"
            assert fresh.read_text("utf-8") == shipped.read_text("utf-8")


@pytest.mark.parametrize(("version", "package"), [(3, "keras"), (2, "tf_keras")])
def test_every_model_is_recorded(version: int, package: str) -> None:
    source = find_spec(f"{package}.src.applications")
    assert source is not None and source.submodule_search_locations is not None
    (folder,) = source.submodule_search_locations
    made = {
        name
        for file in Path(folder).glob("*.py")
        for name in re.findall(r'"keras\.applications\.([A-Z]\w+)"', file.read_text("utf-8"))
    }
    assert set(recorded(version)) == made
