"""The rule `wrong-input-shape`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.rules.task.fitting import every_model, may_be, place_of, shown
from kerasight.values.contracts import SolutionReturned
from kerasight.values.findings import Finding, Related, Severity


class WrongInputShapeRule(Rule[SolutionReturned]):
    """
    ## What it does
    Reports a `solution_model()` whose model has another input shape than the task requires. Only
    files that name their task with `# kerasight: task=ID` are checked.

    ## Why it matters
    The grader feeds its test data in the shape of the task, and gives no points to a model with
    another input shape, however well it was trained.

    ## Example
    ```python
    # kerasight: task=digits
    def solution_model():
        model = keras.Sequential([keras.Input(shape=(32, 32, 1)), ...])
        ...
        return model
    ```

    ## Use instead
    ```python
    # kerasight: task=digits
    def solution_model():
        model = keras.Sequential([keras.Input(shape=(28, 28, 1)), ...])
        ...
        return model
    ```

    ## When it is wrong
    Not known to be. If several models may be returned, all of them must have a wrong shape.

    ## References
    - Kerasight: [The graded check](https://kerasight.readthedocs.io/en/latest/grading/)
    """

    name = "wrong-input-shape"
    group = "task"
    severity = Severity.ERROR
    bad = (
        """\
# kerasight: task=digits
import keras


def solution_model():
    model = keras.Sequential([
        keras.Input(shape=(32, 32, 1)),  # here
        keras.layers.Flatten(),
        keras.layers.Dense(10, activation="softmax"),
    ])
    return model
""",
        """\
# kerasight: task=mileage
import keras


def solution_model():
    inputs = {name: keras.Input((1,), name=name) for name in ("weight", "year")}  # here
    x = keras.layers.Concatenate()(list(inputs.values()))
    return keras.Model(inputs, keras.layers.Dense(1)(x))
""",
    )
    good = (
        """\
# kerasight: task=digits
import keras


def solution_model():
    model = keras.Sequential([
        keras.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(10, activation="softmax"),
    ])
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(images, labels, epochs=5)
    return model
""",
        """\
import keras


def solution_model():
    return keras.Sequential([keras.Input(shape=(32, 32, 1)), keras.layers.Flatten()])
""",
    )

    def judge(self, event: SolutionReturned) -> Iterator[Finding]:
        """One finding when no model that is returned can take what the grader feeds."""
        shapes = event.contract.input_shapes
        found = every_model(
            event, lambda each: not any(may_be(each.inputs, shape) for shape in shapes)
        )
        if found is None:
            return
        yield self.finding(
            place_of(found.first, found),
            f"The model takes {shown(found.inputs)}; the task wants {event.contract.wanted_input}.",
            f"Begin it with `keras.Input(shape={shapes[0]})`, the shape of one example.",
            (Related("it is returned here", found.span),),
        )
