"""The rule `unloadable-lambda`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.rules.saving.loading import TRAINING, not_found
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.saving import ModelLoaded


class UnloadableLambdaRule(Rule[ModelLoaded]):
    """
    ## What it does
    Reports `load_model` of a file that the program wrote from a model with a Python `lambda` as
    its loss, a metric, a learning rate, an activation, an initializer, a regularizer or a
    constraint.

    ## Why it matters
    A `lambda` has no name to save. Keras saves its bytecode, and refuses to run it when it loads
    the model: `Requested the deserialization of a Python lambda`. `custom_objects` does not help.

    ## Example
    ```python
    model.compile("adam", loss=lambda y_true, y_pred: abs(y_true - y_pred))
    model.save("model.keras")
    model = keras.models.load_model("model.keras")
    ```

    ## Use instead
    ```python
    @keras.utils.register_keras_serializable()
    def difference(y_true, y_pred):
        return abs(y_true - y_pred)

    model.compile("adam", loss=difference)
    ```

    To predict only, `load_model("model.keras", compile=False)` loads the model without its loss.
    Replace a callable learning rate by a schedule of `keras.optimizers.schedules`.

    ## When it is wrong
    Not known to be. Loading with `safe_mode=False` is not checked, nor are files of other programs.

    ## References
    - keras/src/saving/serialization_lib.py: `deserialize_keras_object`
    - `Lambda` layers have their own rule, `lambda-layer`.
    """

    name = "unloadable-lambda"
    group = "saving"
    severity = Severity.ERROR
    bad = (
        """\
import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", loss=lambda y_true, y_pred: abs(y_true - y_pred))
model.save("model.keras")
again = keras.models.load_model("model.keras")  # here
""",
        """\
from tensorflow import keras

model = keras.Sequential([
    keras.Input((4,)),
    keras.layers.Dense(8, activation=lambda x: x * x),
    keras.layers.Dense(1),
])
model.save("model.keras")
again = keras.models.load_model("model.keras", compile=False)  # here
""",
        """\
import keras

rate = keras.optimizers.SGD(learning_rate=lambda: 0.1)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile(optimizer=rate, loss="mean_squared_error")
model.save("model.keras")
again = keras.models.load_model("model.keras")  # here
""",
    )
    good = (
        """\
import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", loss=lambda y_true, y_pred: abs(y_true - y_pred))
model.save("model.keras")
again = keras.models.load_model("model.keras", compile=False)
""",
        """\
import tf_keras as keras

rate = keras.optimizers.SGD(learning_rate=lambda: 0.1)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile(optimizer=rate, loss="mean_squared_error")
model.save("model.keras")
again = keras.models.load_model("model.keras")
""",
    )

    def judge(self, event: ModelLoaded) -> Iterator[Finding]:
        """One finding for each load of what a lambda is a part of."""
        if event.saved is None or event.arguments.get("safe_mode", True) is not True:
            return
        roles = [each.role for each in not_found(event) if each.form == "lambda"]
        if not roles:
            return
        role = "loss" if roles[0] == "losses" else roles[0]
        without = "" if role not in TRAINING else ", or load with `compile=False` to predict alone"
        yield self.finding(
            event.places.get("filepath", event.span),
            f"A `lambda` ({role}) of the saved model has no name that its file could hold: "
            "`load_model` raises.",
            f"Write a schedule of `keras.optimizers.schedules` in its place{without}."
            if role == "learning rate"
            else "Write a function with `def` above which stands "
            f"`@keras.utils.register_keras_serializable()`{without}.",
            (*event.related, Related("the model is saved here", event.saved.span)),
        )
