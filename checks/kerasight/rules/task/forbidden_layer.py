"""The rule `forbidden-layer`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from kerasight.rules.rule import Rule
from kerasight.rules.task.fitting import every_model, holds
from kerasight.values.contracts import SolutionReturned
from kerasight.values.findings import Finding, Related, Severity


class ForbiddenLayerRule(Rule[SolutionReturned]):
    """
    ## What it does
    Reports a layer in the model of `solution_model()` that the task does not allow, usually
    `Lambda`. Only files that name their task with `# kerasight: task=ID` are checked.

    ## Why it matters
    The grader gives no points to a model with such a layer. A `Lambda` stores Python code in the
    saved file, which no grader runs; other layers may be forbidden because they solve the task.

    ## Example
    ```python
    # kerasight: task=sunspots
    def solution_model():
        model = keras.Sequential([
            keras.Input(shape=(60, 1)),
            keras.layers.LSTM(32),
            keras.layers.Dense(1),
            keras.layers.Lambda(lambda x: x * 100),
        ])
        ...
        return model
    ```

    ## Use instead
    ```python
    # kerasight: task=sunspots
    def solution_model():
        model = keras.Sequential([
            keras.Input(shape=(60, 1)),
            keras.layers.LSTM(32),
            keras.layers.Dense(1),
            keras.layers.Rescaling(100),
        ])
        ...
        return model
    ```

    ## When it is wrong
    Not known to be: a layer that is not part of the returned model is not reported.

    ## References
    - Kerasight: [The graded check](https://kerasight.readthedocs.io/en/latest/grading/)
    - [CVE-2024-3660](https://nvd.nist.gov/vuln/detail/CVE-2024-3660)
    """

    name = "forbidden-layer"
    group = "task"
    severity = Severity.ERROR
    bad = (
        """\
# kerasight: task=sunspots
import keras


def solution_model():
    return keras.Sequential([
        keras.Input(shape=(60, 1)),
        keras.layers.LSTM(32),
        keras.layers.Dense(1),
        keras.layers.Lambda(lambda x: x * 100),  # here
    ])
""",
        """\
# kerasight: task=digits
import keras


def solution_model():
    scaled = keras.layers.Lambda(lambda x: x / 255)  # here
    inputs = keras.Input((28, 28))
    x = keras.layers.Flatten()(keras.layers.TimeDistributed(scaled)(inputs))
    return keras.Model(inputs, keras.layers.Dense(10, "softmax")(x))
""",
    )
    good = (
        """\
# kerasight: task=sunspots
import keras


def solution_model():
    model = keras.Sequential([
        keras.Input(shape=(60, 1)),
        keras.layers.LSTM(32),
        keras.layers.Dense(1),
        keras.layers.Rescaling(100),
    ])
    model.compile("adam", "mae")
    model.fit(windows, targets, epochs=5)
    return model
""",
    )

    def judge(self, event: SolutionReturned) -> Iterator[Finding]:
        """One finding for each forbidden layer that every returned model holds."""
        forbidden = event.contract.forbidden_layers
        reported = set()
        for layer in event.values[0].layers:
            if layer.class_name not in forbidden or layer.is_custom or layer.span in reported:
                continue
            found = every_model(event, partial(holds, layer=layer))
            if found is not None:
                reported.add(layer.span)
                yield self.finding(
                    layer.span,
                    f"The model holds a `{layer.class_name}` layer, which this task does not "
                    "allow.",
                    "Use a layer that says what it does: `Rescaling`, `Reshape`, `Activation`."
                    if layer.spec.runs_function
                    else "Build the model without it.",
                    (Related("the model is returned here", found.span),),
                )
