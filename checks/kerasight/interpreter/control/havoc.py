"""Statements that are not followed: what they bind or may change is unknown afterwards.

Program analysis calls this havoc. It is for statements that do not parse, and for those on which
the inspector itself has failed: they may do whatever their text names.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field, fields

from kerasight.apis.keras.calling import LEAVES_WEIGHTS
from kerasight.apis.keras.custom import track
from kerasight.apis.keras.models.parts import all_layers
from kerasight.interpreter.control.branches import leave
from kerasight.interpreter.core.state import Flow, Outcome, State
from kerasight.source.parsing.problems import Hole
from kerasight.values.journal import Record, tops
from kerasight.values.keras import Layer, LayerState, Model
from kerasight.values.objects import (
    INCOMPLETE,
    BoundMethod,
    BuiltinName,
    ClassValue,
    DictValue,
    FunctionValue,
    GeneratorValue,
    InstanceValue,
    LibraryName,
    ListValue,
    ModuleValue,
    PartialValue,
    Rest,
    Scope,
    SetValue,
    SuperValue,
    Unknown,
    Value,
)

DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)

LEAVING: dict[type[ast.AST], Outcome] = {
    ast.Return: Flow.RETURN,
    ast.Raise: Flow.RAISE,
    ast.Break: Flow.BREAK,
    ast.Continue: Flow.CONTINUE,
}
"""The statements that leave a block."""

FIXED = (LibraryName, BuiltinName, ModuleValue, Unknown, FunctionValue, ClassValue, Layer)
"""Values that a name still has after they were changed."""

NEVER_SHADOWED = (LibraryName, BuiltinName, ModuleValue, Unknown, FunctionValue, ClassValue)
"""Values that the parameters of a function rarely hide."""

STRUCTURE = frozenset(each.name for each in fields(LayerState)) | frozenset(
    "inputs outputs graph listed nested_inputs nested_outputs".split()
)
"""The fields of a model that training does not change."""


def skip(state: State, node: ast.stmt, reason: str) -> Outcome:
    """Execute a statement that is not followed; how it may end."""
    if state.context.reads is not None:
        state.context.reads.everything = True
    havoc = _Havoc(state, Unknown(reason))
    inside = list(_nodes(node))
    for each in inside:
        if isinstance(each, ast.Name | ast.Attribute) and isinstance(each.ctx, ast.Load):
            havoc.mention(each)
    for each in inside:
        havoc.bind(each)
    if isinstance(node, Hole):
        havoc.shadow(node.shadowed)
    if state.scope.is_class:
        state.class_bodies[-1].is_open = True
    return _leaving(state, node, inside, reason)


def _nodes(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a statement; of what it defines only the head, of a dotted name the whole."""
    yield node
    if isinstance(node, ast.Name) or (isinstance(node, ast.Attribute) and _chain(node)):
        return
    for child in ast.iter_child_nodes(node):
        if not (isinstance(node, DEFINITIONS) and isinstance(child, ast.stmt)):
            yield from _nodes(child)


def _chain(node: ast.expr) -> tuple[str, ...]:
    """The names of `a.b.c`, empty for other expressions."""
    names: list[str] = []
    while isinstance(node, ast.Attribute):
        names.append(node.attr)
        node = node.value
    return (node.id, *reversed(names)) if isinstance(node, ast.Name) else ()


def _leaving(state: State, node: ast.stmt, inside: list[ast.AST], reason: str) -> Outcome:
    """Pass on what a statement may return, and where it may go on."""
    goes_on = node.goes_on if isinstance(node, Hole) else type(node) not in LEAVING
    flow = Flow.NEXT if goes_on else 0
    for each in inside:
        flow |= LEAVING.get(type(each), 0)
    if flow & Flow.RETURN:
        collectors = (each for each in reversed(state.collectors) if each.flows & Flow.RETURN)
        for collector in collectors:
            collector.returned.append(Unknown(reason))
            break
    if flow & Flow.NEXT and flow != Flow.NEXT:
        leave(state, flow & ~Flow.NEXT, reason)
    return flow


@dataclass
class _Havoc:
    """Makes values unknown, each once."""

    state: State
    reason: Unknown
    seen: set[int] = field(default_factory=set)

    def bind(self, node: ast.AST) -> None:
        """Bind what a node of the statement binds."""
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store | ast.Del):
            self.state.bind(node.id, self.reason)
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store | ast.Del):
            self.set_attribute(node)
        elif isinstance(node, (*DEFINITIONS, ast.ExceptHandler)) and node.name:
            self.state.bind(node.name, self.reason)
        elif isinstance(node, ast.alias) and node.name != "*":
            self.state.bind(node.asname or node.name.partition(".")[0], self.reason)

    def shadow(self, names: frozenset[str]) -> None:
        """Names that may be parameters of a function whose header is lost."""
        for name in names:
            if not isinstance(self.state.lookup(name), NEVER_SHADOWED):
                self.state.bind(name, self.reason)

    def set_attribute(self, node: ast.Attribute) -> None:
        """`target.name = ...`."""
        found = self.find(_chain(node)[:-1])
        value = found[1] if found is not None else None
        if isinstance(value, Layer) and node.attr == "trainable":
            self.touch(value)
        elif isinstance(value, Layer) and value.instance is not None:
            known = track(self.state.context, value.instance, self.reason)
            self.state.journal.set(value.instance.attributes, node.attr, known)
        elif isinstance(value, InstanceValue | ClassValue):
            self.state.journal.set(value.attributes, node.attr, self.reason)
        elif isinstance(value, ModuleValue):
            self.state.journal.set(value.scope.variables, node.attr, self.reason)

    def find(self, names: tuple[str, ...]) -> tuple[int, Value] | None:
        """The value that a dotted name leads to, as far as it is followed.

        With it the number of names that led there, None without any.
        """
        if not names:
            return None
        value, used = self.state.lookup(names[0]), 1
        for name in names[1:]:
            if isinstance(value, ModuleValue):
                inside: dict[str, Value] = value.scope.variables
            elif isinstance(value, InstanceValue):
                inside = value.attributes
            elif isinstance(value, Layer) and value.instance is not None:
                inside = value.instance.attributes
            else:
                break
            if name not in inside:
                break
            value, used = inside[name], used + 1
        return used, value

    def mention(self, node: ast.expr) -> None:
        """A name that the statement reads: what it has may be changed."""
        names = _chain(node)
        if names == ("super",):
            self.touch(self.of_method())
            return
        found = self.find(names)
        if found is None:
            return
        if len(names) == 1 and isinstance(found[1], Unknown | BuiltinName):
            self.complete(names[0])
        used, value = found
        if used < len(names) and isinstance(value, Model) and names[used] in LEAVES_WEIGHTS:
            self.train(value)
            return
        self.touch(value)
        if used == 1:
            self.rebind(self.state.scope, names[0], value)

    def complete(self, begun: str) -> None:
        """The name may be half typed: what it may become may be changed."""
        scope: Scope | None = self.state.scope
        while scope is not None:
            for name, value in list(scope.variables.items()):
                if name.startswith(begun) and name != begun:
                    self.touch(value)
                    self.rebind(scope, name, value)
            scope = scope.parent

    def of_method(self) -> Value:
        """The object of the running method."""
        node = self.state.context.calls.node
        if isinstance(node, ast.FunctionDef) and node.args.args:
            return self.state.scope.variables.get(node.args.args[0].arg)
        return None

    def rebind(self, scope: Scope | None, name: str, value: Value) -> None:
        """Data and tools have facts that code may change, which their type does not show."""
        if isinstance(value, (*FIXED, *CONTENTS)) or not hasattr(
            type(value), "__dataclass_fields__"
        ):
            return
        while scope is not None:
            if scope.variables.get(name) is value:
                self.state.journal.set(scope.variables, name, self.reason)
                return
            scope = scope.parent
        if self.state.module.variables.get(name) is value:
            self.state.journal.set(self.state.module.variables, name, self.reason)

    def touch(self, value: Value) -> None:
        """Whatever code may do with a value may have been done."""
        waiting = [value]
        while waiting:
            each = waiting.pop()
            if id(each) not in self.seen:
                self.seen.add(id(each))
                waiting += self.change(each)

    def change(self, value: Value) -> list[Value]:
        """Make the contents of one value unknown; what else may be reached through it."""
        journal = self.state.journal
        match value:
            case tuple():
                return list(value)
            case Layer():
                return self.change_layer(value)
            case ListValue():
                inside = list(value.items)
                journal.change(value.items)[:] = [Rest(self.reason.reason)]
                return inside
            case DictValue() | SetValue():
                inside = list(value.items.values())
                for key in list(value.items):
                    journal.set(value.items, key, self.reason)
                journal.set(value.items, INCOMPLETE, self.reason)
                return inside
            case GeneratorValue():
                return [value.items]
            case InstanceValue():
                return self.change_instance(value)
            case FunctionValue():
                return list(self.named_in(value))
            case ClassValue():
                return list(value.attributes.values())
            case BoundMethod():
                return [value.target, value.function]
            case SuperValue():
                return [value.target]
            case PartialValue():
                return [value.callee, *value.positional, *value.keywords.values()]
            case _:
                return []

    def change_layer(self, layer: Layer) -> list[Value]:
        """A layer or model that may be built, called, trained or changed."""
        context = self.state.context
        context.changes.touches += 1
        reached: list[Value] = list(all_layers(layer))
        self.lose(layer.state)
        if isinstance(layer, Model):
            self.train(layer)
            context.journal.change(layer.stack)[:] = [
                *(each for each in layer.stack if not isinstance(each, Rest)),
                Rest(self.reason.reason),
            ]
        if not layer.name:
            layer.name = context.names.of_class(layer.class_name)
        if layer.instance is not None:
            reached += self.change_instance(layer.instance)
        return reached

    def train(self, model: Model) -> None:
        """A model that may be compiled, trained or saved."""
        self.lose(model.state, STRUCTURE)
        self.state.context.journal.change(model.state).shared = True

    def lose(self, record: Record, kept: frozenset[str] = frozenset()) -> None:
        """Make the fields of a record unknown, but for those that are `kept`."""
        known = tops(type(record))
        changing = self.state.journal.change(record)
        for each in fields(record):  # type: ignore[arg-type]  # every record is a dataclass
            if each.name not in kept:
                setattr(changing, each.name, known.get(each.name, self.reason))

    def change_instance(self, instance: InstanceValue) -> list[Value]:
        """An object whose methods may have run."""
        inside = [*instance.attributes.values(), instance.of]
        for name in list(instance.attributes):
            self.state.journal.set(instance.attributes, name, self.reason)
        return inside

    def named_in(self, function: FunctionValue) -> Iterator[Value]:
        """What the code of a function names outside of it."""
        for node in ast.walk(function.node):
            if not isinstance(node, ast.Name):
                continue
            scope: Scope | None = function.scope
            while scope is not None and node.id not in scope.variables:
                scope = scope.parent
            variables = (scope or function.module).variables
            if node.id in variables:
                value = variables[node.id]
                self.rebind(scope or function.module, node.id, value)
                yield value


CONTENTS = (
    *(ListValue, DictValue, SetValue, GeneratorValue, InstanceValue),
    *(BoundMethod, PartialValue, SuperValue),
)
"""Values whose contents are made unknown in place."""
