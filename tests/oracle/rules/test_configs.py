"""Which custom layers and models the real Keras can load from their files."""

from __future__ import annotations

from itertools import product

from ..real.client import RealKeras
from .raising import told_where_keras_raises

TAKES_ANY = "def __init__(self, units, **kwargs):\n    super().__init__(**kwargs)"
TAKES_UNITS = "def __init__(self, units):\n    super().__init__()"
OPTIONAL = "def __init__(self, units=3, **kwargs):\n    super().__init__(**kwargs)"
NOTHING = "def __init__(self):\n    super().__init__()"
NAMED = "def __init__(self, units, name=None):\n    super().__init__(name=name)"
BASE_ONLY = "def get_config(self):\n    return super().get_config()"
COMPLETE = "def get_config(self):\n    return {**super().get_config(), 'units': self.units}"
UPDATED = (
    "def get_config(self):\n    config = super().get_config()\n"
    "    config.update({'units': self.units})\n    return config"
)
OWN_ONLY = "def get_config(self):\n    return {'units': self.units}"

CLASSES = {
    "any": (TAKES_ANY, "", "3"),
    "any, given a layer": (TAKES_ANY, "", "keras.layers.Dense(2)"),
    "any, given a function": (TAKES_ANY, "", "len"),
    "any, given a list": (TAKES_ANY, "", "[1, 'a', None]"),
    "units": (TAKES_UNITS, "", "3"),
    "optional": (OPTIONAL, "", "3"),
    "nothing": (NOTHING, "", ""),
    "named": (NAMED, "", "3"),
    "any, base": (TAKES_ANY, BASE_ONLY, "3"),
    "any, complete": (TAKES_ANY, COMPLETE, "3"),
    "any, updated": (TAKES_ANY, UPDATED, "3"),
    "any, own": (TAKES_ANY, OWN_ONLY, "3"),
    "units, base": (TAKES_UNITS, BASE_ONLY, "3"),
    "units, complete": (TAKES_UNITS, COMPLETE, "3"),
    "units, own": (TAKES_UNITS, OWN_ONLY, "3"),
    "optional, base": (OPTIONAL, BASE_ONLY, "3"),
    "named, updated": (NAMED, UPDATED, "3"),
}
"""Constructors, configurations and what the constructor is given."""

RULES = {"incomplete-config", "missing-get-config"}


def indented(text: str) -> str:
    return "".join(f"    {line}\n" for line in text.splitlines())


def program(version: int, base: str, name: str, path: str) -> str:
    """A program that saves a model with a custom class, and loads it."""
    initialize, config, given = CLASSES[name]
    units = "" if initialize is NOTHING else "        self.units = units\n"
    module = "tf_keras as keras" if version == 2 else "keras"
    model = (
        f"model = Own({given})\nmodel(tf.zeros((1, 4)))"
        if base == "Model"
        else f"model = keras.Sequential([keras.Input((4,)), Own({given}), keras.layers.Dense(1)])"
    )
    return (
        f"import {module}\nimport tensorflow as tf\n\n"
        f"@keras.utils.register_keras_serializable()\nclass Own(keras.{base}):\n"
        f"{indented(initialize)}{units}{indented(config)}"
        f"    def call(self, inputs):\n        return inputs\n\n"
        f"{model}\nmodel.save({path!r})\nkeras.models.load_model({path!r})\n"
    )


def test_keras_does_not_make_again_what_we_say_it_does_not(real: RealKeras) -> None:
    kinds = [("layers.Layer", ".keras"), ("layers.Layer", ".h5"), ("Model", ".keras")]
    programs: dict[object, str] = {
        (base, ending, name): program(real.version, base, name, f"{number}{ending}")
        for number, ((base, ending), name) in enumerate(product(kinds, CLASSES))
    }
    told_where_keras_raises(real, programs, RULES)
