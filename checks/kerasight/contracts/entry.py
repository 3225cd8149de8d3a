"""Whether the entry function of a file can be called."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from difflib import get_close_matches
from typing import NamedTuple

from kerasight.source.document import Document
from kerasight.values.events import ENTRY
from kerasight.values.findings import Span
from kerasight.values.keras import Model
from kerasight.values.objects import FunctionValue, Value

NEARLY = 0.8
"""How similar a name must be to count as misspelt (difflib's ratio)."""


class Fault(NamedTuple):
    """Why a call of the entry function fails, for the message, and the code that causes it."""

    reason: str
    span: Span | None


def why_not_callable(document: Document, variables: Mapping[str, Value]) -> Fault | None:
    """Why `solution_model()` certainly fails, None if it may work.

    `variables` are the module variables after the document has run.
    """
    if ENTRY not in variables:
        return None if _may_bind(document.tree) else _missing(document)
    value = variables[ENTRY]
    place = next((document.header(each) for each in document.tree.body if _binds(each)), None)
    if isinstance(value, Model):
        return Fault(f"`{ENTRY}` is a model, not a function that returns one", place)
    if value is None or isinstance(value, int | float | str | tuple):
        return Fault(f"`{ENTRY}` is {value!r}, not a function", place)
    if isinstance(value, FunctionValue) and (needed := _needed(value.node.args)):
        names = ", ".join(f"`{name}`" for name in needed)
        reason = f"`{ENTRY}` needs {names}, but a grader calls it without arguments"
        return Fault(reason, place)
    return None


def _needed(arguments: ast.arguments) -> list[str]:
    """The required parameters."""
    names = [each.arg for each in (*arguments.posonlyargs, *arguments.args)]
    by_name = zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    return [
        *names[: len(names) - len(arguments.defaults)],
        *(each.arg for each, default in by_name if default is None),
    ]


def _missing(document: Document) -> Fault:
    functions = {
        each.name: each for each in document.tree.body if isinstance(each, ast.FunctionDef)
    }
    close = get_close_matches(ENTRY, functions, n=1, cutoff=NEARLY)
    if close:
        span = document.header(functions[close[0]])
        return Fault(f"the file has no function `{ENTRY}`, but one called `{close[0]}`", span)
    return Fault(f"the file has no function `{ENTRY}`", None)


def _binds(statement: ast.stmt) -> bool:
    match statement:
        case ast.FunctionDef(name=name) | ast.Assign(targets=[ast.Name(id=name)]):
            return name == ENTRY
    return False


def _may_bind(tree: ast.Module) -> bool:
    """Whether any statement could bind the name of the entry function."""
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.Name(id=name):
                if name == ENTRY:
                    return True
            case ast.alias(name=name, asname=alias):
                if ENTRY in (name, alias) or name == "*":
                    return True
            case ast.Constant(value=str(text)):
                if ENTRY in text and "\n" not in text.strip():
                    return True
    return False
