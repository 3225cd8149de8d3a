"""The ways to write a call, and a program, that a fix has to keep."""

from __future__ import annotations

import ast
import json
import re
import textwrap
from collections.abc import Callable

from kerasight.source.files import PythonFile, SourceFile
from kerasight.source.notebooks.files import NotebookFile

CallStyle = Callable[[str, "tuple[str, ...]"], str]
ProgramStyle = Callable[[str], SourceFile]


def _between(opening: str, separator: str, closing: str) -> CallStyle:
    def written(callee: str, arguments: tuple[str, ...]) -> str:
        return f"{callee}{opening}{separator.join(arguments)}{closing}"

    return written


def _comments(callee: str, arguments: tuple[str, ...]) -> str:
    lines = [f"    {each},  # {number} (of, é)" for number, each in enumerate(arguments)]
    return "\n".join((f"{callee}(  # begins", *lines, ")"))


def _in_parentheses(callee: str, arguments: tuple[str, ...]) -> str:
    return f"({callee}({', '.join(arguments)}))"


def _behind_text(callee: str, arguments: tuple[str, ...]) -> str:
    return f"('é😀', {callee}({', '.join(arguments)}))[1]"


def _values_in_parentheses(callee: str, arguments: tuple[str, ...]) -> str:
    return f"{callee}({', '.join(map(_wrapped, arguments))})"


def _wrapped(argument: str) -> str:
    """An argument with its value in parentheses."""
    name = re.match(r"\w+=", argument)
    head = name[0] if name is not None else ""
    return f"{head}({argument.removeprefix(head)})"


def _from_a_list(callee: str, arguments: tuple[str, ...]) -> str:
    first, *others = arguments
    return f"{callee}({', '.join((first if '=' in first else f'*[{first}]', *others))})"


CALL_STYLES: dict[str, CallStyle] = {
    "plain": _between("(", ", ", ")"),
    "lines": _between("(\n    ", ",\n    ", ",\n)"),
    "comments": _comments,
    "hanging": _between("(", ",\n        ", ")"),
    "trailing": _between("(", ", ", ",)"),
    "spaced": _between(" ( ", " , ", " )"),
    "dense": _between("(", ",", ")"),
    "commas first": _between("(\n    ", "\n  , ", "\n)"),
    "in parentheses": _in_parentheses,
    "behind text": _behind_text,
    "values in parentheses": _values_in_parentheses,
    "continued": _between("(", ", \\\n    ", ")"),
    "starred": _between("(*[], ", ", ", ", **{})"),
    "from a list": _from_a_list,
}
"""How a callee and its arguments are written."""


def _as_file(text: str) -> SourceFile:
    return PythonFile.from_bytes(text.encode(), "a.py")


def _crlf(text: str) -> SourceFile:
    return PythonFile.from_bytes(text.replace("\n", "\r\n").encode(), "a.py")


def _marked(text: str) -> SourceFile:
    return PythonFile.from_bytes(b"\xef\xbb\xbf" + text.encode(), "a.py")


def _in_a_branch(text: str) -> SourceFile:
    return _as_file(f"if True:\n{textwrap.indent(text, '    ')}")


def _behind_semicolons(text: str) -> SourceFile:
    """Each statement of one line behind another one with characters of two and four bytes."""
    lines = text.splitlines(keepends=True)
    try:
        body = ast.parse(text).body
    except SyntaxError:
        return _as_file(text)
    for node in body:
        if isinstance(node, ast.Assign | ast.Expr | ast.Import | ast.ImportFrom):
            lines[node.lineno - 1] = f'_ = "é😀"; {lines[node.lineno - 1]}'
    return _as_file("".join(lines))


def _notebook(text: str) -> SourceFile:
    half = text.count("\n") // 2
    lines = text.splitlines(keepends=True)
    try:
        ends = [node.end_lineno or 0 for node in ast.parse(text).body]
    except SyntaxError:
        ends = []
    cut = next((end for end in ends if end >= half), len(lines))
    cells = [["%matplotlib inline\n", *lines[:cut]], lines[cut:]]
    notebook = {
        "cells": [
            {
                "cell_type": "code",
                "metadata": {},
                "execution_count": None,
                "outputs": [],
                "source": cell,
            }
            for cell in cells
        ],
        "metadata": {},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return NotebookFile.from_bytes(json.dumps(notebook).encode(), "a.ipynb")


PROGRAM_STYLES: dict[str, ProgramStyle] = {
    "file": _as_file,
    "crlf": _crlf,
    "marked": _marked,
    "branch": _in_a_branch,
    "semicolons": _behind_semicolons,
    "notebook": _notebook,
}
"""How a program is written in a file."""


def program_of(file: SourceFile) -> str:
    """The Python program of a file, as the real Keras can run it."""
    text = "\n".join(piece.lstrip("\ufeff") for _, piece in file.pieces)
    return text.replace("\r\n", "\n").replace("%matplotlib inline\n", "")
