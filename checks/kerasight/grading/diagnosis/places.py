"""The place in a solution where a remedy applies."""

from __future__ import annotations

import ast

from kerasight.grading.diagnosis.calls import argument, calls
from kerasight.grading.diagnosis.symptoms import Remedy


def line_of(remedy: Remedy, tree: ast.Module) -> int | None:
    """The line of the argument or, without one, of the last call that a remedy is about.

    The last one decides: the head of a model, the final fit. None if the solution has no such call.
    """
    found = calls(tree, remedy.call)
    if not remedy.call or not found:
        return None
    call = found[-1]
    given = argument(call, remedy.argument)
    # The line of a chained call is that of its first link; its name is at the end.
    return given.lineno if given is not None else call.func.end_lineno or call.lineno
