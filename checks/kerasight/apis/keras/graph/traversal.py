"""The applications of layers between tensors, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.values.keras import Application, Tensor

if TYPE_CHECKING:
    from collections.abc import Sequence


def is_input(tensor: Tensor) -> bool:
    """Whether a tensor is that of an input layer."""
    return tensor.origin is not None and tensor.origin.layer.spec.is_input


def traverse(
    outputs: Sequence[Tensor], cut: set[int]
) -> tuple[list[Application], dict[int, int], bool]:
    """Applications from inputs to outputs, the first visit of each layer, and whether all is known.

    Depth first with an explicit stack: graphs are deeper than Python's stack.
    """
    order: list[Application] = []
    indices: dict[int, int] = {}
    seen: set[int] = set()
    complete = True
    for output in outputs:
        stack: list[tuple[Tensor, bool]] = [(output, False)]
        while stack:
            tensor, leaving = stack.pop()
            origin = tensor.origin
            if origin is None:
                complete = complete and id(tensor) in cut
                continue
            if leaving:
                order.append(origin)
                continue
            if id(origin) in seen or (id(tensor) in cut and not is_input(tensor)):
                continue
            seen.add(id(origin))
            indices.setdefault(id(origin.layer), len(indices))
            stack.append((tensor, True))
            stack.extend((each, False) for each in reversed((*origin.inputs, *origin.others)))
    return order, indices, complete
