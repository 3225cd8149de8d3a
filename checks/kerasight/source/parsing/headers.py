"""Headers of compound statements: testing a single one, and replacing a broken one."""

from __future__ import annotations

import re
from typing import Final

from kerasight.source.parsing.statements import COMPOUND_KEYWORD

UNKNOWN_NAME: Final = "__unknown__"
"""The name for a value lost with a broken header; it is never bound."""

CLAUSES: Final = {
    "if": {"elif", "else"},
    "elif": {"elif", "else"},
    "for": {"else"},
    "while": {"else"},
    "try": {"except", "else", "finally"},
    "except": {"except", "else", "finally"},
    "else": {"finally"},
    "@": {"@", "def", "class"},
}
"""Which headers may continue, at the same indentation, a statement that a header started."""

CLAUSE_WORDS: Final = frozenset({"elif", "else", "except", "finally", "case"})
SOFT_HEADER = re.compile(r"(match|case)\b.*:$")
DEFINED_NAME = re.compile(r"(?:def|class)\s+([^\W\d]\w*)")


def keyword_of(code: str) -> str:
    """The keyword of a header (`for` for `async for`), `@` for a decorator, "" for others."""
    if code.startswith("@"):
        return "@"
    compound = COMPOUND_KEYWORD.match(code)
    if compound is not None:
        return compound[0].split()[-1]
    soft = SOFT_HEADER.match(code)
    return soft[1] if soft is not None else ""


def surroundings(keyword: str) -> tuple[str, str]:
    """The lines to add before and after a header with a body to make a complete statement."""
    match keyword:
        case "elif" | "else":
            return "if 1: pass", ""
        case "except" | "finally":
            return "try: pass", ""
        case "try":
            return "", "finally: pass"
        case "@":
            return "", "class _: pass"
        case _:
            return "", ""


def stand_in(code: str) -> str:
    """A header of the same kind that parses and assumes nothing about the meaning of `code`."""
    keyword = keyword_of(code)
    prefix = "async " if code.startswith("async") else ""
    defined = DEFINED_NAME.search(code)
    name = defined[1] if defined is not None and defined[1].isidentifier() else UNKNOWN_NAME
    match keyword:
        case "def":
            return f"{prefix}def {name}(*__arguments__, **__keywords__):"
        case "class":
            return f"class {name}({UNKNOWN_NAME}):"
        case "for":
            return f"{prefix}for {UNKNOWN_NAME} in {UNKNOWN_NAME}:"
        case "with":
            # It may be one that expects an exception.
            return f"{prefix}with suppress({UNKNOWN_NAME}):"
        case "@":
            return f"@{UNKNOWN_NAME}"
        case "try" | "else" | "finally":
            return f"{keyword}:"
        case "except":
            return "except Exception:"
        case "case":
            return f"case {UNKNOWN_NAME}.{UNKNOWN_NAME}:"
        case "while" | "elif" | "match":
            return f"{keyword} {UNKNOWN_NAME}:"
        case _:
            return f"if {UNKNOWN_NAME}:"


def lost_header(before: str, behind: str) -> str:
    """The stand-in of an unrecognised header, between these keywords."""
    if before == "@":
        return stand_in("def")
    if before == "try":
        return stand_in("except")
    return stand_in("try" if behind in {"except", "finally"} else "if")
