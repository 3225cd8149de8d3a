"""Which custom classes and functions the real Keras finds when it loads a file."""

from __future__ import annotations

from itertools import product

from kerasight.rules.saving.loading import LOADS_ANYWAY

from ..real.client import RealKeras
from .raising import told_where_keras_raises

DEFINITIONS = {
    ("layer", "class"): "class Own(keras.layers.Layer):\n    def call(self, x):\n        return x",
    ("model", "class"): (
        "class Own(keras.Model):\n    def __init__(self, **kwargs):\n"
        "        super().__init__(**kwargs)\n        self.dense = keras.layers.Dense(1)\n"
        "    def call(self, x):\n        return self.dense(x)"
    ),
    ("optimizer", "class"): "class Own(keras.optimizers.SGD):\n    pass",
    ("learning rate", "class"): (
        "class Own(keras.optimizers.schedules.LearningRateSchedule):\n"
        "    def __call__(self, step):\n        return 0.1\n"
        "    def get_config(self):\n        return {}"
    ),
    ("learning rate", "function"): "def Own():\n    return 0.1",
    ("learning rate", "lambda"): "Own = lambda: 0.1",
    ("initializer", "class"): (
        "class Own(keras.initializers.Initializer):\n"
        "    def __call__(self, shape, dtype=None):\n        return tf.zeros(shape)\n"
        "    def get_config(self):\n        return {}"
    ),
    ("initializer", "function"): "def Own(shape, dtype=None):\n    return tf.zeros(shape)",
    ("initializer", "lambda"): "Own = lambda shape, dtype=None: tf.zeros(shape)",
    ("constraint", "class"): (
        "class Own(keras.constraints.Constraint):\n    def __call__(self, w):\n        return w"
    ),
    ("loss", "class"): (
        "class Own(keras.losses.Loss):\n    def call(self, y, p):\n        return (y - p) ** 2"
    ),
    ("metric", "class"): "class Own(keras.metrics.Mean):\n    pass",
    ("metric", "function"): "def Own(y, p):\n    return tf.reduce_mean(y - p)",
    ("metric", "lambda"): "Own = lambda y, p: tf.reduce_mean(y - p)",
    **{
        (role, form): text
        for role in ("activation", "regularizer", "constraint")
        for form, text in (
            ("function", "def Own(x):\n    return 0.5 * x"),
            ("lambda", "Own = lambda x: 0.5 * x"),
        )
    },
    **{
        (role, form): text
        for role in ("loss", "losses")
        for form, text in (
            ("function", "def Own(y, p):\n    return (y - p) ** 2"),
            ("lambda", "Own = lambda y, p: (y - p) ** 2"),
        )
    },
}

LAYERS = {
    "layer": "Own()",
    "activation": "keras.layers.Dense(2, activation=Own)",
    "initializer": "keras.layers.Dense(2, kernel_initializer={})",
    "regularizer": "keras.layers.Dense(2, kernel_regularizer=Own)",
    "constraint": "keras.layers.Dense(2, kernel_constraint={})",
}
COMPILED = {
    "loss": "optimizer='sgd', loss={}",
    "losses": "optimizer='sgd', loss=[{}]",
    "metric": "optimizer='sgd', loss='mean_squared_error', metrics=[{}]",
    "optimizer": "optimizer={}, loss='mean_squared_error'",
    "learning rate": "optimizer=keras.optimizers.SGD({}), loss='mean_squared_error'",
}
ENDINGS = {"keras": ".keras", "h5": ".h5", "folder": ""}


def program(keras: int, role: str, form: str, file: str) -> str:
    """A program that saves a model with one custom object, and loads it."""
    own = "Own()" if form == "class" else "Own"
    module = "tf_keras as keras" if keras == 2 else "keras"
    model = (
        "model = Own()\nmodel(tf.zeros((1, 4)))"
        if role == "model"
        else f"model = keras.Sequential([keras.Input((4,)), "
        f"{LAYERS.get(role, 'keras.layers.Flatten()').format(own)}, keras.layers.Dense(1)])"
    )
    path = f"{role}_{form}{ENDINGS[file]}"
    compiled = f"model.compile({COMPILED[role].format(own)})\n" if role in COMPILED else ""
    return (
        f"import {module}\nimport tensorflow as tf\n{DEFINITIONS[role, form]}\n{model}\n"
        f"{compiled}model.save('{path}')\nkeras.models.load_model('{path}')\n"
    )


FOLDER_ROLES = ("layer", "activation", "loss", "metric", "learning rate")
"""The representatives for SavedModels, which take a second to write."""

CASES = [
    (keras, file, role, form)
    for (keras, file), (role, form) in product(LOADS_ANYWAY, DEFINITIONS)
    if (keras, file, role) != (2, "h5", "model") and (file != "folder" or role in FOLDER_ROLES)
]
"""Keras 2 does not write a model of a custom class to an HDF5 file."""


RULES = {"unregistered-custom-object", "unloadable-lambda"}


def test_keras_does_not_find_what_we_say_it_does_not(real: RealKeras) -> None:
    programs: dict[object, str] = {
        (keras, file, role, form): program(keras, role, form, file)
        for keras, file, role, form in CASES
        if keras == real.version
    }
    told_where_keras_raises(real, programs, RULES)
