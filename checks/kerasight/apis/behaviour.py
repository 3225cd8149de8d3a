"""What Python's operations do to data: attributes, methods, indices, iteration."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from kerasight.apis.index import BEHAVIOUR_MODULES
from kerasight.values.objects import BoundMethod, DataValue, Unknown, Value

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span

Data = TypeVar("Data", bound=DataValue)


class Behaviour(Generic[Data]):
    """The operations on data of one type; here those on data of which nothing is known."""

    def attribute(self, value: Data, name: str) -> Value:
        """`value.name`."""
        return BoundMethod(value, name)

    def call_method(self, context: Context, target: Data, name: str, call: Call) -> Value:  # noqa: ARG002
        """`target.name(...)`."""
        return Unknown(f"the result of '{name}'")

    def item(self, value: Data, index: Value, span: Span) -> Value:  # noqa: ARG002
        """`value[index]`."""
        return Unknown("an element of data")

    def set_item(self, context: Context, target: Data, index: Value, value: Value) -> None:
        """`target[index] = value`."""

    def delete_item(self, context: Context, target: Data, index: Value) -> None:
        """`del target[index]`."""
        self.set_item(context, target, index, Unknown("deleted"))

    def set_attribute(self, context: Context, target: Data, name: str, value: Value) -> None:
        """`target.name = value`."""

    def length(self, value: Data) -> int | None:  # noqa: ARG002
        """`len(value)`, None if unknown."""
        return None

    def elements(self, value: Data) -> list[Value] | None:  # noqa: ARG002
        """What iterating over a short value yields, None where it is long or not known."""
        return None

    def element(self, value: Data) -> Value:  # noqa: ARG002
        """A value that represents each element of an iterated value."""
        return Unknown("an element of data")


BEHAVIOURS: dict[str, Behaviour[Any]] = {}
"""Those of the modules that are imported, by the names of the types of data."""

AnyBehaviour = TypeVar("AnyBehaviour", bound=Behaviour[Any])


def behaves(kind: type[DataValue], behaviour: AnyBehaviour) -> AnyBehaviour:
    """Register the behaviour of a type of data."""
    BEHAVIOURS[kind.__name__] = behaviour
    return behaviour


def behaviour_of(value: DataValue) -> Behaviour[Any]:
    """The behaviour of a value; its module is imported when the first such value is used."""
    return _of_type(type(value).__name__)


@cache
def _of_type(name: str) -> Behaviour[Any]:
    module = BEHAVIOUR_MODULES.get(name)
    if module is None:
        return Behaviour()
    import_module(f"kerasight.apis.{module}")
    return BEHAVIOURS[name]
