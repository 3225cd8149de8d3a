"""Reading the arguments of `compile`: the class of a string, a function or an object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight import facts
from kerasight.apis.keras.arguments.closest import closest
from kerasight.apis.keras.training.objects import canonical_object
from kerasight.apis.keras.training.specs import Role, S
from kerasight.values.keras_version import KerasVersion
from kerasight.values.objects import DictValue, LibraryName, ListValue, Value
from kerasight.values.training import Component, KerasObject, NameUnknown

if TYPE_CHECKING:
    from collections.abc import Callable

    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.findings import Related, Span

FUNCTIONS = ("keras.losses.", "keras.metrics.")
"""The modules whose functions and classes `compile` accepts directly."""


def component(
    context: Context, role: Role[S], value: Value, span: Span, call: Call
) -> Component[S]:
    """A loss, metric or optimizer of `compile`.

    An unknown name of an optimizer is reported at once: `compile` raises.
    """
    keras, specs = context.keras, role.specs
    if isinstance(value, KerasObject):
        known = value.path.startswith(f"keras.{role.module}.")
        name = value.class_name if known and not value.open else None
        spec = specs.get(value.class_name) if known else None
        return Component(value, name, spec, value.arguments, span)
    if isinstance(value, str):
        named = _named(role, value, keras)
        written = context.source.text.string(span, value) if span in call.constants else None
        found = Component(
            value, named, _spec(role, named), _defaults(role, named, keras), span, written
        )
        if role.name == "optimizer" and is_misnamed(context, found):
            report_unknown(context, role, found)
        return found
    if isinstance(value, LibraryName) and value.path.startswith(FUNCTIONS):
        path = canonical_object(value.path, keras)
        named = facts.names(role.module, keras).get(path.rpartition(".")[2])
        return Component(value, named, _spec(role, named), _defaults(role, named, keras), span)
    return Component(value, None, None, {}, span)


def _named(role: Role[object], name: str, keras: KerasVersion) -> str | None:
    known = facts.names(role.module, keras)
    return known.get(name) or (known.get(name.lower()) if role.name == "optimizer" else None)


def _spec(role: Role[S], class_name: str | None) -> S | None:
    return None if class_name is None else role.specs.get(class_name)


def _defaults(role: Role[object], class_name: str | None, keras: KerasVersion) -> dict[str, Value]:
    path = f"keras.{role.module}.{class_name}"
    signature = facts.signature(path, keras) if class_name else None
    return dict(signature.defaults) if signature else {}


def is_misnamed(context: Context, found: Component[object]) -> bool:
    """Whether the name of a component is unknown to Keras and the program."""
    is_name = isinstance(found.value, str) and found.class_name is None
    return is_name and not context.names_registered


def report_unknown(
    context: Context,
    role: Role[object],
    found: Component[object],
    related: tuple[Related, ...] = (),
) -> None:
    """Report an unknown name of a loss, a metric or an optimizer."""
    context.record(
        NameUnknown(
            context.at(found.span, related),
            what=role.name,
            name=found.shown,
            suggestion=closest(found.shown, frozenset(facts.names(role.module, context.keras))),
            written=found.written,
        )
    )


def spread(value: Value, span: Span, elements: list[Span]) -> list[tuple[Value, Span]] | None:
    """The elements of a list or tuple with their places, None if not all are known."""
    if isinstance(value, ListValue):
        if not value.complete:
            return None
        items = list(value.items)
    elif isinstance(value, tuple):
        items = list(value)
    else:
        return None
    places = elements if len(elements) == len(items) else [span] * len(items)
    return list(zip(items, places, strict=True))


def per_output(
    value: Value,
    span: Span,
    elements: list[Span],
    names: list[str | None],
    read: Callable[[Value, Span], Component[S]],
) -> list[Component[S] | None] | None:
    """The losses of a model's outputs in order, None if the assignment is unknown."""
    if isinstance(value, DictValue):
        if not value.complete or not set(value.items) <= set(names):
            return None
        return [
            None if value.items.get(name) is None else read(value.items[name], span)
            for name in names
        ]
    given = spread(value, span, elements)
    if given is not None:
        if len(given) != len(names):
            return None
        return [None if each is None else read(each, place) for each, place in given]
    if value is None:
        return [None] * len(names)
    return [read(value, span)] * len(names)
