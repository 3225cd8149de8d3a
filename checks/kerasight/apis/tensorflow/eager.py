"""Functions of TensorFlow and of `keras.ops` on data, computed eagerly.

Shapes and dtypes are those for symbolic tensors; here the facts about numbers are added.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kerasight.apis.arrays import dtypes, ranges
from kerasight.apis.arrays.arithmetic import TRUTHS, operate, unary
from kerasight.apis.arrays.casting import astype
from kerasight.apis.arrays.conversion import as_tensors
from kerasight.apis.arrays.making import to_array
from kerasight.apis.numpy.facts import MONOTONE
from kerasight.apis.numpy.making import dims_from
from kerasight.values.data import NO_FACTS, Array, Facts, Labels, Step, array
from kerasight.values.keras import Tensor
from kerasight.values.objects import ListValue, Unknown, Value
from kerasight.values.shapes import Dim, UnknownDim

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context

KEPT: Final = frozenset(
    """reshape squeeze expand_dims transpose tile repeat flip reverse roll broadcast_to
    flip_left_right flip_up_down random_flip_left_right random_flip_up_down
    stateless_random_flip_left_right stateless_random_flip_up_down matrix_transpose ravel swapaxes
    moveaxis fliplr flipud""".split()
)
"""Functions that keep the same numbers, but may move axes."""

PARTS: Final = frozenset("gather slice split unstack take take_along_axis resize crop".split())

UNTOUCHED: Final = frozenset("identity stop_gradient ensure_shape copy".split())
"""Functions that keep the same numbers where they are."""

RANDOM_IMAGES: Final = ("tensorflow.image.random_", "tensorflow.image.stateless_random_")
"""Functions that change images at random."""

CHANGED_IMAGES: Final = ("random_", "stateless_random_", "adjust_")
"""The beginnings of names of functions that change the colours of images."""

WITHIN: Final = frozenset("reduce_mean mean median resize_with_pad".split())

OPERATORS: Final = {
    "add": "Add",
    "subtract": "Sub",
    "multiply": "Mult",
    "divide": "Div",
    "truediv": "Div",
    "true_divide": "Div",
    "pow": "Pow",
    "power": "Pow",
    "floormod": "Mod",
    "mod": "Mod",
}

ENDS: Final = {"reduce_max": "high", "max": "high", "reduce_min": "low", "min": "low"}

UNIT: Final = frozenset({"sigmoid", "softmax", "hard_sigmoid"})


def call_on_data(
    context: Context,
    path: str,
    call: Call,
    call_function: Callable[[Context, str, Call], Value],
) -> Value:
    """`tf.<path>(...)` on data."""
    name = path.rpartition(".")[2]
    whole = WHOLE_CALLS.get(path) or WHOLE_CALLS.get(name)
    if whole is not None:
        return whole(path, call)
    if path == "keras.ops.where" and len(call.positional) + len(call.keywords) == 1:
        return Unknown("how many elements are true is not known", path)
    first = _first(call)
    symbolic = replace(
        call,
        positional=[as_tensors(value) for value in call.positional],
        keywords={key: as_tensors(value) for key, value in call.keywords.items()},
    )
    with context.tracing.layer_code(on_data=True):
        found = call_function(context, path, symbolic)
    facts = _facts(name, first, call)
    if path.startswith(RANDOM_IMAGES):
        facts = facts.did(Step("augmented", f"`tf.image.{name}`", call.span))
    made = _with_facts(found, facts)
    if name in GIVES_NUMPY and isinstance(made, Array):
        return replace(made, library="numpy")
    return made


GIVES_NUMPY: Final = frozenset(
    "convert_to_numpy eval get_static_value get_value make_ndarray numpy_function".split()
)
"""Functions on tensors whose results are arrays of NumPy."""


def _from_file(path: str, call: Call) -> Value:
    """`tf.io.read_file(path)`, `tf.image.decode_jpeg(contents, channels)`."""
    name = path.rpartition(".")[2]
    if name == "read_file":
        return array((), "string", library="tensorflow")
    channels = call.get("channels", 1, 0)
    count: Dim = channels if isinstance(channels, int) else UnknownDim("argument 'channels'")
    dtype = call.keywords.get("dtype")
    kind = "uint8" if dtype is None else dtypes.dtype_of(dtype)
    facts = Facts(0, 255) if kind == "uint8" else NO_FACTS
    still = call.keywords.get("expand_animations") is False or name != "decode_image"
    size = UnknownDim("the size of a picture in a file")
    dims: tuple[Dim, ...] | None = (size, size, count or size) if still else None
    return array(dims, kind, facts, "tensorflow", "a picture, or several that move")


def _converted_image(path: str, call: Call) -> Value:  # noqa: ARG001
    """`tf.image.convert_image_dtype(image, dtype)`: integers become floats from 0 to 1."""
    image, dtype = to_array(_first(call)), dtypes.dtype_of(call.get("dtype", 1))
    if image is None:
        return Unknown("an image that is not known")
    limits = None if image.dtype == "bool" else dtypes.bounds(image.dtype)
    facts = NO_FACTS
    if dtype in dtypes.FLOATS and limits is not None:
        facts = ranges.arithmetic("Div", image.facts, ranges.number(limits[1]), call.span)
    elif dtype == image.dtype or (dtype in dtypes.FLOATS and image.dtype in dtypes.FLOATS):
        facts = image.facts
    return array(image.shape.dims, dtype, facts, "tensorflow", image.shape.reason)


def _first(call: Call) -> Value:
    values = (*call.positional, *call.keywords.values())
    return values[0] if values else None


def _with_facts(found: Value, facts: Facts) -> Value:
    if isinstance(found, Tensor):
        fitting = ranges.bounds_of(found.dtype, facts)
        return array(found.shape.dims, found.dtype, fitting, "tensorflow", found.shape.reason)
    if isinstance(found, ListValue):
        return ListValue([_with_facts(each, facts) for each in found.items])
    if isinstance(found, tuple):
        return tuple([_with_facts(each, facts) for each in found])
    return found


def _constant(path: str, call: Call) -> Value:  # noqa: ARG001
    """`tf.constant(value, dtype, shape)`: Python's numbers are int32 and float32."""
    given = _first(call)
    made = to_array(given, "tensorflow")
    if made is None:
        reason = given.reason if isinstance(given, Unknown) else ""
        return array(None, None, library="tensorflow", reason=reason)
    asked = call.get("dtype", 1)
    dtype = made.dtype if asked is None else dtypes.dtype_of(asked)
    dtype = {"str": "string", "bytes": "string"}.get(dtype, dtype) if dtype else None
    dims = made.shape.dims
    if call.keywords.get("shape") is not None:
        dims = dims_from(call.keywords["shape"])
    facts = ranges.bounds_of(dtype, made.facts)
    return array(dims, dtype, facts, "tensorflow", made.shape.reason)


def _shape(path: str, call: Call) -> Value:  # noqa: ARG001
    """`tf.shape(x)`: the sizes as a tensor."""
    found = to_array(_first(call))
    dims = None if found is None else found.shape.dims
    if dims is None:
        return array(None, "int32", library="tensorflow")
    return array((len(dims),), "int32", library="tensorflow")


def _facts(name: str, first: Value, call: Call) -> Facts:
    """What is known of the numbers of a result."""
    if name in MAKING:
        return MAKING[name](name, first, call)
    given = to_array(first)
    if given is None:
        return NO_FACTS
    if name in COMPUTING:
        return COMPUTING[name](name, given, call)
    return _history(name, given, call) if name.startswith(CHANGED_IMAGES) else NO_FACTS


def _filled(name: str, first: Value, call: Call) -> Facts:  # noqa: ARG001
    """`tf.fill(dims, value)`, `ops.full(shape, fill_value)`."""
    value = to_array(call.get("value" if name == "fill" else "fill_value", 1))
    return NO_FACTS if value is None else value.facts


def _untouched(name: str, given: Array, call: Call) -> Facts:  # noqa: ARG001
    return given.facts


def _kept(name: str, given: Array, call: Call) -> Facts:  # noqa: ARG001
    return replace(given.facts, window=None)


def _part(name: str, given: Array, call: Call) -> Facts:  # noqa: ARG001
    return ranges.part(given.facts)


def _within(name: str, given: Array, call: Call) -> Facts:  # noqa: ARG001
    own = given.facts
    return Facts(own.low, own.high, origin=own.origin, history=own.history)


def _history(name: str, given: Array, call: Call) -> Facts:  # noqa: ARG001
    return Facts(origin=given.facts.origin, history=given.facts.history)


def _cast(name: str, given: Array, call: Call) -> Facts:  # noqa: ARG001
    return astype(given, dtypes.dtype_of(call.get("dtype", 1))).facts


def _operated(name: str, given: Array, call: Call) -> Facts:
    other = next(iter((*call.positional[1:], *call.keywords.values())), None)
    made = operate(OPERATORS[name], given, other, call.span)
    return made.facts if isinstance(made, Array) else NO_FACTS


def _end(name: str, given: Array, call: Call) -> Facts:
    """The largest or smallest number."""
    own = given.facts
    value = getattr(own, ENDS[name])
    alone = call.get("axis", 1) is None
    known = value is not None and own.attained and alone
    return ranges.number(value) if known else Facts(own.low, own.high)


def _unit(name: str, given: Array, call: Call) -> Facts:  # noqa: ARG001
    return Facts(0, 1)


def _absolute(name: str, given: Array, call: Call) -> Facts:  # noqa: ARG001
    made = unary("abs", given)
    return made.facts if isinstance(made, Array) else NO_FACTS


def _monotone(name: str, given: Array, call: Call) -> Facts:  # noqa: ARG001
    return ranges.monotone(given.facts, MONOTONE[name])


def _compared(name: str, given: Array, call: Call) -> Facts:  # noqa: ARG001
    return TRUTHS


def _standardized(name: str, given: Array, call: Call) -> Facts:
    step = Step("standardized", f"`tf.image.{name}`", call.span)
    return _history(name, given, call).did(step)


def _of_list(name: str, value: Value, call: Call) -> Facts:  # noqa: ARG001
    items = value.items if isinstance(value, ListValue) else value
    if isinstance(items, tuple | list):
        arrays = [to_array(each) for each in items]
        known = [each for each in arrays if each is not None]
        if known and len(known) == len(arrays):
            return ranges.union([each.facts for each in known])
    return NO_FACTS


def _uniform(name: str, first: Value, call: Call) -> Facts:  # noqa: ARG001
    low, high = call.get("minval", 1, 0), call.get("maxval", 2, 1)
    if isinstance(low, int | float) and isinstance(high, int | float):
        return Facts(low, high)
    return NO_FACTS


def _one_hot(name: str, given: Array, call: Call) -> Facts:  # noqa: ARG001
    """`tf.one_hot(y, depth)`: labels become one-hot rows, labels out of range rows of zeros."""
    own = given.facts
    depth = call.get("depth" if "depth" in call.keywords else "num_classes", 1)
    classes = depth if isinstance(depth, int) else None
    inside = own.low is not None and own.high is not None and classes is not None
    fits = inside and own.low >= 0 and own.high < classes  # type: ignore[operator]
    labels = Labels("one-hot", classes) if fits else None
    return Facts(0, 1, labels=labels, origin=own.origin, history=own.history)


def _position(name: str, given: Array, call: Call) -> Facts:  # noqa: ARG001
    axis = call.get("axis", 1)
    dims = given.shape.dims
    size = dims[axis] if isinstance(axis, int) and dims and -len(dims) <= axis < len(dims) else None
    facts = Facts(0, size - 1) if isinstance(size, int) else NO_FACTS
    labels = given.facts.labels
    if labels is not None and labels.form == "one-hot" and isinstance(size, int):
        return replace(facts, labels=labels._replace(form="integers", first=0))
    return facts


WHOLE_CALLS: Final[dict[str, Callable[[str, Call], Value]]] = {
    **dict.fromkeys(("constant", "convert_to_tensor", "array", "Variable"), _constant),
    **{
        f"tensorflow.{module}.{name}": _from_file
        for module in ("io", "image")
        for name in ("decode_jpeg", "decode_png", "decode_image", "decode_bmp")
    },
    "tensorflow.io.read_file": _from_file,
    "tensorflow.shape": _shape,
    "convert_image_dtype": _converted_image,
}
"""Functions that no symbolic function stands for, by path or last name."""

MAKING: Final[dict[str, Callable[[str, Value, Call], Facts]]] = {
    **dict.fromkeys(("stack", "concat", "concatenate"), _of_list),
    **dict.fromkeys(("zeros", "zeros_like"), lambda *_: ranges.number(0)),
    **dict.fromkeys(("ones", "ones_like"), lambda *_: ranges.number(1)),
    **dict.fromkeys(("fill", "full"), _filled),
    "uniform": _uniform,
    "eye": lambda *_: Facts(0, 1),
}
"""Functions whose numbers are not those of one argument."""

COMPUTING: Final[dict[str, Callable[[str, Array, Call], Facts]]] = {
    **dict.fromkeys(MONOTONE, _monotone),
    **dict.fromkeys(("equal", "not_equal", "less", "greater"), _compared),
    **dict.fromkeys(("less_equal", "greater_equal"), _compared),
    **dict.fromkeys(("argmax", "argmin"), _position),
    **dict.fromkeys(("abs", "absolute"), _absolute),
    **dict.fromkeys(UNIT, _unit),
    **dict.fromkeys(ENDS, _end),
    **dict.fromkeys(OPERATORS, _operated),
    **dict.fromkeys(("cast", "saturate_cast"), _cast),
    **dict.fromkeys(WITHIN, _within),
    **dict.fromkeys(PARTS, _part),
    **dict.fromkeys(KEPT, _kept),
    **dict.fromkeys(UNTOUCHED, _untouched),
    "one_hot": _one_hot,
    "per_image_standardization": _standardized,
}
"""Functions of the numbers of their first argument."""
