"""What the interpretation of a file asks of the data files around it, by their headers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, Protocol, TypeAlias

ColumnType: TypeAlias = Literal["integer", "float", "boolean", "text", "mixed", "empty", "none"]
"""`empty` if all values are missing, `none` if there are no rows."""


class ArrayHeader(NamedTuple):
    """An array in a file."""

    shape: tuple[int, ...]

    dtype: str | None
    """NumPy's name, None if it is of a kind that is not known."""


class ArrayFile(NamedTuple):
    """An `.npy` file."""

    name: str
    header: ArrayHeader


class ArraysFile(NamedTuple):
    """An `.npz` or HDF5 file: arrays by their names."""

    name: str
    members: Mapping[str, ArrayHeader]
    is_model: bool = False


class Column(NamedTuple):
    """What the values of a column are that were looked at."""

    type: ColumnType
    missing: int = 0
    low: float | None = None
    high: float | None = None

    distinct: int | None = None
    """How many different values there are besides missing ones."""

    values: tuple[str, ...] | None = None
    """The different texts."""


class TableFile(NamedTuple):
    """A file with a table."""

    name: str

    first: tuple[str, ...]
    """The cells of the first row of a text file, the names of the columns of a JSON file."""

    columns: tuple[Column, ...] | None
    """What stands below the first row, None if the rows differ in length."""

    firsts: tuple[Column, ...]
    """What the cells of the first row are as values; empty for JSON."""

    rows: int | None
    """How many rows there are, with the first one of a text file; None if that is not certain."""

    is_whole: bool
    """Whether all rows were looked at."""


class ClassFolder(NamedTuple):
    """A folder of a class."""

    name: str

    endings: Mapping[str, int] | None
    """How many files it has by their endings in lower case, None if it is a link."""

    def files(self, endings: tuple[str, ...]) -> int | None:
        """How many files have one of these endings."""
        if self.endings is None:
            return None
        return sum(count for ending, count in self.endings.items() if ending in endings)


class Picture(NamedTuple):
    """The header of a picture."""

    format: str
    height: int
    width: int
    channels: int


class PictureFile(NamedTuple):
    """A picture."""

    name: str
    picture: Picture


class DataFolder(NamedTuple):
    """A folder and the folders in it."""

    name: str
    """With a slash at the end."""

    classes: tuple[ClassFolder, ...]
    """In the order of their names."""

    endings: Mapping[str, int]
    """How many files stand in the folder itself, by their endings."""

    pictures: tuple[Picture, ...] = ()
    """The different kinds of pictures among those that were looked at."""

    odd: tuple[str, ...] = ()
    """Files among them that are no pictures, whatever their names say."""


DataFile: TypeAlias = ArrayFile | ArraysFile | TableFile | PictureFile | DataFolder


class DataFiles(Protocol):
    """The data files that a program may read."""

    @property
    def found(self) -> tuple[DataFile, ...]:
        """What was found by now, each thing once."""

    def look(self, path: str, separator: str = ",") -> DataFile | None:
        """What a path leads to; None if nothing is known of it."""
