"""The rule `build-arguments`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.custom_classes import BuildRefused
from kerasight.values.findings import Finding, Severity


class BuildArgumentsRule(Rule[BuildRefused]):
    """
    ## What it does
    Reports a `build` that Keras cannot call with the shapes that it has, or whose code takes one
    shape for several.

    ## Why it matters
    Keras 3 passes the shape of the first argument of `call` to a `build` with one argument. To one
    with several it passes the shapes of the arguments with their names: `left_shape` is the shape
    of `left`. Other names raise when the layer is called. Keras 2 passes the first shape alone.

    ## Example
    ```python
    class Mix(keras.layers.Layer):
        def build(self, left, right):
            self.left_kernel = self.add_weight(shape=(left[-1], 8))
            self.right_kernel = self.add_weight(shape=(right[-1], 8))

        def call(self, left, right):
            return left @ self.left_kernel + right @ self.right_kernel
    ```

    ## Use instead
    ```python
    class Mix(keras.layers.Layer):
        def build(self, left_shape, right_shape):
            self.left_kernel = self.add_weight(shape=(left_shape[-1], 8))
            self.right_kernel = self.add_weight(shape=(right_shape[-1], 8))

        def call(self, left, right):
            return left @ self.left_kernel + right @ self.right_kernel
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - keras/src/layers/layer.py: `update_shapes_dict_for_target_fn`
    - tf_keras/src/engine/base_layer.py: `Layer._maybe_build`
    """

    name = "build-arguments"
    group = "classes"
    severity = Severity.ERROR
    bad = (
        """\
import keras


class Mix(keras.layers.Layer):
    def build(self, left, right):
        self.left_kernel = self.add_weight(shape=(left[-1], 8))
        self.right_kernel = self.add_weight(shape=(right[-1], 8))

    def call(self, left, right):
        return left @ self.left_kernel + right @ self.right_kernel


outputs = Mix()(keras.Input((4,)), keras.Input((3,)))  # here
""",
        """\
import keras


class Mix(keras.layers.Layer):
    def build(self, input_shape):
        self.left_kernel = self.add_weight(shape=(input_shape[0][-1], 8))  # here

    def call(self, left, right):
        return left @ self.left_kernel + right


outputs = Mix()(keras.Input((4,)), keras.Input((8,)))
""",
        """\
import tf_keras


class Mix(tf_keras.layers.Layer):
    def build(self, left_shape, right_shape):
        self.kernel = self.add_weight("kernel", shape=(left_shape[-1], 8))

    def call(self, left, right):
        return left @ self.kernel + right


outputs = Mix()(tf_keras.Input((4,)), tf_keras.Input((8,)))  # here
""",
    )
    good = (
        """\
import keras


class Mix(keras.layers.Layer):
    def build(self, left_shape, right_shape=None):
        self.left_kernel = self.add_weight(shape=(left_shape[-1], 8))

    def call(self, left, right=None):
        left = left @ self.left_kernel
        return left if right is None else left + right


class Sum(keras.layers.Layer):
    def build(self, input_shape):
        left, right = input_shape
        self.kernel = self.add_weight(shape=(left[-1], input_shape[1][-1]))

    def call(self, inputs):
        return inputs[0] @ self.kernel + inputs[1]


outputs = Mix()(keras.Input((4,)), keras.Input((8,)))
outputs = Mix()(keras.Input((4,)))
outputs = Sum()([keras.Input((4,)), keras.Input((8,))])
""",
    )

    def judge(self, event: BuildRefused) -> Iterator[Finding]:
        """One finding for each call, or each wrong use of a shape."""
        yield self.finding(
            event.span,
            f"`build` of `{event.class_name}` {event.reason}: Keras raises.",
            event.advice,
            event.related,
        )
