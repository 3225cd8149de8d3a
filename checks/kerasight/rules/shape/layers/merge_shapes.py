"""The rule `merge-shapes`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.rules.shape.layers.merging import advice
from kerasight.values.events import LayerRejected
from kerasight.values.findings import Finding, Severity
from kerasight.values.problems import MergeMismatch


class MergeShapesRule(Rule[LayerRejected[MergeMismatch]]):
    """
    ## What it does
    Reports a merging layer (`Add`, `Concatenate`, `Dot` and the like) whose inputs do not fit
    together.

    ## Why it matters
    Keras raises when the layer is called. In a residual block, the usual cause is a convolution
    that changes the number of channels or the size in one of the two branches.

    ## Example
    ```python
    shortcut = x
    x = keras.layers.Conv2D(64, 3, padding="same")(x)
    x = keras.layers.Add()([x, shortcut])
    ```

    ## Use instead
    ```python
    shortcut = keras.layers.Conv2D(64, 1)(x)
    x = keras.layers.Conv2D(64, 3, padding="same")(x)
    x = keras.layers.Add()([x, shortcut])
    ```

    ## When it is wrong
    Not known to be. Unknown sizes are not checked.

    ## References
    - keras/src/layers/merging/base_merge.py, concatenate.py, dot.py
    """

    name = "merge-shapes"
    group = "shape"
    severity = Severity.ERROR
    bad = (
        """\
import keras
from keras import layers

inputs = keras.Input((32, 32, 3))
x = layers.Conv2D(64, 3)(inputs)
x = layers.Add()([x, inputs])  # here
""",
        """\
import keras

first, second = keras.Input((4, 2)), keras.Input((5, 2))
joined = keras.layers.Concatenate()([first, second])  # here
""",
        """\
import tensorflow as tf

first, second = tf.keras.Input((4,)), tf.keras.Input((5,))
product = tf.keras.layers.Dot(axes=1)([first, second])  # here
""",
        """\
import keras

first, second = keras.Input((4,)), keras.Input((5,))
total = keras.layers.add([first, second])  # here
""",
    )
    good = (
        """\
import keras
from keras import layers

inputs = keras.Input((32, 32, 3))
x = layers.Conv2D(64, 3, padding="same")(inputs)
x = layers.Add()([x, layers.Conv2D(64, 1)(inputs)])
x = layers.Concatenate()([x, inputs])
x = layers.Multiply()([x, layers.Reshape((1, 1, 67))(layers.GlobalAveragePooling2D()(x))])
""",
    )

    def judge(self, event: LayerRejected[MergeMismatch]) -> Iterator[Finding]:
        """One finding for a merge that Keras rejects."""
        problem = event.problem
        name = event.layer.class_name
        shapes = " and ".join(str(shape) for shape in problem.shapes)
        yield self.finding(
            event.span,
            f"`{name}` cannot merge inputs of shapes {shapes}: {problem.reason}.",
            advice(event),
            event.related,
        )
