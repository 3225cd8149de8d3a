"""The rule `input-rank`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import LayerRejected
from kerasight.values.findings import Edit, Finding, Fix, Severity, Span
from kerasight.values.keras import Layer
from kerasight.values.problems import WrongRank


class InputRankRule(Rule[LayerRejected[WrongRank]]):
    """
    ## What it does
    Reports a layer whose input has more or fewer axes than it accepts.

    ## Why it matters
    Keras raises when the layer is called: `expected ndim=3, found ndim=2`. Usual causes: an `LSTM`
    after another one without `return_sequences=True`, images without a channel axis, a batch axis
    in `Input`, a `Flatten` that is too early or missing.

    ## Example
    ```python
    model = keras.Sequential([
        keras.Input(shape=(10, 3)),
        keras.layers.LSTM(32),
        keras.layers.LSTM(16),
    ])
    ```

    ## Use instead
    ```python
    model = keras.Sequential([
        keras.Input(shape=(10, 3)),
        keras.layers.LSTM(32, return_sequences=True),
        keras.layers.LSTM(16),
    ])
    ```

    ## When it is wrong
    Not known to be. Unknown ranks are not checked.

    ## References
    - keras/src/layers/input_spec.py: `assert_input_compatibility`
    """

    name = "input-rank"
    group = "shape"
    severity = Severity.ERROR
    bad = (
        """\
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(10, 3)),
    layers.LSTM(32),
    layers.LSTM(16),  # here
    layers.Dense(1),
])
""",
        """\
import tensorflow as tf

model = tf.keras.models.Sequential()
model.add(tf.keras.layers.Conv2D(8, 3, input_shape=(28, 28)))  # here
""",
        """\
import keras

inputs = keras.Input(shape=(32,))
x = keras.layers.Bidirectional(keras.layers.GRU(8))(inputs)  # here
""",
        """\
import keras
import numpy as np

series = np.zeros((500, 20, 1))
inputs = keras.Input(shape=series.shape)
x = keras.layers.LSTM(8)(inputs)  # here
""",
        """\
import keras

inputs = keras.Input(shape=(28, 28, 1))
x = keras.layers.Flatten()(inputs)
x = keras.layers.MaxPooling2D()(x)  # here
""",
    )
    good = (
        """\
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(10, 3)),
    layers.LSTM(32, return_sequences=True),
    layers.LSTM(16),
    layers.Dense(1),
])
""",
        """\
import keras

inputs = keras.Input(shape=(7, 28, 3))
x = keras.layers.Dense(8)(inputs)
""",
    )

    def judge(self, event: LayerRejected[WrongRank]) -> Iterator[Finding]:
        """One finding for a wrong number of axes."""
        problem = event.problem
        least = "at least " if problem.at_least else ""
        before = event.before
        source = f" from `{before.class_name}`" if before is not None else ""
        yield self.finding(
            event.span,
            f"`{event.layer.class_name}` takes {least}{problem.expected} axes, the batch axis "
            f"included, but gets {problem.shape.rank}{source}: shape {problem.shape}.",
            _advice(event, problem),
            event.related,
            _fix(event, problem),
        )


def _fix(event: LayerRejected[WrongRank], problem: WrongRank) -> Fix | None:
    """The fix of an input shape with a batch axis, or of a recurrent layer without sequences."""
    before = event.before
    declared = None if before is None else before.declared
    edit = declared.first_axis if declared is not None and declared.of_data else None
    if edit is not None and _is_one_more(problem):
        return Fix("Take the first axis out of the input shape", (edit,))
    before, layer = _recurrent(before), _recurrent(event.layer)
    if layer is None or problem.shape.rank != problem.expected - 1:
        return None
    if before is None or before.written is None:
        return None
    if before.span == event.layer.span or before.span.elsewhere != event.span.elsewhere:
        return None
    places = before.written.arguments
    if "return_sequences" in places:
        edit = Edit(places["return_sequences"], "True")
    elif before.arguments.get("return_sequences") is False:
        end = max(place.end for place in places.values())
        edit = Edit(Span(end, end), ", return_sequences=True")
    else:
        return None
    return Fix(f"Give the `{before.class_name}` before it `return_sequences=True`", (edit,))


def _recurrent(layer: Layer | None) -> Layer | None:
    """The layer that steps along a sequence: the layer itself, or the one that it copies."""
    return None if layer is None else layer.spec.recurrent(layer)


def _is_one_more(problem: WrongRank) -> bool:
    """Whether there is one axis too many."""
    return problem.shape.rank == problem.expected + 1


def _advice(event: LayerRejected[WrongRank], problem: WrongRank) -> str:
    name, before = event.layer.class_name, event.before
    found = problem.shape.rank or 0
    dims = problem.shape.dims or ()
    inner = ", ".join(str(dim) for dim in dims[1:])
    if found < problem.expected:
        recurrent = _recurrent(before)
        if before is not None and recurrent is not None:
            where = "" if recurrent is before else f"inside the `{before.class_name}` "
            return f"Give the `{recurrent.class_name}` {where}before it `return_sequences=True`."
        if before is not None and (before.spec.flattens or before.spec.is_global_pooling):
            return f"`{before.class_name}` removes the axes that `{name}` needs: put it behind."
        if found == problem.expected - 1 and inner:
            return (
                f"Add the missing axis: `Input(shape=({inner}, 1))`, "
                f"or `Reshape(({inner}, 1))` before this layer."
            )
        return f"Give `{name}` an input of {problem.expected - 1} axes besides the batch."
    if _is_one_more(problem) and before is not None and before.spec.is_input:
        return (
            "Leave the batch size out of `Input(shape=...)`: the shape is that of one sample "
            "(`x_train.shape[1:]`)."
        )
    return "Put `Flatten()`, a global pooling layer or `Reshape(...)` before this layer."
