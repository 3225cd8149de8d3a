"""The rule `array-reshape`."""

from __future__ import annotations

from collections.abc import Iterator
from math import prod

from kerasight.rules.rule import Rule
from kerasight.values.events import ArrayReshapeRejected
from kerasight.values.findings import Finding, Severity


class ArrayReshapeRule(Rule[ArrayReshapeRejected]):
    """
    ## What it does
    Reports an array that is reshaped to a shape that its numbers do not fit into.

    ## Why it matters
    NumPy raises: `cannot reshape array of size 47040000 into shape (60000,28,28,3)`. Usual causes:
    a wrong size of the pictures, channels that the pictures do not have, the rows of another part
    of the data.

    ## Example
    ```python
    (x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
    x_test = x_test.reshape(60000, 784)
    ```

    ## Use instead
    ```python
    (x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
    x_test = x_test.reshape(-1, 784)
    ```

    ## When it is wrong
    Not known to be. Arrays with a size that is not known are not checked.

    ## References
    - NumPy: [numpy.reshape](https://numpy.org/doc/stable/reference/generated/numpy.reshape.html)
    """

    name = "array-reshape"
    group = "shape"
    severity = Severity.ERROR
    bad = (
        """\
import numpy as np
import keras

x_test = np.random.rand(100, 28, 28)
x_test = x_test.reshape(600, 784)  # here
""",
        """\
import numpy as np
import keras

images = np.random.rand(20, 32, 32)
colored = np.reshape(images, (20, 32, 32, 3))  # here
rows = images.reshape((-1, 1000))  # here
""",
    )
    good = (
        """\
import numpy as np
import keras

images = np.random.rand(20, 32, 32)
grey = images.reshape(20, 32, 32, 1)
flat = np.reshape(images, (images.shape[0], -1))
parts = images.reshape(-1, 512)
try:
    images.reshape(7, 7)
except ValueError:
    pass
""",
    )

    def judge(self, event: ArrayReshapeRejected) -> Iterator[Finding]:
        """One finding for a shape that does not fit."""
        dims = [dim for dim in event.shape.dims or () if isinstance(dim, int)]
        wanted = [dim for dim in event.target.dims or () if isinstance(dim, int)]
        fixed = prod(dim for dim in wanted if dim != -1)
        needs = f"a multiple of {fixed:,}" if -1 in wanted else f"{fixed:,}"
        row = prod(dims[1:])
        help = f"The sizes must have the product {prod(dims):,}; -1 stands for what is left."
        if len(dims) > 1 and dims[0] and row:
            help += f" One row has {row:,} numbers: `(-1, {row})` fits."
        yield self.finding(
            event.span,
            f"The array of shape {event.shape} has {prod(dims):,} numbers, and {event.target} "
            f"takes {needs}.",
            help,
            event.related,
        )
