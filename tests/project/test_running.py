"""Interpreting other files: budgets, order, branches, one version of Keras."""

from __future__ import annotations

from pathlib import Path

import pytest

from kerasight.inspection import Inspection, Settings, inspect
from kerasight.interpreter.modules.project_modules import MAX_LINES, MAX_MODULES, MAX_NESTED
from kerasight.project.files import Projects
from kerasight.project.roots import forget
from kerasight.source.document import Document
from kerasight.values.keras_version import KERAS_3

HEAD = "from tensorflow import keras\n"
DENSE = "keras.Sequential([keras.Input((4,)), keras.layers.Dense({units})])"


@pytest.fixture(autouse=True)
def no_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    forget()
    monkeypatch.delenv("VIRTUAL_ENV", raising=False)
    monkeypatch.delenv("CONDA_PREFIX", raising=False)


def run(folder: Path, **files: str) -> Inspection:
    """Inspect `train.py` for Keras 3 among other files, called by their names."""
    return run_for(Settings(keras=3), folder, **files)


def run_for(settings: Settings, folder: Path, **files: str) -> Inspection:
    (folder / "pyproject.toml").touch()
    for name, text in files.items():
        (folder / f"{name}.py").write_text(text)
    return inspect(Document.read(folder / "train.py"), settings, Projects().open)


def outputs(inspection: Inspection) -> dict[str, str]:
    return {model.name: ", ".join(map(str, model.outputs)) for model in inspection.models}


def unit(value: str) -> str:
    """A program whose one model has as many outputs as an expression says."""
    return f"model = {DENSE.format(units=value)}\n"


def test_more_modules_than_are_read(tmp_path: Path) -> None:
    count = MAX_MODULES + 5
    files = {f"part{number}": f"UNITS = {number + 1}\n" for number in range(count)}
    imports = "".join(f"import part{number}\n" for number in range(count))
    models = "".join(
        f"m{number} = {DENSE.format(units=f'part{number}.UNITS')}\n" for number in (0, count - 1)
    )
    found = run(tmp_path, train=imports + HEAD + models, **files)
    assert outputs(found) == {"m0": "(None, 1)", f"m{count - 1}": "(None, ?)"}
    assert len(found.others) == MAX_MODULES


def test_a_chain_deeper_than_is_followed(tmp_path: Path) -> None:
    count = MAX_NESTED + 20
    files = {
        f"deep{number}": f"from deep{number + 1} import UNITS\nOWN = 3\n" for number in range(count)
    }
    files[f"deep{count}"] = "UNITS = 7\n"
    text = "from deep0 import OWN, UNITS\n" + HEAD
    text += f"own = {DENSE.format(units='OWN')}\ndeep = {DENSE.format(units='UNITS')}\n"
    found = run(tmp_path, train=text, **files)
    assert outputs(found) == {"own": "(None, 3)", "deep": "(None, ?)"}


def test_a_module_that_takes_all_steps_leaves_the_program_its_own(tmp_path: Path) -> None:
    greedy = (
        "def f(n):\n    for i in range(500):\n        for j in range(500):\n            n += 1\n"
        "    return n\n"
    )
    greedy += "".join(f"X{number} = f({number})\n" for number in range(40))
    loop = "n = 0\nfor i in range(300):\n    n += 1\n"
    text = "import greedy\n" + HEAD + loop + unit("n")
    found = run(tmp_path, train=text, greedy=greedy)
    assert outputs(found) == {"model": "(None, 300)"}


def test_the_same_files_give_the_same_answer(tmp_path: Path) -> None:
    text = "from b import build\nfrom a import UNITS\nmodel = build(UNITS)\n"
    build = HEAD + f"def build(units):\n    return {DENSE.format(units='units')}\n"
    first = run(tmp_path, train=text, a="UNITS = 5\n", b=build)
    again = run(tmp_path, train=text, a="UNITS = 5\n", b=build)
    assert (first.models, first.layers, first.findings) == (
        again.models,
        again.layers,
        again.findings,
    )


def test_one_project_for_many_files_keeps_no_values(tmp_path: Path) -> None:
    projects = Projects()
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "shared.py").write_text("SIZES = [1]\nclass C:\n    units = 2\n")
    (tmp_path / "one.py").write_text("import shared\nshared.SIZES.append(9)\nshared.C.units = 8\n")
    text = "import shared\n" + HEAD + unit("len(shared.SIZES) + shared.C.units")
    (tmp_path / "two.py").write_text(text)
    inspect(Document.read(tmp_path / "one.py"), Settings(keras=3), projects.open)
    found = inspect(Document.read(tmp_path / "two.py"), Settings(keras=3), projects.open)
    assert outputs(found) == {"model": "(None, 3)"}


def test_a_changed_file_counts_at_once(tmp_path: Path) -> None:
    projects = Projects()
    text = "from shared import UNITS\n" + HEAD + unit("UNITS")
    run(tmp_path, train=text, shared="UNITS = 2\n")
    for units in ("2", "3"):
        (tmp_path / "shared.py").write_text(f"UNITS = {units}\n")
        document = Document.read(tmp_path / "train.py")
        found = inspect(document, Settings(keras=3), projects.open)
        assert outputs(found) == {"model": f"(None, {units})"}


@pytest.mark.parametrize(
    ("module", "expression"),
    [
        ("UNITS = 5\nUNITS = (\n", "shared.UNITS"),
        ("UNITS = 5\nraise ImportError\n", "shared.UNITS"),
        ("UNITS = 5\n" + "\n" * MAX_LINES, "shared.UNITS"),
        ("UNITS = 5\n", "shared.OTHER"),
        ("def __getattr__(name):\n    return 5\n", "shared.OTHER"),
        ("import unknown_library\nUNITS = unknown_library.N\n", "shared.UNITS"),
        ("from unknown_library import *\n", "shared.UNITS"),
        ("import random\nUNITS = random.choice([1, 2])\n", "shared.UNITS"),
        ("import sys\nUNITS = 1\nif len(sys.argv) > 3:\n    UNITS = 2\n", "shared.UNITS"),
        ("from train import UNITS\n", "shared.UNITS"),
        ("import shared\nUNITS = shared.LATER\nLATER = 3\n", "shared.UNITS"),
    ],
)
def test_what_is_not_known_of_another_file_stays_unknown(
    tmp_path: Path, module: str, expression: str
) -> None:
    text = "import shared\n" + HEAD + unit(expression)
    found = run(tmp_path, train=text, shared=module)
    assert outputs(found) == {"model": "(None, ?)"}
    assert found.findings == ()


@pytest.mark.parametrize(
    ("module", "expression", "units"),
    [
        ("UNITS = 5\ndef units():\n    return UNITS\n", "shared.units()", 5),
        ("A = 2\nB = A * 3\n", "shared.B", 6),
        (
            "class C:\n    units = 4\n    def f(self):\n        return self.units\n",
            "shared.C().f()",
            4,
        ),
        ("if __name__ == '__main__':\n    UNITS = 9\nelse:\n    UNITS = 1\n", "shared.UNITS", 1),
        ("from typing import TYPE_CHECKING\nA = 2\nif TYPE_CHECKING:\n    A = 3\n", "shared.A", 2),
        ("import typing\nUNITS = 2\nif typing.TYPE_CHECKING:\n    UNITS = 3\n", "shared.UNITS", 2),
        ("from math import pi\nUNITS = int(pi)\n", "shared.UNITS", 3),
        (
            "N = 1\ndef grow():\n    global N\n    N += 1\n    return N\n",
            "(shared.grow(), shared.grow(), shared.N)[2]",
            3,
        ),
        ("def make():\n    units = 6\n    return lambda: units\n", "shared.make()()", 6),
        ("def apply(f):\n    return f(7)\n", "shared.apply(lambda n: n + 1)", 8),
        ("__all__ = ['A']\nA = 3\nB = 4\n", "shared.A", 3),
    ],
)
def test_what_is_known_of_another_file(
    tmp_path: Path, module: str, expression: str, units: int
) -> None:
    text = "import shared\n" + HEAD + unit(expression)
    assert outputs(run(tmp_path, train=text, shared=module)) == {"model": f"(None, {units})"}


def test_a_star_brings_what_the_other_file_offers(tmp_path: Path) -> None:
    text = "UNITS = 9\nB = 1\nfrom shared import *\n" + HEAD + unit("UNITS + B")
    listed = "__all__ = ['UNITS']\nUNITS = 2\nB = 70\n"
    assert outputs(run(tmp_path, train=text, shared=listed)) == {"model": "(None, 3)"}
    hidden = "_X = 4\nUNITS = 2\n"
    assert outputs(run(tmp_path, train=text, shared=hidden)) == {"model": "(None, 3)"}
    passed_on = "from tensorflow.keras.layers import *\n"
    text = "from shared import *\n" + HEAD
    text += "model = keras.Sequential([keras.Input((4,)), Dense(2)])\n"
    assert outputs(run(tmp_path, train=text, shared=passed_on)) == {"model": "(None, 2)"}


def test_names_are_counted_in_the_order_of_the_imports(tmp_path: Path) -> None:
    shared = HEAD + "first = keras.layers.Dense(1)\n"
    text = (
        "import shared\n"
        + HEAD
        + "model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(2)])\n"
    )
    (model,) = run(tmp_path, train=text, shared=shared).models
    assert [layer.name for layer in model.layers] == ["dense_1"]


def test_a_mistake_in_a_called_function_is_one_of_the_call(tmp_path: Path) -> None:
    shared = HEAD + (
        "def block(x, units):\n"
        "    return keras.layers.Dense(units)(x)\n"
        "def twice(x):\n"
        "    return block(block(x, 3), -1)\n"
    )
    text = (
        "import shared\n"
        + HEAD
        + "x = keras.Input((4,))\ny = shared.twice(x)\nz = shared.block(x, -2)\n"
    )
    found = run(tmp_path, train=text, shared=shared).findings
    assert [(each.span.start.line, each.rule) for each in found] == [
        (4, "bad-argument"),
        (5, "bad-argument"),
    ]
    places = [
        (Path(each.filename("train.py")).name, each.message, each.span.start.line)
        for each in found[0].related
    ]
    assert places == [
        ("shared.py", "it happens here", 3),
        ("shared.py", "`block` is called here", 5),
    ]
    assert all(each.fix is None for each in found)


def test_what_the_program_expects_to_fail_is_not_reported(tmp_path: Path) -> None:
    shared = HEAD + "def build():\n    return keras.layers.Dense(-1)\n"
    text = "import shared\ntry:\n    shared.build()\nexcept ValueError:\n    pass\n"
    assert run(tmp_path, train=text, shared=shared).findings == ()


def test_a_comment_suppresses_the_call(tmp_path: Path) -> None:
    shared = HEAD + "def build():\n    return keras.layers.Dense(-1)\n"
    text = "import shared\nshared.build()  # kerasight: ignore[bad-argument]\n"
    found = run(tmp_path, train=text, shared=shared)
    assert (found.findings, len(found.suppressed)) == ((), 1)


def test_functions_that_nobody_calls_are_judged_in_their_own_file(tmp_path: Path) -> None:
    shared = HEAD + "def build(n):\n    return keras.layers.Dense(-1)\n"
    text = "import shared\nclass Mine(shared.keras.layers.Layer):\n    pass\n"
    assert run(tmp_path, train=text, shared=shared).findings == ()
    assert len(run(tmp_path, train=shared).findings) == 1


def test_a_file_that_can_only_mean_keras_2_decides_for_those_that_import_from_it(
    tmp_path: Path,
) -> None:
    model = f"import tf_keras as keras\ndef build():\n    return {DENSE.format(units=2)}\n"
    text = "from model import build\nmodel = build()\n"
    found = run_for(Settings(), tmp_path, train=text, model=model)
    assert str(found.keras) == f"Keras 2: {tmp_path / 'model.py'} imports tf_keras"
    assert run(tmp_path, train=text, model=model).keras.version == KERAS_3
    both = "import keras\n" + text
    assert run_for(Settings(), tmp_path, train=both, model=model).keras.version == KERAS_3


def test_without_a_project_other_files_are_unknown(tmp_path: Path) -> None:
    run(tmp_path, train="from shared import UNITS\n" + HEAD + unit("UNITS"), shared="UNITS = 2\n")
    found = inspect(Document.read(tmp_path / "train.py"), Settings(keras=3))
    assert outputs(found) == {"model": "(None, ?)"}


def test_a_long_file_that_never_names_keras_lends_no_steps(tmp_path: Path) -> None:
    lines = "".join(f"N{number} = {number}\n" for number in range(4_000))
    count = (
        "def count():\n    n = 0\n    for i in range(1500):\n        n += 1\n"
        + "        n += 0\n" * 20
        + "    return n\n"
    )
    text = "from helper import count\n" + HEAD + unit("count()")
    without = run(tmp_path, train=text, helper=lines + count)
    lent = run(tmp_path, train=text, helper=HEAD + lines + count)
    assert outputs(without) == {"model": "(None, ?)"}
    assert outputs(lent) == {"model": "(None, 1500)"}
