"""Numbers as categories, and their encodings; `encode_categorical_inputs` of
tf_keras/src/layers/preprocessing/preprocessing_utils.py.
"""

from __future__ import annotations

from typing import Final

from kerasight.apis.arguments import flag
from kerasight.apis.keras.arguments.values.asked import Conflict
from kerasight.apis.keras.dtypes.policies import FLOATS, dtype_named
from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import LayerCall
from kerasight.values.problems import OtherMismatch, ProblemFound
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape

MODES: Final = ("int", "one_hot", "multi_hot", "count")
"""The modes of most layers."""

NOT_SPARSE: Final = Conflict(
    ("sparse", "output_mode"),
    lambda sparse, mode: bool(sparse) and mode == "int",
    "cannot be true with `output_mode='int'`",
)
"""Indices are not sparse."""

SAMPLE_MODES: Final = ("multi_hot", "count", "tf_idf")
"""The modes with one row per sample."""


class CategoriesLayer(BaseLayer):
    """A layer that makes categories; all modes but `int` encode them in `depth` places."""

    appends = True
    """Whether Keras 3 puts the axis of `one_hot` after a last axis other than 1."""

    def depth(self, layer: Layer) -> int | UnknownDim:
        """How many categories there are."""
        raise NotImplementedError

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The shape itself, or with an axis of `depth` instead of or after the last one."""
        layer = call.layer
        shape, mode = call.shape, layer.arguments.get("output_mode", "int")
        if shape.dims is None or (mode != "int" and flag(layer, "sparse") is not False):
            return (unknown_shape(shape.reason or "argument 'sparse'"),)
        if mode == "int":
            return (shape,)
        if not shape.dims:
            return (unknown_shape("the encoding of a single value"),)
        if mode not in (*SAMPLE_MODES, "one_hot"):
            return (unknown_shape("argument 'output_mode' is not known"),)
        depth = self.depth(layer)
        if call.keras.is_2:
            return (rows_of(shape, mode, depth),)
        if mode == "one_hot":
            return (self._one_hot(shape.dims, depth),)
        return (self.samples(shape.dims, depth),)

    def samples(self, dims: tuple[Dim, ...], depth: int | UnknownDim) -> Shape:
        """The encoded samples: the last axis becomes one of `depth`."""
        return Shape((*dims[:-1], depth))

    def _one_hot(self, dims: tuple[Dim, ...], depth: int | UnknownDim) -> Shape:
        last = dims[-1]
        if not self.appends:
            return Shape((*dims[:-1], depth))
        if isinstance(last, UnknownDim):
            return unknown_shape("the size of the last axis is not known")
        replaced = last == 1 and len(dims) > 1
        return Shape((*(dims[:-1] if replaced else dims), depth))


def rows_of(shape: Shape, mode: str, depth: int | UnknownDim) -> Shape:
    """Encoded categories in Keras 2: one row per sample, at most two axes."""
    assert shape.dims is not None
    rank, last = len(shape.dims), shape.dims[-1]
    single = rank == 1 or last == 1 or isinstance(last, UnknownDim)
    if rank > 2 or (mode == "one_hot" and not single):
        raise ProblemFound(OtherMismatch(shape, f"'{mode}' gives two axes at most"))
    if rank == 1 and mode != "one_hot":
        return Shape((depth,))
    batch = shape.dims[0]
    return Shape((None if batch is None else UnknownDim("the batch size"), depth))


def mode_of(layer: Layer) -> str | None:
    """The argument `output_mode`, None if unknown."""
    mode = layer.arguments.get("output_mode", "int")
    return mode if isinstance(mode, str) else None


def argument_dtype(layer: Layer, default: str | None) -> str | None:
    """The dtype that the argument `dtype` names, `default` where it is not given."""
    given = layer.arguments.get("dtype")
    return default if given is None else dtype_named(given)


def indices_dtype(layer: Layer, of_indices: str, is_keras_3: bool) -> str | None:
    """Indices in the mode `int`, else floats; `dtype=` sets both only in Keras 2."""
    mode = mode_of(layer)
    if mode is None:
        return None
    default = of_indices if mode == "int" else layer.precision.floatx
    found = default if is_keras_3 else argument_dtype(layer, default)
    return default if mode == "int" and found in FLOATS else found
