"""Functions and classes of the program: making them, calling them."""

# ruff: noqa: PLC0415 - few files are graded

from __future__ import annotations

import ast
from contextlib import AbstractContextManager, nullcontext

from kerasight.apis.arguments import Call
from kerasight.apis.program.call_stack import Activation
from kerasight.apis.registry import call_library
from kerasight.interpreter.calls.bodies import facts_of
from kerasight.interpreter.control.branches import collecting
from kerasight.interpreter.core.budget import MAX_CALLS
from kerasight.interpreter.core.evaluation import call_value, evaluate, execute_block
from kerasight.interpreter.core.state import Flow, State
from kerasight.interpreter.objects.data_classes import is_dataclass
from kerasight.interpreter.objects.joining import join
from kerasight.source.parsing.problems import Hole
from kerasight.values.events import ENTRY, ModelUsed
from kerasight.values.findings import Span
from kerasight.values.keras import Layer, Model
from kerasight.values.objects import (
    INCOMPLETE,
    BoundMethod,
    ClassValue,
    DictValue,
    FunctionValue,
    GeneratorValue,
    LibraryName,
    PartialValue,
    Scope,
    Unknown,
    Value,
)

MAX_UNKNOWN_RECURSION = 3
"""How deep a function may call itself with unknown arguments."""

REGISTERING = (
    "keras.saving.register_keras_serializable",
    "keras.utils.register_keras_serializable",
)
"""Decorators that register a class or function, so that Keras finds it when it loads a file."""

PLAIN_DECORATORS = (
    *REGISTERING,
    "abc.abstractmethod",
    "functools.cache",
    "functools.lru_cache",
    "functools.wraps",
    "tensorflow.function",
    "tensorflow.autograph.experimental.do_not_convert",
    "typing.override",
)
"""Decorators that do not change what a function returns."""

KINDS = {
    "staticmethod": "staticmethod",
    "classmethod": "classmethod",
    "property": "property",
    "functools.cached_property": "property",
}
"""Decorators that change how a method is looked up."""


def make_function(
    state: State,
    node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda,
    owner: ClassValue | None,
) -> FunctionValue:
    """The value of a `def` or `lambda`: its defaults are evaluated now, its body later."""
    arguments = node.args
    name = "<lambda>" if isinstance(node, ast.Lambda) else node.name
    function = FunctionValue(
        name=name,
        node=node,
        scope=state.scope,
        module=state.module,
        defaults=[evaluate(state, each) for each in arguments.defaults],
        keyword_defaults={
            each.arg: evaluate(state, default)
            for each, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
            if default is not None
        },
        owner=owner,
    )
    if not isinstance(node, ast.Lambda) and not state.module.file:
        _note_uncalled(state, function)
    return function


def _note_uncalled(state: State, function: FunctionValue) -> None:
    if state.context.reads is not None:
        state.context.reads.defined.add(id(function.node))
    uncalled = state.definitions.uncalled
    if id(function.node) not in uncalled:
        state.journal.keep(uncalled, id(function.node), function)


def _note_called(state: State, node: ast.AST) -> None:
    if state.context.reads is not None:
        state.context.reads.called.add(id(node))
    uncalled = state.definitions.uncalled
    if id(node) in uncalled:
        del state.journal.keep_all(uncalled)[id(node)]


def decorated(state: State, function: FunctionValue, decorators: list[ast.expr]) -> Value:
    """The value of a decorated function; unknown for an unknown decorator."""
    result: Value = function
    for node in reversed(decorators):
        decorator = evaluate(state, node.func if isinstance(node, ast.Call) else node)
        if isinstance(node, ast.Attribute) and node.attr in ("setter", "deleter", "getter"):
            return state.lookup(function.name)
        kind = KINDS.get(getattr(decorator, "path", getattr(decorator, "name", "")))
        if kind is not None:
            function.kind = kind
        elif isinstance(decorator, OWN) and isinstance(result, FunctionValue):
            result = _wrapped(state, node, decorator, result)
        elif isinstance(decorator, LibraryName) and decorator.path.startswith("jax."):
            place = state.document.span(node)
            call_library(state.context, decorator.path, Call([result], {}, place, place, place))
            result = Unknown(f"'{function.name}' is decorated")
        elif not (isinstance(decorator, LibraryName) and decorator.path in PLAIN_DECORATORS):
            result = Unknown(f"'{function.name}' is decorated")
        elif decorator.path in REGISTERING and isinstance(result, FunctionValue):
            state.journal.keep_field(result, "registered", True)
    return result


OWN = (FunctionValue, BoundMethod, PartialValue)
"""The value of a decorator."""


def _wrapped(state: State, node: ast.expr, decorator: Value, function: FunctionValue) -> Value:
    """The result of a decorator of the program."""
    span = state.document.span(node)
    made = evaluate(state, node) if isinstance(node, ast.Call) else decorator
    result = call_value(state, made, Call([function], {}, span, span, span))
    if isinstance(result, FunctionValue) and result.owner is None:
        state.journal.keep_field(result, "owner", function.owner)
    return result


def bind_parameters(
    function: FunctionValue, positional: list[Value], keywords: dict[str, Value], unpacked: str
) -> dict[str, Value]:
    """The local variables at the start of a call."""
    arguments = function.node.args
    names = [each.arg for each in (*arguments.posonlyargs, *arguments.args)]
    missing = Unknown("an argument that is not given")
    if unpacked:
        missing = Unknown(unpacked)
    variables: dict[str, Value] = dict.fromkeys(names, missing)
    if not unpacked and function.defaults:
        variables.update(zip(names[-len(function.defaults) :], function.defaults, strict=True))
    for each in arguments.kwonlyargs:
        default = function.keyword_defaults.get(each.arg, missing)
        variables[each.arg] = missing if unpacked else default
    variables.update(zip(names, positional, strict=False))
    variables.update({key: value for key, value in keywords.items() if key in variables})
    if arguments.vararg is not None:
        rest = Unknown(unpacked) if unpacked else tuple(positional[len(names) :])
        variables[arguments.vararg.arg] = rest
    if arguments.kwarg is not None:
        others: dict[Value, Value] = {
            key: value for key, value in keywords.items() if key not in variables
        }
        if unpacked:
            others[INCOMPLETE] = Unknown(unpacked)
        variables[arguments.kwarg.arg] = DictValue(others)
    return variables


def call_function(
    state: State,
    function: FunctionValue,
    positional: list[Value],
    keywords: dict[str, Value],
    span: Span | None,
    unpacked: str = "",
) -> Value:
    """The return value of a function of the program for these arguments.

    `span` is the call, None for an uncalled function.
    """
    node = function.node
    if isinstance(node, ast.AsyncFunctionDef) and span is not None:
        return Unknown(f"'{function.name}' gives values later")
    _note_called(state, node)
    given = state.definitions.given.get(node)
    if given is not None and not (positional or keywords or unpacked):
        from kerasight.interpreter.calls.given import given_value

        return given_value(function.name, given, span or state.document.span(node))
    facts = facts_of(state, node)
    unknown = any(isinstance(value, Unknown) for value in (*positional, *keywords.values()))
    again = MAX_UNKNOWN_RECURSION if unknown else MAX_CALLS
    calls = state.context.calls
    if state.budget.is_spent or calls.depth() >= MAX_CALLS or calls.depth_of(node) >= again:
        return Unknown(f"the call of '{function.name}' is beyond the budget")
    variables = bind_parameters(function, positional, keywords, unpacked)
    scope = Scope(variables, function.scope, globals=facts.globals, nonlocals=facts.nonlocals)
    saved = state.scope, state.statement, state.module, state.document
    unsure = state.context.tracing.unsure
    if function.module is not state.module:
        state.enter(function.module, span)
    state.scope = scope
    site = span if positional or keywords else None
    in_custom = function.owner is not None and bool(positional) and _keeps_its_parts(positional[0])
    try:
        with (
            calls.running(Activation(function.name, node, site)),
            state.context.tracing.method(custom=in_custom),
            _as_converted(state, node),
        ):
            return _yielded(state, function) if facts.is_generator else _body(state, function)
    finally:
        state.scope, state.statement, state.module, state.document = saved
        state.context.tracing.unsure = unsure


def _as_converted(state: State, node: ast.AST) -> AbstractContextManager[None]:
    """AutoGraph converts what `tf.function` decorates: there `if` may ask for a value."""
    for each in getattr(node, "decorator_list", ()):
        name = each.func if isinstance(each, ast.Call) else each
        if getattr(name, "attr", getattr(name, "id", "")) == "function":
            return state.context.tracing.tensors_of(None)
    return nullcontext()


def _keeps_its_parts(instance: Value) -> bool:
    """Whether the code of a class makes the layers of an object again when it is loaded.

    The file of a `Sequential` names them, also for a subclass in the program.
    """
    is_stack = isinstance(instance, Model) and instance.form == "Sequential"
    return isinstance(instance, Layer) and not is_stack


def _yielded(state: State, function: FunctionValue) -> GeneratorValue:
    """What a generator function yields; its whole body runs at the call."""
    generator = GeneratorValue()
    state.generators.append(generator)
    try:
        _body(state, function)
    finally:
        state.generators.pop()
    return generator


def _body(state: State, function: FunctionValue) -> Value:
    node = function.node
    if isinstance(node, ast.Lambda):
        return evaluate(state, node.body)
    with collecting(state, Flow.RETURN) as collector:
        flow = execute_block(state, node.body)
    returned = list(collector.returned)
    if flow & Flow.NEXT and facts_of(state, node).has_holes:
        returned.append(Unknown(f"a statement of '{node.name}' does not parse"))
    elif flow & Flow.NEXT:
        returned.append(None)
        if node.name == ENTRY and not state.budget.is_spent:
            note_returned(state, None, state.document.header(node))
    if not returned:
        return Unknown(f"'{function.name}' raises")
    result = returned[0]
    for other in returned[1:]:
        result = join(result, other, collector.why)
    return result


def note_returned(state: State, value: Value, span: Span) -> None:
    """Record that the current function returns models."""
    if state.context.calls.function == ENTRY:
        from kerasight.interpreter.custom.graded_entry import note_solution

        note_solution(state, value, span)
    for each in value if isinstance(value, tuple) else (value,):
        if isinstance(each, Model):
            state.context.record(ModelUsed(state.context.at(span), model=each, how="returned"))


def make_class(state: State, node: ast.ClassDef) -> ClassValue:
    """The value of a `class` statement; runs its body."""
    bases = [evaluate(state, base) for base in node.bases]
    value = ClassValue(node.name, node, bases, {}, is_dataclass(state, node, bases))
    value.module = state.module
    value.registered = bool(node.decorator_list)
    if state.document.syntax_problems:
        value.is_open = any(isinstance(each, Hole) for each in ast.walk(node))
    saved = state.scope
    state.scope = Scope(value.attributes, saved, is_class=True)
    state.class_bodies.append(value)
    try:
        execute_block(state, node.body)
    finally:
        state.scope = saved
        state.class_bodies.pop()
    state.definitions.classes.append(value)
    return value
