"""`keras.utils.FeatureSpace`: an input for each feature, and the widths of their encodings.

Mirrors keras/src/layers/preprocessing/feature_space.py. Its layers are not followed one by one: in
a summary, one line of an unknown class represents them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kerasight.apis.arguments import to_dim, to_items
from kerasight.apis.keras.graph.nodes import OPERATION, connect
from kerasight.apis.keras.models.inputs import input_tensor
from kerasight.apis.keras.ops.nodes import UNKNOWN
from kerasight.apis.registry import needs_all_arguments, transfer
from kerasight.apis.tools import methods_of
from kerasight.values.data import Tool
from kerasight.values.keras import Layer, LayerState, Parameters, Tensor
from kerasight.values.objects import DictValue, Unknown, Value
from kerasight.values.shapes import Dim, Shape, UnknownDim

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context

PATH: Final = "keras.utils.FeatureSpace"

KINDS: Final[dict[str, tuple[str, str]]] = {
    "float": ("float32", ""),
    "float_rescaled": ("float32", ""),
    "float_normalized": ("float32", ""),
    "float_discretized": ("float32", "num_discretization_bins"),
    "integer_categorical": ("int32", "vocabulary"),
    "string_categorical": ("string", "vocabulary"),
    "integer_hashed": ("int32", "hashing_dim"),
    "string_hashed": ("string", "hashing_dim"),
}
"""Each kind of feature: the dtype of its input, and the source of its width: none for a plain
number, an argument of the space, or the vocabulary that it learns."""

DEFAULT_SIZE: Final = 32
"""The default of `crossing_dim`, `hashing_dim` and `num_discretization_bins`."""


@transfer("keras.utils.FeatureSpace", "keras.utils.FeatureSpace.*")
@needs_all_arguments
def make(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`FeatureSpace(features, ...)`, or one of its features: `FeatureSpace.float()`."""
    path = call.path
    names: tuple[str, ...] = (
        "features",
        "output_mode",
        "crosses",
        "crossing_dim",
        "hashing_dim",
        "num_discretization_bins",
    )
    own = path.removeprefix(PATH).lstrip(".")
    if own == "cross":
        names = ("feature_names", "crossing_dim", "output_mode")
    elif own:
        names = ("num_bins",) if own.endswith(("hashed", "discretized")) else ("name",)
    if own and own not in (*KINDS, "cross"):
        return Unknown(f"the result of {path}")
    arguments = {**dict(zip(names, call.positional, strict=False)), **call.keywords}
    return Tool(path, arguments, call.span)


@methods_of(PATH)
def call_method(context: Context, space: Tool, name: str, call: Call) -> Value:
    """`adapt`, `get_inputs`, `get_encoded_features`."""
    features = space.arguments.get("features")
    if not isinstance(features, DictValue) or not features.complete:
        return None if name == "adapt" else Unknown(f"'{name}' of features that are not known")
    if name == "adapt":
        return None
    if name == "get_inputs":
        return _inputs(context, space, features)
    if name == "get_encoded_features":
        return _encoded(context, space, features, call)
    return Unknown(f"the result of '{name}'")


def _inputs(context: Context, space: Tool, features: DictValue) -> DictValue:
    """An input of one value for each feature, made once."""
    made: Value = space.state.inputs
    if made is None:
        tensors: dict[Value, Value] = {}
        for name, feature in features.items.items():
            dtype = KINDS[kind][0] if (kind := _kind(feature)) else None
            shape = Shape((None, 1))
            tensors[name] = input_tensor(
                context, shape, space.span, name, dtype=dtype, implied=True
            )
        made = DictValue(tensors)
        context.journal.keep_field(space.state, "inputs", made)
    assert isinstance(made, DictValue)
    return made


def _encoded(context: Context, space: Tool, features: DictValue, call: Call) -> Value:
    """One tensor of all features, or a dict of them."""
    inputs = list(_inputs(context, space, features).items.values())
    mode = space.arguments.get("output_mode", "concat")
    widths = {name: _width(space, name, feature) for name, feature in features.items.items()}
    crosses = to_items(space.arguments.get("crosses") or ())
    if crosses is None or mode not in ("concat", "dict"):
        return Unknown("crosses or an output mode that are not known")
    for cross in crosses:
        widths[_cross_name(cross)] = _cross_width(space, cross)
    tensors = [each for each in inputs if isinstance(each, Tensor)]
    if mode == "concat":
        return _node(context, tensors, _sum(list(widths.values())), "float32", call)
    return DictValue(
        {name: _node(context, tensors, width, None, call) for name, width in widths.items()}
    )


def _sum(widths: list[Dim]) -> Dim:
    total = 0
    for width in widths:
        if not isinstance(width, int):
            return width
        total += width
    return total


def _node(
    context: Context, inputs: list[Tensor], width: Dim, dtype: str | None, call: Call
) -> Tensor:
    state = LayerState(parameters=Parameters(None, None))
    layer = Layer(UNKNOWN, UNKNOWN, OPERATION, {}, call.span, state)
    output = Tensor(Shape((None, width)), dtype=dtype)
    return connect(context, layer, inputs, (output,), is_operation=True)[0]


def _kind(feature: Value) -> str | None:
    """The kind of a feature, given as a string or made by a method of the class."""
    name = feature.path.rpartition(".")[2] if isinstance(feature, Tool) else feature
    return name if isinstance(name, str) and name in KINDS else None


def _width(space: Tool, name: Value, feature: Value) -> Dim:
    kind = _kind(feature)
    if kind is None:
        return UnknownDim(f"the encoding of the feature {name!r} is not known")
    sized_by = KINDS[kind][1]
    given = feature.arguments if isinstance(feature, Tool) else {}
    mode = given.get("output_mode", "one_hot")
    if not sized_by or mode == "int":
        return 1
    if mode != "one_hot":
        return UnknownDim(f"the encoding of the feature {name!r} is not known")
    if sized_by == "vocabulary":
        return UnknownDim(f"the vocabulary of the feature {name!r} is learned from data")
    if isinstance(feature, Tool):
        return to_dim(given.get("num_bins", Unknown("argument 'num_bins' is missing")))
    return to_dim(space.arguments.get(sized_by, DEFAULT_SIZE))


def _cross_name(cross: Value) -> Value:
    names = to_items(cross.arguments.get("feature_names") if isinstance(cross, Tool) else cross)
    return "_X_".join(map(str, names or ("?",)))


def _cross_width(space: Tool, cross: Value) -> Dim:
    given = cross.arguments if isinstance(cross, Tool) else space.arguments
    if isinstance(cross, Tool) and given.get("output_mode", "one_hot") != "one_hot":
        return 1
    return to_dim(given.get("crossing_dim", DEFAULT_SIZE))
