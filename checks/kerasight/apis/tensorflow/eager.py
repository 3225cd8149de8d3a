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
    """reshape squeeze expand_dims transpose identity stop_gradient ensure_shape
    convert_to_tensor constant tile repeat flip reverse roll broadcast_to flip_left_right
    flip_up_down random_flip_left_right random_flip_up_down stateless_random_flip_left_right
    stateless_random_flip_up_down matrix_transpose ravel swapaxes
    moveaxis copy fliplr flipud""".split()
)
"""Functions that keep the same numbers."""

PARTS: Final = frozenset("gather slice split unstack take take_along_axis resize crop".split())

UNTOUCHED: Final = frozenset(
    "identity stop_gradient ensure_shape convert_to_tensor constant copy".split()
)
"""Those of them that do not move axes."""

RANDOM_IMAGES: Final = ("tensorflow.image.random_", "tensorflow.image.stateless_random_")
"""Functions that change images at random."""

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
    if name in ("constant", "convert_to_tensor", "array", "Variable"):
        return _constant(call)
    if path in FILES:
        return _from_file(path, call)
    if name == "convert_image_dtype":
        return _converted_image(call)
    if name == "shape" and path.startswith("tensorflow."):
        return _shape(call)
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
    return _with_facts(found, facts)


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


FILES: Final = frozenset(
    f"tensorflow.{module}.{name}"
    for module in ("io", "image")
    for name in ("read_file", "decode_jpeg", "decode_png", "decode_image", "decode_bmp")
)
"""Functions that read images; the sizes are known only at run time."""


def _converted_image(call: Call) -> Value:
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


def _constant(call: Call) -> Value:
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


def _shape(call: Call) -> Value:
    """`tf.shape(x)`: the sizes as a tensor."""
    found = to_array(_first(call))
    dims = None if found is None else found.shape.dims
    if dims is None:
        return array(None, "int32", library="tensorflow")
    return array((len(dims),), "int32", library="tensorflow")


def _facts(name: str, first: Value, call: Call) -> Facts:
    given = to_array(first)
    if name in ("stack", "concat", "concatenate"):
        return _of_list(first)
    if name in ("zeros", "zeros_like"):
        return ranges.number(0)
    if name in ("ones", "ones_like"):
        return ranges.number(1)
    if name == "uniform":
        return _uniform(call)
    if name == "eye":
        return Facts(0, 1)
    if name in ("fill", "full"):
        value = to_array(call.get("value" if name == "fill" else "fill_value", 1))
        return NO_FACTS if value is None else value.facts
    if given is None:
        return NO_FACTS
    own = given.facts
    if name in KEPT:
        return own if name in UNTOUCHED else replace(own, window=None)
    if name in PARTS:
        return ranges.part(own)
    if name in WITHIN:
        return Facts(own.low, own.high, origin=own.origin, history=own.history)
    return _computed(name, given, call)


def _computed(name: str, given: Array, call: Call) -> Facts:
    own = given.facts
    if name in ("cast", "saturate_cast"):
        return astype(given, dtypes.dtype_of(call.get("dtype", 1))).facts
    if name in OPERATORS:
        other = next(iter((*call.positional[1:], *call.keywords.values())), None)
        made = operate(OPERATORS[name], given, other, call.span)
        return made.facts if isinstance(made, Array) else NO_FACTS
    if name == "one_hot":
        return _one_hot(own, call)
    if name in ENDS:
        value = getattr(own, ENDS[name])
        alone = call.get("axis", 1) is None
        known = value is not None and own.attained and alone
        return ranges.number(value) if known else Facts(own.low, own.high)
    if name in UNIT:
        return Facts(0, 1)
    if name in ("abs", "absolute"):
        made = unary("abs", given)
        return made.facts if isinstance(made, Array) else NO_FACTS
    if name in MONOTONE:
        return ranges.monotone(own, MONOTONE[name])
    if name in ("argmax", "argmin"):
        return _position(given, call)
    if name in ("equal", "not_equal", "less", "greater", "less_equal", "greater_equal"):
        return TRUTHS
    if name == "per_image_standardization":
        step = Step("standardized", "`tf.image.per_image_standardization`", call.span)
        return Facts(origin=own.origin, history=own.history).did(step)
    if name.startswith(("random_", "stateless_random_", "adjust_")):
        return Facts(origin=own.origin, history=own.history)
    return NO_FACTS


def _of_list(value: Value) -> Facts:
    items = value.items if isinstance(value, ListValue) else value
    if isinstance(items, tuple | list):
        arrays = [to_array(each) for each in items]
        known = [each for each in arrays if each is not None]
        if known and len(known) == len(arrays):
            return ranges.union([each.facts for each in known])
    return NO_FACTS


def _uniform(call: Call) -> Facts:
    low, high = call.get("minval", 1, 0), call.get("maxval", 2, 1)
    if isinstance(low, int | float) and isinstance(high, int | float):
        return Facts(low, high)
    return NO_FACTS


def _one_hot(own: Facts, call: Call) -> Facts:
    """`tf.one_hot(y, depth)`: labels become one-hot rows, labels out of range rows of zeros."""
    depth = call.get("depth" if "depth" in call.keywords else "num_classes", 1)
    classes = depth if isinstance(depth, int) else None
    inside = own.low is not None and own.high is not None and classes is not None
    fits = inside and own.low >= 0 and own.high < classes  # type: ignore[operator]
    labels = Labels("one-hot", classes) if fits else None
    return Facts(0, 1, labels=labels, origin=own.origin, history=own.history)


def _position(given: Array, call: Call) -> Facts:
    axis = call.get("axis", 1)
    dims = given.shape.dims
    size = dims[axis] if isinstance(axis, int) and dims and -len(dims) <= axis < len(dims) else None
    facts = Facts(0, size - 1) if isinstance(size, int) else NO_FACTS
    labels = given.facts.labels
    if labels is not None and labels.form == "one-hot" and isinstance(size, int):
        return replace(facts, labels=labels._replace(form="integers", first=0))
    return facts
