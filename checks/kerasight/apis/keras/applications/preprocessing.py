"""`preprocess_input`: images keep their shape; symbolic tensors get graph operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.keras.applications.recordings import preprocessing
from kerasight.apis.keras.dtypes.policies import FLOATS, dtype_named
from kerasight.apis.keras.dtypes.promotion import result_type
from kerasight.apis.keras.graph.nodes import operation
from kerasight.values.data import Array, array
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
    if isinstance(images, Array):
        dtype = images.dtype if images.dtype in FLOATS else None
        return array(images.shape.dims, dtype, library=images.library, reason=images.shape.reason)
    if not isinstance(images, Tensor):
        return Unknown("preprocessed images")
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
