"""Tables in files: `pd.read_csv("train.csv")`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kerasight.apis.arguments import to_items
from kerasight.apis.files.looking import look
from kerasight.values.data import Array, DataFrame, Facts, Origin, TableState, array
from kerasight.values.disk.data_files import Column, TableFile
from kerasight.values.objects import Value
from kerasight.values.shapes import Dim, UnknownDim

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context

NAMED: Final = frozenset(
    """delimiter encoding engine filepath_or_buffer header index_col low_memory memory_map names
    sep usecols""".split()
)
"""Arguments that are followed, or change nothing."""

TYPED: Final = frozenset(
    """date_format dayfirst dtype dtype_backend float_precision keep_default_na na_filter na_values
    parse_dates""".split()
)
"""Arguments that change the values of columns, not their names."""

DTYPES: Final = {"boolean": "bool", "empty": "float64", "float": "float64", "integer": "int64"}
ROWS: Final = "rows of a file"


def read_table(context: Context, call: Call, separator: str) -> DataFrame | None:
    """The table that `pd.read_csv` makes of a file; None if nothing is known of it."""
    given = call.get("sep", 1, call.keywords.get("delimiter"))
    separator = given if isinstance(given, str) else separator
    if len(separator) != 1 or len(call.positional) > 2 or set(call.keywords) - NAMED - TYPED:
        return None
    if not isinstance(given, str) and given is not None:
        return None
    found = look(context, call.get("filepath_or_buffer", 0), separator)
    if not isinstance(found, TableFile) or found.columns is None:
        return None
    named = _columns(found, call)
    if named is None:
        return None
    names, columns, rows = named
    if set(call.keywords) & TYPED:
        columns = tuple(Column("mixed") for _ in columns)
    origin = Origin(f"`{found.name}`", call.span)
    made: dict[Value, Array] = {
        name: column_array(column, rows, origin, is_whole=found.is_whole)
        for name, column in zip(names, columns, strict=True)
    }
    chosen = _chosen(made, call.keywords.get("index_col"), call.keywords.get("usecols"))
    if chosen is None:
        return None
    why = f"the contents of {found.name}"
    return DataFrame(chosen, TableState(rows, True, why), origin)


def read_records(context: Context, call: Call) -> DataFrame | None:
    """The table that `pd.read_json` makes of a list of objects; None if nothing is known of it.

    The types of its columns are left open: pandas takes some of them for dates.
    """
    path, lines = call.get("path_or_buf", 0), call.keywords.get("lines", False)
    if set(call.keywords) - {"encoding", "lines", "path_or_buf"} or len(call.positional) > 1:
        return None
    if not isinstance(path, str) or lines is not path.endswith((".jsonl", ".ndjson")):
        return None
    found = look(context, path)
    if not isinstance(found, TableFile) or found.firsts:
        return None
    origin = Origin(f"`{found.name}`", call.span)
    rows: Dim = UnknownDim(ROWS) if found.rows is None else found.rows
    made: dict[Value, Array] = {
        name: array((rows,), None, Facts(origin=origin)) for name in found.first
    }
    state = TableState(rows, found.is_whole, f"the contents of {found.name}")
    return DataFrame(made, state, origin)


def _columns(found: TableFile, call: Call) -> tuple[list[Value], tuple[Column, ...], Dim] | None:
    """The names and the contents of the columns, and the number of rows."""
    assert found.columns is not None
    header, given = call.keywords.get("header", "infer"), call.keywords.get("names")
    has_header = header == 0 if given is not None or header != "infer" else True
    rows: Dim = UnknownDim(ROWS) if found.rows is None else found.rows - has_header
    if header not in ("infer", None, 0) or header is False:
        return None
    names: list[Value]
    if given is not None:
        listed = to_items(given)
        if listed is None or not all(isinstance(each, str | int) for each in listed):
            return None
        names = listed
    elif has_header:
        names = [each or f"Unnamed: {index}" for index, each in enumerate(found.first)]
    else:
        names = list(range(len(found.first)))
    if len(names) != len(found.first) or len(set(names)) < len(names):
        return None
    columns = found.columns
    if not has_header:
        columns = tuple(map(joined, found.firsts, found.columns))
    return names, columns, rows


def _chosen(columns: dict[Value, Array], index: Value, used: Value) -> dict[Value, Array] | None:
    """The columns that are left: without that of the index, or those of `usecols`."""
    titles = list(columns)
    if used is not None:
        listed = to_items(used)
        if listed is None or index is not None:
            return None
        by_place = all(isinstance(each, int) and 0 <= each < len(titles) for each in listed)
        wanted = [titles[each] for each in listed if isinstance(each, int)] if by_place else listed
        if not set(wanted) <= set(titles):
            return None
        return {title: column for title, column in columns.items() if title in wanted}
    if index is None or index is False:
        return columns
    if isinstance(index, int) and not isinstance(index, bool) and 0 <= index < len(titles):
        index = titles[index]
    if index not in columns:
        return None
    return {title: column for title, column in columns.items() if title != index}


def column_array(column: Column, rows: Dim, origin: Origin, *, is_whole: bool) -> Array:
    """A column; of one whose rows were not all looked at, hardly anything is certain but text."""
    if column.type == "text":
        return array((rows,), "object", Facts(distinct=_distinct(column, is_whole), origin=origin))
    if not is_whole:
        return array((rows,), None, Facts(origin=origin))
    dtype = DTYPES.get(column.type)
    if column.missing and column.type != "empty":
        dtype = {"boolean": "object", "mixed": None}.get(column.type, "float64")
    facts = Facts(origin=origin)
    if column.type in ("integer", "float") and not column.missing:
        is_known = column.low is not None and column.high is not None
        facts = Facts(column.low, column.high, is_known, column.distinct, origin=origin)
    return array((rows,), dtype, facts)


def _distinct(column: Column, is_whole: bool) -> int | None:
    return column.distinct if is_whole and not column.missing else None


def joined(one: Column, other: Column) -> Column:
    """What a column holds of which these are two parts."""
    if other.type == "none":
        return one
    missing = one.missing + other.missing
    kinds = {one.type, other.type} - {"empty"}
    if kinds == {"integer", "float"}:
        kinds = {"float"}
    if len(kinds) != 1 or None in (one.low, other.low, one.high, other.high):
        return Column(kinds.pop() if len(kinds) == 1 else "mixed", missing)
    assert one.low is not None and other.low is not None
    assert one.high is not None and other.high is not None
    return Column(kinds.pop(), missing, min(one.low, other.low), max(one.high, other.high))
