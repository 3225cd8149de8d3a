"""The edit that makes a function return its model."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from kerasight.source.document import Document
from kerasight.values.contracts import ValueReturned
from kerasight.values.findings import Edit, Position, Span
from kerasight.values.keras import Model


def returning_the_model(document: Document, returned: Sequence[ValueReturned]) -> Edit | None:
    """Return the only model of a function instead of the current value; None if not certain.

    It is not certain if the function ends in several ways, has no model or several, or returns one.
    """
    each = returned[0]
    function = each.node
    if len(returned) > 1 or len(each.models) != 1 or isinstance(each.value, Model):
        return None
    if not isinstance(function, ast.FunctionDef) or each.span.elsewhere is not None:
        return None
    text = f"return {each.models[0]}"
    for node in ast.walk(function):
        if isinstance(node, ast.Return) and document.span(node) == each.span:
            # A call in it may train the model.
            calls = any(isinstance(part, ast.Call) for part in ast.walk(node))
            return None if calls else Edit(each.span, text)
    first, line = function.body[0], function.end_lineno
    if each.value is not None or first.lineno == function.lineno or line is None:
        return None
    indent = document.lines[first.lineno - 1][: first.col_offset]
    end = Position(line, len(document.lines[line - 1]) + 1)
    return None if indent.strip() else Edit(Span(end, end), f"\n{indent}{text}")
