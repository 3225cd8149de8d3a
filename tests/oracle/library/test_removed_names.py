"""What Kerasight says Keras 3 has dropped, the real Keras 3 does not have."""

from __future__ import annotations

import json
from pathlib import Path

from kerasight import facts
from kerasight.apis.keras.versions.moved import FUNCTIONS, LONG_LOSSES, MODULES, SHORT_LOSSES
from kerasight.apis.keras.versions.removed import LONG_GONE

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
    text = Path(facts.__file__).with_name("removed.json").read_text("utf-8")
    removed = json.loads(text)
    paths = [
        namespace + path.removeprefix("keras")
        for namespace, listed in removed.items()
        for path in (*listed, *LONG_GONE)
    ]
    assert len(paths) > 300
    [outcome] = keras3.ask([f"PATHS = {paths!r}\n{PROGRAM}"])
    assert outcome.raised is None, outcome.raised.message


def test_what_is_there_is_seen(keras3: RealKeras) -> None:
    [outcome] = keras3.ask([f"PATHS = ['keras.layers.Dense', 'keras.nothing']\n{PROGRAM}"])
    assert outcome.raised is not None
    assert outcome.raised.message == "['keras.layers.Dense']"


def test_what_has_moved_is_there(keras3: RealKeras) -> None:
    losses = [("keras", name) for name in LONG_LOSSES.values()]
    losses += [("tensorflow.keras", name) for name in SHORT_LOSSES.values()]
    paths = [*MODULES.values(), *FUNCTIONS, *(f"{root}.losses.{name}" for root, name in losses)]
    program = PROGRAM.replace("if exists", "if not exists")
    [outcome] = keras3.ask([f"PATHS = {paths!r}\n{program}"])
    assert outcome.raised is None, outcome.raised.message
