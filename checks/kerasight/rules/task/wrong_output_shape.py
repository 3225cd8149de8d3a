"""The rule `wrong-output-shape`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.rules.task.fitting import every_model, may_be, place_of, shown
from kerasight.values.contracts import Contract, SolutionReturned, ValueReturned
from kerasight.values.findings import Edit, Finding, Fix, Related, Severity


class WrongOutputShapeRule(Rule[SolutionReturned]):
    """
    ## What it does
    Reports a `solution_model()` whose model has another output shape than the task requires: too
    many or too few units in the last layer, or an extra axis. Only files that name their task with
    `# kerasight: task=ID` are checked.

    ## Why it matters
    Such a model often trains without a warning: labels from 0 to 9 fit 12 units as well as 10. The
    grader cannot score its predictions and gives no points.

    ## Example
    ```python
    # kerasight: task=digits
    def solution_model():
        model = keras.Sequential([..., keras.layers.Dense(12, activation="softmax")])
        ...
        return model
    ```

    ## Use instead
    ```python
    # kerasight: task=digits
    def solution_model():
        model = keras.Sequential([..., keras.layers.Dense(10, activation="softmax")])
        ...
        return model
    ```

    ## When it is wrong
    Not known to be. If several models may be returned, all of them must have a wrong shape.

    ## References
    - Kerasight: [The graded check](https://kerasight.readthedocs.io/en/latest/grading/)
    """

    name = "wrong-output-shape"
    group = "task"
    severity = Severity.ERROR
    bad = (
        """\
# kerasight: task=digits
import keras


def solution_model():
    model = keras.Sequential([
        keras.Input(shape=(28, 28, 1)),
        keras.layers.Flatten(),
        keras.layers.Dense(12, activation="softmax"),  # here
    ])
    return model
""",
        """\
# kerasight: task=sunspots
import keras


def solution_model():
    inputs = keras.Input((60, 1))
    x = keras.layers.LSTM(32, return_sequences=True)(inputs)
    return keras.Model(inputs, keras.layers.Dense(1)(x))  # here
""",
    )
    good = (
        """\
# kerasight: task=digits
import keras


def solution_model():
    model = keras.Sequential([
        keras.Input(shape=(28, 28, 1)),
        keras.layers.Flatten(),
        keras.layers.Dense(10, activation="softmax"),
    ])
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(images, labels, epochs=5)
    return model
""",
        """\
# kerasight: task=digits
import keras


def solution_model():
    model = keras.Sequential([
        keras.Input(shape=(28, 28, 1)),
        keras.layers.Flatten(),
        keras.layers.Dense(units, activation="softmax"),
    ])
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(images, labels, epochs=5)
    return model
""",
    )

    def judge(self, event: SolutionReturned) -> Iterator[Finding]:
        """One finding if no returned model has the required output shape."""
        contract = event.contract
        found = every_model(event, lambda each: not may_be(each.outputs, contract.output_shape))
        if found is None:
            return
        yield self.finding(
            place_of(found.last, found),
            f"The model gives {shown(found.outputs)}; the task wants {contract.wanted_output}.",
            _advice(found, contract),
            (Related("it is returned here", found.span),),
            _fix(found, contract),
        )


def _advice(found: ValueReturned, contract: Contract) -> str:
    (*others, size), rank = contract.output_shape, len(contract.output_shape) + 1
    if found.outputs is None or len(found.outputs) > 1:
        return "Give it one output."
    given = found.outputs[0].rank or 0
    if given > rank and any("return_sequences" in each.arguments for each in found.layers):
        return (
            "Only the last step counts: leave `return_sequences=True` out of the last recurrent "
            f"layer, and end with `Dense({size})`."
        )
    if given > rank:
        return f"Put `Flatten()` or a global pooling layer before a last `Dense({size})`."
    if others:
        return f"End with a layer that gives {contract.wanted_output}."
    return f"Give the last layer {size} unit{'s' if size != 1 else ''}: `Dense({size}, ...)`."


def _fix(found: ValueReturned, contract: Contract) -> Fix | None:
    """Set the units of the last layer to those of the task, if nothing else is wrong."""
    last, (*others, size) = found.last, contract.output_shape
    if last is None or last.written is None or not found.outputs:
        return None
    name = last.spec.units_argument
    if name is None:
        return None
    dims = found.outputs[0].dims or ()
    places = last.written.arguments
    units = places.get(name, places.get(0))
    if len(found.outputs) > 1 or units is None or list(dims[1:-1]) != others or size is None:
        return None
    return Fix(f"Give the last `{last.class_name}` {size} units", (Edit(units, str(size)),))
