"""`Hashing` and `HashedCrossing`; hashing.py and hashed_crossing.py of
keras/src/layers/preprocessing.
"""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.arguments import flag, size
from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import anything, must, one_of, or_none
from kerasight.apis.keras.layers.attributes import Given, attributes_of
from kerasight.apis.keras.layers.base_layer import BaseLayer, axis_size
from kerasight.apis.keras.layers.preprocessing.categories import (
    MODES,
    NOT_SPARSE,
    CategoriesLayer,
    argument_dtype,
    indices_dtype,
    mode_of,
)
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import LayerCall
from kerasight.values.objects import ListValue, Value
from kerasight.values.problems import OtherMismatch, ProblemFound
from kerasight.values.shapes import Shape, UnknownDim, unknown_shape


def _salt(given: Given) -> Value:
    """A number twice in a list."""
    return ListValue([given.value] * 2) if isinstance(given.value, int) else given.value


class Hashing(CategoriesLayer):
    """`Hashing`: a number below `num_bins` for each value."""

    checks = checks_of(
        num_bins=must("1 or more", lambda n: n >= 1),
        output_mode=one_of(*MODES),
        salt=or_none(
            must(
                "a whole number or 2 of them",
                lambda salt: isinstance(salt, int) or (isinstance(salt, tuple) and len(salt) == 2),
            )
        ),
    )
    attributes = attributes_of(salt=_salt)
    chooses_dtype = True
    conflicts = (NOT_SPARSE,)

    appends = False

    def depth(self, layer: Layer) -> int | UnknownDim:
        """`num_bins`."""
        return size(layer, "num_bins")

    def dtype_in_keras_3(self, call: LayerCall, fed: Sequence[str | None]) -> str | None:  # noqa: ARG002
        """The variable dtype, by default integers in the mode `int`."""
        layer, mode = call.layer, mode_of(call.layer)
        if mode is None:
            return None
        if layer.arguments.get("dtype") is not None:
            return layer.precision.variable
        return "int64" if mode == "int" else layer.precision.floatx

    def dtype_in_keras_2(self, call: LayerCall, fed: Sequence[str | None]) -> str | None:  # noqa: ARG002
        """Indices, or floats."""
        return indices_dtype(call.layer, "int64", is_keras_3=False)


class HashedCrossing(BaseLayer):
    """`HashedCrossing([one, other])`: a number below `num_bins` for each pair of values."""

    checks = checks_of(
        output_mode=one_of("int", "one_hot"),
        trainable=anything,
    )

    many_inputs = True
    unpacks_list = True

    chooses_dtype = True

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """Two tensors or, in Keras 2, more, of one shape: a value for each sample."""
        shapes = call.shapes
        super().assert_input_compatibility(call)
        if len(shapes) < 2 or (call.keras.is_3 and len(shapes) > 2):
            raise ProblemFound(OtherMismatch(call.shape, f"takes two tensors, got {len(shapes)}"))
        one, other = (axis_size(shape, -1) for shape in shapes[:2])
        unknown = isinstance(one, UnknownDim) or isinstance(other, UnknownDim)
        if call.keras.is_3 and not unknown and one != other:
            reason = f"the last sizes {one} and {other} of the crossed tensors differ"
            raise ProblemFound(OtherMismatch(call.shape, reason))
        if call.keras.is_2 and any(shape.rank is not None and shape.rank > 2 for shape in shapes):
            raise ProblemFound(OtherMismatch(call.shape, "takes one value for each sample"))

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The shape of one, or with an axis of `num_bins` instead of or after the last one."""
        layer = call.layer
        dims, mode = call.shape.dims, layer.arguments.get("output_mode")
        plain = flag(layer, "sparse") is False and isinstance(mode, str)
        if dims is None or not plain or any(shape != call.shape for shape in call.shapes):
            return (unknown_shape(call.shape.reason or "the crossed shapes are not known"),)
        last = dims[-1]
        if call.keras.is_2 and dims[0] is not None:
            return (unknown_shape("the batch size behind a crossing of Keras 2"),)
        if mode == "int":
            return (call.shape,)
        if isinstance(last, UnknownDim):
            return (unknown_shape("the size of the last axis is not known"),)
        single = last == 1 or (call.keras.is_2 and len(dims) == 2)
        kept = dims[:-1] if single else dims
        return (Shape((*kept, size(layer, "num_bins"))),)

    def dtype_in_keras_3(self, call: LayerCall, fed: Sequence[str | None]) -> str | None:
        """As in Keras 2."""
        return self.dtype_in_keras_2(call, fed)

    def dtype_in_keras_2(self, call: LayerCall, fed: Sequence[str | None]) -> str | None:  # noqa: ARG002
        """Integers in the mode `int`, unless `dtype` is given."""
        mode = mode_of(call.layer)
        if mode is None:
            return None
        return argument_dtype(
            call.layer, "int64" if mode == "int" else call.layer.precision.compute
        )
