"""The rule `unmatched-outputs`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.model_layers import keys_of
from kerasight.rules.rule import Rule
from kerasight.values.data import Array
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.keras import Model
from kerasight.values.keras_version import KerasVersion
from kerasight.values.objects import DictValue, ListValue, Value
from kerasight.values.training import ModelEvaluated, ModelFed, ModelFitted


class UnmatchedOutputsRule(Rule[ModelFitted | ModelEvaluated]):
    """
    ## What it does
    Reports losses, metrics and labels that do not match the outputs of a model: a key that is not
    the name of an output, an output without a loss, a list that is too long or too short.

    ## Why it matters
    Keras raises in the first batch. The keys are the names of the last layers, so they are only
    certain for layers with a `name`. Differences between the versions:

    | | Keras 3 | Keras 2 |
    |---|---|---|
    | a loss or labels for some of the outputs, in a dict | raises | runs |
    | `metrics=["mae"]` for two outputs | raises | runs |
    | one array of labels for two outputs | raises | runs |
    | a list with more losses than outputs | raises | runs |

    ## Example
    ```python
    model = keras.Model(inputs, [
        keras.layers.Dense(1, name="price")(inputs),
        keras.layers.Dense(3, name="kind")(inputs),
    ])
    model.compile("adam", loss={"price": "mse", "type": "categorical_crossentropy"})
    model.fit(x, {"price": price, "kind": kind})
    ```

    ## Use instead
    ```python
    model = keras.Model(inputs, [
        keras.layers.Dense(1, name="price")(inputs),
        keras.layers.Dense(3, name="kind")(inputs),
    ])
    model.compile("adam", loss={"price": "mse", "kind": "categorical_crossentropy"})
    model.fit(x, {"price": price, "kind": kind})
    ```

    ## When it is wrong
    Not known to be. Models with one output and custom models are not checked.

    ## References
    - keras/src/trainers/compile_utils.py: `CompileLoss.build`, `CompileMetrics.build`
    - tf_keras/src/engine/compile_utils.py: `map_to_output_names`
    """

    name = "unmatched-outputs"
    group = "training"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import numpy as np

inputs = keras.Input((8,))
price = keras.layers.Dense(1, name="price")(inputs)
kind = keras.layers.Dense(3, activation="softmax", name="kind")(inputs)
model = keras.Model(inputs, [price, kind])
model.compile("adam", loss={"price": "mse", "type": "categorical_crossentropy"})
model.fit(np.zeros((4, 8)), {"price": np.zeros((4, 1)), "kind": np.zeros((4, 3))})  # here
""",
        """\
import keras
import numpy as np

inputs = keras.Input((8,))
outputs = [keras.layers.Dense(1)(inputs), keras.layers.Dense(3)(inputs)]
model = keras.Model(inputs, outputs)
model.compile("adam", loss="mse", metrics=["mae"])
model.fit(np.zeros((4, 8)), [np.zeros((4, 1)), np.zeros((4, 3))])  # here
""",
        """\
import keras
import numpy as np

inputs = keras.Input((8,))
outputs = [keras.layers.Dense(1)(inputs), keras.layers.Dense(1)(inputs)]
model = keras.Model(inputs, outputs)
model.compile("adam", loss="mse")
model.fit(np.zeros((4, 8)), np.zeros((4, 1)))  # here
""",
        """\
import numpy as np
import tf_keras

inputs = tf_keras.Input((8,))
price = tf_keras.layers.Dense(1, name="price")(inputs)
kind = tf_keras.layers.Dense(3, name="kind")(inputs)
model = tf_keras.Model(inputs, [price, kind])
model.compile("adam", loss="mse", metrics={"prize": "mae"})
model.fit(np.zeros((4, 8)), [np.zeros((4, 1)), np.zeros((4, 3))])  # here
""",
        """\
import keras
import numpy as np

inputs = keras.Input((7,))
risk = keras.layers.Dense(1, activation="sigmoid")(inputs)
model = keras.Model(inputs, {"risk": risk, "stay": keras.layers.Dense(1)(inputs)})
losses = {"risk": "binary_crossentropy", "stay": "mse"}
model.compile("adam", loss=losses, metrics={"risk_head": "accuracy", "stay": "mae"})
model.fit(np.zeros((4, 7)), {"risk": np.zeros((4, 1)), "stay": np.zeros((4, 1))})  # here
""",
    )
    good = (
        """\
import keras
import numpy as np

inputs = keras.Input((8,))
price = keras.layers.Dense(1, name="price")(inputs)
kind = keras.layers.Dense(3, activation="softmax", name="kind")(inputs)
model = keras.Model(inputs, [price, kind])
x, y = np.zeros((4, 8)), {"price": np.zeros((4, 1)), "kind": np.zeros((4, 3))}
model.compile("adam", loss={"price": "mse", "kind": None}, metrics={"price": ["mae"]})
model.fit(x, y)
model.compile("sgd", loss=["mse", "categorical_crossentropy"], metrics=[["mae"], ["accuracy"]])
model.fit(x, [y["price"], y["kind"]])
model.compile("sgd", loss=["mse", None])
model.fit(x, y["price"])
named = keras.Model(inputs, {"cost": price, "sort": kind})
losses = {"cost": "mse", "sort": "categorical_crossentropy"}
named.compile("sgd", loss=losses, metrics={"cost": "mae"})
named.fit(x, {"cost": y["price"], "sort": y["kind"]})
""",
        """\
import numpy as np
import tf_keras

inputs = tf_keras.Input((8,))
price = tf_keras.layers.Dense(1, name="price")(inputs)
kind = tf_keras.layers.Dense(3, name="kind")(inputs)
model = tf_keras.Model(inputs, [price, kind])
model.compile("adam", loss={"price": "mse"}, metrics=["mae"])
model.fit(np.zeros((4, 8)), [np.zeros((4, 1)), np.zeros((4, 3))])
""",
    )

    def judge(self, event: ModelFed) -> Iterator[Finding]:
        """One finding for each argument that matches no output, or not all."""
        keys = keys_of(event.model.state.nested_outputs)
        names = keys or _outputs_of(event.model)
        if event.compilation is None or len(names) < 2 or len(set(names)) < len(names):
            return
        arguments = {**event.compilation.arguments, "y": event.arguments.get("y")}
        for argument in ("loss", "metrics", "loss_weights", "y"):
            given = arguments.get(argument)
            if argument == "loss_weights":
                wrong = _wrong_weights(given, arguments.get("loss"), names, event.keras)
            elif keys and not _is_judged(given, argument, event.keras):
                continue
            elif argument == "y" and not _has_all_losses(arguments.get("loss"), names):
                # An output without a loss needs no labels: how many Keras then takes varies.
                continue
            else:
                wrong = _mismatch(given, argument, names, event.keras, is_dict=bool(keys))
            if wrong is None:
                continue
            place = event.places.get("y", event.span) if argument == "y" else event.span
            related = event.related
            if argument != "y":
                related = (Related("it is compiled here", event.compilation.span), *related)
            shown = "the labels" if argument == "y" else f"`{argument}`"
            listed = ", ".join(f"`{name}`" for name in names)
            pairs = ", ".join(f'"{name}": ...' for name in names)
            yield self.finding(
                place,
                f"The model has {len(names)} outputs, {listed}, but {shown} {wrong}.",
                f"Give one for each output: `{{{pairs}}}`"
                + ("." if keys else ", or a list in this order."),
                related,
            )
            return


def _is_judged(given: Value, argument: str, keras: KerasVersion) -> bool:
    """Whether it is known what Keras does with an argument of a model with a dict of outputs."""
    return isinstance(given, DictValue) and keras.is_3 and argument in ("metrics", "loss")


def _has_all_losses(loss: Value, names: list[str]) -> bool:
    """Whether every output certainly has a loss: one for all, or one for each."""
    if isinstance(loss, DictValue):
        return all(loss.items.get(name) is not None for name in names)
    items = loss.items if isinstance(loss, ListValue) else loss
    if not isinstance(items, list | tuple):
        return loss is not None
    return len(items) == len(names) and not any(each is None for each in items)


def _outputs_of(model: Model) -> list[str]:
    """The names of the outputs, empty if unknown or given as a dict."""
    if model.form == "Subclassed" or model.outputs is None:
        return []
    if "outputs" not in (model.state.listed or ()):
        return []
    origins = [tensor.origin for tensor in model.outputs if tensor.origin is not None]
    names = [origin.layer.known_name for origin in origins]
    known = [name for name in names if name is not None]
    return known if len(known) == len(names) else []


def _mismatch(
    value: Value, argument: str, names: list[str], keras: KerasVersion, *, is_dict: bool
) -> str | None:
    """What is wrong with what is given for the outputs; Keras 2 lets more pass."""
    if isinstance(value, DictValue):
        # A model with a dict of outputs is trained on those alone that have a loss.
        needs_all = keras.is_3 and argument != "metrics" and not is_dict
        return _wrong_keys(value, argument, names, needs_all=needs_all)
    items: Value | list[Value] = value
    if isinstance(value, ListValue) and value.complete:
        items = value.items
    if keras.is_2:
        return _wrong_in_keras_2(items, argument, len(names))
    if argument == "y" and isinstance(items, Array):
        return "are 1 array"
    if not isinstance(items, list | tuple):
        return None
    wrong = len(items) > len(names) if argument == "loss" else len(items) != len(names)
    if not wrong or (argument == "metrics" and not items) or not _are_arrays(items, argument):
        return None
    return f"{'are' if argument == 'y' else 'is'} a list of {len(items)}"


def _wrong_weights(
    weights: Value, loss: Value, names: list[str], keras: KerasVersion
) -> str | None:
    """What is wrong with a dict of `loss_weights` beside a dict of losses.

    Keras 3 looks up each output; what else the dict has is not read.
    """
    if keras.is_2 or not isinstance(weights, DictValue) or not isinstance(loss, DictValue):
        return None
    keys = [key for key in weights.items if isinstance(key, str)]
    if not weights.complete or len(keys) < len(weights.items) or set(loss.items) != set(names):
        return None
    missing = next((name for name in names if name not in keys), None)
    return None if missing is None else f"has nothing for `{missing}`"


def _wrong_keys(
    value: DictValue, argument: str, names: list[str], *, needs_all: bool
) -> str | None:
    keys = [key for key in value.items if isinstance(key, str)]
    if not value.complete or len(keys) < len(value.items):
        return None
    verb = "have" if argument == "y" else "has"
    strange = next((key for key in keys if key not in names), None)
    if strange is not None and value.items[strange] is not None:
        return f"{verb} the key `{strange}`"
    missing = next((name for name in names if name not in keys), None)
    if missing is None or not needs_all:
        return None
    return f"{verb} nothing for `{missing}`"


def _wrong_in_keras_2(items: Value | list[Value], argument: str, count: int) -> str | None:
    """Of lists, Keras 2 counts those of labels, and those of lists of metrics."""
    if not isinstance(items, list | tuple) or len(items) == count:
        return None
    nested = argument == "metrics" and items and all(isinstance(each, ListValue) for each in items)
    more_labels = argument == "y" and len(items) > count and _are_arrays(items, argument)
    return f"is a list of {len(items)}" if nested or more_labels else None


def _are_arrays(items: list[Value] | tuple[Value, ...], argument: str) -> bool:
    return argument != "y" or all(isinstance(each, Array) for each in items)
