"""What Keras rejects in custom classes: an event for each.

Only objects that the program makes itself are reported: the same class may be the base of others
elsewhere.
"""

from __future__ import annotations

import ast
from difflib import get_close_matches
from functools import partial
from typing import TYPE_CHECKING

from kerasight.apis.keras.graph.traversal import is_symbolic
from kerasight.apis.keras.versions import members
from kerasight.facts.classes import class_facts
from kerasight.interpreter.core.evaluation import evaluate
from kerasight.interpreter.custom.base_classes import BASE_LAYER, BASE_MODEL
from kerasight.interpreter.objects.classes import ancestors, find_in_class
from kerasight.source.parsing.problems import Hole
from kerasight.values.custom_classes import (
    ArgumentUnread,
    AttributeMissing,
    BaseNotInitialized,
    CallMissing,
    NothingReturned,
)
from kerasight.values.findings import Edit, Position, Related, Span
from kerasight.values.keras import Layer, Model, Tensor
from kerasight.values.objects import ClassValue, FunctionValue, LibraryName, Value

if TYPE_CHECKING:
    from kerasight.interpreter.core.state import State
    from kerasight.values.events import Site
    from kerasight.values.imports import ImportedNames
    from kerasight.values.objects import Value
    from kerasight.values.training import KerasObject

OTHER_CALLS = ("forward", "__call__", "predict_step")
"""The names of `call` in other libraries."""

BASES = {"Layer": BASE_LAYER, "Model": BASE_MODEL}
"""The classes that the program's own derive from."""

REGISTERS = "register_keras_serializable"


def report_missing_attribute(state: State, layer: Layer, node: ast.Attribute) -> None:
    """`self.name` if nothing ever sets that attribute."""
    is_self = isinstance(node.value, ast.Name) and node.value.id == "self"
    if not is_self or node.attr.startswith("__"):
        return
    is_shared = isinstance(layer, Model) and layer.state.shared
    if is_shared or state.journal.frames or state.context.expected.missing_names:
        return
    base = surely_custom(state, layer)
    if base is None or layer.instance is None:
        return
    known = class_facts(BASES[base], state.context.keras)
    has = {*layer.instance.attributes, *_names_in(layer.instance.of)}
    if known is None or node.attr in known.members or node.attr in has:
        return
    if members.is_of_torch(state.context, node.attr):
        return
    if members.is_set(state.context, node.attr):
        return
    close = get_close_matches(node.attr, sorted(each for each in has if each[:2] != "__"), n=1)
    end = state.document.span(node).end
    place = Span(Position(end.line, end.column - len(node.attr)), end)
    state.context.record(
        AttributeMissing(
            _at(state, place),
            class_name=layer.class_name,
            base=base,
            attribute=node.attr,
            suggestion=close[0] if close else None,
            correction=Edit(place, close[0]) if close else None,
        )
    )


def report_missing_member(state: State, value: Layer | KerasObject, node: ast.Attribute) -> None:
    """`value.name` of an object of Keras whose class has no such member, if nothing sets it."""
    if state.journal.may_not_run or state.context.expected.missing_names:
        return
    if isinstance(value, Model) and (value.state.shared or value.state.met_unknown):
        return
    source = state.context.source
    if members.is_set(state.context, node.attr):
        return
    if source.of_all(partial(_knows_torch, source.imports)):
        return
    members.report_missing_member(state.context, value, node.attr, state.document.span(node))


def report_missing_in_tensor(
    state: State, value: Tensor | tuple[Value, ...], node: ast.Attribute
) -> None:
    """`tensor.name` of a symbolic tensor, or `tensor.shape.name`, if Keras 3 has no such member."""
    if state.journal.may_not_run or state.context.expected.missing_names:
        return
    tensor: Value = value
    if isinstance(value, tuple):
        match node.value:
            case ast.Attribute(attr="shape", value=ast.Name() as inner):
                tensor = evaluate(state, inner)
            case _:
                return
    if not isinstance(tensor, Tensor) or not is_symbolic(tensor):
        return
    if not members.is_set(state.context, node.attr):
        of_shape = isinstance(value, tuple)
        span = state.document.span(node)
        members.report_missing_in_tensor(state.context, node.attr, span, of_shape=of_shape)


def report_base_not_initialized(state: State, layer: Layer, span: Span) -> None:
    """An object whose constructor does not run that of Keras."""
    base = surely_custom(state, layer)
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
        related = (Related("the constructor is here", state.document.header(constructor.node)),)
    state.context.record(
        BaseNotInitialized(_at(state, span, related), class_name=layer.class_name, base=base)
    )


def report_missing_call(state: State, layer: Layer, span: Span) -> None:
    """A layer or model is called whose class has no `call`."""
    base = surely_custom(state, layer)
    if base is None or layer.instance is None or (base == "Layer" and state.context.keras.is_2):
        return
    methods = _names_in(layer.instance.of)
    if not methods.isdisjoint(("call", "__call__")):
        return  # One whose decorator is not known is no function that is followed.
    instead = next((name for name in OTHER_CALLS if name in methods), None)
    correction = None
    function = find_in_class(layer.instance.of, instead) if instead == "forward" else None
    if isinstance(function, FunctionValue) and isinstance(function.node, ast.FunctionDef):
        end = state.document.header(function.node).end
        correction = Edit(Span(Position(end.line, end.column - len("forward")), end), "call")
    state.context.record(
        CallMissing(
            _at(state, span),
            class_name=layer.class_name,
            base=base,
            instead=instead,
            correction=correction,
        )
    )


UNREAD = frozenset({"training", "args", "kwargs"})
"""Arguments of `call` that Keras hands on by itself."""


def report_unread(
    state: State,
    layer: Layer,
    method: FunctionValue,
    positional: list[Value],
    keywords: dict[str, Value],
    span: Span,
) -> None:
    """Arguments that the program passes to a `call` which never names them."""
    node = method.node
    if state.journal.frames or not isinstance(node, ast.FunctionDef) or not _does_something(node):
        return
    names = [each.arg for each in (*node.args.posonlyargs, *node.args.args)][1:]
    given = {**dict(zip(names[1:], positional[1:], strict=False)), **keywords}
    used = {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
    base = surely_custom(state, layer)
    if base is None or "locals" in used or "super" in used:
        return
    for name, value in given.items():
        if name in used or name in UNREAD or name.startswith("_") or name not in names[1:]:
            continue
        if value is None or value is False:
            continue
        related = (Related("`call` is here", state.document.header(node)),)
        state.context.record(
            ArgumentUnread(
                _at(state, span, related), class_name=layer.class_name, base=base, argument=name
            )
        )


def report_nothing_returned(state: State, layer: Layer, method: FunctionValue) -> None:
    """`call` has returned None."""
    base = surely_custom(state, layer)
    node = method.node
    if base is None or not isinstance(node, ast.FunctionDef) or not _does_something(node):
        return
    at = _at(state, state.document.header(node))
    state.context.record(NothingReturned(at, class_name=layer.class_name, base=base))


def surely_custom(state: State, layer: Layer) -> str | None:
    """`Layer` or `Model` for an object whose class is completely in the inspected file.

    Uncalled code is left out: it may never run, or run in a subclass.
    """
    made = state.context.models if isinstance(layer, Model) else state.context.layers
    if (
        layer.instance is None
        or state.document is not state.inspected
        or state.context.tracing.root
    ):
        return None
    if not any(each is layer for each in made):
        return None
    base = None
    for each in (layer.instance.of, *ancestors(layer.instance.of)):
        if isinstance(each, LibraryName) and each.path in (BASE_LAYER, BASE_MODEL):
            base = "Model" if each.path == BASE_MODEL else "Layer"
        elif not isinstance(each, ClassValue) or each.module is not state.module or _is_magic(each):
            return None
    return base


def _is_magic(owner: ClassValue) -> bool:
    """Whether a class or its decorators may have attributes that its text does not name."""
    if owner.is_open or owner.node.keywords or "__getattr__" in owner.attributes:
        return True
    return any(REGISTERS not in ast.unparse(each) for each in owner.node.decorator_list)


def _family(owner: ClassValue) -> list[ClassValue]:
    return [each for each in (owner, *ancestors(owner)) if isinstance(each, ClassValue)]


def _names_in(owner: ClassValue) -> set[str]:
    return {name for each in _family(owner) for name in each.attributes}


def _knows_torch(source: ImportedNames) -> bool:
    """Whether the file may run with PyTorch, where a layer is one of its modules too."""
    for node in ast.walk(source.tree):
        match node:
            case ast.alias(name=name) | ast.ImportFrom(module=str(name)):
                if name.partition(".")[0] == "torch":
                    return True
            case ast.Constant(value="torch"):
                return True
    return False


def _does_something(node: ast.FunctionDef) -> bool:
    """Whether a function has a body that is all known: not an abstract method."""
    if any(isinstance(each, Hole) for each in ast.walk(node)):
        return False
    return not all(
        isinstance(each, ast.Pass | ast.Raise)
        or (isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant))
        for each in node.body
    )


def _at(state: State, span: Span, related: tuple[Related, ...] = ()) -> Site:
    return state.context.at(span, (*related, *state.context.calls.led_here()))
