"""What the reading process has answered, checked: it read files of anybody."""

from __future__ import annotations

from typing import Any, get_args

from kerasight.values.disk.data_files import (
    ArrayFile,
    ArrayHeader,
    ArraysFile,
    ClassFolder,
    Column,
    ColumnType,
    DataFile,
    DataFolder,
    Picture,
    PictureFile,
    TableFile,
)

UNFIT = (ValueError, TypeError, KeyError, AttributeError)
"""What `data_file` may raise."""

TYPES = get_args(ColumnType)


def data_file(answer: dict[str, Any], name: str) -> DataFile | None:
    """The facts of an answer; None if the file was refused. Raises one of `UNFIT`."""
    kind = answer.get("kind")
    if kind is None:
        return None
    return READERS[kind](answer, name)


def _array_file(answer: dict[str, Any], name: str) -> DataFile:
    return ArrayFile(name, _header(answer))


def _arrays_file(answer: dict[str, Any], name: str) -> DataFile:
    members = {_text(key): _header(each) for key, each in answer["members"].items()}
    return ArraysFile(name, members, bool(answer.get("is_model", False)))


def _table(answer: dict[str, Any], name: str) -> DataFile:
    first = tuple(map(_text, answer["first"]))
    columns = tuple(map(_column, answer["columns"])) if "columns" in answer else None
    firsts = tuple(map(_column, answer.get("firsts", ())))
    if any(len(each) != len(first) for each in (columns, firsts) if each):
        raise ValueError(name)
    return TableFile(
        name, first, columns, firsts, _optional(answer.get("rows")), bool(answer["is_whole"])
    )


def _folder(answer: dict[str, Any], name: str) -> DataFile:
    classes = [
        ClassFolder(
            _text(each["name"]), None if each["endings"] is None else _counts(each["endings"])
        )
        for each in answer["classes"]
    ]
    return DataFolder(
        name.rstrip("/") + "/",
        tuple(classes),
        _counts(answer["endings"]),
        tuple(map(_picture, answer["pictures"])),
        tuple(map(_text, answer["odd"])),
    )


def _picture_file(answer: dict[str, Any], name: str) -> DataFile:
    return PictureFile(name, _picture(answer["picture"]))


READERS = {
    "array": _array_file,
    "arrays": _arrays_file,
    "folder": _folder,
    "picture": _picture_file,
    "records": _table,
    "sets": _arrays_file,
    "table": _table,
}


def _header(answer: dict[str, Any]) -> ArrayHeader:
    dtype = answer["dtype"]
    return ArrayHeader(
        tuple(map(_number, answer["shape"])), None if dtype is None else _text(dtype)
    )


def _column(answer: dict[str, Any]) -> Column:
    if answer["type"] not in TYPES:
        raise ValueError(answer["type"])
    values = answer.get("values")
    return Column(
        answer["type"],
        _number(answer["missing"]),
        _bound(answer.get("low")),
        _bound(answer.get("high")),
        _optional(answer.get("distinct")),
        None if values is None else tuple(map(_text, values)),
    )


def _picture(answer: list[Any]) -> Picture:
    form, *sizes = answer
    height, width, channels = map(_number, sizes)
    return Picture(_text(form), height, width, channels)


def _counts(answer: dict[str, Any]) -> dict[str, int]:
    return {_text(ending): _number(count) for ending, count in answer.items()}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _number(value: object) -> int:
    if type(value) is not int or value < 0:
        raise TypeError(value)
    return value


def _optional(value: object) -> int | None:
    return None if value is None else _number(value)


def _bound(value: object) -> float | None:
    if value is not None and not isinstance(value, float):
        raise TypeError(value)
    return value
