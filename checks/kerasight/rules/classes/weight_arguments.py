"""The rule `weight-arguments`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.custom_classes import WeightRefused
from kerasight.values.findings import Finding, Severity


class WeightArgumentsRule(Rule[WeightRefused]):
    """
    ## What it does
    Reports calls of `add_weight` with arguments that this version of Keras refuses: the name first
    in Keras 3, the shape first in Keras 2, a number or a list of shapes as the shape.

    ## Why it matters
    Keras 3 changed the order of the arguments. It raises `name must be passed as a keyword
    argument`, when the layer is first called.

    ## Example
    ```python
    self.kernel = self.add_weight("kernel", shape=(4, 8))
    ```

    ## Use instead
    ```python
    self.kernel = self.add_weight(name="kernel", shape=(4, 8))
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - keras/src/layers/layer.py and tf_keras/src/engine/base_layer.py: `Layer.add_weight`
    """

    name = "weight-arguments"
    group = "classes"
    severity = Severity.ERROR
    bad = (
        """\
import keras


class Affine(keras.layers.Layer):
    def build(self, input_shape):
        self.kernel = self.add_weight("kernel", shape=(input_shape[-1], 8))  # here
        self.bias = self.add_weight("bias", (8,))  # here

    def call(self, inputs):
        return keras.ops.matmul(inputs, self.kernel) + self.bias


outputs = Affine()(keras.Input((4,)))
""",
        """\
import tf_keras


class Scale(tf_keras.layers.Layer):
    def build(self, input_shape):
        self.scale = self.add_weight((4,))  # here

    def call(self, inputs):
        return inputs * self.scale


outputs = Scale()(tf_keras.Input((4,)))
""",
        """\
import keras


class Mix(keras.layers.Layer):
    def build(self, input_shape):
        self.kernel = self.add_weight(shape=(input_shape[-1], 8), name="kernel")  # here

    def call(self, inputs):
        left, right = inputs
        return keras.ops.matmul(left, self.kernel) + keras.ops.matmul(right, self.kernel)


outputs = Mix()([keras.Input((4,)), keras.Input((4,))])
""",
    )
    good = (
        """\
import keras


class Affine(keras.layers.Layer):
    def build(self, input_shape):
        self.kernel = self.add_weight((input_shape[-1], 8), "glorot_uniform", name="kernel")
        self.bias = self.add_weight(name="bias", shape=(8,), initializer="zeros")
        self.scale = self.add_weight(name="scale", shape=())

    def call(self, inputs):
        return keras.ops.matmul(inputs, self.kernel) * self.scale + self.bias


outputs = Affine()(keras.Input((4,)))
""",
        """\
import tf_keras


class Scale(tf_keras.layers.Layer):
    def build(self, input_shape):
        self.scale = self.add_weight("scale", shape=(4,))

    def call(self, inputs):
        return inputs * self.scale


outputs = Scale()(tf_keras.Input((4,)))
""",
    )

    def judge(self, event: WeightRefused) -> Iterator[Finding]:
        """One finding for each call."""
        yield self.finding(
            event.span,
            f"`add_weight` {event.reason}: Keras raises.",
            event.advice,
            event.related,
        )
