"""Edits that write a function of `keras.backend` of Keras 2 as Keras 3 has it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from kerasight.apis.keras.versions.backend_functions import BACKEND, NOW, WRITTEN
from kerasight.facts.functions import function_signature
from kerasight.values.findings import Edit, Position, Span
from kerasight.values.keras_version import KERAS_2, KERAS_3

if TYPE_CHECKING:
    from kerasight.interpreter.core.state import State


def backend_edits(state: State, node: ast.Attribute) -> tuple[Edit, ...]:
    """The edits for `K.name`, and for the call of it; none if they are not certain."""
    call = _call_of(state, node)
    text = state.context.source.text
    if state.document.elsewhere is not None or call is None:
        return ()
    span = state.document.span(call)
    if "#" in text.between(span.start, span.end) or any(
        isinstance(each, ast.Starred) for each in call.args
    ):
        return ()
    if node.attr in ("int_shape", "set_value"):
        return _as_member(state, node, call)
    path = NOW.get(node.attr)
    callee = state.document.span(node)
    reached = None if path is None else state.context.source.imports.reach(path, callee.start)
    arguments = None if path is None else _argument_edits(state, node.attr, path, call)
    if reached is None or arguments is None:
        return ()
    return (Edit(callee, reached.text), *reached.edits, *arguments)


def _argument_edits(state: State, name: str, path: str, call: ast.Call) -> list[Edit] | None:
    """The edits of the arguments; None if Keras 3 takes them in another way."""
    before = function_signature(f"{BACKEND}.{name}", KERAS_2)
    after = function_signature(path, KERAS_3)
    if before is None or after is None:
        return None
    now = dict(zip(before.positional, after.positional, strict=False))
    names = [*before.positional[: len(call.args)], *(each.arg for each in call.keywords)]
    if any(each not in now for each in names):
        return None
    edits = [
        Edit(_keyword(state, each), now[each.arg])
        for each in call.keywords
        if each.arg is not None and now[each.arg] != each.arg
    ]
    if name in WRITTEN and WRITTEN[name][0] not in [now[str(each)] for each in names]:
        end = state.document.span(call).end
        span = state.document.span(call)
        behind = span._replace(start=Position(end.line, end.column - 1))
        inside = state.context.source.text.between(span.start, behind.start).rstrip()
        comma = "" if inside.endswith(",") else ", "
        edits.append(Edit(behind._replace(end=behind.start), f"{comma}{'='.join(WRITTEN[name])}"))
    return edits


def _keyword(state: State, keyword: ast.keyword) -> Span:
    """The place of the name of a keyword argument."""
    start = state.document.position(keyword.lineno, keyword.col_offset)
    return Span(start, Position(start.line, start.column + len(keyword.arg or "")))


def _as_member(state: State, node: ast.Attribute, call: ast.Call) -> tuple[Edit, ...]:
    """`K.int_shape(x)` is `x.shape`, `K.set_value(x, value)` is `x.assign(value)`."""
    count = 1 if node.attr == "int_shape" else 2
    if call.keywords or len(call.args) != count:
        return ()
    target = call.args[0]
    if not isinstance(target, ast.Name | ast.Attribute | ast.Subscript | ast.Call):
        return ()
    whole, first = state.document.span(call), state.document.span(target)
    before = Edit(whole._replace(end=first.start), "")
    if count == 1:
        return before, Edit(whole._replace(start=first.end), ".shape")
    value = state.document.span(call.args[1])
    between = whole._replace(start=first.end, end=value.start)
    if "(" in state.context.source.text.between(between.start, between.end):
        return ()
    return before, Edit(between, ".assign(")


def _call_of(state: State, node: ast.Attribute) -> ast.Call | None:
    """The call whose function is `node`."""
    for statement in state.context.source.imports.tree.body:
        if statement.lineno <= node.lineno <= (statement.end_lineno or statement.lineno):
            for each in ast.walk(statement):
                if isinstance(each, ast.Call) and each.func is node:
                    return each
    return None
