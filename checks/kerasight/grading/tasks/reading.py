"""Reading a task.toml into a table, with the line of each mistake."""

# ruff: noqa: PLC0415 - jsonschema takes long to load

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from kerasight.configuration.key import suggestion
from kerasight.configuration.project import ERROR_LINE, line_of
from kerasight.contracts.folders import BUILT_IN
from kerasight.faults import Fault
from kerasight.grading.tasks.schema import LOWER_IS_BETTER, schema

if TYPE_CHECKING:
    from jsonschema import ValidationError

LARGEST = 1024 * 1024
"""Bytes; a larger file is rejected."""

TYPES = {
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "array": "a list",
    "object": "a table",
}


@dataclass(frozen=True, slots=True)
class TaskFault:
    """A mistake in a file of a task, at a line from 1."""

    file: Path
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


def read_table(file: Path) -> dict[str, Any]:
    """The contents of a task.toml. Raises Fault with its first mistake."""
    if file.parent.parent == BUILT_IN:
        # The tests validate the built-in ones with the schema, so grading need not.
        return tomllib.loads(file.read_text(encoding="utf-8"))
    table, faults = checked_table(file)
    if faults:
        more = f" (and {len(faults) - 1} more: `kerasight task check`)" if len(faults) > 1 else ""
        raise Fault(f"{faults[0]}{more}")
    return table


def checked_table(file: Path) -> tuple[dict[str, Any], list[TaskFault]]:
    """The contents of a task.toml, and all of its mistakes by line."""

    def broken(message: str, line: int = 1) -> tuple[dict[str, Any], list[TaskFault]]:
        return {}, [TaskFault(file, line, message)]

    try:
        data = file.read_bytes()
    except OSError as error:
        return broken(f"cannot be read: {error.strerror}")
    if len(data) > LARGEST:
        return broken("has more than 1 MiB: that is no task.toml")
    try:
        # TOML has two line endings, as editors write them.
        text = data.decode().replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        return broken("is not UTF-8, as TOML must be", data.count(b"\n", 0, error.start) + 1)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = ERROR_LINE.search(str(error))
        last = len(text.rstrip().splitlines()) or 1
        reason = ERROR_LINE.sub("", str(error))
        return broken(f"is not valid TOML: {reason}", int(found[1]) if found and found[1] else last)
    except RecursionError:
        return broken("is not valid TOML: nested too deeply")
    # The library has one error for each missing key; each of ours lists all of them.
    problems = dict.fromkeys((*_against_schema(table), *_against_sense(table)))
    faults = [
        TaskFault(file, line_of(text, path) if path else 1, message) for path, message in problems
    ]
    return table, sorted(faults, key=lambda fault: fault.line)


def _against_schema(table: dict[str, Any]) -> Iterator[tuple[tuple[str, ...], str]]:
    """The invalid keys, each with its path and its mistake."""
    try:
        from jsonschema import Draft7Validator
    except ModuleNotFoundError as missing:
        raise Fault(
            f"tasks of your own need the package {missing.name}: run "
            "`pip install 'kerasight[grade]'`"
        ) from missing

    for error in Draft7Validator(schema()).iter_errors(table):
        # The parts of a list have no line.
        path = tuple(str(part) for part in error.absolute_path if not isinstance(part, int))
        yield from _problems(error, path)


def _problems(
    error: ValidationError, path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], str]]:
    """An error of the schema in words, with did-you-mean."""
    name = ".".join(path) or "task.toml"
    # In the types of the library these may be unset; in its errors they never are.
    value, part, wanted = cast(
        tuple[Any, Any, Any], (error.instance, error.schema, error.validator_value)
    )
    where = f" in [{name}]" if path else ""
    match error.validator:
        case "additionalProperties":
            properties = tuple(part.get("properties", ()))
            for key in value:
                if key not in properties and not _matches(key, part):
                    hint = suggestion(key, properties) if properties else ""
                    yield (*path, key), f"unknown key {key!r}{where}{hint or _keys_of(path)}"
        case "required":
            for key in wanted:
                if key not in value:
                    yield path, f"the key {key!r} is missing{where}"
        case "type":
            yield path, f"{name} is {value!r}; it must be {TYPES[wanted]}"
        case "enum":
            yield path, f"{name} is {value!r}{suggestion(str(value), tuple(wanted))}"
        case "minItems" | "maxItems":
            least = part.get("minItems")
            exactly = "" if least == part.get("maxItems") else "at least "
            yield path, f"{name} has {len(value)} values; it must have {exactly}{least}"
        case "minLength" | "minProperties":
            yield path, f"{name} is empty"
        case "uniqueItems":
            yield path, f"{name} names something twice"
        case "pattern":
            yield path, f"{name} is {value!r}; it must be a plain name, like {_example(path)}"
        case _:
            yield path, f"{name} {error.message}"


def _matches(key: str, part: dict[str, Any]) -> bool:
    return any(re.search(pattern, key) for pattern in part.get("patternProperties", ()))


def _keys_of(path: tuple[str, ...]) -> str:
    """The required keys of a table with free names."""
    return "; it must be a score" if path[-1] in ("score", "most") else "; it must be a name"


def _example(path: tuple[str, ...]) -> str:
    return "solution.py" if path[-1] == "file_name" else "cars-train.npz"


def _against_sense(table: dict[str, Any]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Checks that a schema cannot express: the order of the bands."""
    metric = table.get("metric")
    name = metric.get("name") if isinstance(metric, dict) else None
    if not isinstance(metric, dict) or not isinstance(name, str) or name not in LOWER_IS_BETTER:
        return
    falls = metric.get("lower_is_better", False)
    if falls != LOWER_IS_BETTER[name]:
        wanted = "lower_is_better = true" if LOWER_IS_BETTER[name] else "no lower_is_better"
        key = "lower_is_better" if "lower_is_better" in metric else "name"
        yield ("metric", key), f"the {name} wants {wanted}"
        return
    bands = metric.get("bands")
    if not isinstance(bands, list) or not all(isinstance(edge, int | float) for edge in bands):
        return
    for number, (edge, following) in enumerate(pairwise(bands), start=1):
        if following >= edge if falls else following <= edge:
            way = "fall" if falls else "rise"
            yield (
                ("metric", "bands"),
                f"the bands must {way}: {edge:g} for a {number}, {following:g} for a {number + 1}",
            )
