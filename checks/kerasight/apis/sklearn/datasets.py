"""`sklearn.datasets`: the data sets that come with scikit-learn, and those it makes.

Sizes, classes and ranges are those of the files in sklearn/datasets/data.
"""

from __future__ import annotations

from dataclasses import replace
from math import inf
from typing import TYPE_CHECKING, Final, NamedTuple

from kerasight.apis.arrays.drawing import normal
from kerasight.apis.keras.data.datasets import class_labels
from kerasight.apis.registry import needs_all_arguments, opaque, transfer
from kerasight.values.data import Bunch, Facts, Origin, array
from kerasight.values.objects import Unknown, Value
from kerasight.values.shapes import Dim, UnknownDim

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context


class Table(NamedTuple):
    """A data set."""

    rows: int
    features: int

    classes: int | None
    """None for a regression."""

    low: float | None = None
    high: float | None = None

    is_sorted: bool = False
    """Whether the rows are sorted by class."""

    targets: tuple[float, float] | None = None
    """The least and the largest target of a regression."""


TABLES: Final = {
    "load_iris": Table(150, 4, 3, 0.1, 7.9, is_sorted=True),
    "load_wine": Table(178, 13, 3, 0.13, 1680.0, is_sorted=True),
    "load_breast_cancer": Table(569, 30, 2, 0.0, 4254.0),
    "load_digits": Table(1797, 64, 10, 0.0, 16.0),
    "load_diabetes": Table(442, 10, None, targets=(25.0, 346.0)),
    "fetch_california_housing": Table(
        20_640, 8, None, -124.35, 35_682.0, targets=(0.14999, 5.00001)
    ),
}


@transfer("sklearn.datasets.*")
@needs_all_arguments
def load(context: Context, call: Call) -> Value:
    """`load_iris(return_X_y=...)`, `make_blobs(...)` and their like."""
    name = call.path.rpartition(".")[2]
    table = TABLES.get(name)
    if table is None:
        made = _made(name, call)
        return opaque(context, call) if made is None else made
    if call.keywords.get("as_frame") not in (None, False):
        return Unknown(f"{name} as a table")
    if name == "load_digits" and (call.positional or "n_class" in call.keywords):
        return Unknown("some of the digits")
    content = "images" if name == "load_digits" else "features"
    origin = Origin(f"`{name}()`", call.span, content)
    inputs = Facts(table.low, table.high, table.low is not None, origin=origin)
    data = array((table.rows, table.features), "float64", inputs)
    target = _target(table, origin._replace(content="labels"))
    if call.keywords.get("return_X_y") is True:
        return (data, target)
    items: dict[str, Value] = {"data": data, "target": target}
    if name == "load_digits":
        items["images"] = array((table.rows, 8, 8), "float64", inputs)
    for key in ("feature_names", "target_names", "DESCR", "frame"):
        items[key] = Unknown(f"'{key}' of {name}")
    return Bunch(items)


def _target(table: Table, origin: Origin) -> Value:
    if table.classes is None:
        numbers = Facts(origin=origin._replace(content="targets"))
        if table.targets is not None:
            low, high = table.targets
            numbers = replace(numbers, low=low, high=high, attained=True)
        return array((table.rows,), "float64", numbers)
    facts = class_labels(table.classes, origin)
    if table.is_sorted:
        drawn = None if facts.drawn is None else facts.drawn._replace(in_order=True)
        facts = replace(facts, order="sorted", drawn=drawn)
    return array((table.rows,), "int64", facts)


def _made(name: str, call: Call) -> Value | None:
    """Synthetic data: `make_classification(n_samples, n_features, n_classes)`."""
    defaults = MADE.get(name)
    if defaults is None or call.keywords.get("return_centers"):
        return None
    rows = _size(call.get("n_samples", 0, 100))
    features: Dim = defaults
    if name not in FLAT:
        features = _size(call.get("n_features", 1, defaults))
    origin = Origin(f"`{name}()`", call.span, "features")
    data = array((rows, features), "float64", Facts(origin=origin))
    labels = origin._replace(content="labels")
    if name == "make_regression":
        return (data, _numbers(rows, features, labels, call))
    count: Value = 2
    if name == "make_blobs":
        count = call.get("centers", 2)
        count = 3 if count is None else count
    elif name == "make_classification":
        count = call.keywords.get("n_classes", 2)
    classes = count if isinstance(count, int) else None
    facts = replace(class_labels(classes, labels), distinct=None, attained=False)
    if "weights" in call.keywords or name == "make_blobs":
        facts = replace(facts, drawn=None)
    return (data, array((rows,), "int64", facts))


def _numbers(rows: Dim, features: Dim, origin: Origin, call: Call) -> Value:
    """The targets of `make_regression`: sums of a few features, each up to 100 times."""
    width = call.keywords.get("n_targets", 1)
    if len(call.positional) > 2 or not isinstance(width, int):
        return Unknown("targets that are not known")
    informative = call.keywords.get("n_informative", 10)
    drawn = None
    several = all(isinstance(each, int) and each > 2 for each in (informative, features))
    if several and call.keywords.get("bias") is None:
        drawn = normal(0, 10)._replace(ends=(-inf, inf))
    dims = (rows,) if width == 1 else (rows, width)
    facts = Facts(origin=origin._replace(content="targets"), drawn=drawn)
    return array(dims, "float64", facts)


MADE: Final = {
    "make_classification": 20,
    "make_regression": 100,
    "make_blobs": 2,
    "make_moons": 2,
    "make_circles": 2,
}
"""Generators with their default number of features."""

FLAT: Final = frozenset({"make_moons", "make_circles"})
"""Generators of points in the plane, in two classes."""


def _size(value: Value) -> Dim:
    return value if isinstance(value, int) else UnknownDim("a size that is not known")
