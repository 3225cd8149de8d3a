"""Scalers and encoders of scikit-learn: what they were fitted on, and their results."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kerasight.apis.arrays.making import to_array
from kerasight.apis.registry import needs_all_arguments, opaque, transfer
from kerasight.apis.tools import methods_of
from kerasight.values.data import Array, Facts, Labels, Step, Tool, array
from kerasight.values.objects import Unknown, Value
from kerasight.values.shapes import Dim, UnknownDim

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context

SCALERS: Final = frozenset("StandardScaler MinMaxScaler RobustScaler MaxAbsScaler".split())

ENCODERS: Final = frozenset("LabelEncoder OneHotEncoder LabelBinarizer OrdinalEncoder".split())

FITTED: Final = "fitted_on"
"""The key of a tool's state for the array that it was fitted on."""


@transfer("sklearn.preprocessing.*")
@needs_all_arguments
def make_tool(context: Context, call: Call) -> Value:
    """`StandardScaler()` and its like."""
    class_name = call.path.rpartition(".")[2]
    if class_name not in SCALERS | ENCODERS:
        return opaque(context, call)
    arguments = dict(call.keywords)
    if class_name == "MinMaxScaler" and call.positional:
        arguments["feature_range"] = call.positional[0]
    return Tool(call.path, arguments, call.span)


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
        context.journal.set(tool.state, FITTED, learned)
        if name == "fit":
            return tool
    if name not in ("transform", "fit_transform", "inverse_transform") or given is None:
        return Unknown(f"the result of '{name}'")
    class_name = tool.path.rpartition(".")[2]
    if name == "inverse_transform":
        return array(given.shape.dims if class_name in SCALERS else None, _float(given))
    if class_name in SCALERS:
        return _scaled(tool, class_name, given, name == "fit_transform", call)
    return _encoded(tool, class_name, given)


def _float(given: Array) -> str | None:
    """Scalers compute in the float dtype of their input, else in 64 bits."""
    if given.dtype in ("float32", "float16"):
        return given.dtype
    return "float64" if given.dtype is not None else None


def _scaled(tool: Tool, class_name: str, given: Array, on_itself: bool, call: Call) -> Array:
    learned = tool.state.get(FITTED)
    fitted_on = learned if isinstance(learned, Array) else None
    step = Step("standardized", f"`{class_name}`", call.span, fitted_on=fitted_on)
    facts = Facts(origin=given.facts.origin, history=given.facts.history)
    limits = tool.arguments.get("feature_range", (0, 1))
    if class_name == "MinMaxScaler" and on_itself and isinstance(limits, tuple):
        numbers = [each for each in limits if isinstance(each, int | float)]
        if len(numbers) == 2:
            facts = replace(facts, low=numbers[0], high=numbers[1])
    if class_name == "MaxAbsScaler" and on_itself:
        facts = replace(facts, low=-1, high=1)
    return array(given.shape.dims, _float(given), facts.did(step), reason=given.shape.reason)


def _classes(tool: Tool) -> int | None:
    learned = tool.state.get(FITTED)
    return learned.facts.distinct if isinstance(learned, Array) else None


def _encoded(tool: Tool, class_name: str, given: Array) -> Value:
    classes = _classes(tool)
    origin, history = given.facts.origin, given.facts.history
    dims = given.shape.dims
    if class_name == "LabelEncoder":
        high = None if classes is None else classes - 1
        labels = Labels("integers", classes, 0)
        facts = Facts(0, high, labels=labels, origin=origin, history=history)
        return array(dims[:1] if dims else None, "int64", facts)
    if class_name == "LabelBinarizer" and dims:
        width: Dim = UnknownDim("the number of classes")
        if classes is not None:
            width = 1 if classes == 2 else classes
        facts = Facts(0, 1, origin=origin, history=history)
        if classes is not None and classes > 2:
            facts = replace(facts, labels=Labels("one-hot", classes))
        return array((dims[0], width), "int64", facts)
    dense = tool.arguments.get("sparse_output", tool.arguments.get("sparse")) is False
    if class_name == "OneHotEncoder" and dims:
        columns = dims[1] if len(dims) == 2 else None
        width = classes if columns == 1 and classes else UnknownDim("the number of categories")
        form = Labels("one-hot", classes) if columns == 1 else None
        facts = Facts(0, 1, labels=form, origin=origin, history=history)
        made = array((dims[0], width), "float64", facts)
        return made if dense else Tool("sklearn.sparse", {"dense": made}, tool.span)
    return Unknown(f"the result of {class_name}")
