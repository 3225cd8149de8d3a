"""What Keras refuses of the program's own classes: an event for each.

All of it is said only of objects that the program makes itself: the same code may be the base of
classes that are not written yet.
"""

from __future__ import annotations

import ast
from difflib import get_close_matches
from typing import TYPE_CHECKING

from kerasight import facts
from kerasight.apis.keras.graph.application import calls_that_led_here
from kerasight.interpreter.core.attributes import ancestors, find_in_class
from kerasight.interpreter.custom.making import BASE_LAYERS, MODELS
from kerasight.values.custom_classes import (
    AttributeMissing,
    BaseNotInitialized,
    CallMissing,
    NothingReturned,
    OwnClassEvent,
)
from kerasight.values.findings import Edit, Position, Related, Span
from kerasight.values.keras import Layer, Model
from kerasight.values.objects import ClassValue, FunctionValue, LibraryName

if TYPE_CHECKING:
    from kerasight.interpreter.core.state import Run
    from kerasight.values.objects import Value

OTHER_CALLS = ("forward", "__call__", "predict_step")
"""What code for other libraries names the method that Keras calls `call`."""

WAYS_AROUND = frozenset({"setattr", "vars", "exec", "eval"})
"""Functions that give attributes to objects without naming them."""

REGISTERS = "register_keras_serializable"


def tell_missing_attribute(run: Run, layer: Layer, node: ast.Attribute) -> None:
    """`self.name` where nothing ever gives the object that name."""
    is_self = isinstance(node.value, ast.Name) and node.value.id == "self"
    if not is_self or node.attr.startswith("__"):
        return
    if layer.state.get("shared") or run.journal.frames or run.context.names_may_lack:
        return
    base = _surely_own(run, layer)
    if base is None or layer.instance is None:
        return
    if node.attr in facts.attributes(base, run.context.keras) or _is_named(run, node.attr):
        return
    has = {*layer.instance.attributes, *_names_in(layer.instance.of)}
    close = get_close_matches(node.attr, sorted(each for each in has if each[:2] != "__"), n=1)
    end = run.document.span(node).end
    place = Span(Position(end.line, end.column - len(node.attr)), end)
    _tell(
        run,
        AttributeMissing,
        place,
        layer,
        base,
        attribute=node.attr,
        suggestion=close[0] if close else None,
        correction=Edit(place, close[0]) if close else None,
    )


def tell_base_not_initialized(run: Run, layer: Layer, span: Span) -> None:
    """An object whose constructor has run, without that of Keras."""
    base = _surely_own(run, layer)
    if base is None or layer.instance is None:
        return
    for owner in _family(layer.instance.of):
        for node in ast.walk(owner.node):
            if isinstance(node, ast.Name) and node.id == "super":
                return
            if isinstance(node, ast.Attribute) and node.attr == "__init__":
                return
    constructor = find_in_class(layer.instance.of, "__init__")
    related: tuple[Related, ...] = ()
    if isinstance(constructor, FunctionValue) and isinstance(constructor.node, ast.stmt):
        related = (Related("the constructor is here", run.document.header(constructor.node)),)
    _tell(run, BaseNotInitialized, span, layer, base, related)


def tell_missing_call(run: Run, layer: Layer, span: Span) -> None:
    """A layer or model is called whose class does not say what then happens."""
    base = _surely_own(run, layer)
    if base is None or layer.instance is None or (base == "Layer" and run.context.keras == 2):
        return
    methods = _names_in(layer.instance.of)
    instead = next((name for name in OTHER_CALLS if name in methods), None)
    correction = None
    function = find_in_class(layer.instance.of, instead) if instead == "forward" else None
    if isinstance(function, FunctionValue) and isinstance(function.node, ast.FunctionDef):
        end = run.document.header(function.node).end
        correction = Edit(Span(Position(end.line, end.column - len("forward")), end), "call")
    _tell(run, CallMissing, span, layer, base, instead=instead, correction=correction)


def tell_nothing_returned(run: Run, layer: Layer, method: FunctionValue) -> None:
    """`call` has run and gives None."""
    base = _surely_own(run, layer)
    node = method.node
    if base is None or not isinstance(node, ast.FunctionDef) or not _does_something(node):
        return
    _tell(run, NothingReturned, run.document.header(node), layer, base)


def _surely_own(run: Run, layer: Layer) -> str | None:
    """`Layer` or `Model` for an object whose class the inspected file tells all about.

    Code that nobody calls is left out: it may never run, or in a subclass.
    """
    made = run.context.models if isinstance(layer, Model) else run.context.layers
    if layer.instance is None or run.document is not run.inspected or run.context.root:
        return None
    if not any(each is layer for each in made):
        return None
    base = None
    for each in (layer.instance.of, *ancestors(layer.instance.of)):
        if isinstance(each, LibraryName) and each.path in BASE_LAYERS | MODELS:
            base = "Model" if each.path in MODELS else "Layer"
        elif not isinstance(each, ClassValue) or each.module is not run.module or _is_magic(each):
            return None
    return base


def _is_magic(owner: ClassValue) -> bool:
    """Whether a class, or what decorates it, may have attributes that its text does not name."""
    if owner.node.keywords or "__getattr__" in owner.attributes:
        return True
    return any(REGISTERS not in ast.unparse(each) for each in owner.node.decorator_list)


def _family(owner: ClassValue) -> list[ClassValue]:
    return [each for each in (owner, *ancestors(owner)) if isinstance(each, ClassValue)]


def _names_in(owner: ClassValue) -> set[str]:
    return {name for each in _family(owner) for name in each.attributes}


def _is_named(run: Run, name: str) -> bool:
    """Whether the file may give something an attribute of this name, however it is written."""
    for node in ast.walk(run.document.tree):
        match node:
            case ast.Attribute(attr="__dict__" | "__setattr__"):
                return True
            case ast.Attribute(attr=attribute, ctx=ast.Store() | ast.Del()) if attribute == name:
                return True
            case ast.Name(id=function) if function in WAYS_AROUND:
                return True
            case ast.Constant(value=text) if text == name:
                return True
    return False


def _does_something(node: ast.FunctionDef) -> bool:
    """Whether a function has a body, and is no place for those of other classes."""
    return not all(
        isinstance(each, ast.Pass | ast.Raise)
        or (isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant))
        for each in node.body
    )


def _tell(
    run: Run,
    kind: type[OwnClassEvent],
    span: Span,
    layer: Layer,
    base: str,
    related: tuple[Related, ...] = (),
    **facts: Value,
) -> None:
    run.context.emit(
        kind,
        span,
        related=(*related, *calls_that_led_here(run.context)),
        class_name=layer.class_name,
        base=base,
        **facts,
    )
