"""What a loss does with the shapes of targets and predictions: they fit, raise or are stretched.

Held against every loss of Keras 2 and 3 (`tests/oracle/losses`).
"""

from __future__ import annotations

from enum import Enum, auto
from math import prod
from typing import TYPE_CHECKING, Final, TypeAlias

from kerasight.values.training_specs import Comparison, LossSpec, ShapeMatch

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kerasight.values.keras_version import KerasVersion
    from kerasight.values.shapes import Dim


class _Size(Enum):
    """A size that is not a number."""

    BATCH = auto()
    """That of a batch, the same for targets and predictions, or one that is equal to it."""

    SEVERAL = auto()
    """Unknown, but more than 1: the columns of one-hot labels."""


BATCH: Final = _Size.BATCH
SEVERAL: Final = _Size.SEVERAL

Size: TypeAlias = int | _Size | None
"""A size that a loss sees, None if unknown."""

Sizes: TypeAlias = tuple[Size, ...]

HAVE_LOGITS: Final = ("sigmoid", "softmax")
"""Activations that keep what they were given (tf_keras/src/backend.py: `_get_logits`)."""


def match(
    spec: LossSpec,
    y_true: Sequence[Dim],
    y_pred: Sequence[Dim],
    keras: KerasVersion,
    *,
    activation: str | None = None,
    static: bool = True,
    several: bool = False,
    batch: int | None = None,
) -> ShapeMatch:
    """How a loss takes targets of a shape for predictions of a shape, both with the batch axis.

    `activation` is that of the output. `static` is whether Keras knows the sizes of the targets
    when it traces, which it does not for a generator in Keras 2. `several` is whether the last size
    of the targets is certainly more than 1 where it is unknown. `batch` is the size of a batch; an
    unknown one is taken to be no size of another axis.
    """
    true, pred = _sizes(y_true, batch), _sizes(y_pred, batch)
    if several and true[-1] is None:
        true = (*true[:-1], SEVERAL)
    if keras.is_2:
        if len(true) == 1 and len(pred) == 2:
            true = (*true, 1)  # tf_keras/src/engine/compile_utils.py: `match_dtype_and_rank`
        if not static and len(true) == len(pred) + 1 and true[-1] not in (1, None):
            return "raises"  # It drops the last axis, which fails when the size is there.
        ranks = _squeezed(true, pred)
    else:
        ranks = _squeezed_or_expanded(true, pred)
    if ranks is None:
        return "unknown"
    true, pred = ranks
    comparison = spec.compares_by(keras)
    if comparison is Comparison.CLASSES:
        return (_classes_in_keras_2 if keras.is_2 else _classes)(true, pred)
    if comparison is Comparison.LOGITS and (activation in HAVE_LOGITS and len(pred) == len(y_pred)):
        comparison = Comparison.SAME_SHAPE
    elif comparison is Comparison.LOGITS and activation is None:
        return _unless_stretched(true, pred)
    if comparison is not Comparison.SAME_SHAPE:
        return _stretched(true, pred)
    if keras.is_3 or static or len(y_true) == 1 or len(true) != len(pred):
        return _same(true, pred)
    # Then the sizes meet in an op, and only some of these broadcast.
    is_exact = spec.y_true == "binary" or activation == "linear"
    return _stretched(true, pred) if is_exact else _unless_stretched(true, pred)


def _sizes(dims: Sequence[Dim], batch: int | None) -> Sizes:
    if batch == 1:
        return (1, *(dim if isinstance(dim, int) else None for dim in dims[1:]))
    sizes = (dim if isinstance(dim, int) else None for dim in dims[1:])
    return (BATCH, *(BATCH if size is not None and size == batch else size for size in sizes))


def _squeezed_or_expanded(true: Sizes, pred: Sizes) -> tuple[Sizes, Sizes] | None:
    """keras/src/losses/loss.py: `squeeze_or_expand_to_same_rank`; None if unknown."""
    if abs(len(true) - len(pred)) != 1:
        return true, pred
    longer, shorter = (true, pred) if len(true) > len(pred) else (pred, true)
    if longer[-1] is None:
        return None
    if longer[-1] == 1:
        if len(shorter) == 1:
            shorter = (*shorter, 1)
        else:
            longer = longer[:-1]
    return (longer, shorter) if len(true) > len(pred) else (shorter, longer)


def _squeezed(true: Sizes, pred: Sizes) -> tuple[Sizes, Sizes] | None:
    """tf_keras/src/utils/losses_utils.py: `squeeze_or_expand_dimensions`; None if unknown."""
    if len(pred) - len(true) == 1:
        if pred[-1] is None:
            return None
        return true, pred[:-1] if pred[-1] == 1 else pred
    if len(true) - len(pred) == 1:
        if true[-1] is None:
            return None
        return true[:-1] if true[-1] == 1 else true, pred
    return true, pred


def _pair(one: Size, other: Size) -> ShapeMatch:
    """How two sizes go together when arithmetic broadcasts."""
    if one is None or other is None or (SEVERAL in (one, other) and 1 not in (one, other)):
        return "unknown"
    if one == other:
        return "fits"
    return "stretched" if 1 in (one, other) else "raises"


def _together(found: Iterable[ShapeMatch]) -> ShapeMatch:
    """What is said of all axes: the first of these that holds for one."""
    said = set(found)
    order: tuple[ShapeMatch, ...] = ("raises", "unknown", "stretched")
    return next((each for each in order if each in said), "fits")


def _same(true: Sizes, pred: Sizes) -> ShapeMatch:
    """Of losses that compare the shapes before anything else."""
    if len(true) != len(pred):
        return "raises"
    found = _together(map(_pair, true, pred))
    stretched = any(_pair(*pair) == "stretched" for pair in zip(true, pred, strict=True))
    return "raises" if stretched else found


def _classes(true: Sizes, pred: Sizes) -> ShapeMatch:
    """The number of a class for each place of the output."""
    if len(true) == len(pred):
        if true[-1] is None:
            return "unknown"
        if true[-1] == 1:
            true = true[:-1]
    return _same(true, pred[:-1])


def _classes_in_keras_2(true: Sizes, pred: Sizes) -> ShapeMatch:
    """Keras 2 flattens both where the ranks differ (tf_keras/src/backend.py)."""
    if len(true) == len(pred) - 1:
        return _same(true, pred[:-1])
    found = _pair(_count(true[1:]), _count(pred[1:-1]))
    return "raises" if found == "stretched" else found


def _count(sizes: Sizes) -> Size:
    """How many numbers axes of these sizes hold."""
    if None in sizes or BATCH in sizes:
        return None
    if SEVERAL in sizes:
        return SEVERAL
    return prod(size for size in sizes if isinstance(size, int))


def _stretched(true: Sizes, pred: Sizes) -> ShapeMatch:
    """Of losses that compute as NumPy broadcasts."""
    rank = max(len(true), len(pred))
    found = _together(map(_pair, _padded(true, rank), _padded(pred, rank)))
    return "stretched" if found == "fits" and len(true) != len(pred) else found


def _unless_stretched(true: Sizes, pred: Sizes) -> ShapeMatch:
    """The same where it is not known whether what broadcasts is accepted."""
    found = _stretched(true, pred)
    return "unknown" if found == "stretched" else found


def _padded(sizes: Sizes, rank: int) -> Sizes:
    return (1,) * (rank - len(sizes)) + sizes
