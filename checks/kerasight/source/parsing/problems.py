"""Places that do not parse; their explanation is separate, since only broken texts need it."""

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
"""All exceptions of `ast.parse`; the last three for texts that are nested too deeply."""

NULL_CHARACTER = "a null character (\\0) stands here, which Python refuses; delete it"
