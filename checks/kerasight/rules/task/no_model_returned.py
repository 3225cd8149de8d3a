"""The rule `no-model-returned`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.contracts import SolutionReturned
from kerasight.values.findings import Finding, Fix, Severity
from kerasight.values.keras import Layer, Model, Tensor
from kerasight.values.objects import (
    DictValue,
    FunctionValue,
    LibraryName,
    ListValue,
    Unknown,
    Value,
)


class NoModelReturnedRule(Rule[SolutionReturned]):
    """
    ## What it does
    Reports a `solution_model()` that returns nothing, or something other than a model: the history
    of `fit`, or the model together with something else. Only files that name their task with `#
    kerasight: task=ID` are checked.

    ## Why it matters
    The grader has nothing to score: after the whole training there are no points.

    ## Example
    ```python
    # kerasight: task=digits
    def solution_model():
        model = build()
        history = model.fit(images, labels)
        return model, history
    ```

    ## Use instead
    ```python
    # kerasight: task=digits
    def solution_model():
        model = build()
        model.fit(images, labels)
        return model
    ```

    ## When it is wrong
    Not known to be. If several values may be returned, none of them is a model.

    ## References
    - Kerasight: [The graded check](https://kerasight.readthedocs.io/en/latest/grading/)
    """

    name = "no-model-returned"
    group = "task"
    severity = Severity.ERROR
    bad = (
        """\
# kerasight: task=mileage
import keras
import numpy as np


def solution_model():  # here
    model = keras.Sequential([keras.Input((7,)), keras.layers.Dense(1)])
    model.compile("adam", "mae")
    model.fit(np.zeros((300, 7)), np.zeros((300, 1)), epochs=1)
""",
        """\
# kerasight: task=mileage
import keras
import numpy as np


def solution_model():
    model = keras.Sequential([keras.Input((7,)), keras.layers.Dense(1)])
    model.compile("adam", "mae")
    history = model.fit(np.zeros((300, 7)), np.zeros((300, 1)), epochs=1)
    return model, history  # here
""",
        """\
# kerasight: task=mileage
import keras
import numpy as np


def solution_model():
    model = keras.Sequential([keras.Input((7,)), keras.layers.Dense(1)])
    model.compile("adam", "mae")
    history = model.fit(np.zeros((300, 7)), np.zeros((300, 1)), epochs=1)
    return history  # here
""",
    )
    good = (
        """\
# kerasight: task=mileage
import keras


def solution_model():
    model = keras.Sequential([keras.Input((7,)), keras.layers.Dense(1)])
    model.compile("adam", "mae")
    model.fit(features, mileage, epochs=100)
    return model
""",
        """\
# kerasight: task=mileage
from elsewhere import build


def solution_model():
    return build()
""",
    )

    def judge(self, event: SolutionReturned) -> Iterator[Finding]:
        """One finding when nothing that is returned is a model."""
        kinds = [_kind(each.value) for each in event.values]
        if not all(kinds):
            return
        returned = event.values[-1]
        if returned.value is None:
            message = "`solution_model` returns nothing; a grader takes the model that it returns."
        else:
            message = f"`solution_model` returns {kinds[-1]}; a grader takes nothing but a model."
        edit = event.correction
        fix = None if edit is None else Fix("Return the model", (edit,))
        yield self.finding(returned.span, message, "End it with `return model`.", fix=fix)


def _kind(value: Value) -> str:
    """What a value is that is certainly not a model, for the message; "" for others."""
    match value:
        case None:
            return "None"
        case Model():
            return ""
        case Layer():
            return f"a `{value.class_name}` layer"
        case Tensor():
            return "a tensor"
        case tuple():
            return f"{len(value)} values, a tuple"
        case ListValue():
            return "a list"
        case DictValue():
            return "a dict"
        case FunctionValue():
            return f"the function `{value.name}`, which is not called"
        case LibraryName() if value.path.startswith("keras.") and value.path[6:7].isupper():
            return f"the class `{value.path}`, which is not called"
        case Unknown(path="Model.fit"):
            return "the history of `fit`"
        case bool() | int() | float() | str() | bytes():
            return f"`{value!r}`"
    return ""
