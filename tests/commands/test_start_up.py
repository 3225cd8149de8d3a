"""The imports of a check of a small program, which determine its start-up time."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

PROGRAM = "import keras\nmodel = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])\n"

LISTING = """
import sys
sys.argv = ["kerasight", "check", *sys.argv[1:]]
import kerasight.cli
try:
    kerasight.cli.main()
except SystemExit as end:
    assert end.code == 0, end.code
print(*sorted(sys.modules))
"""

NOT_NEEDED = (
    *("rich", "jedi", "parso", "pygls", "lsprotocol", "psutil", "asyncio", "concurrent", "tomllib"),
    *(
        "tensorflow",
        "keras",
        "numpy",
        "multiprocessing",
        "subprocess",
        "socket",
        "logging",
        "email",
    ),
    *(
        "kerasight.grading",
        "kerasight.facts.classes",
        "kerasight.source.parsing.recovery",
        "kerasight.output.finding_text",
        "textwrap",
    ),
    *("kerasight.apis.pandas", "kerasight.apis.sklearn", "kerasight.project", "kerasight.fixes"),
)
"""Modules that a file without mistakes does not need."""


def loaded(path: Path, program: str) -> set[str]:
    path.write_text(program)
    done = subprocess.run(
        [sys.executable, "-c", LISTING, str(path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=path.parent,
    )
    return set(done.stdout.splitlines()[-1].split())


def test_a_small_program_loads_only_what_it_needs(tmp_path: Path) -> None:
    assert [each for each in NOT_NEEDED if find_spec(each) is None] == []
    modules = loaded(tmp_path / "small.py", PROGRAM)
    assert "kerasight.interpreter.analysis" in modules
    surplus = {each for each in NOT_NEEDED if each in modules}
    assert not surplus


def test_what_is_not_needed_is_there() -> None:
    assert all(find_spec(each) is not None for each in NOT_NEEDED)


def test_a_program_without_keras_loads_no_interpreter(tmp_path: Path) -> None:
    modules = loaded(tmp_path / "plain.py", "print(1 + 1)\n")
    assert "kerasight.checking.mentions" in modules
    assert "kerasight.inspection" not in modules
    assert "kerasight.interpreter" not in modules


def test_a_program_without_layers_loads_none(tmp_path: Path) -> None:
    modules = loaded(tmp_path / "plain.py", "import keras\n")
    assert "kerasight.apis.keras.layers.base_layer" in modules
    for folder in ("rnn", "attention", "convolutional", "pooling", "preprocessing", "core.dense"):
        name = f"kerasight.apis.keras.layers.{folder}"
        assert find_spec(name) is not None
        assert name not in modules


GRADED = """\
# kerasight: task=mileage
import keras


def solution_model():
    model = keras.Sequential([keras.Input((7,)), keras.layers.Dense(1)])
    model.compile("adam", "mae")
    model.fit(features, mileage)
    return model
"""


def test_a_graded_file_loads_its_contract_and_no_more(tmp_path: Path) -> None:
    modules = loaded(tmp_path / "graded.py", GRADED)
    assert "kerasight.contracts.graded" in modules
    surplus = {each for each in NOT_NEEDED if each in modules} - {"tomllib"}
    assert not surplus
    assert "kerasight.contracts" not in loaded(tmp_path / "small.py", PROGRAM)
