"""What the header of a file says that a program reads."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kerasight.values.disk.written import may_write

if TYPE_CHECKING:
    from kerasight.apis.context import Context
    from kerasight.values.disk.data_files import DataFile
    from kerasight.values.objects import Value


def look(context: Context, path: Value, separator: str = ",") -> DataFile | None:
    """What a path of the program leads to; None if nothing is known of it.

    So for a file that the program itself may write: what is there now is of an earlier run.
    """
    files = context.data_files
    if files is None or not isinstance(path, str):
        return None
    source = context.source

    def is_written() -> bool:
        return may_write(source.file_names.tree, source.text.lines, path)

    if context.reads is not None:
        context.reads.everything = True
    if source.of_all(is_written):
        return None
    return source.of_all(partial(files.look, path, separator))
