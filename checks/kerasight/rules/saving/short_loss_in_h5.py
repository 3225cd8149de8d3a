"""The rule `short-loss-in-h5`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.rules.saving.loading import compiles
from kerasight.values.findings import Finding, Fix, Related, Severity
from kerasight.values.saving import ModelLoaded
from kerasight.values.training import Component

SHORT_NAMES = {
    "bce": "binary_crossentropy",
    "kld": "kl_divergence",
    "mae": "mean_absolute_error",
    "mape": "mean_absolute_percentage_error",
    "mse": "mean_squared_error",
    "msle": "mean_squared_logarithmic_error",
}
LONG_NAMES = SHORT_NAMES | {short.upper(): long for short, long in SHORT_NAMES.items()}
"""The names of losses that Keras 3 does not read from an HDF5 file, with those that it does."""


class ShortLossInH5Rule(Rule[ModelLoaded]):
    """
    ## What it does
    Reports `load_model` of an `.h5` file that the program wrote from a model compiled with a loss
    by its short name, such as `mse`, in Keras 3.

    ## Why it matters
    Keras 3 writes the short name to the file and cannot resolve it when it loads the file: `Could
    not deserialize 'keras.metrics.mse' because it is not a KerasSaveable subclass`. The same model
    can be loaded from a `.keras` file, or with the long name of the loss.

    ## Example
    ```python
    model.compile("adam", loss="mse")
    model.save("model.h5")
    model = keras.models.load_model("model.h5")
    ```

    ## Use instead
    ```python
    model.compile("adam", loss="mean_squared_error")
    ```

    or save as `model.keras`, or load with `compile=False` to predict only.

    ## When it is wrong
    Not known to be.

    ## References
    - Measured on Keras 3.15: of all names of losses, these six, in small letters or capitals.
    """

    name = "short-loss-in-h5"
    group = "saving"
    severity = Severity.ERROR
    bad = (
        """\
import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")
model.save("model.h5")
again = keras.models.load_model("model.h5")  # here
""",
        """\
from tensorflow.keras import layers, models

LOSS = "MAE"
model = models.Sequential([layers.Input((4,)), layers.Dense(1)])
model.compile(optimizer="adam", loss=LOSS, metrics=["mse"])
model.save("model.h5")
again = models.load_model("model.h5")  # here
""",
    )
    good = (
        """\
import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mse", metrics=["mae"])
model.save("model.keras")
again = keras.models.load_model("model.keras")
model.save("model.h5")
again = keras.models.load_model("model.h5", compile=False)
model.compile(optimizer="adam", loss="mean_squared_error", metrics=["mae"])
model.save("model.h5")
again = keras.models.load_model("model.h5")
""",
        """\
import tf_keras as keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")
model.save("model.h5")
again = keras.models.load_model("model.h5")
""",
    )

    def judge(self, event: ModelLoaded) -> Iterator[Finding]:
        """One finding for each load that fails for a name."""
        saved = event.saved
        if event.keras.is_2 or saved is None or saved.format != "h5":
            return
        if event.method != "load_model" or not compiles(event) or event.names_registered:
            return
        if event.arguments.get("custom_objects") is not None:
            return
        for loss in saved.losses:
            name = loss.value
            if isinstance(name, str) and name in LONG_NAMES:
                long = LONG_NAMES[name]
                yield self.finding(
                    event.places.get("filepath", event.span),
                    f'The file names the loss "{name}", which Keras 3 does not find again: '
                    "`load_model` raises.",
                    f'Compile with `loss="{long}"`, or save as `.keras`.',
                    (
                        *event.related,
                        Related("the loss is named here", loss.span),
                        Related("the model is saved here", saved.span),
                    ),
                    _written_out(loss, long),
                )
                return


def _written_out(loss: Component[object], long: str) -> Fix | None:
    if loss.written is None:
        return None
    return Fix(f'Compile with "{long}"', (loss.written.replaced(long),))
