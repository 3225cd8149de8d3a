"""Which file of the project an import names."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from kerasight.project.documents import Documents
from kerasight.project.roots import INSTALLED, above_packages, forget, names_below, root_of
from kerasight.source.document import Document
from kerasight.source.project import Place

if TYPE_CHECKING:
    from kerasight.project.resolver import Resolver

PATH_CHANGES = "sys.path"
"""What the text of a program holds that looks for modules in further folders."""


class Projects:
    """Opens the project around each inspected file; what is read and learned serves all.

    `unsaved` gives the text of a file that is being edited; `resolver` asks jedi.
    """

    def __init__(
        self,
        unsaved: Callable[[str], str | None] | None = None,
        resolver: Resolver | None = None,
    ) -> None:
        self.documents = Documents(unsaved) if unsaved else Documents()
        self._resolver = resolver

    @property
    def resolver(self) -> Resolver:
        """What asks jedi; a program that needs no other file never loads it."""
        if self._resolver is None:
            from kerasight.project.resolver import Resolver

            self._resolver = Resolver()
        return self._resolver

    def open(self, document: Document) -> ProjectFiles:
        """The project around a document, whose name is that of a file."""
        return ProjectFiles(document, self)

    def forget(self) -> None:
        """Files have come or gone: look again."""
        forget()
        if self._resolver is not None:
            self._resolver.forget()

    def close(self) -> None:
        """End what was started."""
        if self._resolver is not None:
            self._resolver.close()


class ProjectFiles:
    """The project around one inspected document, for one run (see `source.project.Project`)."""

    def __init__(self, document: Document, projects: Projects) -> None:
        self.inspected = os.path.abspath(document.filename)  # noqa: PTH100 - keeps links
        self._document = document
        self._projects = projects
        self._root = root_of(self.inspected)
        self._real_root = self._root.resolve()

    def find(self, importing: str, level: int, name: str) -> tuple[Place, ...] | str:
        """The modules that an import in the file `importing` names, one for each part."""
        parts = name.split(".") if name else []
        if not level:
            return self._absolute(importing, name, parts)
        folders = Path(importing).parents
        folder = str(folders[min(level, len(folders)) - 1])
        return self._chain(folder, parts) if parts else self._package(folder)

    def inside(self, folder: str, name: str) -> Place | None:
        """The module called `name` in the folder of a package."""
        stem = Path(folder, name)
        if (stem / "__init__.py").is_file():
            return Place(_dotted(stem), str(stem / "__init__.py"), str(stem))
        file = Path(folder, f"{name}.py")
        if file.is_file():
            return Place(_dotted(stem), str(file), None)
        return Place(_dotted(stem), "", str(stem)) if stem.is_dir() else None

    def read(self, file: str) -> Document | str:
        """The document of a module's file, under a name like that of the inspected one."""
        return self._projects.documents.read(file, self._shown(file))

    def _absolute(self, importing: str, name: str, parts: list[str]) -> tuple[Place, ...] | str:
        """The modules of `import a.b`: a program is started in its own folder, or from the root.

        Only there a module is found for certain; further folders are left to jedi.
        """
        first = parts[0]
        script = Path(self.inspected)
        folders = list(dict.fromkeys((script.parent, above_packages(script), self._root)))
        if first in sys.stdlib_module_names:
            folders = folders[:1]
        found = self._holding(folders, first) or self._holding([Path(importing).parent], first)
        if len(found) > 1:
            names = " or ".join(self._shown(file) for file in found)
            return f"the module '{first}' may be {names}, by where the program is started"
        if found:
            return self._chain(next(iter(found.values())), parts)
        unknown = f"the module '{name}' is no file of the project"
        if first in sys.stdlib_module_names:
            return unknown
        text = self._text(importing)
        plain = next((str(each) for each in folders if (each / first).is_dir()), None)
        if PATH_CHANGES not in text:
            if plain is not None:
                return self._chain(plain, parts)
            if first not in names_below(self._root):
                return unknown
        return self._ask(importing, text, name, parts)

    def _holding(self, folders: Iterable[Path], name: str) -> dict[str, str]:
        """The folders that have a file for a module, by that file."""
        places = ((self.inside(str(folder), name), str(folder)) for folder in folders)
        return {place.file: folder for place, folder in places if place and place.file}

    def _chain(self, folder: str | None, parts: list[str]) -> tuple[Place, ...] | str:
        """The modules of a dotted name that begins in `folder`."""
        places: list[Place] = []
        for part in parts:
            place = self.inside(folder, part) if folder is not None else None
            if place is None:
                return f"the module '{'.'.join(parts)}' is no file of the project"
            if not self._is_ours(place.key):
                return f"{place.key} stands outside of the project {self._root}"
            places.append(place)
            folder = place.folder
        return tuple(places)

    def _package(self, folder: str) -> tuple[Place, ...] | str:
        """The package that a folder is, for `from . import name`."""
        if not self._is_ours(folder):
            return f"{folder} stands outside of the project {self._root}"
        file = Path(folder, "__init__.py")
        return (Place(_dotted(Path(folder)), str(file) if file.is_file() else "", folder),)

    def _is_ours(self, path: str) -> bool:
        """Whether a file or folder, links followed, belongs to the project."""
        real = Path(path).resolve()
        if not real.is_relative_to(self._real_root):
            return False
        return INSTALLED.isdisjoint(real.relative_to(self._real_root).parts)

    def _ask(
        self, importing: str, text: str, name: str, parts: list[str]
    ) -> tuple[Place, ...] | str:
        """What jedi finds, which knows of further folders and of changes of `sys.path`."""
        from kerasight.project.resolver import Question

        answer = self._projects.resolver.ask(Question(str(self._root), importing, text, name))
        if answer.file is None:
            return f"the module '{name}' is no file of the project{answer.reason}"
        file = Path(os.path.normpath(answer.file))
        last = file.parent if file.name == "__init__.py" else file
        return self._chain(str(last.parents[min(len(parts), len(last.parents)) - 1]), parts)

    def _text(self, importing: str) -> str:
        if importing == self.inspected:
            return self._document.text
        document = self.read(importing)
        return document if isinstance(document, str) else document.text

    def _shown(self, file: str) -> str:
        """A file's name as users read it: relative where that of the inspected file is."""
        if Path(self._document.filename).is_absolute():
            return file
        shown = os.path.relpath(file)
        return file if shown.startswith(os.pardir) else shown


def _dotted(stem: Path) -> str:
    """The name by which a module is imported from above the packages that it stands in."""
    return ".".join(stem.relative_to(above_packages(stem)).parts)
