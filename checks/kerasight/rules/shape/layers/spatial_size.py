"""The rule `spatial-size`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import LayerRejected
from kerasight.values.findings import Finding, Severity
from kerasight.values.problems import NonPositiveSize

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
    padding = f'Use `padding="same"`, a smaller `{problem.argument}`, '
    if event.before is None or not event.before.spec.is_input:
        return padding + "one pooling layer fewer, or a larger input."
    dims = problem.shape.dims or ()
    if len(dims) == 4 and dims[1] in (1, 3) and dims[2] == dims[3]:
        return (
            f"The channels seem to come first: use `Input(shape=({dims[2]}, {dims[3]}, "
            f'{dims[1]}))`, or `data_format="channels_first"` in every layer.'
        )
    return padding + "or a larger input."
