"""What Python does with a data set of scikit-learn: its parts are attributes and items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.behaviour import Behaviour, behaves
from kerasight.values.data import Bunch
from kerasight.values.objects import BoundMethod, Unknown, Value

if TYPE_CHECKING:
    from kerasight.values.findings import Span


class BunchBehaviour(Behaviour[Bunch]):
    """What `load_iris()` returns, and its like."""

    def attribute(self, value: Bunch, name: str) -> Value:
        """`bunch.name`."""
        return value.parts.get(name, BoundMethod(value, name))

    def item(self, value: Bunch, index: Value, span: Span) -> Value:  # noqa: ARG002
        """`bunch["name"]`."""
        unknown = Unknown("a part of a data set")
        return value.parts.get(index, unknown) if isinstance(index, str) else unknown


behaves(Bunch, BunchBehaviour())
