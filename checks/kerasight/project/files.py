"""Which file of the project an import names."""

# ruff: noqa: PLC0415 - few files import others of the project

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from kerasight.project.disk import FILE, FOLDER, kind_of, leads_inside
from kerasight.project.documents import Documents
from kerasight.project.roots import above_packages, forget, names_below, root_of
from kerasight.source.document import Document
from kerasight.source.project import Observed, Place

if TYPE_CHECKING:
    from kerasight.project.resolver import Resolver

PATH_CHANGES = "sys.path"
"""The text that shows that a program changes where modules are found."""


class Projects:
    """Opens the project around each inspected file, with a shared cache.

    `unsaved` returns the text of an edited file; `resolver` asks jedi, and `report` is told when it
    fails.
    """

    def __init__(
        self,
        unsaved: Callable[[str], str | None] | None = None,
        resolver: Resolver | None = None,
        report: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.documents = Documents(unsaved) if unsaved else Documents()
        self._resolver = resolver
        self._report = report

    @property
    def resolver(self) -> Resolver:
        """Asks jedi; imported only for programs that need other files."""
        if self._resolver is None:
            from kerasight.project.resolver import Resolver

            self._resolver = Resolver()
            self._resolver.report = self._report
        return self._resolver

    def open(self, document: Document, observed: Observed | None = None) -> ProjectFiles:
        """The project around a document that is a file; `observed` gets what is learnt of it."""
        return ProjectFiles(document, self, observed)

    def forget(self) -> None:
        """Clear the cache after files were added or removed."""
        forget()
        if self._resolver is not None:
            self._resolver.forget()

    def close(self) -> None:
        """Stop the started processes."""
        if self._resolver is not None:
            self._resolver.close()


class ProjectFiles:
    """The project around one inspected document, for one run (see `source.project.Project`)."""

    def __init__(
        self, document: Document, projects: Projects, observed: Observed | None = None
    ) -> None:
        self._observed = observed or Observed()
        self._notes = observed is not None
        self.inspected = os.path.abspath(document.filename)  # noqa: PTH100 - keeps links
        self._document = document
        self._projects = projects
        self._root = root_of(self.inspected)
        self._real_root = self._root.resolve()
        script = Path(self.inspected)
        above = above_packages(script)
        self._observed.roots[:] = [str(self._root), str(above)]
        starts = (script.parent, above, self._root)
        self._starts = list(dict.fromkeys(map(str, starts)))
        # The disk is assumed unchanged during one run: many files import the same module.
        self._places: dict[tuple[str, str], Place | None] = {}
        self._package_names: dict[str, str] = {}
        self._ours: dict[str, bool] = {}

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
        key = (folder, name)
        if key not in self._places:
            self._places[key] = self._look(folder, name)
        return self._places[key]

    def read(self, file: str) -> Document | str:
        """The document of a module's file, under a name like that of the inspected one."""
        documents = self._projects.documents
        if self._notes and file not in self._observed.read:
            self._observed.read[file] = documents.digest(file)
        return documents.read(file, self._shown(file))

    def _look(self, folder: str, name: str) -> Place | None:
        stem = f"{folder.rstrip(os.sep)}{os.sep}{name}"
        package, module = f"{stem}{os.sep}__init__.py", f"{stem}.py"
        is_package, is_module = self._kind(package) == FILE, self._kind(module) == FILE
        if not is_package and not is_module and self._kind(stem) != FOLDER:
            return None
        outer = self._package_name(folder)
        dotted = f"{outer}.{name}" if outer else name
        if is_module and not is_package:
            return Place(dotted, module, None)
        return Place(dotted, package if is_package else "", stem)

    def _kind(self, path: str) -> str:
        kind = self._observed.kinds[path] = kind_of(path)
        return kind

    def _package_name(self, folder: str) -> str:
        """The name of the package that a folder is, as it is imported from above all packages."""
        if folder not in self._package_names:
            path = Path(folder)
            name = ""
            if self._kind(str(path / "__init__.py")) == FILE and path.name:
                outer = self._package_name(str(path.parent))
                name = f"{outer}.{path.name}" if outer else path.name
            self._package_names[folder] = name
        return self._package_names[folder]

    def _absolute(self, importing: str, name: str, parts: list[str]) -> tuple[Place, ...] | str:
        """The modules of `import a.b`: a program is started in its folder, or in the root.

        Modules are certain only there; other folders are left to jedi.
        """
        first = parts[0]
        folders = self._starts[:1] if first in sys.stdlib_module_names else self._starts
        found = self._holding(folders, first) or self._holding([str(Path(importing).parent)], first)
        if len(found) > 1:
            names = " or ".join(self._shown(file) for file in found)
            return f"the module '{first}' may be {names}, by where the program is started"
        if found:
            return self._chain(next(iter(found.values())), parts)
        unknown = f"the module '{name}' is no file of the project"
        if first in sys.stdlib_module_names:
            return unknown
        text = self._text(importing)
        plain = next((each for each in folders if self.inside(each, first)), None)
        if PATH_CHANGES not in text:
            if plain is not None:
                return self._chain(plain, parts)
            if first not in names_below(self._root):
                self._observed.nowhere.append(first)
                return unknown
        return self._ask(importing, text, name, parts)

    def _holding(self, folders: Iterable[str], name: str) -> dict[str, str]:
        """The folders that have a file for a module, by that file."""
        places = ((self.inside(folder, name), folder) for folder in folders)
        return {place.file: folder for place, folder in places if place and place.file}

    def _chain(self, folder: str | None, parts: list[str]) -> tuple[Place, ...] | str:
        """The modules of a dotted name that starts in `folder`."""
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
        name = self._package_name(folder)
        return (Place(name, str(file) if self._kind(str(file)) == FILE else "", folder),)

    def _is_ours(self, path: str) -> bool:
        """Whether a file or folder, links followed, belongs to the project."""
        if path not in self._ours:
            self._ours[path] = leads_inside(path, self._real_root)
            self._observed.inside[path] = self._ours[path]
        return self._ours[path]

    def _ask(
        self, importing: str, text: str, name: str, parts: list[str]
    ) -> tuple[Place, ...] | str:
        """The module that jedi finds, which knows other folders and changes of `sys.path`."""
        from kerasight.project.resolver import Question

        self._observed.asked.append(name)
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
        """A file's name for messages: relative if that of the inspected file is."""
        if Path(self._document.filename).is_absolute():
            return file
        shown = os.path.relpath(file)
        return file if shown.startswith(os.pardir) else shown
