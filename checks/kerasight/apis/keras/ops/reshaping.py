"""Functions that reshape a tensor."""

from __future__ import annotations

from kerasight.apis.arguments import to_integers, to_items
from kerasight.apis.keras.ops.function import (
    Dims,
    Given,
    Unclear,
    axis_of,
    known_dims,
    reason_of,
    size_from,
    sizes_from,
    total,
)
from kerasight.values.keras import Tensor
from kerasight.values.objects import Unknown, Value
from kerasight.values.shapes import Dim, UnknownDim


def reshape(given: Given) -> Dims:
    """`reshape(x, shape)`: `compute_reshape_output_shape` of ops/operation_utils.py."""
    wanted = sizes_from(given.value("shape", Unknown("argument 'shape'")))
    if -1 not in wanted:
        return wanted
    others = total(dim for dim in wanted if dim != -1)
    try:
        elements = total(given.dims())
    except Unclear as unclear:
        elements = UnknownDim(unclear.reason)
    return tuple(_left(elements, others) if dim == -1 else dim for dim in wanted)


def _left(elements: Dim, others: Dim) -> Dim:
    for dim in (elements, others):
        if isinstance(dim, UnknownDim):
            return dim
    if elements is None or others is None:
        return None
    assert isinstance(elements, int) and isinstance(others, int)
    if others == 0 or elements % others:
        raise Unclear(f"{elements} elements do not fit")
    return elements // others


def flat(given: Given) -> Dims:
    """`ravel(x)`: one axis."""
    return (total(given.dims()),)


def expanded(given: Given) -> Dims:
    """`expand_dims(x, axis)`: a new axis of size 1, or several."""
    dims = given.dims()
    axes = given.integers("axis")
    if axes is None:
        raise Unclear("argument 'axis' is missing")
    rank = len(dims) + len(axes)
    new = {axis_of(axis, rank) for axis in axes}
    if len(new) < len(axes):
        raise Unclear("an axis is named twice")
    rest = iter(dims)
    return tuple(1 if index in new else next(rest, None) for index in range(rank))


def expanded_last(given: Given) -> Dims:
    """`expand_dims(x, axis=-1)` of the backend of Keras 2."""
    return (*given.dims(), 1) if given.value("axis") is None else expanded(given)


def squeezed(given: Given) -> Dims:
    """`squeeze(x, axis)`: removes axes of size 1, by default all."""
    dims, axes = given.dims(), given.integers("axis")
    if axes is None:
        strict = given.keras.is_2 or given.inside
        if any(isinstance(dim, UnknownDim) or (strict and dim is None) for dim in dims):
            raise Unclear("a size that may be 1")
        return tuple(dim for dim in dims if dim != 1)
    gone = {axis_of(axis, len(dims)) for axis in axes}
    if any(isinstance(dims[axis], int) and dims[axis] != 1 for axis in gone):
        raise Unclear("an axis whose size is not 1")
    if given.keras.is_3 and given.inside and any(dims[axis] is None for axis in gone):
        # Keras 3 tries the code of a Lambda with numbers instead of open sizes.
        raise Unclear("an axis whose size is open")
    return tuple(dim for index, dim in enumerate(dims) if index not in gone)


def transposed(given: Given) -> Dims:
    """`transpose(x, axes)`: the axes in another order, by default reversed."""
    dims, axes = given.dims(), given.integers("axis")
    if axes is None:
        return dims[::-1]
    order = [axis_of(axis, len(dims)) for axis in axes]
    if sorted(order) != list(range(len(dims))):
        raise Unclear("not an order of all axes")
    return tuple(dims[axis] for axis in order)


def last_two_swapped(given: Given) -> Dims:
    """`matrix_transpose(x)`."""
    dims = given.dims()
    axis_of(1, len(dims))
    return (*dims[:-2], dims[-1], dims[-2])


def swapped(given: Given) -> Dims:
    """`swapaxes(x, axis1, axis2)`."""
    dims = list(given.dims())
    one, other = (axis_of(given.integer(name), len(dims)) for name in ("axis1", "axis2"))
    dims[one], dims[other] = dims[other], dims[one]
    return tuple(dims)


def moved(given: Given) -> Dims:
    """`moveaxis(x, source, destination)`."""
    dims = given.dims()
    sources, targets = given.integers("source") or (), given.integers("destination") or ()
    if len(sources) != len(targets):
        raise Unclear("as many sources as destinations are needed")
    taken = [axis_of(axis, len(dims)) for axis in sources]
    order = [axis for axis in range(len(dims)) if axis not in taken]
    for target, source in sorted(
        (axis_of(target, len(dims)), source) for target, source in zip(targets, taken, strict=True)
    ):
        order.insert(target, source)
    return tuple(dims[axis] for axis in order)


def tiled(given: Given) -> Dims:
    """`tile(x, repeats)`: each axis this many times; `keras.ops` pads the shorter of both."""
    dims = given.dims()
    repeats = given.integers("repeats") or ()
    if given.keras.is_2 and len(repeats) != len(dims):
        raise Unclear("as many repeats as axes are needed")
    rank = max(len(dims), len(repeats))
    dims = (1,) * (rank - len(dims)) + dims
    repeats = (1,) * (rank - len(repeats)) + repeats
    return tuple(total(pair) for pair in zip(dims, repeats, strict=True))


def repeated(given: Given) -> Dims:
    """`repeat(x, repeats, axis)`: each element this many times; flat without an axis."""
    dims, counts = given.dims(), given.integers("repeats") or ()
    if given.value("axis") is None:
        dims, axis = (total(dims),), 0
    else:
        axis = axis_of(given.integer("axis"), len(dims))
    size = total((dims[axis], counts[0])) if len(counts) == 1 else sum(counts)
    return (*dims[:axis], size, *dims[axis + 1 :])


def repeated_rows(given: Given) -> Dims:
    """`repeat(x, n)` of the backend of Keras 2: each sample's vector becomes `n` steps."""
    dims = given.dims()
    if len(dims) != 2:
        raise Unclear("repeat takes a tensor of two axes")
    return (dims[0], given.integer("repeats"), dims[1])


def padded(given: Given) -> Dims:
    """`pad(x, widths)`: sizes before and after each axis."""
    dims, widths = given.dims(), given.value("widths")
    if isinstance(widths, int) and not given.inside:
        pairs: list[tuple[int, ...]] = [(widths, widths)] * len(dims)
    else:
        pairs = [_pair(item) for item in to_items(widths) or ()]
        if len(pairs) == 1 and given.keras.is_3 and not given.inside:
            pairs *= len(dims)
    if len(pairs) != len(dims):
        raise Unclear(reason_of(widths, "pad_width"))
    return tuple(
        dim + sum(pair) if isinstance(dim, int) else dim
        for dim, pair in zip(dims, pairs, strict=True)
    )


def _pair(value: Value) -> tuple[int, ...]:
    items = None if isinstance(value, int) else to_integers(value)
    if items is None or len(items) != 2:
        raise Unclear("paddings that are not pairs of numbers")
    return tuple(items)


def broadcast_to(given: Given) -> Dims:
    """`broadcast_to(x, shape)`: the shape, if that of `x` can become it."""
    dims, wanted = given.dims(), filled(given)
    if len(dims) > len(wanted):
        raise Unclear("more axes than the shape has")
    for dim, size in zip(dims[::-1], wanted[::-1], strict=False):
        if isinstance(dim, int) and isinstance(size, int) and dim not in (1, size):
            raise Unclear(f"{dim} cannot become {size}")
    return wanted


def filled(given: Given) -> Dims:
    """`zeros(shape)`, `random.normal(shape)`: the given shape."""
    return sizes_from(given.value("shape", Unknown("argument 'shape'")))


def ensured(given: Given) -> Dims:
    """`ensure_shape(x, shape)`: what either says of a size; None says nothing."""
    wanted = sizes_from(given.value("shape", Unknown("argument 'shape'")))
    try:
        own = given.dims()
    except Unclear:
        return wanted
    if len(own) != len(wanted):
        raise Unclear(f"{len(own)} axes instead of {len(wanted)}")
    return tuple(one if other is None else other for one, other in zip(own, wanted, strict=True))


def rows(given: Given) -> Dims:
    """`batch_flatten(x)` of Keras 2: two axes, with sizes computed at run time."""
    given.dims()
    return (None, None)


def square(given: Given) -> Dims:
    """`eye(rows, columns)`."""
    rows = given.integer("rows")
    return (rows, rows if given.value("columns") is None else given.integer("columns"))


def counted(given: Given) -> Dims:
    """`range(start, stop, step)`: as many numbers as in Python's range.

    Without `stop` it is `start` that ends the range, also beside a `step`.
    """
    start, stop, step = (given.value(name) for name in ("start", "stop", "step"))
    if stop is None:
        start, stop = 0, start
    values = (start, stop, 1 if step is None else step)
    if None in values:
        return (UnknownDim("a range that is not known"),)
    bounds = [size_from(each) if isinstance(each, Tensor) else each for each in values]
    if None in bounds:
        return (None,)
    numbers = [each for each in bounds if isinstance(each, int)]
    if len(numbers) < len(bounds) or numbers[2] == 0:
        return (UnknownDim("a range that is not known"),)
    return (len(range(*numbers)),)


def constant(given: Given) -> Dims:
    """`constant(x, dtype, shape)`."""
    if given.value("shape") is not None:
        return filled(given)
    return known_dims(given.value("x"))
