"""Calls: evaluate callee and arguments, then call the callee's handler."""

# ruff: noqa: PLC0415 - a program that passes no keywords to Keras needs no signatures of it

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from kerasight.apis.arguments import Call
from kerasight.apis.behaviour import behaviour_of
from kerasight.apis.keras.backends import foreign_objects
from kerasight.apis.keras.backends.missing import report_missing
from kerasight.apis.keras.calling import call_layer, call_layer_method
from kerasight.apis.keras.graph.operations import shape_value
from kerasight.apis.registry import call_library, share
from kerasight.interpreter.calls.builtins import call_builtin
from kerasight.interpreter.calls.functions import call_function, make_function
from kerasight.interpreter.calls.higher_order import FUNCTIONAL, call_functional
from kerasight.interpreter.calls.instances import instantiate
from kerasight.interpreter.core.by_type import ByType
from kerasight.interpreter.core.evaluation import call_value, evaluate
from kerasight.interpreter.custom.calling import call_custom, call_custom_method, note_left
from kerasight.interpreter.custom.making import call_base_method
from kerasight.interpreter.custom.traced_state import note_called, note_variable
from kerasight.interpreter.objects.classes import find_in_class
from kerasight.interpreter.objects.containers import CONTAINERS
from kerasight.interpreter.objects.data_classes import FIELD
from kerasight.interpreter.objects.elements import elements
from kerasight.interpreter.objects.unknowns import call_unknown_method
from kerasight.values.backends.features import BACKWARD
from kerasight.values.data import Array
from kerasight.values.findings import Position, Span
from kerasight.values.keras import Layer, Model, Tensor
from kerasight.values.objects import (
    INCOMPLETE,
    BoundMethod,
    BuiltinName,
    ClassValue,
    DataValue,
    DictValue,
    FunctionValue,
    GeneratorValue,
    InstanceValue,
    LibraryName,
    ListValue,
    PartialValue,
    Rest,
    SetValue,
    SuperValue,
    Unknown,
    Value,
    unknown,
)

if TYPE_CHECKING:
    from kerasight.interpreter.core.state import State


def make_lambda(state: State, node: ast.Lambda) -> Value:
    """The value of a `lambda`."""
    return make_function(state, node, None)


def call_expression(state: State, node: ast.Call) -> Value:
    """The value of a call."""
    callee = evaluate(state, node.func)
    call = _arguments(state, node, _places_matter(callee))
    if isinstance(callee, BuiltinName) and callee.name == "super":
        return _super(state)
    return call_value(state, callee, call)


PLACES_MATTER = (
    "keras.Input",
    "keras.applications.",
    "keras.datasets.",
    "keras.preprocessing.",
    "keras.utils.",
    "keras.callbacks.",
    "keras.layers.",
    "keras.losses.",
    "keras.metrics.",
    "keras.models.",
    "keras.optimizers.",
    "keras.saving.",
)
"""Prefixes of the paths of functions whose arguments findings point to."""


def _places_matter(callee: Value) -> bool:
    """Whether the places of the arguments are needed: findings may point to them."""
    if isinstance(callee, LibraryName):
        return callee.path.startswith(PLACES_MATTER)
    return isinstance(callee, BoundMethod) and isinstance(callee.target, Layer | SuperValue)


def _arguments(state: State, node: ast.Call, places_matter: bool) -> Call:
    span = state.document.span(node)
    call = Call([], {}, span, state.statement or span, state.document.span(node.func))
    if places_matter and isinstance(node.func, ast.Attribute):
        line, column = call.callee.end
        start = Position(line, column - len(node.func.attr))
        call.attribute = _word(state, start, node.func.attr)
    for argument in node.args:
        value = evaluate(state, argument)
        if isinstance(argument, ast.Starred):
            items = elements(value)
            if items is None:
                call.open = unpacked_from(value)
                break
            call.positional.extend(items)
        else:
            if places_matter:
                _note_spans(state, call, len(call.positional), argument)
            call.positional.append(value)
    for keyword in node.keywords:
        value = evaluate(state, keyword.value)
        if keyword.arg is not None:
            if places_matter:
                _note_spans(state, call, keyword.arg, keyword.value)
                start = state.document.position(keyword.lineno, keyword.col_offset)
                call.names[keyword.arg] = _word(state, start, keyword.arg)
            call.keywords[keyword.arg] = value
        elif isinstance(value, DictValue):
            call.open = call.open or ("" if value.complete else unpacked_from(value))
            call.keywords.update(
                {key: each for key, each in value.items.items() if isinstance(key, str)}
            )
        else:
            call.open = unpacked_from(value)
    return call


def _word(state: State, start: Position, text: str) -> Span:
    """The span of a word that starts at `start`."""
    end = Position(start.line, start.column + len(text))
    return Span(start, end, state.document.elsewhere)


def unpacked_from(value: Value) -> str:
    """Why the arguments of `*value` or `**value` are unknown."""
    return unknown("may be among the unpacked arguments", value).reason


def _note_spans(state: State, call: Call, key: int | str, node: ast.expr) -> None:
    """Remember the place of an argument, and of each element of one that is written out."""
    elements = node.elts if isinstance(node, ast.List | ast.Tuple) else []
    call.constants.update(
        state.document.span(each) for each in (node, *elements) if isinstance(each, ast.Constant)
    )
    if elements and not any(isinstance(each, ast.Starred) for each in elements):
        call.element_spans[key] = [state.document.span(each) for each in elements]
    call.spans[key] = state.document.span(node)


def _call_builtin(state: State, callee: BuiltinName, call: Call) -> Value:
    return call_builtin(state, callee.name, call)


def _call_library(state: State, callee: LibraryName, call: Call) -> Value:
    first = call.positional[0] if call.positional else None
    if callee.path.endswith(".__init__") and isinstance(first, Layer) and first.instance:
        del call.positional[0]
        return call_base_method(state, first, "__init__", call)
    if callee.path in ("functools.partial", FIELD) and (call.positional or call.keywords):
        partial = call.positional[0] if callee.path != FIELD and call.positional else callee
        return PartialValue(partial, tuple(call.positional[1:]), call.keywords, call.open)
    if callee.path in FUNCTIONAL:
        return call_functional(state, FUNCTIONAL[callee.path], call)
    if state.context.tracing.code:
        note_variable(state, callee.path, call.span)
    call.root = callee.root
    if call.keywords and callee.path.startswith("keras."):
        from kerasight.apis.keras.arguments.of_functions import reject_in_function

        reject_in_function(state.context, callee.path, call)
    return call_library(state.context, callee.path, call)


def _call_partial(state: State, callee: PartialValue, call: Call) -> Value:
    call.positional[:0] = callee.positional
    call.keywords = {**callee.keywords, **call.keywords}
    call.open = call.open or callee.open
    return call_value(state, callee.callee, call)


def _call_function(state: State, callee: FunctionValue, call: Call) -> Value:
    return call_function(
        state, callee, call.positional, call.keywords, call.span, unpacked=call.open
    )


def _call_class(state: State, callee: ClassValue, call: Call) -> Value:
    return instantiate(state, callee, call.positional, call.keywords, call.span, call.open)


def _call_layer(state: State, callee: Layer, call: Call) -> Value:
    if callee.is_custom:
        made = call_custom(state, callee, call)
    else:
        made = call_layer(state.context, callee, call)
    if state.context.tracing.code:
        note_called(state, callee, call.span)
    return made


def _call_unknown(state: State, callee: Value, call: Call) -> Value:
    if isinstance(callee, Unknown) and callee.path.startswith(foreign_objects.LIBRARIES):
        made = foreign_objects.call_foreign(state.context, callee, call)
        escape(state, call)
        return made
    if isinstance(callee, Unknown) and callee.path == foreign_objects.GRADIENT:
        foreign_objects.report_gradient(state.context, call)
    escape(state, call)
    reason = callee.reason if isinstance(callee, Unknown) else f"calling a {type(callee).__name__}"
    return Unknown(reason or "the result of a call that is not known")


def escape(state: State, call: Call) -> None:
    """Unknown code may change the lists and dicts that it gets."""
    for given in (*call.positional, *call.keywords.values()):
        share(state.context, given)
        value = given.items if isinstance(given, GeneratorValue) else given
        if isinstance(value, ListValue):
            state.journal.change(value.items)[:] = [Rest("passed to code that is not known")]
        elif isinstance(value, DictValue | SetValue):
            reason = Unknown("passed to code that is not known")
            for key in list(value.items):
                state.journal.set(value.items, key, reason)
            state.journal.set(value.items, INCOMPLETE, reason)


def _call_method(state: State, method: BoundMethod, call: Call) -> Value:
    if method.function is not None:
        if isinstance(method.target, Layer) and method.name == "build":
            state.journal.change(method.target.state).built_for = ()
        made = call_function(
            state,
            method.function,
            [method.target, *call.positional],
            call.keywords,
            call.span,
            unpacked=call.open,
        )
        if isinstance(method.target, Model) and method.name == "build":
            note_left(state, method.target)
        return made
    return METHODS[type(method.target)](state, method.target, method.name, call)


def _method_of_super(state: State, target: SuperValue, name: str, call: Call) -> Value:
    if isinstance(target.target, Layer):
        return call_base_method(state, target.target, name, call)
    return Unknown(f"'{name}' of a base class")


def _method_of_layer(state: State, target: Layer, name: str, call: Call) -> Value:
    if target.instance is not None:
        return call_custom_method(state, target, name, call)
    return call_layer_method(state.context, target, name, call)


def _method_of_tensor(state: State, target: Tensor, name: str, call: Call) -> Value:  # noqa: ARG001
    known = name == "get_shape"
    return shape_value(target.shape) if known else Unknown(f"the result of '{name}'")


def _method_of_data(state: State, target: DataValue, name: str, call: Call) -> Value:
    if name == "backward" and isinstance(target, Array):
        report_missing(state.context, BACKWARD, call.span)
    return behaviour_of(target).call_method(state.context, target, name, call)


def _method_of_unknown(state: State, target: Unknown, name: str, call: Call) -> Value:  # noqa: ARG001
    return call_unknown_method(target, name, call)


def _method_of_other(state: State, target: Value, name: str, call: Call) -> Value:  # noqa: ARG001
    return Unknown(f"the result of '{name}'")


METHODS: ByType[Callable[[State, Any, str, Call], Value]] = ByType(
    {
        SuperValue: _method_of_super,
        Layer: _method_of_layer,
        Tensor: _method_of_tensor,
        DataValue: _method_of_data,
        **CONTAINERS,
        Unknown: _method_of_unknown,
        object: _method_of_other,
    }
)
"""The handler of the methods of each type that the program does not define."""


def _call_instance(state: State, instance: InstanceValue, call: Call) -> Value:
    method = find_in_class(instance.of, "__call__")
    if not isinstance(method, FunctionValue):
        return Unknown(f"the result of calling a {instance.of.name}")
    return call_function(
        state, method, [instance, *call.positional], call.keywords, call.span, unpacked=call.open
    )


def _super(state: State) -> Value:
    """`super()` in a method, for the class that defines the method."""
    scope = state.scope
    node = state.context.calls.node
    owner = next((each for each in state.definitions.classes if node in each.node.body), None)
    if owner is None or not isinstance(node, ast.FunctionDef) or not node.args.args:
        return Unknown("super() outside of a method")
    return SuperValue(owner, scope.variables.get(node.args.args[0].arg))


HANDLERS: dict[type, Callable[[State, Any, Call], Value]] = {
    BuiltinName: _call_builtin,
    LibraryName: _call_library,
    PartialValue: _call_partial,
    FunctionValue: _call_function,
    ClassValue: _call_class,
    BoundMethod: _call_method,
    Layer: _call_layer,
    InstanceValue: _call_instance,
    object: _call_unknown,
}
"""The handler of calls for each type of callee."""
