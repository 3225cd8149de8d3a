"""Print what a name is bound to, line by line, as the interpreter sees it.

`python scripts/trace_value.py FILE NAME [--keras 2]` shows each assignment of NAME in any scope of
FILE, in the order of the run, and its value at the end of the module. An unknown value is shown
with its reason: the first line with one is where to look.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from kerasight.interpreter.analysis import interpret
from kerasight.interpreter.core.state import State
from kerasight.project.data.looking import Headers
from kerasight.source.document import Document
from kerasight.values.keras import Layer
from kerasight.values.keras_version import KerasVersion
from kerasight.values.objects import DictValue, LibraryName, ListValue, Rest, Unknown, Value


def shown(value: Value, depth: int = 2) -> str:
    """An abstract value in one line: what it is, its shape and dtype, or why it is unknown."""
    if isinstance(value, Unknown | Rest):
        return f"unknown: {value.reason or 'no reason given'}"
    if isinstance(value, Layer):
        return f"{value.class_name} `{value.name}`"
    if isinstance(value, LibraryName):
        return value.path
    if isinstance(value, DictValue):
        items = [f"{shown(key, 0)}: {shown(each, depth - 1)}" for key, each in value.items.items()]
        return f"dict of {len(items)}" if depth <= 0 else "{" + ", ".join(items) + "}"
    if isinstance(value, ListValue | tuple):
        parts = value.items if isinstance(value, ListValue) else value
        name = "list" if isinstance(value, ListValue) else "tuple"
        inner = ", ".join(shown(each, depth - 1) for each in parts[:4])
        more = ", ..." if len(parts) > 4 else ""
        return f"{name} of {len(parts)}" if depth <= 0 else f"{name} [{inner}{more}]"
    shape, dtype = getattr(value, "shape", None), getattr(value, "dtype", None)
    if shape is not None:
        reason = getattr(shape, "reason", "")
        words = [type(value).__name__, str(shape), str(dtype or "?")]
        return " ".join(words) + (f" ({reason})" if reason else "")
    return repr(value) if value is None or isinstance(value, str | int | float) else _kind(value)


def _kind(value: Value) -> str:
    name = getattr(value, "name", None) or getattr(value, "path", None)
    return f"{type(value).__name__} {name}" if isinstance(name, str) else type(value).__name__


def trace(traced: str) -> None:
    """Make the interpreter print what a name is bound to."""
    bind = State.bind

    def printing(state: State, name: str, value: Value) -> None:
        if name == traced:
            line = "?" if state.statement is None else state.statement.start.line
            print(f"{line}: {name} = {shown(value)}")
        bind(state, name, value)

    State.bind = printing  # type: ignore[method-assign, assignment]


def main() -> None:
    """Interpret the file and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("name")
    parser.add_argument("--keras", type=int, choices=(2, 3), default=3)
    given = parser.parse_args()
    trace(given.name)
    document = Document.from_text(given.file.read_text(encoding="utf-8"))
    headers = Headers()
    data_files = headers.around(str(given.file))
    result = interpret(document, KerasVersion(given.keras), data_files=data_files)
    headers.close()
    if given.name in result.variables:
        print(f"at the end: {given.name} = {shown(result.variables[given.name])}")


if __name__ == "__main__":
    main()
