"""Functions of Python's library whose results are not known, but their types are."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final

from kerasight.apis.registry import opaque, transfer
from kerasight.values.objects import (
    FLOAT,
    INT,
    TEXT,
    GeneratorValue,
    ListValue,
    Rest,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context

TYPES: Final = {
    "os.path.basename": TEXT,
    "random.gauss": FLOAT,
    "random.randint": INT,
    "random.random": FLOAT,
    "random.randrange": INT,
    "random.uniform": FLOAT,
    "time.time": FLOAT,
}
"""The types of what functions of Python's library return."""


@transfer(*TYPES)
def give_scalar(context: Context, call: Call) -> Value:
    """`random.randint(0, 9)` and its like: a number or a string that is not known."""
    made = opaque(context, call)
    return Unknown(made.reason, TYPES[call.path]) if isinstance(made, Unknown) else made


@transfer("os.path.join")
def join_path(context: Context, call: Call) -> Value:
    """`os.path.join("data", "train")`."""
    parts = [each for each in call.positional if isinstance(each, str)]
    if parts and len(parts) == len(call.positional) and not (call.keywords or call.open):
        return posixpath.join(*parts)
    made = opaque(context, call)
    return Unknown(made.reason, TEXT) if isinstance(made, Unknown) else made


@transfer("csv.reader")
def read_rows(context: Context, call: Call) -> Value:
    """`csv.reader(file)`: rows of strings, or of numbers if it is asked to convert them."""
    opaque(context, call)
    reason = f"the result of {call.path}"
    converts = "quoting" in call.keywords or len(call.positional) > 1
    cell = Unknown(reason) if converts else Unknown(reason, TEXT)
    row = ListValue([Rest(reason, cell)])
    return GeneratorValue(ListValue([Rest(reason, row)]))


@transfer("os.listdir", "glob.glob")
def list_names(context: Context, call: Call) -> Value:
    """`os.listdir(folder)`, `glob.glob(pattern)`: names."""
    made = opaque(context, call)
    reason = made.reason if isinstance(made, Unknown) else ""
    return ListValue([Rest(reason, Unknown(reason, TEXT))])
