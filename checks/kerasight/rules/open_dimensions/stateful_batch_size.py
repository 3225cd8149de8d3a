"""The rule `stateful-batch-size`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import LayerRejected
from kerasight.values.findings import Finding, Severity
from kerasight.values.problems import BatchSizeOpen


class StatefulBatchSizeRule(Rule[LayerRejected[BatchSizeOpen]]):
    """
    ## What it does
    Reports a recurrent layer with `stateful=True` whose input leaves the batch size open.

    ## Why it matters
    A stateful layer keeps one state per sample of the batch, so it needs the batch size when it is
    built. Without it, Keras raises.

    ## Example
    ```python
    model = keras.Sequential([
        keras.Input(shape=(None, 1)),
        keras.layers.LSTM(32, stateful=True),
    ])
    ```

    ## Use instead
    ```python
    model = keras.Sequential([
        keras.Input(batch_shape=(1, None, 1)),
        keras.layers.LSTM(32, stateful=True),
    ])
    ```

    The data of `fit` and `predict` must have batches of that size.

    ## When it is wrong
    Not known to be.

    ## References
    - keras/src/layers/rnn/rnn.py: `build`
    """

    name = "stateful-batch-size"
    group = "open-dimensions"
    severity = Severity.ERROR
    bad = (
        """\
import keras

model = keras.Sequential([
    keras.Input(shape=(None, 1)),
    keras.layers.LSTM(32, stateful=True),  # here
])
""",
    )
    good = (
        """\
import keras

model = keras.Sequential([
    keras.Input(batch_shape=(1, None, 1)),
    keras.layers.GRU(32, stateful=True, return_sequences=True),
    keras.layers.GRU(32, stateful=True),
])
""",
    )

    def judge(self, event: LayerRejected[BatchSizeOpen]) -> Iterator[Finding]:
        """One finding for a layer that cannot make its states."""
        dims = event.problem.shape.dims or ()
        shape = ", ".join(["1", *(str(dim) for dim in dims[1:])])
        yield self.finding(
            event.span,
            f"`{event.layer.class_name}` is stateful and needs to know the batch size, but its "
            f"input has shape {event.problem.shape}.",
            f"Fix the batch size in the input: `Input(batch_shape=({shape}))`, or leave "
            "`stateful=True` out.",
            event.related,
        )
