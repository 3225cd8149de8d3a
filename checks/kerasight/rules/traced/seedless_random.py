"""The rule `seedless-random`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.custom_classes import RandomUnseeded
from kerasight.values.findings import Finding, Severity


class SeedlessRandomRule(Rule[RandomUnseeded]):
    """
    ## What it does
    Reports functions of `keras.random` without a `seed` in the code of a layer, a loss or a metric,
    if JAX is the backend.

    ## Why it matters
    JAX keeps no state in traced code, and Keras raises: `When tracing a JAX function, you should
    only use seeded random ops`. An integer as seed would give the same numbers in every step.

    ## Example
    ```python
    class Noise(keras.layers.Layer):
        def call(self, x):
            return x + keras.random.normal(keras.ops.shape(x))
    ```

    ## Use instead
    ```python
    class Noise(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self.seeds = keras.random.SeedGenerator()

        def call(self, x):
            return x + keras.random.normal(keras.ops.shape(x), seed=self.seeds)
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - keras/src/random/seed_generator.py: `draw_seed`
    """

    name = "seedless-random"
    group = "traced"
    severity = Severity.ERROR
    bad = (
        """\
import os

os.environ["KERAS_BACKEND"] = "jax"

import keras


class Noise(keras.layers.Layer):
    def call(self, x):
        return x + keras.random.normal(keras.ops.shape(x))  # here


inputs = keras.Input((3,))
model = keras.Model(inputs, Noise()(inputs))
""",
    )
    good = (
        """\
import keras


class Noise(keras.layers.Layer):
    def call(self, x):
        return x + keras.random.normal(keras.ops.shape(x))


inputs = keras.Input((3,))
model = keras.Model(inputs, Noise()(inputs))
""",
    )

    def judge(self, event: RandomUnseeded) -> Iterator[Finding]:
        """One finding for each call."""
        yield self.finding(
            event.span,
            f"`{event.function}` has no seed, and JAX, which traces this code, keeps no state for "
            "one.",
            "Make a `keras.random.SeedGenerator()` in `__init__`, and pass it: `seed=self.seeds`.",
            event.related,
        )
