"""What Python does with loaders: batches are asked for one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.behaviour import Behaviour, behaves
from kerasight.apis.tools import is_learned
from kerasight.values.data import Loader
from kerasight.values.objects import BoundMethod, Unknown, Value

if TYPE_CHECKING:
    from kerasight.values.findings import Span


class LoaderBehaviour(Behaviour[Loader]):
    """Loaders of Keras, and custom ones."""

    def attribute(self, value: Loader, name: str) -> Value:
        """`loader.name`."""
        if is_learned(name):
            return Unknown(f"'{name}', which only a run of the program knows")
        return BoundMethod(value, name)

    def item(self, value: Loader, index: Value, span: Span) -> Value:
        """`loader[0]`: a batch."""
        return value.element if isinstance(index, int) else super().item(value, index, span)

    def length(self, value: Loader) -> int | None:
        """`len(loader)`: the batches."""
        return value.batches

    def element(self, value: Loader) -> Value:
        """A batch."""
        return value.element


behaves(Loader, LoaderBehaviour())
