"""The one change that makes data fit a model: another order, another shape, another input."""

from __future__ import annotations

from itertools import permutations

from kerasight.values.data import Array
from kerasight.values.keras import Layer, Model
from kerasight.values.objects import ListValue, Value
from kerasight.values.shapes import Dim, Shape, UnknownDim, numbers_in
from kerasight.values.training import DataRefused


def advice(data: Value, refused: DataRefused, model: Model) -> str:
    """What to do about data that a model refuses, with the numbers that are known."""
    given, taken = refused.shape.dims or (), (refused.declared.dims or ())[1:]
    sample = given[1:]
    if not sample:
        return (
            f"The first axis counts the samples, each of shape {Shape(taken)}: "
            "one sample alone becomes a batch by `x[np.newaxis]`."
        )
    return (
        _other_order(data, model)
        or _other_axes(given, taken)
        or _other_sizes(sample, taken)
        or _other_input(sample, refused)
    )


def _other_order(data: Value, model: Model) -> str:
    """The arrays of a list in the order in which the inputs take them, if there is just one."""
    arrays = data.items if isinstance(data, ListValue) else []
    inputs = model.inputs or ()
    if len(arrays) != len(inputs) or not 1 < len(inputs) <= MOST_INPUTS:
        return ""
    shapes = [each.shape.dims if isinstance(each, Array) else None for each in arrays]
    orders = [
        order
        for order in permutations(range(len(inputs)))
        if all(_fits(shapes[one], each.shape.dims) for one, each in zip(order, inputs, strict=True))
    ]
    if len(orders) != 1:
        return ""
    origins = [each.origin for each in inputs]
    names = ", ".join(f"`{origin.layer.name}`" for origin in origins if origin is not None)
    places = ", ".join(f"`x[{one}]`" for one in orders[0])
    return f"The arrays are in another order than the inputs {names}: give {places}."


MOST_INPUTS = 5
"""More have too many orders to be told apart by their shapes."""


def _fits(given: tuple[Dim, ...] | None, taken: tuple[Dim, ...] | None) -> bool:
    """Whether an array certainly fits an input, the first axis left aside."""
    if given is None or taken is None or len(given) != len(taken):
        return False
    pairs = zip(given[1:], taken[1:], strict=True)
    return all(isinstance(one, int) and other in (one, None) for one, other in pairs)


def _other_axes(given: tuple[Dim, ...], taken: tuple[Dim, ...]) -> str:
    """The transposition that makes the data fit, if there is just one."""
    if len(given) == 2 and len(taken) == 1 and given[0] == taken[0] and isinstance(given[0], int):
        return f"The samples are in the columns: give `x.T`, of shape {Shape(given[::-1])}."
    if len(given) != len(taken) + 1 or not MOST_INPUTS > len(taken) > 1:
        return ""
    orders = [
        order
        for order in permutations(range(1, len(given)))
        if all(given[one] == size for one, size in zip(order, taken, strict=True))
    ]
    known = all(isinstance(size, int) for size in taken)
    if not known or not orders or (len(orders) > 1 and len(set(taken)) == len(taken)):
        return ""
    # Of two axes of the same size the order stays.
    order = (0, *min(orders))
    return f"Bring the axes into that order: `np.transpose(x, {order})`."


def _other_sizes(sample: tuple[Dim, ...], taken: tuple[Dim, ...]) -> str:
    """The new shape that makes the data fit, if it has as many numbers."""
    numbers = numbers_in(taken)
    if numbers is None or numbers != numbers_in(sample) or len(sample) == len(taken):
        return ""
    return f"Give it that shape: `x.reshape({Shape((-1, *taken))})`."


def _other_input(sample: tuple[Dim, ...], refused: DataRefused) -> str:
    """What the input has to declare."""
    if any(isinstance(dim, UnknownDim) for dim in sample):
        return "Declare the shape of one sample in `Input(shape=...)`, or reshape the data."
    origin = refused.input_layer
    declared = f"Input(shape={Shape(sample)})"
    if origin is not None and is_batch_fixed(origin):
        declared = f"Input(batch_shape={Shape(((refused.declared.dims or (None,))[0], *sample))})"
    return f"Declare the shape of one sample, `{declared}`, or reshape the data."


def is_batch_fixed(layer: Layer) -> bool:
    """Whether an input declares the size of its batches."""
    shape = layer.applications[0].outputs[0].shape if layer.applications else None
    return shape is not None and bool(shape.dims) and isinstance((shape.dims or (None,))[0], int)
