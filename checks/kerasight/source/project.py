"""What the interpretation of a file asks of the project around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    from kerasight.source.document import Document


class Place(NamedTuple):
    """Where a module is."""

    name: str

    file: str
    """"" for a package without an `__init__.py`."""

    folder: str | None
    """The folder of the submodules of a package, None for a plain module."""

    @property
    def key(self) -> str:
        """Identifies the module."""
        return self.file or self.folder or ""


class Project(Protocol):
    """The other files of the project; a string is the reason why something is missing."""

    @property
    def inspected(self) -> str:
        """The path of the inspected file."""

    def find(self, importing: str, level: int, name: str) -> tuple[Place, ...] | str:
        """The modules that an import in the file `importing` names, one for each part.

        `level` is the number of leading dots, `name` what follows them; dots alone name a package.
        """

    def inside(self, folder: str, name: str) -> Place | None:
        """The module called `name` in the folder of a package."""

    def read(self, file: str) -> Document | str:
        """The document of a module's file."""


class Observed:
    """The answers of the disk during one inspection. Equal answers lead to equal findings."""

    __slots__ = ("absent", "asked", "data", "inside", "kinds", "nowhere", "read", "roots")

    def __init__(self) -> None:
        self.roots: list[str] = []
        """The root of the project, and the folder above the packages of the file."""

        self.kinds: dict[str, str] = {}
        """What stands at each path that was looked at."""

        self.absent: dict[str, list[str]] = {}
        """The names that were looked for in a folder and are not there."""

        self.nowhere: list[str] = []
        """The names that no module of the project has."""

        self.inside: dict[str, bool] = {}
        """Whether each path belongs to the project, links followed."""

        self.read: dict[str, str] = {}
        """The digest of each other file that was read."""

        self.asked: list[str] = []
        """The modules that jedi was asked for, and the data files that were not read in time: these
        answers depend on more than is known here."""

        self.data: dict[str, str] = {}
        """When each path of a data file or a folder was written, as `project.disk.stamp_of`."""

    def to_json(self) -> dict[str, Any]:
        """As an object of JSON."""
        return {name: value for name in self.__slots__ if (value := getattr(self, name))}
