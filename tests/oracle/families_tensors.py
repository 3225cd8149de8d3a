"""Programs of operations on tensors: operators, indices, `keras.ops`, `tf`, the backend, Lambda.

A chain of steps is drawn, each a formula of `x`. It stands in a functional model, where every
step is a node, or in the function of a Lambda, where none is. Keras 3 takes `keras.ops` in both,
TensorFlow in a Lambda alone; Keras 2 takes TensorFlow and its backend in both.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from .programs import Program

SHAPES = ["4, 6", "4, 6", "8,", "1, 6", "None, 4", "8, 8, 3", "4, 4, 2", "3, 1, 2", "None, None, 3"]

OPERATORS = [
    *["x + 1", "1 - x", "x * x", "x / 2.0", "x // 2", "x % 3", "x ** 2", "2 ** x", "-x", "abs(x)"],
    *["x[:, 0]", "x[..., None]", "x[:, 1:]", "x[:, ::2]", "x[..., -1]", "x[:, {i}:{j}]", "x[0]"],
    *["x[:, None]", "x[:, -{n}:]", "x[..., :{n}]", "x[:, :, {i}]", "x[:, {i}, ..., None]"],
    *["x + x[:, :1]", "x - x[..., :1]", "x * x[:, 0:1]", "x @ x", "x[:2]", "x + x[..., :{n}]"],
    *["x[..., : len(x.shape)]", "x * x.shape[-1]", "x[:, ::-1]", "x[:, {i}::{n}]", "x + x[0]"],
]

COMPARISONS = ["x > {i}", "x <= x", "x != 1", "x >= x[:, :1]", "x < 0.5"]

OPS = [
    *["ops.relu(x)", "ops.exp(x)", "ops.abs(x)", "ops.square(x)", "ops.softmax(x, axis={a})"],
    *["ops.cast(x, 'float32')", "ops.clip(x, 0, 1)", "ops.sigmoid(x)", "ops.stop_gradient(x)"],
    *[
        "ops.mean(x, axis={a})",
        "ops.sum(x, axis={a}, keepdims=True)",
        "ops.max(x, axis=({a}, {b}))",
    ],
    *[
        "ops.mean(x)",
        "ops.argmax(x, axis={a})",
        "ops.logsumexp(x, axis={a})",
        "ops.var(x, {a}, True)",
    ],
    *[
        "ops.norm(x, axis={a})",
        "ops.cumsum(x, axis={a})",
        "ops.std(x, axis={a})",
        "ops.any(x, {a})",
    ],
    *["ops.reshape(x, (-1, {n}))", "ops.reshape(x, (-1, x.shape[-1]))", "ops.reshape(x, (-1,))"],
    *["ops.reshape(x, (ops.shape(x)[0], -1))", "ops.reshape(x, (ops.shape(x)[0], {n}, -1))"],
    *["ops.expand_dims(x, {a})", "ops.expand_dims(x, axis=({a}, {b}))", "ops.squeeze(x, {a})"],
    *["ops.squeeze(x)", "ops.transpose(x)", "ops.transpose(x, (0, 2, 1))", "ops.flip(x, axis={a})"],
    *["ops.swapaxes(x, {a}, {b})", "ops.moveaxis(x, {a}, {b})", "ops.ravel(x)", "ops.glu(x)"],
    *["ops.tile(x, {n})", "ops.tile(x, [1, {n}, 1])", "ops.repeat(x, {n}, axis={a})"],
    *["ops.pad(x, {n})", "ops.pad(x, [[0, 0], [1, {n}], [2, 0]])", "ops.repeat(x, {n})"],
    *[
        "ops.concatenate([x, x], axis={a})",
        "ops.concatenate([x, x[:, :1]], 1)",
        "ops.zeros_like(x)",
    ],
    *["ops.stack([x, x], axis={a})", "ops.split(x, {n}, axis={a})[0]", "ops.hstack([x, x])"],
    *[
        "ops.split(x, [1, {n}], axis={a})[-1]",
        "ops.unstack(x, axis={a})[0]",
        "ops.append(x, x, {a})",
    ],
    *[
        "ops.matmul(x, ops.swapaxes(x, -1, -2))",
        "ops.einsum('bij,bkj->bik', x, x)",
        "ops.dot(x, x)",
    ],
    *["ops.einsum('bij->bji', x)", "ops.tensordot(x, x, 1)", "ops.take(x, [0, 1], axis={a})"],
    *["ops.take(x, 0, axis={a})", "ops.one_hot(ops.cast(x, 'int32'), {n})", "ops.add(x, x[:, :1])"],
    *["ops.top_k(x, {n})[0]", "ops.where(x > 0, x, 0.0)", "ops.maximum(x, 0)", "ops.power(x, 2)"],
    *["ops.image.resize(x, (4, {n}))", "ops.broadcast_to(x, (2, {n}, 6))", "ops.sort(x)"],
    *["ops.multiply(x, 2)", "ops.moments(x, axes=[{a}])[0]", "ops.normalize(x, axis={a})"],
    *["ops.nn.gelu(x)", "ops.numpy.log1p(x)", "ops.image.rgb_to_grayscale(x)", "ops.diff(x)"],
    *[
        "ops.image.extract_patches(x, {n})",
        "ops.image.extract_patches(x, ({n}, 2), 1, padding='same')",
    ],
    *["keras.activations.relu(x)", "keras.activations.swish(x)", "ops.rsqrt(x)", "ops.max(x, {a})"],
]

TENSORFLOW = [
    *["tf.nn.relu(x)", "tf.exp(x)", "tf.math.abs(x)", "tf.square(x)", "tf.nn.softmax(x, axis=-1)"],
    *["tf.cast(x, tf.float32)", "tf.clip_by_value(x, 0.0, 1.0)", "tf.sigmoid(x)", "tf.identity(x)"],
    *[
        "tf.reduce_mean(x, axis={a})",
        "tf.reduce_sum(x, axis={a}, keepdims=True)",
        "tf.reduce_max(x)",
    ],
    *["tf.math.reduce_max(x, axis=[{a}, {b}])", "tf.argmax(x, axis={a})", "tf.norm(x, axis={a})"],
    *[
        "tf.math.reduce_std(x, {a})",
        "tf.math.reduce_variance(x, {a}, True)",
        "tf.cumsum(x, axis={a})",
    ],
    *["tf.reshape(x, [-1, {n}])", "tf.reshape(x, (-1, x.shape[-1]))", "tf.reshape(x, [-1])"],
    *["tf.reshape(x, [tf.shape(x)[0], -1])", "tf.reshape(x, (tf.shape(x)[0], {n}, 2))"],
    *["tf.reshape(x, tf.shape(x))", "tf.reshape(x, [tf.shape(x)[0], tf.shape(x)[1], -1])"],
    *["tf.expand_dims(x, {a})", "tf.expand_dims(x, axis=-1)", "tf.squeeze(x, {a})"],
    *["tf.transpose(x)", "tf.transpose(x, [0, 2, 1])", "tf.transpose(x, perm=(1, 0, 2))"],
    *["tf.tile(x, [1, {n}, 1])", "tf.tile(x, [1, {n}])", "tf.repeat(x, {n}, axis={a})"],
    *["tf.pad(x, [[0, 0], [1, {n}]])", "tf.pad(x, [[0, 0], [1, {n}], [2, 0]], 'REFLECT')"],
    *["tf.concat([x, x], axis={a})", "tf.concat([x, x[:, :1]], 1)", "tf.stack([x, x], axis={a})"],
    *["tf.stack([x, x])", "tf.split(x, {n}, axis={a})[0]", "tf.split(x, [1, -1], axis={a})[1]"],
    *[
        "tf.unstack(x, axis={a})[0]",
        "tf.matmul(x, x, transpose_b=True)",
        "tf.einsum('bij->bji', x)",
    ],
    *["tf.linalg.matmul(x, x)", "tf.einsum('bij,bkj->bik', x, x)", "tf.tensordot(x, x, 1)"],
    *[
        "tf.gather(x, [0, 1], axis={a})",
        "tf.gather(x, 0, axis={a})",
        "tf.one_hot(tf.cast(x, 'int32'), {n})",
    ],
    *["tf.where(x > 0, x, tf.zeros_like(x))", "tf.maximum(x, 0.0)", "tf.add(x, x[:, :1])"],
    *["tf.math.top_k(x, {n})[0]", "tf.image.resize(x, (4, {n}))", "tf.image.rgb_to_grayscale(x)"],
    *["tf.image.flip_left_right(x)", "tf.math.l2_normalize(x, axis={a})", "tf.pow(x, 2.0)"],
    *["tf.divide(x, 2.0)", "tf.subtract(x, 1.0)", "tf.multiply(x, x)", "x[:, :, tf.newaxis]"],
    *["tf.add_n([x, x])", "tf.broadcast_to(x, [2, {n}, 6])", "tf.slice(x, [0, 1], [-1, {n}])"],
    *["tf.nn.leaky_relu(x)", "tf.nn.swish(x)", "tf.math.log(x)", "tf.math.floormod(x, 2.0)"],
    *["tf.linalg.norm(x, axis={a}, keepdims=True)", "tf.stop_gradient(x)", "tf.reverse(x, [{a}])"],
    *["tf.image.resize_with_pad(x, {n}, 5)", "tf.math.reduce_logsumexp(x, {a})", "tf.sort(x)"],
    *["tf.fill(tf.shape(x), 1.0) + x", "x + tf.zeros((1, {n}))", "x * tf.constant([1.0, 2.0])"],
    *["tf.zeros((tf.shape(x)[0], {n}))", "x + tf.cast(tf.range({n}), tf.float32)"],
]

BACKEND = [
    *[
        "K.mean(x, axis={a})",
        "K.sum(x, axis={a}, keepdims=True)",
        "K.max(x)",
        "K.abs(x)",
        "K.sqrt(x)",
    ],
    *["K.exp(x)", "K.softmax(x)", "K.relu(x)", "K.expand_dims(x, {a})", "K.expand_dims(x)"],
    *["K.squeeze(x, {a})", "K.permute_dimensions(x, (0, 2, 1))", "K.reshape(x, (-1, {n}))"],
    *["K.concatenate([x, x])", "K.concatenate([x, x], axis={a})", "K.stack([x, x], axis={a})"],
    *["K.argmax(x)", "K.clip(x, 0, 1)", "K.cast(x, 'float32')", "K.l2_normalize(x, axis={a})"],
    *["K.flatten(x)", "K.tile(x, [1, {n}, 1])", "K.square(x)", "K.std(x, axis={a})", "K.pow(x, 2)"],
    *[
        "x[..., : len(K.int_shape(x))]",
        "K.reshape(x, (-1, K.int_shape(x)[-1]))",
        "K.maximum(x, 0.0)",
    ],
    *["K.dot(x, K.transpose(x[0]))", "K.batch_dot(x, x, axes={a})", "K.repeat(x, {n})"],
    *["K.batch_dot(x, x)", "K.repeat_elements(x, {n}, {a})", "K.dot(x, tf.ones((6, {n})))"],
    *["K.any(x > 0, axis={a})", "K.hard_sigmoid(x)", "K.one_hot(K.cast(x, 'int32'), {n})"],
]

SAMPLES = [
    *["x + tf.random.normal(tf.shape(x))", "tf.random.uniform((tf.shape(x)[0], {n}))"],
    *["x * tf.math.count_nonzero(x, {a}, keepdims=True, dtype=tf.float32)", "x * math.sqrt({n})"],
    *["tf.image.extract_patches(x, [1, {n}, {n}, 1], [1, 2, 2, 1], [1, 1, 1, 1], 'SAME')"],
    *[
        "x + K.random_normal((K.shape(x)[0], {n}))",
        "tf.reshape(x, x.get_shape().as_list()[1:2] + [-1])",
    ],
    *["x / math.pi", "K.clip(x, K.epsilon(), 1.0)", "tf.image.random_brightness(x, 0.1)"],
]
"""Steps that make tensors of their own."""

OTHER_TYPES = ["arg", "any(", " > ", " < ", " <= ", " >= ", " != ", "'int32'"]
"""Steps to numbers of another type: where the next step fails, Sequential hides the error."""

LAYERS = ["keras.layers.Dense({n})(x)", "keras.layers.Dropout(0.1)(x)", "keras.layers.Flatten()(x)"]


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
            OPERATORS + COMPARISONS + TENSORFLOW + BACKEND + SAMPLES + (OPS if keras == 3 else [])
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
    """A Lambda on a list of tensors, with arguments of its own or without."""
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
    """The steps in the `call` of a layer of the program's own."""
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
