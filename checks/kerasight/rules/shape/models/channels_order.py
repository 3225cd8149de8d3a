"""The rule `channels-order`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.model_layers import known_layers
from kerasight.rules.rule import Rule
from kerasight.values.events import ModelsFinished
from kerasight.values.findings import Finding, Related, Severity

CHANNELS = (1, 3)
SMALLEST = 16
"""Images of fewer pixels along an axis may be feature maps."""


class ChannelsOrderRule(Rule[ModelsFinished]):
    """
    ## What it does
    Reports an input whose channels come first, `(3, 224, 224)`, for a layer that expects them last.

    ## Why it matters
    Keras uses the 3 as the height and the 224 as the channels. If the window fits, there is no
    error, and the model gets images with three rows.

    ## Example
    ```python
    model = keras.Sequential([keras.Input((3, 224, 224)), keras.layers.Conv2D(16, 3)])
    ```

    ## Use instead
    ```python
    model = keras.Sequential([keras.Input((224, 224, 3)), keras.layers.Conv2D(16, 3)])
    ```

    ## When it is wrong
    With `keras.config.set_image_data_format("channels_first")` in another file.

    ## References
    - keras/src/layers/convolutional/base_conv.py: `data_format`
    """

    name = "channels-order"
    group = "shape"
    severity = Severity.WARNING
    bad = (
        """\
import keras

model = keras.Sequential([
    keras.Input((3, 224, 224)),
    keras.layers.Conv2D(16, 3),  # here
    keras.layers.Flatten(),
])
""",
    )
    good = (
        """\
import keras

model = keras.Sequential([
    keras.Input((224, 224, 3)),
    keras.layers.Conv2D(16, 3),
])
first = keras.Sequential([
    keras.Input((3, 224, 224)),
    keras.layers.Permute((2, 3, 1)),
    keras.layers.Conv2D(16, 3),
])
""",
    )

    def judge(self, event: ModelsFinished) -> Iterator[Finding]:
        """One finding for each layer that looks at lines of colors."""
        for model, _ in event.models:
            for layer in known_layers(model):
                if layer.spec.rank != 2 or not layer.applications:
                    continue
                if layer.arguments.get("data_format") is not None:
                    continue
                tensor = layer.applications[0].inputs[0]
                if tensor.origin is None or not tensor.origin.layer.spec.is_input:
                    continue
                dims = tensor.shape.dims or ()
                if len(dims) != 4 or dims[1] not in CHANNELS or dims[2] != dims[3]:
                    continue
                if isinstance(dims[2], int) and dims[2] >= SMALLEST:
                    yield self.finding(
                        layer.span,
                        f"The input has shape {tensor.shape}: `{layer.class_name}` takes "
                        f"{dims[1]} for the height and {dims[3]} for the channels.",
                        f"Use `Input(({dims[2]}, {dims[3]}, {dims[1]}))`, and bring the images "
                        "into that order: `np.transpose(x, (0, 2, 3, 1))`.",
                        (Related("the input is declared here", tensor.origin.layer.span),),
                    )
