"""The rule `spatial-size`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import LayerRejected
from kerasight.values.findings import Finding, Severity
from kerasight.values.keras import Application
from kerasight.values.problems import NonPositiveSize
from kerasight.values.shapes import Dim

CROPPING = "cropping"
"""The argument of layers that cut, rather than slide a window."""


class SpatialSizeRule(Rule[LayerRejected[NonPositiveSize]]):
    """
    ## What it does
    Reports the first convolution or pooling layer whose window is larger than the remaining image
    or sequence, and a cropping layer that removes all of it.

    ## Why it matters
    Keras raises when the model is built: `Computed output size would be zero or negative`. Each
    `valid` convolution and each pooling layer reduces the size, so this happens at the end of a
    stack that is too deep for its input, or when channels are in the place of the height.

    ## Example
    ```python
    model = keras.Sequential([
        keras.Input(shape=(6, 6, 1)),
        keras.layers.Conv2D(16, 3),
        keras.layers.MaxPooling2D(),
        keras.layers.Conv2D(32, 3),
    ])
    ```

    ## Use instead
    ```python
    model = keras.Sequential([
        keras.Input(shape=(6, 6, 1)),
        keras.layers.Conv2D(16, 3, padding="same"),
        keras.layers.MaxPooling2D(),
        keras.layers.Conv2D(32, 3),
    ])
    ```

    ## When it is wrong
    Not known to be. Unknown sizes are not checked.

    ## References
    - keras/src/ops/operation_utils.py: `compute_conv_output_shape`, `compute_pooling_output_shape`
    """

    name = "spatial-size"
    group = "shape"
    severity = Severity.ERROR
    bad = (
        """\
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(6, 6, 1)),
    layers.Conv2D(16, 3),
    layers.MaxPooling2D(),
    layers.Conv2D(32, 3),  # here
    layers.Flatten(),
])
""",
        """\
from tensorflow.keras import Sequential
from tensorflow.keras.layers import Conv1D, MaxPooling1D

model = Sequential()
model.add(Conv1D(8, 5, input_shape=(20, 1)))
for _ in range(4):
    model.add(MaxPooling1D(2))
model.add(Conv1D(8, 2))  # here
""",
        """\
import keras

inputs = keras.Input((1, 28, 28))
outputs = keras.layers.Conv2D(8, 3)(inputs)  # here
""",
        """\
import keras

inputs = keras.Input((12, 8))
x = keras.layers.MaxPooling1D(4)(inputs)
x = keras.layers.Cropping1D((2, 1))(x)  # here
""",
    )
    good = (
        """\
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(6, 6, 1)),
    layers.Conv2D(16, 3, padding="same"),
    layers.MaxPooling2D(),
    layers.Conv2D(32, 3),
])
""",
        """\
import keras

inputs = keras.Input((None, None, 3))
x = keras.layers.Conv2D(8, 3)(inputs)
x = keras.layers.MaxPooling2D(100)(x)
""",
    )

    def judge(self, event: LayerRejected[NonPositiveSize]) -> Iterator[Finding]:
        """One finding for a window that does not fit."""
        problem = event.problem
        does = "slides a window of {} over" if problem.argument != CROPPING else "cuts {} off"
        yield self.finding(
            event.span,
            f"`{event.layer.class_name}` {does.format(problem.window)} axis {problem.axis}, but "
            f"only {problem.size} is left there: the input has shape {problem.shape}.",
            _advice(event, problem),
            event.related,
        )


def _advice(event: LayerRejected[NonPositiveSize], problem: NonPositiveSize) -> str:
    if problem.argument == CROPPING:
        return f"Use a smaller `{CROPPING}`, or a larger input: something must be left."
    fed: tuple[Dim, ...] = ()
    for each in event.path():
        fed = each.outputs[0].shape.dims or () if each.outputs else ()
    if len(fed) == 4 and fed[1] in (1, 3) and fed[2] == fed[3]:
        return (
            f"The channels seem to come first: use `Input(shape=({fed[2]}, {fed[3]}, {fed[1]}))`, "
            "and `np.transpose(x, (0, 2, 3, 1))`."
        )
    padded = 'Use `padding="same"`'
    if event.before is not None and event.before.spec.is_input:
        return f"{padded}, a smaller `{problem.argument}`, or a larger input."
    if problem.size > 1:
        return f"{padded} in this layer or in those before it, or a smaller `{problem.argument}`."
    shrinking = [each.layer.class_name for each in event.path() if _shrinks(each)]
    return (
        f"Leave this layer out, or use a larger input: {len(shrinking)} layers before it shrink "
        f"axis {problem.axis} to 1."
        if len(shrinking) > 1
        else "Leave this layer out, or use a larger input."
    )


def _shrinks(application: Application) -> bool:
    """Whether the output of a layer is smaller than its input along an axis."""
    if not application.inputs or not application.outputs:
        return False
    before, after = application.inputs[0].shape.dims or (), application.outputs[0].shape.dims or ()
    pairs = zip(before[1:-1], after[1:-1], strict=False)
    return any(isinstance(one, int) and isinstance(two, int) and two < one for one, two in pairs)
