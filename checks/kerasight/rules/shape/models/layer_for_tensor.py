"""The rule `layer-for-tensor`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import LayerInPlaceOfTensor
from kerasight.values.findings import Finding, Related, Severity


class LayerForTensorRule(Rule[LayerInPlaceOfTensor]):
    """
    ## What it does
    Reports a functional model that gets a layer instead of a tensor.

    ## Why it matters
    Keras raises when the model is made. A layer becomes a tensor by calling it on its input:
    `Dense(1)(x)`.

    ## Example
    ```python
    inputs = keras.Input((8,))
    model = keras.Model(inputs=inputs, outputs=keras.layers.Dense(1))
    ```

    ## Use instead
    ```python
    inputs = keras.Input((8,))
    model = keras.Model(inputs=inputs, outputs=keras.layers.Dense(1)(inputs))
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - keras/src/models/functional.py: `Functional.__init__`
    """

    name = "layer-for-tensor"
    group = "shape"
    severity = Severity.ERROR
    bad = (
        """\
import keras

inputs = keras.Input((8,))
model = keras.Model(inputs=inputs, outputs=keras.layers.Dense(1))  # here
""",
        """\
from tensorflow.keras.layers import Dense, InputLayer
from tensorflow.keras.models import Model

first = InputLayer(shape=(8,))
model = Model(first, Dense(1)(first.output))  # here
""",
    )
    good = (
        """\
import keras

inputs = keras.Input((8,))
model = keras.Model(inputs=inputs, outputs=keras.layers.Dense(1)(inputs))
""",
    )

    def judge(self, event: LayerInPlaceOfTensor) -> Iterator[Finding]:
        """One finding for each layer instead of a tensor."""
        name = event.layer.class_name
        related = (
            ()
            if event.span.contains(event.layer.span)
            else (Related("the layer is made here", event.layer.span),)
        )
        advice = f"Call the layer on its input: `{name}(...)(x)`."
        if name == "InputLayer":
            advice = "Use `keras.Input(shape=...)`, which gives a tensor."
        yield self.finding(
            event.span,
            f"`Model` wants tensors as `{event.where}`, and is given the layer `{name}` itself.",
            advice,
            (*related, *event.related),
        )
