"""Programs of operations on tensors: operators, indices, `keras.ops`, `tf`, the backend, Lambda.

A chain of steps is drawn, each a formula of `x`. It stands in a functional model, where every
step is a node, or in the function of a Lambda, where none is. Keras 3 takes `keras.ops` in both,
TensorFlow in a Lambda alone; Keras 2 takes TensorFlow and its backend in both.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from .programs import Program
from .tensor_steps import (
    BACKEND,
    COMPARISONS,
    LAYERS,
    OPERATORS,
    OPS,
    OPS_IN_LAMBDA,
    OTHER_TYPES,
    SAMPLES,
    TENSORFLOW,
)

SHAPES = ["4, 6", "4, 6", "8,", "1, 6", "None, 4", "8, 8, 3", "4, 4, 2", "3, 1, 2", "None, None, 3"]


def formula(chooser: random.Random, pool: list[str]) -> str:
    """One step with its numbers drawn."""
    return chooser.choice(pool).format(
        a=chooser.choice([0, 1, 1, 1, 2, 2, -1, -1, -2, 3]),
        b=chooser.choice([1, 2, -1]),
        i=chooser.choice([0, 0, 1, 2]),
        j=chooser.choice([1, 2, 3, -1]),
        n=chooser.choice([1, 2, 2, 3, 4, 5]),
    )


def pool_of(keras: int, in_lambda: bool) -> list[str]:
    """The steps that may run there."""
    if in_lambda:
        return (
            OPERATORS
            + COMPARISONS
            + TENSORFLOW
            + BACKEND
            + SAMPLES
            + (OPS + OPS_IN_LAMBDA if keras == 3 else [])
        )
    return OPERATORS + COMPARISONS + (OPS if keras == 3 else TENSORFLOW + BACKEND + SAMPLES)


def head(keras: int, text: str) -> str:
    """The imports that the text needs."""
    lines = ["import keras"]
    if "ops." in text:
        lines.append("from keras import ops")
    if "tf." in text:
        lines.append("import tensorflow as tf")
    if "math." in text.replace("tf.math.", ""):
        lines.append("import math")
    if "K." in text:
        lines.append("from tensorflow.keras import backend as K")
    return "\n".join(lines) + "\n\n"


def graph(chooser: random.Random, keras: int) -> str:
    """Steps in a functional model, with layers between them."""
    lines = [f"inputs = x = keras.Input(({chooser.choice(SHAPES)}))"]
    for _ in range(chooser.randint(1, 4)):
        pool = pool_of(keras, False) if chooser.random() < 0.85 else LAYERS
        lines.append(f"x = {formula(chooser, pool)}")
    lines.append("model = keras.Model(inputs, x)")
    return "\n".join(lines) + "\n"


def two_inputs(chooser: random.Random, keras: int) -> str:
    """Operators between two inputs, and functions of both."""
    first, second = chooser.choice(SHAPES), chooser.choice(SHAPES)
    if chooser.random() < 0.5:
        second = first
    join = chooser.choice(["a + b", "a * b", "a - 2 * b", "a @ b", "a[:, :1] + b", "a > b"])
    return (
        f"a = keras.Input(({first}))\nb = keras.Input(({second}))\nx = {join}\n"
        f"x = {formula(chooser, pool_of(keras, False))}\nmodel = keras.Model([a, b], x)\n"
    )


def function_layer(chooser: random.Random, keras: int) -> str:
    """The steps in a Lambda: a lambda expression, or a function with statements."""
    shape = chooser.choice(SHAPES)
    steps = [formula(chooser, pool_of(keras, True)) for _ in range(chooser.randint(1, 3))]
    if len(steps) == 1 or chooser.random() < 0.4:
        declared = chooser.choice(["", "", "", "", ", output_shape=(5,)"])
        layer = f"keras.layers.Lambda(lambda x: {steps[0]}{declared})"
        body = ""
    else:
        inner = "\n".join(f"    x = {step}" for step in steps)
        body = f"def function(x):\n{inner}\n    return x\n\n\n"
        layer = "keras.layers.Lambda(function)"
    if chooser.random() < 0.5 and not any(each in "".join(steps) for each in OTHER_TYPES):
        return f"{body}model = keras.Sequential([keras.Input(({shape})), {layer}])\n"
    return (
        f"{body}inputs = keras.Input(({shape}))\nx = {layer}(inputs)\n"
        f"model = keras.Model(inputs, x)\n"
    )


def lambda_of_two(chooser: random.Random, keras: int) -> str:
    """A Lambda on a list of tensors, with or without extra arguments."""
    shape = chooser.choice(SHAPES)
    body = chooser.choice(
        [
            "lambda t: t[0] + t[1]",
            "lambda t: tf.concat(t, axis=-1)",
            "lambda t: tf.matmul(t[0], t[1], transpose_b=True)",
            "lambda t: K.sum(t[0] * t[1], axis=1, keepdims=True)",
            "lambda t, scale: (t[0] - t[1]) * scale, arguments={'scale': 2.0}",
            "lambda t: [t[0], tf.reduce_mean(t[1], axis=1)]",
        ]
    )
    return (
        f"a = keras.Input(({shape}))\nb = keras.Input(({shape}))\n"
        f"x = keras.layers.Lambda({body})([a, b])\nmodel = keras.Model([a, b], x)\n"
    )


def in_layer(chooser: random.Random, keras: int) -> str:
    """The steps in the `call` of a custom layer."""
    steps = [formula(chooser, pool_of(keras, True)) for _ in range(chooser.randint(1, 3))]
    inner = "\n".join(f"        x = {step}" for step in steps)
    shape = chooser.choice(SHAPES)
    return (
        f"class Own(keras.layers.Layer):\n    def call(self, x):\n{inner}\n        return x\n\n\n"
        f"inputs = keras.Input(({shape}))\nmodel = keras.Model(inputs, Own()(inputs))\n"
    )


def other_shape(chooser: random.Random, keras: int) -> str:
    """A model of steps that is called on inputs of another shape than its own."""
    steps = [formula(chooser, pool_of(keras, False)) for _ in range(chooser.randint(1, 3))]
    lines = [f"    x = {step}" for step in steps]
    inner = chooser.choice(["None, None, 3", "None, 4", "None, 6"])
    outer = inner.replace("None", chooser.choice(["4", "6"]))
    return (
        f"def body(inputs):\n    x = inputs\n{chr(10).join(lines)}\n"
        f"    return keras.Model(inputs, x)\n\n\n"
        f"base = body(keras.Input(({inner})))\ninputs = keras.Input(({outer}))\n"
        f"model = keras.Model(inputs, base(inputs))\n"
    )


FORMS = {
    "tensor graph": (graph, 5),
    "tensors of two inputs": (two_inputs, 1),
    "lambda": (function_layer, 4),
    "lambda of two": (lambda_of_two, 1),
    "own layer of tensors": (in_layer, 1),
    "tensors of another shape": (other_shape, 1),
}


def tensor_programs(count: int, keras: int, first_seed: int = 0) -> Iterator[Program]:
    """`count` programs from consecutive seeds."""
    for seed in range(first_seed, first_seed + count):
        chooser = random.Random(seed)
        form = chooser.choices(list(FORMS), [weight for _, weight in FORMS.values()])[0]
        text = FORMS[form][0](chooser, keras)
        yield Program(head(keras, text) + text, form, "keras", seed, False)
