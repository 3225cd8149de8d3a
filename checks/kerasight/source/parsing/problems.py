"""What stands for text that does not parse; only broken texts need what makes and explains it."""

from __future__ import annotations

import ast
from typing import NamedTuple

from kerasight.values.findings import Span


class SyntaxProblem(NamedTuple):
    """A statement that does not parse."""

    message: str
    span: Span


class Hole(ast.stmt):
    """A statement that does not parse, or the header of one."""

    _fields = ("targets", "mentioned", "exits")

    targets: list[ast.expr]
    """Names and attributes that it may bind."""

    mentioned: list[ast.expr]
    """Names and attributes that it reads."""

    exits: list[ast.stmt]
    """How it may leave its block."""

    shadowed: frozenset[str]
    """Names that may have other values there: a lost header may be that of a function."""

    goes_on: bool
    """Whether the next statement may follow."""


ParseError = SyntaxError | ValueError | MemoryError | RecursionError
PARSE_ERRORS = (SyntaxError, ValueError, MemoryError, RecursionError)
"""All exceptions of `ast.parse`; the last three for texts that are nested too deeply."""

NULL_CHARACTER = "a null character (\\0) stands here, which Python refuses; delete it"
