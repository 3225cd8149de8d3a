"""The calls that fixes change, by rule; each is written in every style of `styles`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

HEAD = """\
import keras
import numpy as np
from keras import layers, models, optimizers
from keras.layers import Convolution2D, LSTM
from keras.models import Model, Sequential

def batches():
    while True:
        yield np.zeros((2, 4), "float32"), np.zeros((2, 1), "float32")

x, y = np.zeros((8, 4), "float32"), np.zeros((8, 1), "float32")
dense = keras.Sequential([keras.Input((4,)), layers.Dense(1)])
dense.compile("sgd", "mse")
several = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="softmax")])
"""


@dataclass(frozen=True, slots=True)
class DrawnCall:
    """A call that a fix changes, with the statements around it."""

    callee: str
    arguments: tuple[str, ...]

    statement: str = "made = {}"
    """Where the call stands, as `{}`."""

    tail: str = ""
    """What uses the result."""


def _layer(shape: str, callee: str, *arguments: str) -> DrawnCall:
    statement = f"model = keras.Sequential([keras.Input({shape}), {{}}])"
    return DrawnCall(callee, arguments, statement)


def _layers(shape: str, callee: str, *choices: tuple[str, ...]) -> Iterator[DrawnCall]:
    """One layer for each way to give each argument; an empty text leaves it out."""
    for arguments in product(*choices):
        yield _layer(shape, callee, *filter(None, arguments))


def _bad_arguments() -> Iterator[DrawnCall]:
    inits, same = ("", "init='uniform'"), ("", "border_mode='same'", "padding='same'")
    yield from _layers(
        "(4,)",
        "layers.Dense",
        ("8", "output_dim=8", "units=8"),
        inits,
        ("", "W_regularizer='l2'", "kernel_regularizer='l2'"),
        ("", "bias=False", "activaton='relu'", "activation='rleu'"),
    )
    images = "(8, 8, 3)"
    for callee in ("layers.Convolution2D", "layers.Conv2D", "Convolution2D"):
        sizes = (
            "5, 3, 3",
            "5, (3, 3)",
            "5, 3",
            "nb_filter=5, nb_row=3, nb_col=2",
            "5, 3, 3, 'uniform'",
        )
        for size in sizes:
            for more in product(
                ("border_mode='same'",), ("", "subsample=(2, 2)"), ("", "dim_ordering='tf'")
            ):
                yield _layer(images, callee, *_split(size), *filter(None, more))
    yield from _layers(
        images,
        "layers.Conv2DTranspose",
        ("5",),
        ("3",),
        ("3",),
        ("(None, 8, 8, 5)", ""),
        ("border_mode='same'",),
    )
    for kind in ("MaxPooling2D", "AveragePooling2D"):
        yield from _layers(
            images,
            f"layers.{kind}",
            ("(2, 2)", "pool_size=(2, 2)"),
            ("(2, 2)", "strides=(2, 2)"),
            same,
        )
    yield from _layers(
        "(9, 3)",
        "layers.Conv1D",
        ("5", "nb_filter=5"),
        ("filter_length=3",),
        ("", "subsample_length=2"),
        same,
    )
    yield from _layers("(9, 3)", "layers.MaxPooling1D", ("pool_length=3",), ("", "stride=2"), same)
    for kind in ("LSTM", "GRU", "SimpleRNN"):
        yield from _layers(
            "(9, 3)",
            f"layers.{kind}",
            ("5", "output_dim=5"),
            ("inner_init='orthogonal'", "dropout_W=0.1", "consume_less='gpu'"),
            ("", "return_sequences=True"),
        )
    yield _layer(
        "(9, 3)", "LSTM", "5", "input_dim=3", "input_length=9", "inner_activation='sigmoid'"
    )
    yield _layer("(9,)", "layers.Embedding", "50", "4", "init='uniform'", "input_length=9")
    yield from _layers(
        "(4,)", "layers.BatchNormalization", ("", "axis=-1"), ("mode=0",), ("", "beta_init='zero'")
    )
    yield from _layers("(4,)", "layers.Dropout", ("p=0.5",), ("", "noise_shape=None"))
    yield _layer("(4,)", "layers.GaussianNoise", "sigma=0.5")
    yield _layer("(4, 3)", "layers.UpSampling1D", "length=2")
    yield _layer("(4, 4, 3)", "layers.GlobalMaxPooling2D", "dim_ordering='tf'")
    for arguments in (
        "x, y, nb_epoch=2",
        "x, y, 4, nb_epoch=2, verbose=0",
        "batches(), 3, 2",
        "batches(), 3",
        "x, y, workers=2, epochs=2",
    ):
        yield DrawnCall("dense.fit", _split(arguments))
    yield DrawnCall("dense.evaluate", ("batches()", "3"))
    yield DrawnCall("dense.save", ("'made.keras'", "save_traces=False"))
    for optimizer in ("Adam", "SGD", "RMSprop"):
        yield DrawnCall(f"optimizers.{optimizer}", ("lr=0.1",))
    for callee in ("Model", "models.Model", "keras.Model"):
        yield DrawnCall(callee, ("input=dense.inputs", "output=dense.outputs"))
        yield DrawnCall(callee, ("output=dense.outputs", "input=dense.inputs", "name='both'"))


def _split(arguments: str) -> tuple[str, ...]:
    """The arguments of a text, at the commas outside of parentheses."""
    parts, depth = [""], 0
    for character in arguments:
        depth += (character in "([") - (character in ")]")
        if character == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return tuple(part.strip() for part in parts)


def _replaced_methods() -> Iterator[DrawnCall]:
    for arguments in (
        "batches(), 3, 2",
        "batches(), 3",
        "batches(), steps_per_epoch=3, epochs=2, verbose=0",
        "generator=batches(), steps_per_epoch=3",
        "batches(), 3, 2, 0, None, batches(), 2",
        "batches(), 3, validation_data=batches(), validation_steps=2, workers=4",
        "batches(), 3, 1, 0, None, None, None, 1, None, 10, 1, False, True, 0",
        "batches(), steps_per_epoch=3, nb_epoch=2, max_q_size=4, pickle_safe=True",
        "batches(), 3, class_weight={0: 1.0}",
        "batches(), samples_per_epoch=8, nb_epoch=2",
    ):
        yield DrawnCall(
            "dense.fit_generator", _split(arguments), tail="assert len(made.epoch) in (1, 2)"
        )
    for arguments in ("batches(), 3", "batches(), steps=3", "batches(), 3, None, 10, 1, False, 0"):
        yield DrawnCall("dense.evaluate_generator", _split(arguments))
        yield DrawnCall(
            "dense.predict_generator", _split(arguments), tail="assert made.shape == (6, 1)"
        )
    for model in ("dense", "several"):
        yield DrawnCall(
            f"{model}.predict_classes",
            ("x", "verbose=0"),
            tail="assert made.shape[0] == 8 and made.dtype.kind == 'i'",
        )
    yield DrawnCall("dense.predict_proba", ("x", "2", "0"), tail="assert made.shape == (8, 1)")


def _input_ranks() -> Iterator[DrawnCall]:
    sequence = "model = keras.Sequential([keras.Input((9, 3)), {}, layers.LSTM(4)])"
    for callee in ("layers.LSTM", "layers.GRU", "LSTM"):
        for arguments in ("8", "units=8", "8, return_sequences=False", "8, name='first'"):
            yield DrawnCall(callee, _split(arguments), sequence)
    yield DrawnCall("layers.Bidirectional", ("layers.LSTM(8)",), sequence)


def _input_shapes() -> Iterator[DrawnCall]:
    for statement in (
        "model = keras.Sequential([{}, layers.Dense(1)])",
        "model = keras.Sequential(); model.add({})",
        "model = keras.Sequential()\nmodel.add({})",
    ):
        for arguments in ("8, input_shape=(4,)", "8, input_dim=4", "input_shape=(4,), units=8"):
            yield DrawnCall("layers.Dense", _split(arguments), statement)


def _lambdas() -> Iterator[DrawnCall]:
    for function in (
        "lambda x: x / 255.0",
        "lambda x: 2.0 * x",
        "lambda image: image / 127.5 - 1",
        "lambda x: x * x",
    ):
        for arguments in ((function,), (f"function={function}", "name='scaled'")):
            made = _layer("(4,)", "layers.Lambda", *arguments)
            yield replace(made, tail="model.save('made.keras')")


def _compilations(arguments: tuple[str, ...]) -> Iterator[DrawnCall]:
    for each in arguments:
        yield DrawnCall("dense.compile", _split(each), tail="dense.fit(x, y, verbose=0)")


CALLS = {
    "bad-argument": [*_bad_arguments()],
    "file-format": [
        DrawnCall("dense.save", (name,)) for name in ("'made'", "'made.tf'", 'r"made"', "'ü.model'")
    ],
    "input-rank": [*_input_ranks()],
    "input-shape-argument": [*_input_shapes()],
    "lambda-layer": [*_lambdas()],
    "metrics-as-text": [
        *_compilations(
            ("'sgd', 'mse', metrics='mae'", "loss='mse', optimizer='sgd', metrics='mae'")
        )
    ],
    "metrics-by-position": [*_compilations(("'sgd', 'mse', ['mae']", "'sgd', 'mse', 'mae'"))],
    "missing-member": [*_replaced_methods()],
    "unknown-name": [
        *_compilations(("'adamm', 'mse'", "'adam', loss='mean_squred_error'", "u'adamm', \"mse\""))
    ],
}
"""Calls by the rule whose fix changes them."""

WHOLE = frozenset(
    """batch-axis-in-input-shape changed-protected-name keras-inside-tensorflow missing-attribute
    missing-call misspelt-task no-model-returned private-import removed-name
    short-loss-in-h5 uncalled-sequential unlogged-key unregistered-custom-object unused-suppression
    wrong-output-shape""".split()
)
"""The rules whose fixes change other things than arguments: their examples are the programs."""

CHANGES_THE_MODEL = frozenset(
    {"batch-axis-in-input-shape", "changed-protected-name", "wrong-output-shape"}
)
"""The rules whose fixes are meant to change shapes."""
