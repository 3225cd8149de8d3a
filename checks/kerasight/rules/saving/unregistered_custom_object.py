"""The rule `unregistered-custom-object`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kerasight.rules.rule import Rule
from kerasight.rules.saving.loading import not_found
from kerasight.values.findings import Edit, Finding, Fix, Related, Severity
from kerasight.values.saving import CustomObject, ModelLoaded

DECORATOR = "keras.utils.register_keras_serializable"


class UnregisteredCustomObjectRule(Rule[ModelLoaded]):
    """
    ## What it does
    Reports `load_model` of a file that the program wrote from a model with custom layers,
    activations, losses, metrics or other custom classes and functions that Keras cannot find.

    ## Why it matters
    The file contains their names, not their code. Keras raises when it loads the model, after the
    training: `Could not locate class 'Scale'. Make sure custom classes and functions are decorated
    with @keras.saving.register_keras_serializable()`.

    ## Example
    ```python
    class Scale(keras.layers.Layer):
        ...

    model.save("model.keras")
    model = keras.models.load_model("model.keras")
    ```

    ## Use instead
    ```python
    @keras.utils.register_keras_serializable()
    class Scale(keras.layers.Layer):
        ...
    ```

    or `load_model("model.keras", custom_objects={"Scale": Scale})`. A program that loads the file
    must import or define the class as well. (`keras.saving` has the decorator too, but
    `tf.keras.saving` is not there in Keras 3 before something imports it.)

    ## When it is wrong
    Early releases of Keras 3 (3.6, but not 3.10) also search the module of a class that a `.keras`
    file names. Files of other programs are not checked, nor are programs that call
    `get_custom_objects` or `custom_object_scope`.

    ## References
    - keras/src/saving/serialization_lib.py: `_retrieve_class_or_fn`
    - Keras: [Saving and serialization](https://keras.io/guides/serialization_and_saving/)
    """

    name = "unregistered-custom-object"
    group = "saving"
    severity = Severity.ERROR
    bad = (
        """\
import keras


class Scale(keras.layers.Layer):
    def call(self, inputs):
        return inputs * 2.0


model = keras.Sequential([keras.Input((4,)), Scale(), keras.layers.Dense(1)])
model.save("model.keras")
again = keras.models.load_model("model.keras")  # here
""",
        """\
import tensorflow as tf
from tensorflow.keras import layers, models


def swish_twice(x):
    return tf.nn.swish(tf.nn.swish(x))


model = models.Sequential([layers.Input((4,)), layers.Dense(1, activation=swish_twice)])
model.save("model.h5")
again = models.load_model("model.h5")  # here
""",
        """\
import tf_keras as keras


def squared(y_true, y_pred):
    return (y_true - y_pred) ** 2


model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile(optimizer="adam", loss=squared)
model.save("model.keras")
again = keras.models.load_model("model.keras", custom_objects={"square": squared})  # here
""",
        """\
import keras
import numpy as np


class Twice(keras.Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.dense = keras.layers.Dense(1)

    def call(self, inputs):
        return self.dense(self.dense(inputs))


model = Twice()
model.compile(optimizer="adam", loss="mse")
keep = keras.callbacks.ModelCheckpoint("best.keras")
model.fit(np.zeros((8, 1)), np.zeros((8, 1)), callbacks=[keep])
best = keras.models.load_model("best.keras")  # here
""",
    )
    good = (
        """\
import keras


@keras.utils.register_keras_serializable()
class Scale(keras.layers.Layer):
    def call(self, inputs):
        return inputs * 2.0


def squared(y_true, y_pred):
    return (y_true - y_pred) ** 2


model = keras.Sequential([keras.Input((4,)), Scale(), keras.layers.Dense(1)])
model.compile(optimizer="adam", loss=squared)
model.save("model.keras")
again = keras.models.load_model("model.keras", compile=False)
again = keras.models.load_model("model.keras", custom_objects={"squared": squared})
""",
        """\
import tf_keras as keras


class Scale(keras.layers.Layer):
    def call(self, inputs):
        return inputs * 2.0


model = keras.Sequential([keras.Input((4,)), Scale(), keras.layers.Dense(1)])
model.save("model")
again = keras.models.load_model("model")
""",
    )

    def judge(self, event: ModelLoaded) -> Iterator[Finding]:
        """One finding for each load, with all that Keras will not find."""
        missing = [each for each in not_found(event) if each.form != "lambda"]
        if not missing or event.saved is None:
            return
        names = " and ".join(dict.fromkeys(f"`{each.name}`" for each in missing))
        first = missing[0].name
        yield self.finding(
            event.places.get("filepath", event.span),
            f"The file names {names} of this program, which Keras {event.keras} is not told of: "
            "`load_model` raises.",
            f"Put `@{DECORATOR}()` above the definition, or give "
            f'`custom_objects={{"{first}": {first}}}`.',
            (
                *event.related,
                *(
                    Related(f"`{each.name}` is defined here", each.definition)
                    for each in missing
                    if each.definition is not None
                ),
                Related("the model is saved here", event.saved.span),
            ),
            _decorated(missing, event),
        )


def _decorated(missing: Sequence[CustomObject], event: ModelLoaded) -> Fix | None:
    edits: dict[Edit, None] = {}
    for each in missing:
        head = each.definition
        reached = event.imports.reach(DECORATOR, head.start) if head else None
        if head is None or reached is None or not each.can_be_decorated:
            return None
        above = Edit(head._replace(end=head.start), f"@{reached.text}()\n")
        edits.update(dict.fromkeys((*reached.edits, above)))
    return Fix("Register what the file names", tuple(edits))
