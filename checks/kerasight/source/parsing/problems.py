"""Places that do not parse; apart from their explanation, which only broken texts need."""

from __future__ import annotations

from dataclasses import dataclass

from kerasight.values.findings import Span


@dataclass(frozen=True, slots=True)
class SyntaxProblem:
    """A statement that does not parse."""

    message: str
    span: Span


ParseError = SyntaxError | ValueError | MemoryError | RecursionError
PARSE_ERRORS = (SyntaxError, ValueError, MemoryError, RecursionError)
"""All that `ast.parse` raises; the last three for texts nested beyond what it can hold."""

NULL_CHARACTER = "a null character (\\0) stands here, which Python refuses; delete it"
