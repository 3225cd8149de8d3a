"""The rule `reshape-size`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import LayerRejected
from kerasight.values.findings import Finding, Severity
from kerasight.values.problems import ReshapeMismatch
from kerasight.values.shapes import Shape


class ReshapeSizeRule(Rule[LayerRejected[ReshapeMismatch]]):
    """
    ## What it does
    Reports a `Reshape` whose target has another number of elements than its input.

    ## Why it matters
    Keras raises: `The total size of the tensor must be unchanged`. The product of the sizes must be
    that of the input, without the batch size.

    ## Example
    ```python
    model = keras.Sequential([
        keras.Input(shape=(50,)),
        keras.layers.Reshape((7, 7)),
    ])
    ```

    ## Use instead
    ```python
    model = keras.Sequential([
        keras.Input(shape=(50,)),
        keras.layers.Dense(7 * 7),
        keras.layers.Reshape((7, 7)),
    ])
    ```

    ## When it is wrong
    Not known to be. Unknown sizes are not checked.

    ## References
    - keras/src/ops/operation_utils.py: `compute_reshape_output_shape`
    """

    name = "reshape-size"
    group = "shape"
    severity = Severity.ERROR
    bad = (
        """\
import keras

model = keras.Sequential([
    keras.Input(shape=(50,)),
    keras.layers.Reshape((7, 7)),  # here
])
""",
        """\
from tensorflow import keras

inputs = keras.Input((28, 28))
outputs = keras.layers.Reshape((-1, 5))(inputs)  # here
""",
    )
    good = (
        """\
import keras

model = keras.Sequential([
    keras.Input(shape=(49,)),
    keras.layers.Reshape((7, 7)),
    keras.layers.Reshape((-1, 1)),
])
""",
    )

    def judge(self, event: LayerRejected[ReshapeMismatch]) -> Iterator[Finding]:
        """One finding for a target that does not fit."""
        problem = event.problem
        dims = problem.target.dims or ()
        inner = Shape((problem.shape.dims or ())[1:])
        if -1 in dims:
            wanted = f"no multiple of the {_product(dims)} that {problem.target} fixes"
        else:
            wanted = f"not the {_product(dims)} of {problem.target}"
        yield self.finding(
            event.span,
            f"`Reshape` gets {problem.total} numbers a sample (shape {inner}), {wanted}.",
            "Choose a target with the same product, or let one axis be -1: it takes what is left.",
            event.related,
        )


def _product(dims: tuple[object, ...]) -> int:
    product = 1
    for dim in dims:
        product *= dim if isinstance(dim, int) and dim != -1 else 1
    return product
