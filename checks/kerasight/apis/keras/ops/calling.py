"""Calling a function on tensors: `keras.ops.mean(x)`, `tf.reshape(x, shape)`, `K.sum(x)`."""

# ruff: noqa: PLC0415 - a program that calls none of these loads none of them

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kerasight.apis.arguments import flatten_tensors, to_items
from kerasight.apis.keras.dtypes.policies import dtype_named
from kerasight.apis.keras.ops.elementwise import (
    broadcast_of_list,
    broadcast_of_three,
    broadcast_of_two,
)
from kerasight.apis.keras.ops.function import Function, Given, Unclear
from kerasight.apis.keras.ops.misuse import report_misuse
from kerasight.apis.keras.ops.nodes import results, unknown_result
from kerasight.apis.keras.ops.reshaping import (
    broadcast_to,
    constant,
    counted,
    filled,
    reshape,
    square,
)
from kerasight.apis.keras.ops.traced import report_none, report_value_asked
from kerasight.apis.registry import transfer
from kerasight.facts.functions import TENSORFLOW
from kerasight.values.events import NoneAsNumber
from kerasight.values.keras import Tensor
from kerasight.values.keras_version import KERAS_2, KERAS_3
from kerasight.values.objects import DataValue, ListValue, Unknown, Value, result_of
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context

OPS = "keras.ops."

ENGINE_FAILS = "Keras 3 takes no TensorFlow function on the tensors of a functional model"


@transfer("keras.ops.*", "keras.activations.*", "keras.backend.*", "keras.random.*", "tensorflow.*")
def call_on_tensors(context: Context, call: Call) -> Value:
    """A function on tensors, symbolic ones or data."""
    asked = ASKS_FOR_VALUES.get(call.path)
    if asked and call.positional and (asked != "where" or len(call.positional) == 1):
        report_value_asked(context, call.path, call.positional[0], call.span, asked)
    computed = _on_data(context, call.path, call)
    if computed is not None:
        return computed
    if call.path.startswith("tensorflow.") and context.keras.backend != "tensorflow":
        # What TensorFlow makes is no tensor of another backend.
        with context.tracing.tensors_of(None):
            return call_function(context, call.path, call)
    return call_function(context, call.path, call)


READS: Final = frozenset({"tensorflow.io.read_file"})
"""Functions that make a tensor from the path of a file."""


ASKS_FOR_VALUES: Final = {
    "keras.ops.convert_to_numpy": "convert_to_numpy",
    "keras.ops.nonzero": "nonzero",
    "keras.ops.where": "where",
}
"""Functions that may need the values of a tensor, by their names in the record."""

CONVERTS: Final = frozenset({"keras.ops.array", "keras.ops.convert_to_tensor"})
"""Functions that make a tensor from the numbers in a list."""


def _is_list(values: tuple[Value, ...]) -> bool:
    first = to_items(values[0]) if values else None
    return bool(first) and all(isinstance(each, int | float) for each in first or ())


def _on_data(context: Context, path: str, call: Call) -> Value | None:
    """A function on tensors if it is called on data or makes data, else None."""
    if context.tracing.inside or call.open:
        return None
    values = (*call.positional, *call.keywords.values())
    leaves = [leaf for value in values for leaf in flatten_tensors(value)]
    if any(isinstance(leaf, Tensor) for leaf in leaves):
        return None
    holds_data = any(isinstance(leaf, DataValue) for leaf in leaves)
    makes = makes_data(context, path) or path in READS or (path in CONVERTS and _is_list(values))
    if not holds_data and not makes:
        return None
    from kerasight.apis.tensorflow.eager import call_on_data

    return call_on_data(context, path, call, call_function)


def call_function(context: Context, path: str, call: Call) -> Value:
    """The result of a library function on tensors; unknown for unknown functions."""
    tensors = _tensors(call)
    if not tensors and not context.tracing.inside:
        return result_of(path, (*call.positional, *call.keywords.values()))
    name = path.rpartition(".")[2]
    if _raises(context, path):
        if _is_told(path, call) and (name == "shape" or find(context, path) is not None):
            report_misuse(context, path, tensors, call.span)
        return Tensor(unknown_shape(ENGINE_FAILS))
    if name == "shape":
        return _shape(context, path, tensors, call)
    if path in ("keras.ops.ndim", "keras.backend.ndim"):
        rank = tensors[0].shape.rank if tensors else None
        return Unknown("a number of axes that is not known") if rank is None else rank
    function = find(context, path)
    if function is None:
        if not tensors:
            return Unknown(f"the result of {path}", path)
        reason = f"the output of {path} is not known to Kerasight"
        return unknown_result(context, tensors, reason, call.span)
    return _call(context, path, function, tensors, call)


SEVERAL: Final = frozenset(
    """array_split associative_scan cond eig eigh fori_loop histogram lu_factor map meshgrid
    moments nonzero qr scan shape slogdet split svd switch top_k unstack vectorized_map where
    while_loop""".split()
)
"""Functions that may give several tensors, or something else."""

MADE_OF_SIZES = (filled, square, counted, constant)
"""Formulas of functions without tensor arguments."""


def makes_data(context: Context, path: str) -> bool:
    """Whether a function makes a tensor from sizes and numbers."""
    function = find(context, path)
    return function is not None and function.formula in MADE_OF_SIZES


def find(context: Context, path: str) -> Function | None:
    """The function of a canonical path in a version of Keras."""
    name = path.rpartition(".")[2]
    if path.startswith("keras.backend."):
        from kerasight.apis.tensorflow.backend import backend

        return backend().get(name)
    if path.startswith("tensorflow."):
        from kerasight.apis.tensorflow.functions import find as find_function

        return find_function(path)
    if path.startswith("keras.random."):
        from kerasight.apis.keras.ops.table import random

        return random().get(name)
    if context.keras.is_2:
        from kerasight.apis.tensorflow.backend import activations as activations_2

        return activations_2().get(name) if path.startswith("keras.activations.") else None
    from kerasight.apis.keras.ops.table import activations, operations

    return (operations() if path.startswith(OPS) else activations()).get(name)


def _tensors(call: Call) -> list[Tensor]:
    values = (*call.positional, *call.keywords.values())
    leaves = [leaf for value in values for leaf in flatten_tensors(value)]
    return [leaf for leaf in leaves if isinstance(leaf, Tensor)]


def _raises(context: Context, path: str) -> bool:
    """Whether Keras 3 rejects symbolic tensors here."""
    if context.keras.is_2 or context.tracing.inside:
        return False
    return path.startswith(("tensorflow.", "keras.backend."))


TAKES_SYMBOLIC: Final = frozenset({"keras.backend.stop_gradient"})
"""Functions of `tf.keras.backend` that return a symbolic tensor as it is."""


def _is_told(path: str, call: Call) -> bool:
    """Whether the function exists, and raises; `keras.backend` itself has none of them."""
    of_backend = call.root == TENSORFLOW and path not in TAKES_SYMBOLIC
    return path.startswith("tensorflow.") or of_backend


def _shape(context: Context, path: str, tensors: Sequence[Tensor], call: Call) -> Value:
    """The shape of a tensor: a tuple by `keras.ops`, a tensor by TensorFlow."""
    dims = tensors[0].shape.dims if tensors else None
    if path.startswith(OPS):
        if dims is None:
            reason = tensors[0].shape.reason if tensors else ""
            return Unknown(reason or "the shape of a tensor of unknown shape")
        return tuple(_size(context, dim) for dim in dims)
    shape = Shape((UnknownDim("a rank that is not known"),) if dims is None else (len(dims),))
    kind = call.get("out_type", 1, "int32")
    names, dtypes = ("compat.v1.shape",), (dtype_named(kind),)
    made = results(context, names, tensors, [shape], call.span, dtypes=dtypes)[0]
    made.contents = dims
    return made


def _size(context: Context, dim: Dim) -> Value:
    if isinstance(dim, UnknownDim):
        return Unknown(dim.reason)
    if dim is None and context.tracing.inside:
        kind = context.tracing.kind
        return Tensor(Shape(()), contents=(None,), dtype="int32", kind=kind)
    return dim


def _call(
    context: Context, path: str, function: Function, tensors: Sequence[Tensor], call: Call
) -> Value:
    _report_none(context, path, function, call)
    rules = KERAS_3 if path.startswith(OPS) else KERAS_2
    floatx = dtype_named(context.precision.floatx)

    def given(call: Call) -> Given:
        return Given(call, function, rules, context.tracing.inside, floatx)

    def computed(call: Call) -> tuple[Shape, ...] | Shape:
        found = function.formula(given(call))
        return tuple(map(Shape, found)) if isinstance(found, list) else Shape(found)

    def again(fed: Sequence[Shape]) -> tuple[Shape, ...]:
        try:
            found = computed(_fed(call, tensors, fed))
        except Unclear:
            return ()
        return (found,) if isinstance(found, Shape) else found

    try:
        found = computed(call)
    except Unclear as unclear:
        context.tracing.unclear += 1
        alone = path.rpartition(".")[2] not in SEVERAL
        dtype = _dtypes(context, path, given(call), 1)[0] if alone else None
        return unknown_result(
            context, tensors, unclear.reason, call.span, is_tensor=alone, dtype=dtype
        )
    shapes = (found,) if isinstance(found, Shape) else found
    _report_baked(context, path, function, tensors, shapes, call)
    dtypes = _dtypes(context, path, given(call), len(shapes))
    made = results(context, function.nodes, tensors, shapes, call.span, again, dtypes=dtypes)
    return made[0] if isinstance(found, Shape) else ListValue(list(made))


def _report_none(context: Context, path: str, function: Function, call: Call) -> None:
    """Record a shape with None where a tensor is computed: all libraries reject that.

    For symbolic tensors of a functional model, Keras 3 accepts it, and raises in the first batch.
    """
    if function.formula is counted:
        report_none(context, path.rpartition(".")[2], call.positional[:1], call.span)
    if function.formula not in (filled, *RESHAPES) or not context.keras.traces_open_sizes:
        return
    if not context.tracing.in_layer and (context.keras.is_3 or context.tracing.inside):
        return
    given = Given(call, function, KERAS_3, context.tracing.inside, None)
    sizes = to_items(given.value("shape"))
    if sizes is not None and any(size is None for size in sizes):
        context.record(
            NoneAsNumber(
                context.at(call.span, context.calls.led_here()),
                function=path.rpartition(".")[2],
            )
        )


RESHAPES = (reshape, broadcast_to)
"""Formulas of functions that reshape one tensor."""

COMBINES = (broadcast_of_two, broadcast_of_three, broadcast_of_list)
"""Formulas of functions that need the same batch size in all tensors."""


def _report_baked(
    context: Context,
    path: str,
    function: Function,
    tensors: Sequence[Tensor],
    made: Sequence[Shape],
    call: Call,
) -> None:
    """Record operations that fix the batch size; see `kerasight.apis.keras.ops.batches`."""
    if not tensors or function.formula not in (*RESHAPES, *COMBINES):
        return
    from kerasight.apis.keras.ops.batches import operands, report_combined, report_reshaped

    name = path.rpartition(".")[2]
    if function.formula in RESHAPES:
        report_reshaped(context, name, tensors[0], made[0].dims or (), call.span)
    else:
        values = (*call.positional, *call.keywords.values())
        report_combined(context, name, operands(values), call.span)


def _dtypes(context: Context, path: str, given: Given, count: int) -> tuple[str | None, ...]:
    """The dtypes of the results, by the rules of `keras.ops` or by those of TensorFlow."""
    if context.keras.is_2 or path.startswith(("tensorflow.", "keras.backend.")):
        from kerasight.apis.tensorflow.dtypes import result_dtypes
    else:
        from kerasight.apis.keras.ops.dtypes import result_dtypes
    try:
        return result_dtypes(path.rpartition(".")[2], given, count)
    except Unclear:
        return (None,) * count


def _fed(call: Call, tensors: Sequence[Tensor], shapes: Sequence[Shape]) -> Call:
    """The same call with tensors of other shapes."""
    others = {id(tensor): Tensor(shape) for tensor, shape in zip(tensors, shapes, strict=False)}
    return call.exchanged(others)
