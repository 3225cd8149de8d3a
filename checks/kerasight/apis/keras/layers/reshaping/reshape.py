"""`Reshape`; keras/src/layers/reshaping/reshape.py."""

from __future__ import annotations

from typing import Any

from kerasight.apis.arguments import to_shape
from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import by_version, must
from kerasight.apis.keras.layers.attributes import as_tuple, attributes_of
from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.apis.keras.layers.reshaping.sizes import size_of
from kerasight.values.layer_spec import LayerCall
from kerasight.values.problems import ProblemFound, ReshapeMismatch
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape


def _is_target(sizes: Any) -> bool:
    """What `validate_reshape_shape` of keras/src/ops/operation_utils.py accepts."""
    numbers = [size for size in tuple(sizes) if isinstance(size, int)]
    return all(size >= -1 for size in numbers) and numbers.count(-1) < 2


class Reshape(BaseLayer):
    """`Reshape`: the axes after the batch become `target_shape`, with -1 for the rest."""

    checks = checks_of(
        target_shape=by_version(
            three=must("a tuple of sizes, at most one of them -1", _is_target),
            two=must("a tuple of sizes", lambda sizes: len(sizes) >= 0),
        )
    )
    attributes = attributes_of(target_shape=as_tuple)

    reshapes = True
    keeps_values = True
    keeps_dtype_in_keras_3 = True

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """(batch, *target_shape); Keras 2 accepts any negative size for the open one."""
        shape, target = call.shape, to_shape(call.layer.arguments.get("target_shape"))
        if call.keras.is_2 and any(isinstance(dim, int) and dim < -1 for dim in target.dims or ()):
            return (unknown_shape("a size below -1"),)
        if target.dims is None:
            return (unknown_shape(target.reason),)
        if shape.dims is None:
            rest = tuple(UnknownDim(shape.reason) if dim == -1 else dim for dim in target.dims)
            return (Shape((UnknownDim(shape.reason), *rest)),)
        return (Shape((shape.dims[0], *_reshaped(shape, target.dims))),)


def _reshaped(shape: Shape, target: tuple[Dim, ...]) -> tuple[Dim, ...]:
    assert shape.dims is not None
    total = size_of(shape.dims[1:])
    if total is None:
        return tuple(None if dim == -1 else dim for dim in target)
    known = size_of([dim for dim in target if dim != -1])
    if isinstance(total, int) and isinstance(known, int):
        has_rest = -1 in target
        if (has_rest and (known == 0 or total % known)) or (not has_rest and total != known):
            reason = f"{total} elements do not fit into {Shape(target)}"
            raise ProblemFound(ReshapeMismatch(shape, reason, total, Shape(target)))
        return tuple(total // known if dim == -1 else dim for dim in target)
    missing = total if isinstance(total, UnknownDim) else UnknownDim("argument 'target_shape'")
    return tuple(missing if dim == -1 else dim for dim in target)
