"""Where in a solution a remedy applies."""

from __future__ import annotations

import ast

from kerasight.grading.diagnosis.symptoms import Remedy


def line_of(remedy: Remedy, tree: ast.Module) -> int | None:
    """The line of the argument or, without it, of the last call that a remedy is about.

    The last, since what stands last decides: the head of a model, the fit that counts. None where
    the solution has no such call.
    """
    calls = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _name(node.func) == remedy.call
    ]
    if not remedy.call or not calls:
        return None
    call = max(calls, key=lambda node: (node.lineno, node.col_offset))
    given = next((each for each in call.keywords if each.arg == remedy.argument), None)
    # The line of a call in a chain is that of its first link; its name stands at the end.
    return given.value.lineno if given is not None else call.func.end_lineno or call.lineno


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""
