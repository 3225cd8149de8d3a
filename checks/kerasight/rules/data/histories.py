"""What the rules about splits need to know of the history of data."""

from __future__ import annotations

from kerasight.values.data import Array, Dataset, Step
from kerasight.values.objects import Value
from kerasight.values.training import ModelEvaluated, ModelFed

SHUFFLES = ("shuffled", "reshuffled")
"""The kinds of steps that bring data into another order."""


def trained_and_other(event: ModelFed) -> tuple[Value, Value, str]:
    """The inputs that the model learns from, those that judge it, and the argument of these."""
    if isinstance(event, ModelEvaluated):
        return event.trained_on, event.arguments.get("x"), "x"
    return event.arguments.get("x"), event.arguments.get("validation_data"), "validation_data"


def history_of(data: Value) -> tuple[Step, ...]:
    """What was done to data, or to the inputs of a pair of inputs and targets."""
    if isinstance(data, tuple) and data:
        data = data[0]
    if isinstance(data, Array):
        return data.facts.history
    return data.history if isinstance(data, Dataset) else ()


def are_parts(one: Value, other: Value, step: Step) -> bool:
    """Whether two sets are different parts of one whole that went through `step`.

    Steps are compared by identity: a function that is called for two series has made others. A
    part of a part, such as a few batches of the training data, is no other part.
    """
    splits = []
    for history in (history_of(one), history_of(other)):
        place = next((index for index, each in enumerate(history) if each is step), None)
        if place is None:
            return False
        splits.append([each.words for each in history[place:] if each.kind == "split"])
    return any(first != second for first, second in zip(*splits, strict=False))
