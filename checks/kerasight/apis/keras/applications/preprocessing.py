"""`preprocess_input`: images keep their shape; symbolic tensors get graph operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.arrays import dtypes
from kerasight.apis.arrays.arithmetic import remember
from kerasight.apis.arrays.making import to_array
from kerasight.apis.keras.applications.recordings import pixels, preprocessing
from kerasight.apis.keras.dtypes.policies import dtype_named
from kerasight.apis.keras.dtypes.promotion import result_type
from kerasight.apis.keras.graph.nodes import operation
from kerasight.values.data import Array, Facts, Step, array
from kerasight.values.keras import Tensor
from kerasight.values.objects import Unknown, Value
from kerasight.values.shapes import Shape, unknown_shape

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context


def preprocess(context: Context, path: str, call: Call) -> Value:
    """`keras.applications.MODULE.preprocess_input(images)` (imagenet_utils.py)."""
    images = call.get("x", 0)
    steps = preprocessing(path.split(".")[-2], context.keras)
    if not isinstance(images, Tensor):
        return _of_data(context, path, images, call)
    if steps is None or call.open or len(call.positional) + len(call.keywords) > 1:
        return Unknown("images preprocessed in a way that is not known")
    dims = images.shape.dims
    plane = unknown_shape(images.shape.reason) if dims is None else Shape(dims[:-1])
    dtype = result_type((images.dtype, "float"), dtype_named(context.precision.floatx))
    planes: list[Tensor] = []
    result = images
    for step in steps:
        names = (step, step)
        if step == "GetItem":
            # Keras 3 splits the three colours and stacks them in reverse order.
            planes.append(operation(context, names, [images], plane, call.span, images.dtype))
        else:
            inputs = planes if step == "Stack" else [result]
            result = operation(context, names, inputs, images.shape, call.span, dtype)
    return result


def _of_data(context: Context, path: str, images: Value, call: Call) -> Value:
    """`preprocess_input(x)` of an array: floats, and it changes those of NumPy in place."""
    given = to_array(images)
    module = path.split(".")[-2]
    wanted = pixels(context.keras).ranges.get(module)
    if given is None or wanted is None or call.open:
        return Unknown("preprocessed images")
    if len(call.positional) + len(call.keywords) > 1:
        return Unknown("images preprocessed in a way that is not known")
    if wanted == (0, 255):
        return given
    low, high = _bounds(given.facts, *wanted)
    step = Step("standardized", f"`{module}.preprocess_input`", call.span)
    facts = Facts(low, high, origin=given.facts.origin, history=given.facts.history).did(step)
    is_float = given.dtype in dtypes.FLOATS
    if given.library == "numpy" and is_float and isinstance(images, Array):
        remember(context, images, facts)
    floats = dtypes.dtype_of(context.precision.floatx)
    dtype = given.dtype if is_float or given.dtype is None else floats
    return array(given.shape.dims, dtype, facts, given.library, given.shape.reason)


def _bounds(facts: Facts, low: float, high: float) -> tuple[float | None, float | None]:
    """The range of pixels after a function that makes `low` and `high` of 0 and 255.

    `mode="tf"` scales all of them alike, `"caffe"` subtracts a mean for each colour, `"torch"` also
    divides by one.
    """
    if facts.low is None or facts.high is None:
        return None, None
    if (facts.low, facts.high) == (0, 255):
        return low, high
    if (low, high) == (-1, 1):
        return facts.low / 127.5 - 1, facts.high / 127.5 - 1
    if high - low > 255:
        return facts.low + low, facts.high + high - 255
    return None, None
