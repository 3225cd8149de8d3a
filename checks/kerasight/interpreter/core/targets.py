"""Assignment: names, attributes, elements, and unpacking."""

from __future__ import annotations

import ast

from kerasight.apis.behaviour import behaviour_of
from kerasight.apis.keras.custom import track
from kerasight.apis.keras.ops.misuse import report_misuse
from kerasight.apis.keras.ops.traced import report_index
from kerasight.interpreter.core.attributes import set_attribute
from kerasight.interpreter.core.bounds import storable
from kerasight.interpreter.core.conditions import iterated
from kerasight.interpreter.core.constants import is_constant
from kerasight.interpreter.core.evaluation import evaluate
from kerasight.interpreter.core.state import State
from kerasight.interpreter.core.unpacking import report_count
from kerasight.interpreter.objects.elements import elements
from kerasight.values.keras import Tensor
from kerasight.values.objects import (
    INCOMPLETE,
    DataValue,
    DictValue,
    ListValue,
    Rest,
    Unknown,
    Value,
    unknown,
)


def assign(state: State, target: ast.expr, value: Value) -> None:
    """Bind a target to a value, as `target = value` does."""
    if isinstance(target, ast.Name):
        state.bind(target.id, value)
    elif isinstance(target, ast.Tuple | ast.List):
        span = state.document.span(target)
        iterated(state, value, span, "unpacking")
        _unpack(state, target.elts, value)
    elif isinstance(target, ast.Starred):
        assign(state, target.value, value)
    elif isinstance(target, ast.Attribute):
        set_attribute(state, evaluate(state, target.value), target.attr, value)
    elif isinstance(target, ast.Subscript):
        _set_item(state, target, value)


def _unpack(state: State, targets: list[ast.expr], value: Value) -> None:
    items = elements(value)
    starred = next((i for i, each in enumerate(targets) if isinstance(each, ast.Starred)), None)
    place = state.document.span(targets[0])._replace(end=state.document.span(targets[-1]).end)
    if items is not None:
        report_count(state, len(targets), starred is not None, value, len(items), place)
    reason = unknown("unpacked from what is not known", value).reason
    if items is None or (starred is None and len(items) != len(targets)):
        for target in targets:
            assign(state, target, Unknown(reason))
        return
    if starred is None:
        for target, item in zip(targets, items, strict=True):
            assign(state, target, item)
        return
    behind = len(targets) - starred - 1
    for target, item in zip(targets[:starred], items, strict=False):
        assign(state, target, item)
    assign(state, targets[starred], ListValue(items[starred : len(items) - behind]))
    for target, item in zip(targets[starred + 1 :], items[len(items) - behind :], strict=False):
        assign(state, target, item)


def _set_item(state: State, target: ast.Subscript, value: Value) -> None:
    container, index = evaluate(state, target.value), evaluate(state, target.slice)
    if isinstance(container, DictValue):
        key = index if is_constant(index) else INCOMPLETE
        if container.tracker is not None:
            value = track(state.context, container.tracker, value)
        state.journal.set(container.items, key, storable(value, container))
    elif isinstance(container, ListValue):
        items = state.journal.change(container.items)
        known = len(items) if container.complete else len(items) - 1
        if isinstance(index, int) and (-known if container.complete else 0) <= index < known:
            items[index] = storable(value, container)
        else:
            items[:] = [Rest("an element was set at an index that is not known")]
    elif isinstance(container, Tensor):
        span, text = state.document.span(target), ast.unparse(target.slice)
        report_index(state.context, "set item", container, text, span, sets=True)
        report_misuse(state.context, "assign", [container], state.document.span(target))
    elif isinstance(container, DataValue):
        behaviour_of(container).set_item(state.context, container, index, value)


def delete(state: State, target: ast.expr) -> None:
    """`del target`."""
    if isinstance(target, ast.Name):
        state.journal.delete(state.scope.variables, target.id)
    elif isinstance(target, ast.Subscript):
        _delete_item(state, target)


def _delete_item(state: State, target: ast.Subscript) -> None:
    container, index = evaluate(state, target.value), evaluate(state, target.slice)
    if isinstance(container, DictValue) and is_constant(index):
        state.journal.delete(container.items, index)
    elif isinstance(container, DataValue):
        behaviour_of(container).delete_item(state.context, container, index)
    else:
        _set_item(state, target, Unknown("deleted"))
