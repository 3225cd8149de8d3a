"""What a tensor in the code of a layer is, where that is certain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kerasight.values.keras import Tensor

if TYPE_CHECKING:
    from kerasight.apis.context import Context
    from kerasight.values.keras import TensorKind
    from kerasight.values.objects import Value

LIKE_NUMPY: Final = "enable_numpy_behavior"
"""The function of TensorFlow that gives its tensors the methods of NumPy."""


def certain_kind(context: Context, value: Value) -> TensorKind | None:
    """What a tensor is, if it is certain that the program gets there with it, else None."""
    if not isinstance(value, Tensor) or value.kind is None:
        return None
    tracing = context.tracing
    if tracing.kind is None or tracing.unsure or context.keras.is_2:
        return None
    return value.kind


def is_like_numpy(context: Context) -> bool:
    """Whether the program gives TensorFlow's tensors the behavior of NumPy's."""
    return context.source.of_all(lambda: context.source.text.mentions(LIKE_NUMPY))
