"""Names that we report as removed do not exist in the real Keras 3."""

from __future__ import annotations

from kerasight.apis.keras.versions.moved import MODULES
from kerasight.apis.keras.versions.removed import LONG_GONE
from kerasight.facts.removals import NAMESPACES, moved_path, removed_paths
from kerasight.facts.tables import file

from ..real.client import RealKeras

PROGRAM = """
import importlib
import keras
import tensorflow

def exists(path):
    try:
        importlib.import_module(path)
        return True
    except ImportError:
        pass
    module, _, name = path.rpartition(".")
    try:
        return hasattr(importlib.import_module(module), name)
    except ImportError:
        return False

there = [path for path in PATHS if exists(path)]
assert not there, there
"""


def test_removed_names_are_gone(keras3: RealKeras) -> None:
    paths = [
        namespace + path.removeprefix("keras")
        for namespace in NAMESPACES
        for path in (*sorted(removed_paths(namespace)), *LONG_GONE)
    ]
    assert len(paths) > 300
    [outcome] = keras3.ask([f"PATHS = {paths!r}\n{PROGRAM}"])
    assert outcome.raised is None, outcome.raised.message


def test_what_is_there_is_seen(keras3: RealKeras) -> None:
    [outcome] = keras3.ask([f"PATHS = ['keras.layers.Dense', 'keras.nothing']\n{PROGRAM}"])
    assert outcome.raised is not None
    assert outcome.raised.message == "['keras.layers.Dense']"


def test_what_has_moved_is_there(keras3: RealKeras) -> None:
    moved = file("removed.json")["moved"]
    paths = [
        namespace + path.removeprefix("keras")
        for namespace in NAMESPACES
        for path in (*MODULES.values(), *moved[namespace].values())
    ]
    program = PROGRAM.replace("if exists", "if not exists")
    [outcome] = keras3.ask([f"PATHS = {paths!r}\n{program}"])
    assert outcome.raised is None, outcome.raised.message


def test_short_names_of_losses_are_left_in_tensorflow_alone() -> None:
    long, short = "keras.losses.log_cosh", "keras.losses.logcosh"
    assert moved_path(short, "keras") == long
    assert moved_path(long, "tensorflow.keras") == short
    assert moved_path(long, "keras") is None
