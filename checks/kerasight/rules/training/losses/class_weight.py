"""The rule `class-weight`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.data import Array
from kerasight.values.findings import Finding, Severity
from kerasight.values.objects import DictValue, ListValue
from kerasight.values.shapes import Shape
from kerasight.values.training import ModelFitted


class ClassWeightRule(Rule[ModelFitted]):
    """
    ## What it does
    Reports a `class_weight` that `fit` cannot use: with a model of several outputs, with labels for
    each step or place, or as a list, an array or a word.

    ## Why it matters
    Keras raises before the first batch, or with a message about an index: `class_weight is only
    supported for Models with a single output`. The weights are a dict from the number of a class to
    its weight, as scikit-learn's `compute_class_weight` does not return them.

    ## Example
    ```python
    weights = compute_class_weight("balanced", classes=np.unique(y), y=y)
    model.fit(x, y, class_weight=weights)
    ```

    ## Use instead
    ```python
    weights = compute_class_weight("balanced", classes=np.unique(y), y=y)
    model.fit(x, y, class_weight=dict(enumerate(weights)))
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - keras/src/trainers/data_adapters/data_adapter_utils.py: `class_weight_to_sample_weights`
    - Measured on Keras 2 and 3.
    """

    name = "class-weight"
    group = "training"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import numpy as np

x, y = np.random.rand(60, 4), np.random.randint(0, 3, 60)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y, class_weight=np.array([1.0, 2.0, 3.0]))  # here
""",
        """\
import keras
import numpy as np

x = np.random.rand(60, 4)
kind, place = np.random.randint(0, 3, 60), np.random.randint(0, 2, 60)
inputs = keras.Input((4,))
kinds = keras.layers.Dense(3, activation="softmax", name="kind")(inputs)
places = keras.layers.Dense(2, activation="softmax", name="place")(inputs)
model = keras.Model(inputs, [kinds, places])
model.compile("adam", ["sparse_categorical_crossentropy", "sparse_categorical_crossentropy"])
model.fit(x, [kind, place], class_weight={0: 1.0, 1: 2.0, 2: 4.0})  # here
""",
        """\
import keras
import numpy as np

x, y = np.random.rand(60, 6, 2), np.random.randint(0, 3, (60, 6, 1))
model = keras.Sequential([keras.Input((6, 2)), keras.layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y, class_weight={0: 1.0, 1: 2.0, 2: 4.0})  # here
""",
    )
    good = (
        """\
import keras
import numpy as np

x, y = np.random.rand(60, 4), np.random.randint(0, 3, 60)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y, class_weight=dict(enumerate(np.array([1.0, 2.0, 3.0]))))
model.fit(x, y, class_weight={0: 1.0, 1: 2.0, 2: 4.0})
model.fit(x, y, class_weight=None)
""",
    )

    def judge(self, event: ModelFitted) -> Iterator[Finding]:
        """One finding for weights that cannot be used."""
        weights = event.arguments.get("class_weight")
        if not isinstance(weights, DictValue | ListValue | Array | str):
            return
        outputs = event.model.outputs or ()
        place = event.places.get("class_weight", event.span)
        if len(outputs) > 1:
            yield self.finding(
                place,
                f"The model has {len(outputs)} outputs, and `class_weight` is for models with one.",
                "Give `sample_weight` a list of arrays, one for each output, with the weight of "
                "each sample.",
                event.related,
            )
        elif not isinstance(weights, DictValue):
            kind = {ListValue: "a list", Array: "an array"}.get(type(weights), "a text")
            yield self.finding(
                place,
                f"`class_weight` is {kind}, and `fit` takes a dict from classes to weights.",
                "Use `dict(enumerate(weights))`."
                if not isinstance(weights, str)
                else "Compute the weights with scikit-learn's `compute_class_weight`, and give "
                "`dict(enumerate(weights))`.",
                event.related,
            )
        elif any(len(each.made) > 2 and each.match == "fits" for each in event.targets):
            target = event.targets[0]
            shape = Shape(target.dims[: len(target.made) - 1])
            yield self.finding(
                place,
                f"The model outputs {target.output.shape}, an answer for each step or place, and "
                "`class_weight` is for one label a sample.",
                f"Give `sample_weight` an array of shape {shape} with the weight of each label.",
                event.related,
            )
