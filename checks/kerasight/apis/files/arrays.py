"""Arrays in files: `np.load("x.npy")`, `np.loadtxt("x.csv")`, `h5py.File("x.h5")`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kerasight.apis.arguments import to_items
from kerasight.apis.files.looking import look
from kerasight.apis.numpy.making import asked_dtype
from kerasight.apis.registry import needs_all_arguments, opaque, transfer
from kerasight.values.data import Array, Facts, Origin, array
from kerasight.values.disk.data_files import ArrayFile, ArrayHeader, ArraysFile, TableFile
from kerasight.values.objects import DictValue, Unknown, Value
from kerasight.values.shapes import Dim, UnknownDim

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span


def array_of(header: ArrayHeader, words: str, span: Span) -> Array:
    """An array in a file, whose numbers are not known."""
    facts = Facts(origin=Origin(words, span))
    if header.dtype == "bool":
        facts = Facts(0, 1, origin=facts.origin)
    return array(header.shape, header.dtype, facts)


@transfer("numpy.load")
@needs_all_arguments
def load(context: Context, call: Call) -> Value:
    """`np.load(path)`: an array, or those of an `.npz` file by name."""
    found = look(context, call.get("file", 0))
    if isinstance(found, ArrayFile):
        return array_of(found.header, f"`{found.name}`", call.span)
    if isinstance(found, ArraysFile):
        return _members(found, call.span)
    return Unknown("an array from a file")


@transfer("h5py.File")
@needs_all_arguments
def open_hdf5(context: Context, call: Call) -> Value:
    """`h5py.File(path, "r")`: its data sets by name."""
    if call.get("mode", 1, "r") == "r":
        found = look(context, call.get("name", 0))
        if isinstance(found, ArraysFile) and not found.is_model:
            return _members(found, call.span)
    return opaque(context, call)


def _members(found: ArraysFile, span: Span) -> DictValue:
    return DictValue(
        {
            name: array_of(header, f"`{name}` of `{found.name}`", span)
            for name, header in found.members.items()
        }
    )


OTHER_AXES: Final = frozenset({"max_rows", "names", "ndmin", "unpack"})
"""Arguments by which a file becomes an array of other axes."""


def _table(call: Call) -> Array:
    """An array of a file that is not read: `delimiter` is written for files of several columns."""
    dtype, columns = asked_dtype(call, 1, "float64"), call.keywords.get("usecols")
    listed = to_items(columns)
    size: Dim = UnknownDim("numbers from a file")
    if type(columns) is int:
        return array((size,), dtype)
    several = columns is None or (listed is not None and len(listed) > 1)
    plain = not OTHER_AXES & set(call.keywords) and call.keywords.get("dtype", dtype) is not None
    if not (several and plain and dtype is not None and "delimiter" in call.keywords):
        return array(None, dtype, reason="numbers from a file")
    return array((size, size if listed is None else len(listed)), dtype)


@transfer("numpy.loadtxt", "numpy.genfromtxt")
@needs_all_arguments
def load_text(context: Context, call: Call) -> Value:
    """`np.loadtxt(path)`: one or two axes, depending on the file."""
    unknown = _table(call)
    separator = call.get("delimiter", 3)
    known = {"delimiter", "dtype", "skiprows", "skip_header"}
    if not isinstance(separator, str) or len(separator) != 1 or set(call.keywords) - known:
        return unknown
    found = look(context, call.get("fname", 0), separator)
    skipped = call.keywords.get("skiprows", call.keywords.get("skip_header", 0))
    if not isinstance(found, TableFile) or found.columns is None or skipped not in (0, 1):
        return unknown
    if found.rows is None or not found.is_whole or len(call.positional) > 1:
        return unknown
    rows, width = found.rows - (skipped == 1), len(found.first)
    if (
        rows < 2
        or width < 2
        or any(each.type not in ("integer", "float") for each in found.columns)
    ):
        return unknown
    facts = Facts(origin=Origin(f"`{found.name}`", call.span))
    return array((rows, width), asked_dtype(call, 1, "float64"), facts)
