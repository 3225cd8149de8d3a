"""Numbers and hashes as categories; category_encoding.py, discretization.py and hashing.py of
keras/src/layers/preprocessing, and `encode_categorical_inputs` of
tf_keras/src/layers/preprocessing/preprocessing_utils.py.
"""

from __future__ import annotations

from kerasight.apis.arguments import flag, size, to_items
from kerasight.apis.keras.layers.base_layer import BaseLayer, axis_size
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import LayerCall
from kerasight.values.problems import OtherMismatch, ProblemFound
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape

SAMPLE_MODES = ("multi_hot", "count", "tf_idf")
"""The modes that make one row of each sample."""


class CategoriesSpec(BaseLayer):
    """A layer that makes categories and, but for the mode `int`, encodes them in `depth` places."""

    appends = True
    """Whether Keras 3 puts the axis of `one_hot` behind a last axis that is not 1."""

    def depth(self, layer: Layer) -> int | UnknownDim:
        """How many categories there are."""
        raise NotImplementedError

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The shape itself, or with an axis of `depth` for or behind the last one."""
        layer = call.layer
        shape, mode = call.shape, layer.arguments.get("output_mode", "int")
        if shape.dims is None or (mode != "int" and flag(layer, "sparse") is not False):
            return (unknown_shape(shape.reason or "argument 'sparse'"),)
        if mode == "int":
            return (shape,)
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
    """What Keras 2 makes of encoded categories: one row for each sample, two axes at most."""
    assert shape.dims is not None
    rank, last = len(shape.dims), shape.dims[-1]
    single = rank == 1 or last == 1 or isinstance(last, UnknownDim)
    if rank > 2 or (mode == "one_hot" and not single):
        raise ProblemFound(OtherMismatch(shape, f"'{mode}' gives two axes at most"))
    if rank == 1 and mode != "one_hot":
        return Shape((depth,))
    batch = shape.dims[0]
    return Shape((None if batch is None else UnknownDim("the batch size"), depth))


class CategoryEncodingSpec(CategoriesSpec):
    """`CategoryEncoding`: integers below `num_tokens`."""

    def depth(self, layer: Layer) -> int | UnknownDim:
        """`num_tokens`."""
        return size(layer, "num_tokens")


class DiscretizationSpec(CategoriesSpec):
    """`Discretization`: the bin that a number falls into."""

    def depth(self, layer: Layer) -> int | UnknownDim:
        """One more than the boundaries; those that `adapt` finds are not known."""
        boundaries = to_items(layer.arguments.get("bin_boundaries"))
        if boundaries is None:
            return UnknownDim("`adapt` sets the boundaries of the bins")
        return len(boundaries) + 1

    def samples(self, dims: tuple[Dim, ...], depth: int | UnknownDim) -> Shape:
        """As Keras computes it, for two axes only."""
        if len(dims) != 2:
            return unknown_shape("Discretization of samples that are not rows")
        return Shape((dims[0], depth))


class HashingSpec(CategoriesSpec):
    """`Hashing`: a number below `num_bins` for each value."""

    appends = False

    def depth(self, layer: Layer) -> int | UnknownDim:
        """`num_bins`."""
        return size(layer, "num_bins")


class HashedCrossingSpec(BaseLayer):
    """`HashedCrossing([one, other])`: a number below `num_bins` for each pair of values."""

    many_inputs = True

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
        """The shape of one, or with an axis of `num_bins` for or behind the last one."""
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


SPECS: dict[str, BaseLayer] = {
    "CategoryEncoding": CategoryEncodingSpec(),
    "Discretization": DiscretizationSpec(),
    "HashedCrossing": HashedCrossingSpec(),
    "Hashing": HashingSpec(),
}
