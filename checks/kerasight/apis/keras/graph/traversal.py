"""The applications of layers between tensors, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.values.keras import Application, Tensor

if TYPE_CHECKING:
    from collections.abc import Sequence


def is_input(tensor: Tensor) -> bool:
    """Whether a tensor is that of an input layer."""
    return tensor.origin is not None and tensor.origin.layer.spec.is_input


def is_symbolic(tensor: Tensor) -> bool:
    """Whether a tensor depends on an input layer for sure.

    The output of a layer that is called on unknown data is a tensor of known shape, and may be
    eager.
    """
    waiting, seen = [tensor], {id(tensor)}
    while waiting:
        origin = waiting.pop().origin
        if origin is None:
            continue
        if origin.layer.spec.is_input:
            return True
        for each in (*origin.inputs, *origin.others):
            if id(each) not in seen:
                seen.add(id(each))
                waiting.append(each)
    return False


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
