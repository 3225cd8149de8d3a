"""Where in a solution a remedy applies."""

from __future__ import annotations

import ast

from kerasight.grading.diagnosis.calls import argument, calls
from kerasight.grading.diagnosis.symptoms import Remedy


def line_of(remedy: Remedy, tree: ast.Module) -> int | None:
    """The line of the argument or, without it, of the last call that a remedy is about.

    The last, since what stands last decides: the head of a model, the fit that counts. None where
    the solution has no such call.
    """
    found = calls(tree, remedy.call)
    if not remedy.call or not found:
        return None
    call = found[-1]
    given = argument(call, remedy.argument)
    # The line of a call in a chain is that of its first link; its name stands at the end.
    return given.lineno if given is not None else call.func.end_lineno or call.lineno
