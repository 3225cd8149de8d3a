"""The rule `own-class-in-solution`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from kerasight.rules.rule import Rule
from kerasight.rules.task.fitting import every_model, holds
from kerasight.values.contracts import SolutionReturned
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.keras import Layer, Model


class OwnClassInSolutionRule(Rule[SolutionReturned]):
    """
    ## What it does
    Reports a custom layer or model in the model of `solution_model()`. Only files that name their
    task with `# kerasight: task=ID` are checked.

    ## Why it matters
    A saved model contains the name of each class, not its code. The grader loads the file without
    your code, so it cannot make such a layer, and gives no points after the whole training.

    ## Example
    ```python
    # kerasight: task=mileage
    class Scaled(keras.layers.Layer):
        def call(self, inputs):
            return inputs / 100

    def solution_model():
        model = keras.Sequential([keras.Input((7,)), Scaled(), keras.layers.Dense(1)])
        ...
        return model
    ```

    ## Use instead
    ```python
    # kerasight: task=mileage
    def solution_model():
        model = keras.Sequential([
            keras.Input((7,)), keras.layers.Rescaling(1 / 100), keras.layers.Dense(1)
        ])
        ...
        return model
    ```

    ## When it is wrong
    Not known to be: the grader does not know registered classes either.

    ## References
    - Kerasight: [The graded check](https://kerasight.readthedocs.io/en/latest/grading/)
    - [Save, serialize, and export models](https://keras.io/guides/serialization_and_saving/)
    """

    name = "own-class-in-solution"
    group = "task"
    severity = Severity.ERROR
    bad = (
        """\
# kerasight: task=mileage
import keras


class Scaled(keras.layers.Layer):
    def call(self, inputs):
        return inputs / 100


def solution_model():
    return keras.Sequential([
        keras.Input((7,)),
        Scaled(),  # here
        keras.layers.Dense(1),
    ])
""",
        """\
# kerasight: task=mileage
import keras


@keras.saving.register_keras_serializable()
class Cars(keras.Model):
    def __init__(self):
        inputs = keras.Input((7,))
        super().__init__(inputs, keras.layers.Dense(1)(inputs))


def solution_model():
    return Cars()  # here
""",
    )
    good = (
        """\
# kerasight: task=mileage
import keras


class Stop(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        self.model.stop_training = logs["loss"] < 2


def solution_model():
    model = keras.Sequential([keras.Input((7,)), keras.layers.Dense(1)])
    model.compile("adam", "mae")
    model.fit(features, mileage, epochs=100, callbacks=[Stop()])
    return model
""",
    )

    def judge(self, event: SolutionReturned) -> Iterator[Finding]:
        """One finding for the outermost custom layer that every returned model has."""
        for layer in event.values[0].layers:
            found = every_model(event, partial(holds, layer=layer)) if _is_custom(layer) else None
            if found is not None:
                what = "model" if isinstance(layer, Model) else "layer"
                yield self.finding(
                    layer.span,
                    f"The model holds a {what} of your own class `{layer.class_name}`, which the "
                    "grader does not have: it cannot load the saved file.",
                    "Build the model from Keras's own layers.",
                    (Related("the model is returned here", found.span),),
                )
                return


def _is_custom(layer: Layer) -> bool:
    return layer.is_custom or layer.instance is not None
