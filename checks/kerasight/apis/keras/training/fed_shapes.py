"""Whether a model accepts the shape of data, as checked by `fit`, `evaluate` and `predict`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.arguments import flatten_tensors
from kerasight.values.data import Array, Dataset, Loader
from kerasight.values.keras import Layer, Model, Tensor
from kerasight.values.keras_version import KerasVersion
from kerasight.values.layer_spec import LayerCall
from kerasight.values.objects import DictValue, ListValue
from kerasight.values.problems import ProblemFound
from kerasight.values.shapes import Dim, Shape, UnknownDim, is_rankless
from kerasight.values.training import DataRefused

if TYPE_CHECKING:
    from kerasight.values.objects import Value


def refused_data(model: Model, data: Value, keras: KerasVersion) -> DataRefused | None:
    """What is wrong with the shapes of data for the inputs of a model, None if nothing is known to
    be wrong."""
    if model.form == "Subclassed" or model.inputs is None:
        return None
    for tensor, given in zip(model.inputs, _data_of_inputs(model, data), strict=False):
        declared, fed = tensor.shape, _batch_of(given)
        if declared.dims is None or fed is None:
            continue
        if keras.is_2 and isinstance(given, Loader):
            # Keras 2 does not know the sizes of a generator's batches: only layers can reject them.
            adjusted = adjusted_rank(fed, declared.dims)
            same = len(adjusted) == len(declared.dims) and not _differ(adjusted, declared.dims)
            inner = Shape((None, *adjusted[1:]))
            refused = None if same else _refused_inside(model, Shape(fed), inner, declared, keras)
        else:
            refused = _refused(model, fed, declared, declared.dims, keras)
        if refused is not None:
            refused.input_layer = tensor.origin.layer if tensor.origin is not None else None
            return refused
    return None


def rankless_argument(arguments: dict[str, Value]) -> str | None:
    """The argument with a data set whose inputs or labels have a rank that TensorFlow does not
    know."""
    for name in ("x", "validation_data"):
        data = arguments.get(name)
        element = data.element if isinstance(data, Dataset) else None
        parts = element[:2] if isinstance(element, tuple) else (element,)
        leaves = [leaf for part in parts for leaf in flatten_tensors(part)]
        if any(isinstance(leaf, Array) and is_rankless(leaf.shape) for leaf in leaves):
            return name
    return None


def _refused(
    model: Model, fed: tuple[Dim, ...], declared: Shape, dims: tuple[Dim, ...], keras: KerasVersion
) -> DataRefused | None:
    adjusted = adjusted_rank(fed, dims)
    differs = _differ(adjusted, dims)
    if len(adjusted) != len(dims):
        # Keras 2 compares the sizes of common axes, not the number of axes
        # (tf_keras/src/engine/input_spec.py: `assert_input_compatibility`).
        if keras.is_3 or differs:
            return DataRefused(Shape(fed), declared)
    elif not differs:
        return None
    elif keras.is_2 or model.is_functional:
        return DataRefused(Shape(fed), declared)
    return _refused_inside(model, Shape(fed), Shape((None, *adjusted[1:])), declared, keras)


def _differ(fed: tuple[Dim, ...], dims: tuple[Dim, ...]) -> bool:
    """Whether known sizes of samples differ in the common axes."""
    return any(
        isinstance(one, int) and isinstance(other, int) and one != other
        for one, other in zip(fed[1:], dims[1:], strict=False)
    )


def _data_of_inputs(model: Model, data: Value) -> list[Value]:
    """The data of each input in order; unknown or unmatched data is left out."""
    inputs = model.inputs or ()
    if len(inputs) == 1:
        return [data]
    if isinstance(data, Dataset) and data.batches == 1:
        data = data.element[0] if isinstance(data.element, tuple) else data.element
    if isinstance(data, DictValue) and data.complete:
        origins = [each.origin for each in inputs]
        names = [None if each is None else each.layer.known_name for each in origins]
        return [data.items.get(name) for name in names]
    given = data.items if isinstance(data, ListValue) else data
    if not isinstance(given, list | tuple) or len(given) != len(inputs):
        return []
    return list(given) if "inputs" in (model.state.listed or ()) else []


def data_of_inputs(model: Model, data: Value) -> tuple[tuple[Tensor | None, Array], ...]:
    """A batch of the data of each input, without the ones that are not known."""
    if model.form == "Subclassed":
        return ()
    inputs: tuple[Tensor | None, ...] = model.inputs or (None,)
    given = _data_of_inputs(model, data) if model.inputs is not None else [data]
    arrays = [_array_of(each) for each in given]
    return tuple(
        (tensor, found) for tensor, found in zip(inputs, arrays, strict=False) if found is not None
    )


def _array_of(data: Value) -> Array | None:
    if isinstance(data, Loader) or (isinstance(data, Dataset) and data.batches == 1):
        data = data.element[0] if isinstance(data.element, tuple) else data.element
    return data if isinstance(data, Array) else None


def _batch_of(data: Value) -> tuple[Dim, ...] | None:
    """The shape of a batch of the data; for arrays, the first size is the number of samples."""
    if isinstance(data, Array):
        return data.shape.dims
    if isinstance(data, Loader) or (isinstance(data, Dataset) and data.batches in (0, 1)):
        element = data.element[0] if isinstance(data.element, tuple) else data.element
        if isinstance(element, Array):
            return element.shape.dims
    return None


def adjusted_rank(fed: tuple[Dim, ...], declared: tuple[Dim, ...]) -> tuple[Dim, ...]:
    """Keras adds or drops a last axis of 1 (keras/src/models/functional.py: `_adjust_input_rank`).

    Before that, a single axis becomes two. A last size that is not known may be 1.
    """
    if len(fed) == 1:
        fed = (*fed, 1)
    if len(fed) == len(declared) + 1 and may_be_one(fed[-1]):
        return fed[:-1]
    if len(fed) == len(declared) - 1 and may_be_one(declared[-1]):
        return (*fed, declared[-1])
    return fed


def may_be_one(size: Dim) -> bool:
    """Whether a size is 1, or not known."""
    return size == 1 or isinstance(size, UnknownDim)


def _refused_inside(
    model: Model, data: Shape, fed: Shape, declared: Shape, keras: KerasVersion
) -> DataRefused | None:
    """Whether the model accepts it: in a `Sequential`, the first layer that rejects it raises.

    Keras 3 does not check the sizes for a `Sequential`.
    """
    current: tuple[Shape, ...] = (fed,)
    for layer in model.stack:
        if not isinstance(layer, Layer) or isinstance(layer, Model) or layer.is_custom:
            return None
        called = LayerCall.on_shapes(layer, current, keras)
        try:
            layer.spec.assert_input_compatibility(called)
            layer.spec.assert_computable(called)
            current = layer.spec.compute_output_shape(called)
        except ProblemFound as found:
            return DataRefused(data, declared, layer, found.problem)
    return None
