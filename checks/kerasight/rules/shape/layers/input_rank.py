"""The rule `input-rank`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import LayerRejected
from kerasight.values.findings import Edit, Finding, Fix, Severity, Span
from kerasight.values.keras import Layer
from kerasight.values.problems import WrongRank
from kerasight.values.shapes import Shape, UnknownDim


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
        source = "" if before is None else f" from `{before.class_name}`"
        if before is not None and before.spec.is_input:
            source = " from the input"
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
    removing = _removing(event)
    before, layer = _recurrent(removing), _recurrent(event.layer)
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


def _removing(event: LayerRejected[WrongRank]) -> Layer | None:
    """The layer behind which the tensor has so few axes; those after it keep their number."""
    rank = event.problem.shape.rank
    for each in event.path():
        fed = each.inputs[0].shape.rank if each.inputs else None
        if fed is None or each.is_operation:
            return None
        if fed != rank:
            return each.layer if rank is not None and fed > rank else None
    return None


def _advice(event: LayerRejected[WrongRank], problem: WrongRank) -> str:
    found = problem.shape.rank or 0
    if found < problem.expected:
        return _for_too_few(event, problem)
    before = event.before
    if _is_one_more(problem) and before is not None and before.spec.is_input:
        return _for_input(event, problem)
    return "Put `Flatten()`, a global pooling layer or `Reshape(...)` before this layer."


def _for_input(event: LayerRejected[WrongRank], problem: WrongRank) -> str:
    """What to do about one axis too many in an input."""
    sample = (problem.shape.dims or ())[1:]
    declared = event.before.declared if event.before is not None else None
    if declared is not None and declared.of_data:
        return (
            "Leave the batch size out of `Input(shape=...)`: the shape is that of one sample "
            "(`x_train.shape[1:]`)."
        )
    if sample[-1] == 1 and not event.layer.spec.rank:
        return f"Leave the last 1 out of the shape: `Input(shape={Shape(sample[:-1])})`."
    if sample[0] == 1:
        return f"Leave the 1 of the batch out of the shape: `Input(shape={Shape(sample[1:])})`."
    if not all(isinstance(dim, int) for dim in sample[1:]):
        return "Leave the number of samples out of `Input(shape=...)`."
    return (
        f"One sample has {len(sample) - 1} axes here. If {sample[0]} counts the samples, leave it "
        f"out: `Input(shape={Shape(sample[1:])})`."
    )


def _for_too_few(event: LayerRejected[WrongRank], problem: WrongRank) -> str:
    """What to do about missing axes: to keep those that a layer before removes, or to add one."""
    name, removing = event.layer.class_name, _removing(event)
    recurrent = _recurrent(removing)
    if removing is not None and recurrent is not None:
        where = "" if recurrent is removing else f"inside the `{removing.class_name}` "
        return f"Give the `{recurrent.class_name}` {where}before it `return_sequences=True`."
    if removing is not None and removing.spec.is_global_pooling:
        return (
            f"`{removing.class_name}` removes the axes that `{name}` needs: leave it out, or use "
            f"`{removing.class_name.removeprefix('Global')}()`."
        )
    if removing is not None and removing.spec.flattens:
        return f"`{removing.class_name}` removes the axes that `{name}` needs: put it behind."
    inner = (problem.shape.dims or ())[1:]
    if len(inner) != problem.expected - 2 or any(isinstance(dim, UnknownDim) for dim in inner):
        return f"Give `{name}` an input of {problem.expected - 1} axes besides the batch."
    wider = Shape((*inner, 1))
    if event.before is not None and event.before.spec.is_input:
        return f"Add the missing axis to the input: `Input(shape={wider})`."
    if None in inner:
        return f"Give `{name}` an input of {problem.expected - 1} axes besides the batch."
    return f"Add the missing axis: `Reshape({wider})` before this layer."
