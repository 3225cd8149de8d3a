"""The scorer: loads a saved model, predicts the hidden data and computes the metric.

Run as a script by path, with the user's interpreter, in a process that never ran the solution;
imports the standard library, numpy, `answering` and `metrics` in the same folder and Keras. Its one
argument is a JSON object: `model`, `data`, `known` (training examples, in the form of the hidden
ones), `metric`, `cap` (a second measure or null), `input_shapes`, `output_shape`, `answers`
("class", "number" or null), `classes` (how many), `shown` (indices of known examples whose
predictions are sent), `keras` (the package that saved the model) and `safe_mode` (if false, the
file may run its own code). Writes one JSON line to the descriptor named by `KERASIGHT_CHANNEL`.
"""

# ruff: noqa: PLC0415 - other packages load once this folder is off the path

from __future__ import annotations

import importlib
import json
import math
import os
import sys
from pathlib import Path
from typing import Any

import answering
from metrics import METRICS, interval

BATCH_SIZE = 256

ENDPOINT = "serving_default"
"""The standard signature of a SavedModel."""

THREADS = 2
TEXT_LENGTH = 2000


def shape_list(shape: Any) -> list[int | None] | None:
    """A shape without its batch axis, or None for several inputs or outputs."""
    if not isinstance(shape, (list, tuple)) or any(
        isinstance(axis, (list, tuple)) for axis in shape
    ):
        return None
    return [None if axis is None else int(axis) for axis in shape[1:]]


def layer_table(model: Any) -> list[dict[str, object]]:
    """Name, class, output shape (batch axis included) and parameters of every layer."""
    rows = []
    for layer in model.layers:
        try:
            shape = layer.output.shape
        except (AttributeError, ValueError):
            shape = getattr(layer, "output_shape", None)
        plain = None if shape_list(shape) is None else [None, *(shape_list(shape) or [])]
        rows.append(
            {
                "name": layer.name,
                "class": type(layer).__name__,
                "output_shape": plain,
                "params": int(layer.count_params()),
            }
        )
    return rows


def make_repeatable(tensorflow: Any, keras: Any) -> None:
    """Fix everything that could change a bit between two runs."""
    keras.utils.set_random_seed(0)
    tensorflow.config.threading.set_intra_op_parallelism_threads(THREADS)
    tensorflow.config.threading.set_inter_op_parallelism_threads(1)
    tensorflow.config.experimental.enable_op_determinism()


RANGES = {"relu": (0.0, None), "sigmoid": (0.0, 1.0), "tanh": (-1.0, 1.0)}
"""Activations whose units can die or saturate: the ends of their range, None for no end."""

UNIT_EXAMPLES = 256
MOST_LAYERS = 50


def unit_rows(model: Any, keras: Any, inputs: Any) -> list[dict[str, object]]:
    """The share of dead and of saturated units of each hidden layer on some examples.

    A unit is an index of the last axis of a layer's output. Dead: zero everywhere. Saturated: nine
    in ten values are within 5 % of the ends of the range.
    """
    import numpy

    layers = [
        (layer, name)
        for layer in model.layers[:-1]
        if (name := getattr(getattr(layer, "activation", None), "__name__", "")) in RANGES
    ][:MOST_LAYERS]
    if not layers:
        return []
    try:
        probe = keras.Model(model.inputs, [layer.output for layer, _ in layers])
        outputs = probe.predict(inputs[:UNIT_EXAMPLES], batch_size=64, verbose=0)
    except Exception:  # a model whose layers cannot be reached is diagnosed without its units
        return []
    rows = []
    for place, (layer, name) in enumerate(layers):
        values = numpy.asarray(outputs[place] if len(layers) > 1 else outputs)
        values = values.reshape(-1, values.shape[-1])
        low, high = RANGES[name]
        dead = saturated = 0.0
        if high is None:
            dead = float((values <= 0).all(axis=0).mean())
        else:
            edge = 0.05 * (high - low)
            ends = (values <= low + edge) | (values >= high - edge)
            saturated = float((ends.mean(axis=0) >= 0.9).mean())
        rows.append(
            {
                "layer": layer.name,
                "units": values.shape[1],
                "dead": dead,
                "saturated": saturated,
            }
        )
    return rows


def on_known(
    order: dict[str, Any], model: Any, keras: Any, predictions: Any, labels: Any
) -> dict[str, object] | None:
    """The model on training examples, and statistics of its predictions for hidden ones."""
    import numpy

    with numpy.load(order["known"]) as data:
        known_inputs, known_labels = data["inputs"], data["labels"]
    again = numpy.asarray(model.predict(known_inputs, batch_size=BATCH_SIZE, verbose=0))
    if not numpy.isfinite(again).all():
        return None
    commonest_answer = commonest_label = spread = None
    if numpy.asarray(labels).dtype.kind in "iub":
        answers = answering.classes_of(predictions)
        commonest_answer = float(numpy.unique(answers, return_counts=True)[1].max() / answers.size)
        commonest_label = float(numpy.unique(labels, return_counts=True)[1].max() / labels.size)
    elif float(numpy.std(labels)) > 0:
        spread = float(numpy.std(predictions) / numpy.std(labels))
    return {
        "value": METRICS[order["metric"]](again, known_labels),
        "examples": len(known_labels),
        "commonest_answer": commonest_answer,
        "commonest_label": commonest_label,
        "spread": spread,
        "units": unit_rows(model, keras, known_inputs),
        "answers": answering.known_answers(order, again, known_labels),
    }


class Refused(Exception):
    """Ends the scoring of an unusable model; `facts` is the outcome."""

    def __init__(self, **facts: object) -> None:
        super().__init__(facts)
        self.facts = facts


def loaded(order: dict[str, Any], keras: Any) -> Any:
    """The model of the order, with the required shapes. Raises Refused."""
    try:
        if Path(order["model"]).is_dir():
            model = from_saved_model(order["model"], keras)
        else:
            model = keras.models.load_model(
                order["model"], compile=False, safe_mode=order["safe_mode"]
            )
    except Exception as error:  # any failure to load it is a property of the file
        raise Refused(status="not-loaded", **described(error)) from error
    try:
        taken, given = shape_list(model.input_shape), shape_list(model.output_shape)
    except (AttributeError, ValueError):
        taken, given = None, None
    if taken not in order["input_shapes"] or given != order["output_shape"]:
        raise Refused(status="other-shape", input_shape=taken, output_shape=given)
    return model


def from_saved_model(folder: str, keras: Any) -> Any:
    """The model of a SavedModel; Keras 3 calls it as one layer, by its serving signature."""
    if keras.__version__.startswith("2."):
        return keras.models.load_model(folder, compile=False)
    signatures = importlib.import_module("tensorflow").saved_model.load(folder).signatures
    if not signatures:
        raise ValueError("the SavedModel serves nothing: export it with model.export(...)")
    endpoint = ENDPOINT if ENDPOINT in signatures else next(iter(signatures))
    [taken] = signatures[endpoint].structured_input_signature[1].values()
    inputs = keras.Input(batch_shape=taken.shape, dtype=taken.dtype.name)
    outputs = keras.layers.TFSMLayer(folder, call_endpoint=endpoint)(inputs)
    if isinstance(outputs, dict):
        [outputs] = outputs.values()
    return keras.Model(inputs, outputs)


def answers(order: dict[str, Any], model: Any, inputs: Any) -> Any:
    """The outputs of the model, one row of the required shape for each input. Raises Refused."""
    import numpy

    try:
        predictions = numpy.asarray(model.predict(inputs, batch_size=BATCH_SIZE, verbose=0))
    except Exception as error:  # any failure to predict is a property of the model
        raise Refused(status="not-run", **described(error)) from error
    if list(predictions.shape) != [len(inputs), *order["output_shape"]]:
        given = list(predictions.shape)[1:]
        taken = shape_list(model.input_shape)
        raise Refused(status="other-shape", input_shape=taken, output_shape=given)
    return predictions


def described(error: Exception) -> dict[str, str]:
    """The type and the text of an exception."""
    return {"kind": type(error).__name__, "text": str(error)[:TEXT_LENGTH]}


def measure(order: dict[str, Any]) -> dict[str, object]:
    """Load, check, predict, measure; returns the outcome. Raises Refused."""
    import numpy

    tensorflow = importlib.import_module("tensorflow")
    keras = importlib.import_module(order["keras"])
    make_repeatable(tensorflow, keras)
    model = loaded(order, keras)
    with numpy.load(order["data"]) as data:
        inputs, labels = data["inputs"], data["labels"]
    predictions = answers(order, model, inputs)
    broken = int((~numpy.isfinite(predictions)).reshape(len(labels), -1).any(axis=1).sum())
    if broken:
        raise Refused(status="non-finite", examples=len(labels), broken=broken)
    value = METRICS[order["metric"]](predictions, labels)
    capped = None if order["cap"] is None else METRICS[order["cap"]](predictions, labels)
    return {
        "status": "measured",
        "layers": layer_table(model),
        "params": int(model.count_params()),
        "trainable": sum(math.prod(weight.shape) for weight in model.trainable_weights),
        "examples": len(labels),
        "value": value,
        "interval": interval(order["metric"], predictions, labels, value),
        "capped": capped,
        "hidden": answering.hidden_sums(order, predictions, labels),
        "known": on_known(order, model, keras, predictions, labels),
    }


def main() -> None:
    """Score by the order in the first argument."""
    order = json.loads(sys.argv[1])
    descriptor = int(os.environ.pop("KERASIGHT_CHANNEL"))
    os.set_inheritable(descriptor, False)
    # The folder of this script must not precede the packages of this Python.
    del sys.path[0]
    try:
        outcome = measure(order)
    except Refused as refused:
        outcome = refused.facts
    os.write(descriptor, json.dumps({"event": "scored", **outcome}).encode() + b"\n")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
