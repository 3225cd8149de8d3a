"""The rule `unmatched-inputs`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.model_layers import keys_of
from kerasight.rules.rule import Rule
from kerasight.values.data import Array, Dataset
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.keras import Layer, Model
from kerasight.values.objects import DictValue, ListValue, Value
from kerasight.values.training import ModelFed


class UnmatchedInputsRule(Rule[ModelFed]):
    """
    ## What it does
    Reports data that does not match the inputs of a model one to one: one array for a model of
    two inputs, three for two, or a dict that lacks the name of an input.

    ## Why it matters
    Keras raises in the first batch, with a message about structures and keys. A model with several
    inputs needs a list with one array for each, in the order of `keras.Model(inputs=[...])`, or a
    dict with the names of the inputs.

    ## Example
    ```python
    words, price = keras.Input((20,), name="words"), keras.Input((1,), name="price")
    model = keras.Model([words, price], keras.layers.Concatenate()([words, price]))
    model.predict(np.zeros((4, 21)))
    ```

    ## Use instead
    ```python
    words, price = keras.Input((20,), name="words"), keras.Input((1,), name="price")
    model = keras.Model([words, price], keras.layers.Concatenate()([words, price]))
    model.predict({"words": np.zeros((4, 20)), "price": np.zeros((4, 1))})
    ```

    ## When it is wrong
    Not known to be. Custom models are not checked.

    ## References
    - keras/src/models/functional.py: `_flatten_to_reference_inputs`, `_convert_inputs_to_tensors`
    - tf_keras/src/engine/functional.py: `_flatten_to_reference_inputs`
    """

    name = "unmatched-inputs"
    group = "shape"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import numpy as np

words, price = keras.Input((20,), name="words"), keras.Input((1,), name="price")
model = keras.Model([words, price], keras.layers.Concatenate()([words, price]))
model.predict(np.zeros((4, 21)))  # here
""",
        """\
import keras
import numpy as np

words, price = keras.Input((20,), name="words"), keras.Input((1,), name="price")
joined = keras.layers.Concatenate()([words, price])
model = keras.Model([words, price], keras.layers.Dense(1)(joined))
model.compile("adam", "mse")
x = {"words": np.zeros((4, 20)), "prize": np.zeros((4, 1))}
model.fit(x, np.zeros(4))  # here
""",
        """\
import numpy as np
import tf_keras

inputs = tf_keras.Input((20,))
model = tf_keras.Model(inputs, tf_keras.layers.Dense(1)(inputs))
model.predict([np.zeros((4, 20)), np.zeros((4, 20))])  # here
""",
        """\
import keras
import numpy as np

before, after = keras.Input((20,), name="before"), keras.Input((5,), name="after")
joined = keras.layers.Concatenate()([before, after])
model = keras.Model({"x1": before, "x2": after}, keras.layers.Dense(1)(joined))
model.compile("adam", "mse")
data = {"before": np.zeros((4, 20)), "after": np.zeros((4, 5))}
model.fit(data, np.zeros((4, 1)))  # here
""",
    )
    good = (
        """\
import keras
import numpy as np

words, price = keras.Input((20,), name="words"), keras.Input((1,), name="price")
model = keras.Model([words, price], keras.layers.Concatenate()([words, price]))
model.predict([np.zeros((4, 20)), np.zeros((4, 1))])
model.predict({"price": np.zeros((4, 1)), "words": np.zeros((4, 20)), "more": np.zeros((4, 1))})
single = keras.Model(words, keras.layers.Dense(1)(words))
single.predict([np.zeros((4, 20))])
named = keras.Model({"w": words, "p": price}, keras.layers.Concatenate()([words, price]))
named.predict({"w": np.zeros((4, 20)), "p": np.zeros((4, 1))})
chain = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1)])
chain.predict([np.zeros((4, 8)), np.zeros((4, 8))])
""",
    )

    def judge(self, event: ModelFed) -> Iterator[Finding]:
        """One finding for data that lacks an input, or has one too many."""
        inputs = _inputs_of(event.model)
        given = _inputs_in(event.arguments.get("x"))
        if keys_of(event.model.state.nested_inputs) and (
            event.keras.is_2 or isinstance(given, int)
        ):
            return
        if not inputs or given is None or (event.model.is_sequential and event.keras.is_3):
            return
        keyed = keys_of(event.model.state.nested_inputs)
        names: list[str | None] = [*keyed] or [layer.known_name for layer in inputs]
        if isinstance(given, int):
            if given == len(inputs):
                return
            fed = "1 array" if given == 1 else f"a list of {given}"
        else:
            if None in names or set(names) <= given or len(set(names)) < len(names):
                return
            missing = ", ".join(f"`{name}`" for name in names if name not in given)
            fed = f"a dict without {missing}"
        shown = keyed or [each.name for each in inputs]
        shapes = zip(shown, map(_shape_of, inputs), strict=True)
        listed = ", ".join(f"`{name}` {shape}" for name, shape in shapes)
        plural = "inputs" if len(inputs) > 1 else "input"
        keys = ", ".join(f'"{name}": ...' for name in shown)
        yield self.finding(
            event.places.get("x", event.span),
            f"The model has {len(inputs)} {plural}, {listed}, but it gets {fed}.",
            f"Give one array for each: `{{{keys}}}`"
            + ("." if keyed else ", or a list in this order."),
            (*(Related("an input is declared here", each.span) for each in inputs), *event.related),
        )


def _shape_of(layer: Layer) -> str:
    """The shape that an input layer declares."""
    return str(layer.applications[0].outputs[0].shape) if layer.applications else ""


def _inputs_of(model: Model) -> list[Layer]:
    """The input layers in order, empty if unknown."""
    if model.form == "Subclassed" or model.inputs is None:
        return []
    listed = "inputs" in (model.state.listed or ()) or bool(keys_of(model.state.nested_inputs))
    if not model.is_sequential and not listed:
        return []
    layers = [tensor.origin.layer for tensor in model.inputs if tensor.origin is not None]
    if any(tensor.shape.dims is None for tensor in model.inputs):
        # `Input(tensor=...)` of Keras 2 brings its data along, and is not fed.
        return []
    return layers if len(layers) == len(model.inputs) else []


def _inputs_in(data: Value) -> int | set[Value] | None:
    """The number of arrays, or their names; None if unknown."""
    if isinstance(data, Dataset):
        if data.batches != 1:
            return None
        data = data.element[0] if isinstance(data.element, tuple) else data.element
    if isinstance(data, DictValue):
        return set(data.items) if data.complete else None
    if isinstance(data, Array):
        return 1
    if isinstance(data, ListValue):
        data = tuple(data.items)
    if isinstance(data, tuple) and data and all(isinstance(each, Array) for each in data):
        return len(data)
    return None
