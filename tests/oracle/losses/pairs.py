"""Pairs of output and target shapes, what the real Keras does with them, and what we say."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import product
from typing import Literal, NamedTuple

from kerasight.apis.keras.training.loss_shapes import match
from kerasight.apis.keras.training.specs import LOSSES
from kerasight.values.keras_version import KerasVersion
from kerasight.values.training_specs import Comparison, ShapeMatch

from ..real.client import RealKeras

Sizes = tuple[int, ...]

SAMPLES = 7
"""The number of samples in the only batch; one output has as many units."""

OUTPUTS: tuple[Sizes, ...] = (
    (1,),
    (5,),
    (SAMPLES,),
    (1, 1),
    (1, 5),
    (5, 5),
    (6, 1),
    (6, 5),
    (1, 1, 1),
    (1, 1, 5),
    (6, 4, 1),
    (6, 4, 5),
    (6, 4, 3, 1),
    (6, 4, 3, 5),
)

TARGETS: tuple[Sizes, ...] = tuple(
    sorted(
        {
            (),
            (2,),
            (3,),
            (6,),
            (6, 3),
            (6, 4),
            (3, 1),
            (5, 1),
            (9, 1),
            (9, 5),
            (9, 4, 1),
            (6, 4, 3),
            (6, 4, 3, 5, 1),
            *OUTPUTS,
        },
        key=lambda sizes: (len(sizes), sizes),
    )
)

Given = Literal["arrays", "generator"]


class Pair(NamedTuple):
    """A loss, an output and its targets, without the batch axis."""

    loss: str
    output: Sizes
    target: Sizes
    activation: str = "sigmoid"
    given: Given = "arrays"


def pairs(losses: Iterable[str]) -> Iterator[Pair]:
    """Every pair of shapes for every loss, with activations and data that may change the outcome.

    Losses that bring targets and predictions together in the same way share the rest.
    """
    seen: set[object] = set()
    for loss in losses:
        spec = LOSSES[loss]
        logits = spec.comparison_in_keras_2 is Comparison.LOGITS
        activations = ["linear", "sigmoid"] if logits else ["linear"]
        yield from map(Pair._make, product([loss], OUTPUTS, TARGETS, activations, ["arrays"]))
        if spec[1:] not in seen:
            seen.add(spec[1:])
            rest = product([loss], OUTPUTS[:9], TARGETS, ["softmax", "linear"], ["generator"])
            yield from map(Pair._make, rest)


def said(pair: Pair, keras: KerasVersion) -> ShapeMatch:
    """What we say of a pair."""
    return match(
        LOSSES[pair.loss],
        (None, *pair.target),
        (None, *pair.output),
        keras,
        activation=pair.activation,
        static=keras.is_3 or pair.given == "arrays",
        batch=SAMPLES,
    )


PROGRAM = """
import itertools
import json
import numpy as np
import {package} as keras

found = []
for loss, output, target, activation, given in json.loads({pairs!r}):
    model = keras.Sequential([
        keras.Input((*output[:-1], 2)),
        keras.layers.Dense(output[-1], activation=activation),
    ])
    x = np.random.rand({samples}, *output[:-1], 2)
    # The only label that a unit is there for in every output.
    y = np.zeros(({samples}, *target), dtype="float32")
    model.compile("sgd", getattr(keras.losses, loss)())
    try:
        if given == "arrays":
            model.evaluate(x, y, batch_size={samples}, verbose=0)
        else:
            model.fit(((x, y) for _ in itertools.count()), steps_per_epoch=1, verbose=0)
    except Exception:
        found.append(True)
    else:
        found.append(False)
raise SystemExit(json.dumps(found))
"""


AT_ONCE = """
import functools
import json
import numpy as np
import tensorflow as tf
import {package} as keras
from {package}.src.{container_module} import {container}

@functools.cache
def outputs(output, activation):
    model = keras.Sequential([
        keras.Input((*output[:-1], 2)),
        keras.layers.Dense(output[-1], activation=activation),
    ])
    return model, model(np.random.rand({samples}, *output[:-1], 2).astype("float32"))

@functools.cache
def traced(loss, output, activation, rank):
    model, _ = outputs(output, activation)
    made = {container}(getattr(keras.losses, loss)())

    @tf.function(input_signature=[
        tf.TensorSpec((None, *output[:-1], 2)),
        tf.TensorSpec([None] * (rank + 1)),
    ])
    def step(x, y):
        return made(y, model(x))

    return step

found = []
for loss, output, target, activation, given in json.loads({pairs!r}):
    output = tuple(output)
    # The only label that a unit is there for in every output.
    y = np.zeros(({samples}, *target), dtype="float32")
    try:
        if given == "generator" and not {is_3}:
            x = np.random.rand({samples}, *output[:-1], 2).astype("float32")
            traced(loss, output, activation, len(target))(x, y)
        else:
            made = {container}(getattr(keras.losses, loss)())
            made(tf.constant(y), outputs(output, activation)[1])
    except Exception:
        found.append(True)
    else:
        found.append(False)
raise SystemExit(json.dumps(found))
"""


def raised_at_once(pairs: list[Pair], real: RealKeras) -> list[bool]:
    """The same without models that are compiled: what `fit` and `evaluate` call for each batch.

    That is the container of the losses, on the output of a model; in Keras 2, a generator leaves
    the sizes of targets open while the step is traced. It takes no gradients, as `fit` does, and is
    a hundred times as fast.
    """
    package, container = "keras", "CompileLoss"
    module = "trainers.compile_utils"
    if real.version == 2:
        package, container, module = "tf_keras", "LossesContainer", "engine.compile_utils"
    text = AT_ONCE.format(
        package=package,
        container=container,
        container_module=module,
        is_3=real.version == 3,
        pairs=json.dumps(pairs),
        samples=SAMPLES,
    )
    answer: list[bool] = real.told_by(text, allocate=True)
    return answer


def raised(pairs: list[Pair], real: RealKeras) -> list[bool]:
    """Whether the real Keras raises for one batch of each pair.

    It evaluates arrays, and trains on a generator.
    """
    package = "keras" if real.version == 3 else "tf_keras"
    text = PROGRAM.format(package=package, pairs=json.dumps(pairs), samples=SAMPLES)
    answer: list[bool] = real.told_by(text, allocate=True)
    return answer


def disagreements(
    pairs: list[Pair], raises: list[bool], keras: KerasVersion
) -> list[tuple[Pair, ShapeMatch, bool]]:
    """The pairs for which what we say is not what the real Keras does."""
    found = zip(pairs, raises, strict=True)
    spoken = [(pair, said(pair, keras), each) for pair, each in found]
    return [
        (pair, word, each)
        for pair, word, each in spoken
        if word != "unknown" and (word == "raises") is not each
    ]
