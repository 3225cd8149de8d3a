"""Whether a metric can compare labels of a shape with an output."""

from __future__ import annotations

from kerasight.values.keras_version import KerasVersion
from kerasight.values.shapes import Dim, numbers_in
from kerasight.values.training import Component, Target
from kerasight.values.training_specs import MetricSpec

BY_NUMBER = ("sparse_y_true", "sparse_y_pred")
"""Arguments that say whether labels and predictions are numbers of classes, not a row for each."""


def raises(
    metric: Component[MetricSpec], spec: MetricSpec, target: Target, keras: KerasVersion
) -> bool:
    """Whether the metric certainly raises for the labels of an output."""
    given, made = target.dims[1:], target.made[1:]
    match spec.compares:
        case "numbers":
            return _differ(numbers_in(given), numbers_in(made))
        case "classes":
            by_number = [metric.arguments.get(name, True) for name in BY_NUMBER]
            if any(each is not True and each is not False for each in by_number):
                return False
            if by_number[0] is False:
                given = given[:-1]
            if by_number[1] is False:
                made = made[:-1]
            return _differ(numbers_in(given), numbers_in(made))
        case "rows":
            return not _are_rows(given, made, keras)
        case "any":
            return False


def _are_rows(given: tuple[Dim, ...], made: tuple[Dim, ...], keras: KerasVersion) -> bool:
    """Whether the metric takes a row of labels for a row of predictions; Keras 2 makes columns."""
    if len(made) != 1 or len(given) > 1 or (not given and keras.is_3):
        return False
    columns, units = given[0] if given else 1, made[0]
    known = isinstance(columns, int) and isinstance(units, int)
    return not known or columns == units or (columns == 1 and keras.is_3)


def _differ(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and one != other
