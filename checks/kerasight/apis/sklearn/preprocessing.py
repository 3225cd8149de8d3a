"""Scalers and encoders of scikit-learn: what they were fitted on, and their results."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from kerasight.apis.arguments import to_items
from kerasight.apis.arrays.drawing import standardized
from kerasight.apis.arrays.making import to_array
from kerasight.apis.registry import needs_all_arguments, opaque, transfer
from kerasight.apis.tools import methods_of
from kerasight.values.data import Array, Facts, Labels, Step, Tool, array
from kerasight.values.objects import Unknown, Value
from kerasight.values.shapes import Dim, UnknownDim

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context


@transfer("sklearn.preprocessing.*")
@needs_all_arguments
def make_tool(context: Context, call: Call) -> Value:
    """`StandardScaler()` and its like."""
    spec = SPECS.get(call.path)
    if spec is None:
        return opaque(context, call)
    given = zip(spec.positional, call.positional, strict=False)
    return Tool(call.path, {**dict(given), **call.keywords}, call.span)


@methods_of("sklearn.sparse")
def call_sparse(context: Context, matrix: Tool, name: str, call: Call) -> Value:  # noqa: ARG001
    """`matrix.toarray()`."""
    return matrix.arguments["dense"] if name in ("toarray", "todense") else Unknown(name)


@methods_of("sklearn.*")
def call_tool(context: Context, tool: Tool, name: str, call: Call) -> Value:
    """`scaler.fit(x)`, `transform`, `fit_transform`, `inverse_transform`."""
    values = (*call.positional, *call.keywords.values())
    given = to_array(values[0]) if values else None
    if name in ("fit", "fit_transform"):
        learned = (
            None
            if given is None
            else array(given.shape.dims, given.dtype, given.facts, reason=given.shape.reason)
        )
        state = context.journal.change(tool.state)
        state.fitted_on, state.source = learned, given
        if name == "fit":
            return tool
    if name not in ("transform", "fit_transform", "inverse_transform") or given is None:
        return Unknown(f"the result of '{name}'")
    spec = SPECS[tool.path]
    if name == "inverse_transform":
        return array(given.shape.dims if spec.scales else None, _float(given))
    return spec.transform(tool, given, _is_same(tool.state.source, given), call)


def _is_same(source: Value, given: Array) -> bool:
    """Whether two arrays are the same one, or views of all of it."""
    if not isinstance(source, Array) or source.shape != given.shape:
        return False
    one, other = source.memory, given.memory
    return one is other or (one.base or one) is (other.base or other)


def _float(given: Array) -> str | None:
    """Scalers compute in the float dtype of their input, else in 64 bits."""
    if given.dtype in ("float32", "float16"):
        return given.dtype
    return "float64" if given.dtype is not None else None


def _scaled(tool: Tool, given: Array, on_itself: bool, call: Call) -> Array:
    learned = tool.state.fitted_on
    fitted_on = learned if isinstance(learned, Array) else None
    class_name = tool.path.rpartition(".")[2]
    step = Step("standardized", f"`{class_name}`", call.span, fitted_on=fitted_on)
    facts = Facts(origin=given.facts.origin, history=given.facts.history)
    spec = SPECS[tool.path]
    limits = spec.limits(tool) if on_itself else None
    if limits is not None:
        facts = replace(facts, low=limits[0], high=limits[1], attained=spec.attains)
    if on_itself and spec.centres and tool.arguments.get("with_mean") in (None, True):
        facts = replace(facts, drawn=standardized())
    return array(given.shape.dims, _float(given), facts.did(step), reason=given.shape.reason)


def _feature_range(tool: Tool) -> tuple[float, float] | None:
    """The argument `feature_range`, None if unknown."""
    limits = tool.arguments.get("feature_range", (0, 1))
    numbers = [each for each in to_items(limits) or () if isinstance(each, int | float)]
    return (numbers[0], numbers[1]) if len(numbers) == 2 else None


def _classes(tool: Tool) -> int | None:
    learned = tool.state.fitted_on
    return learned.facts.distinct if isinstance(learned, Array) else None


def _numbered(tool: Tool, given: Array, on_itself: bool, call: Call) -> Array:  # noqa: ARG001
    """`LabelEncoder`: an integer for each label."""
    classes, dims = _classes(tool), given.shape.dims
    facts = Facts(
        0,
        None if classes is None else classes - 1,
        attained=on_itself and classes is not None,
        distinct=classes if on_itself else None,
        labels=Labels("integers", classes, 0),
        origin=given.facts.origin,
        history=given.facts.history,
    )
    return array(dims[:1] if dims else None, "int64", facts)


def _binarized(tool: Tool, given: Array, on_itself: bool, call: Call) -> Value:  # noqa: ARG001
    """`LabelBinarizer`: a column for each class, one column for two."""
    classes, dims = _classes(tool), given.shape.dims
    if not dims:
        return Unknown("the result of LabelBinarizer")
    width: Dim = UnknownDim("the number of classes")
    if classes is not None:
        width = 1 if classes == 2 else classes
    facts = Facts(0, 1, origin=given.facts.origin, history=given.facts.history)
    if classes is not None and classes > 2:
        facts = replace(facts, labels=Labels("one-hot", classes))
    return array((dims[0], width), "int64", facts)


def _one_hot(tool: Tool, given: Array, on_itself: bool, call: Call) -> Value:  # noqa: ARG001
    """`OneHotEncoder`: columns for the categories of each column, sparse unless asked."""
    classes, dims = _classes(tool), given.shape.dims
    if not dims:
        return Unknown("the result of OneHotEncoder")
    columns = dims[1] if len(dims) == 2 else None
    width = classes if columns == 1 and classes else UnknownDim("the number of categories")
    form = Labels("one-hot", classes) if columns == 1 else None
    facts = Facts(0, 1, labels=form, origin=given.facts.origin, history=given.facts.history)
    made = array((dims[0], width), "float64", facts)
    dense = tool.arguments.get("sparse_output", tool.arguments.get("sparse")) is False
    return made if dense else Tool("sklearn.sparse", {"dense": made}, tool.span)


def _ordinal(tool: Tool, given: Array, on_itself: bool, call: Call) -> Value:  # noqa: ARG001
    """`OrdinalEncoder` is not followed."""
    return Unknown("the result of OrdinalEncoder")


def _no_limits(tool: Tool) -> tuple[float, float] | None:  # noqa: ARG001
    """Any numbers."""
    return None


class ToolSpec(NamedTuple):
    """What a class of `sklearn.preprocessing` does."""

    transform: Callable[[Tool, Array, bool, Call], Value] = _scaled
    """The result of `transform`; whether it is of the array that was fitted on."""

    scales: bool = True
    """Whether it keeps the shape, and changes the scale of each column."""

    limits: Callable[[Tool], tuple[float, float] | None] = _no_limits
    """The least and the largest number of what it was fitted on, once transformed."""

    attains: bool = False
    """Whether both occur in each column, unless its numbers are all the same."""

    centres: bool = False
    """Whether numbers below and above 0 are in each column of what it was fitted on."""

    positional: tuple[str, ...] = ()
    """The arguments of the constructor that have a place."""


SPECS: Final = {
    f"sklearn.preprocessing.{name}": spec
    for name, spec in {
        "StandardScaler": ToolSpec(centres=True),
        "RobustScaler": ToolSpec(),
        "MinMaxScaler": ToolSpec(
            limits=_feature_range, attains=True, positional=("feature_range",)
        ),
        "MaxAbsScaler": ToolSpec(limits=lambda tool: (-1, 1)),  # noqa: ARG005
        "LabelEncoder": ToolSpec(_numbered, scales=False),
        "LabelBinarizer": ToolSpec(_binarized, scales=False),
        "OneHotEncoder": ToolSpec(_one_hot, scales=False),
        "OrdinalEncoder": ToolSpec(_ordinal, scales=False),
    }.items()
}
"""The classes by their canonical paths."""
