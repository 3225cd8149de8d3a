"""An error for a name of an earlier Keras hides no mistake that stands behind it."""

from __future__ import annotations

import pytest

from kerasight import facts
from kerasight.apis.keras.versions.earlier_forms import LAYERS, OF_GENERATORS
from kerasight.apis.keras.versions.moved import LAYER_MODULES, moved
from kerasight.facts.removals import removed_paths
from kerasight.inspection import Settings, inspect
from kerasight.source.document import Document
from kerasight.values.findings import Severity
from kerasight.values.keras_version import KERAS_3

WRONG = "misspelt_beyond_all_guesses"


def errors(text: str) -> list[tuple[str, str]]:
    """The rules and messages of the errors in a program of Keras 3."""
    found = inspect(Document.from_text(text), Settings(keras=3)).findings
    return [(each.rule, each.message) for each in found if each.severity is Severity.ERROR]


def earlier_arguments() -> list[tuple[str, str]]:
    """Each layer of Keras 1 with each of its arguments that Keras 3 calls something else."""
    found = []
    for name, form in LAYERS.items():
        signature = facts.signature(f"keras.layers.{name}", KERAS_3)
        assert signature is not None
        earlier = {each for each in form.positional if each in form.now}
        found += [(name, each) for each in sorted(earlier - signature.accepted)]
    return found


@pytest.mark.parametrize(("layer", "argument"), earlier_arguments())
def test_a_renamed_argument_hides_no_other(layer: str, argument: str) -> None:
    text = f"import keras\nkeras.layers.{layer}({argument}=None, {WRONG}=1)\n"
    messages = [message for rule, message in errors(text) if rule == "bad-argument"]
    assert any(f"`{argument}`" in each for each in messages)
    assert any(WRONG in each for each in messages)


def removed_layers() -> list[str]:
    """The removed paths of layers that have another place in Keras 3."""
    known = {path for path in removed_paths("keras") if path.rpartition(".")[2][:1].isupper()}
    known |= {f"{module}.Dense" for module in LAYER_MODULES}
    return sorted(
        path for path in known if (moved(path, "keras") or "").startswith("keras.layers.")
    )


@pytest.mark.parametrize("path", removed_layers())
def test_a_moved_layer_is_judged_as_what_it_is_now(path: str) -> None:
    found = errors(f"import keras\nkeras{path.removeprefix('keras')}({WRONG}=1)\n")
    assert {"removed-name", "bad-argument"} <= {rule for rule, _ in found}


def test_there_are_moved_layers() -> None:
    assert len(removed_layers()) >= len(LAYER_MODULES) >= 10


BEHIND = {
    "Dropout(p=1.5)": "`rate` must be between 0 and 1",
    "Dense(output_dim=-3)": "`units` must be a positive",
    'Conv2D(8, 3, border_mode="sam")': "`padding` must be",
    "Dense(unit=-3)": "`units` must be a positive",
    'Dense(3, activaton="rleu")': "no activation",
}


@pytest.mark.parametrize(("made", "wanted"), BEHIND.items())
def test_the_value_of_a_wrong_name_is_judged(made: str, wanted: str) -> None:
    first, second = errors(f"import keras\nkeras.layers.{made}\n")
    assert wanted in first[1] + second[1]


def test_only_what_is_sure_is_judged() -> None:
    (found,) = errors("import keras\nkeras.layers.Dense(size=-3)\n")
    assert "`size`" in found[1]


HEAD = """\
import keras
import numpy as np


def batches():
    while True:
        yield np.zeros((8, 5)), np.zeros((8, 1))


model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
"""


@pytest.mark.parametrize("method", OF_GENERATORS)
def test_a_removed_method_is_judged_as_its_successor(method: str) -> None:
    now = OF_GENERATORS[method]
    data = "np.zeros((8, 5))"
    same = {message for rule, message in errors(f"{HEAD}model.{now}({data})\n")}
    assert same
    assert same <= {message for rule, message in errors(f"{HEAD}model.{method}({data})\n")}
