"""The settings of an inspection, from options, an editor or a project."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from kerasight.values.findings import Finding, Severity
    from kerasight.values.keras_version import Backend, Major

CACHE_FOLDER: Final = ".kerasight_cache"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of an inspection; the project may set those that are at their default.

    If `keras`, `profile` and `backend` are None, the file, the project and the installed packages
    decide (`kerasight.versions`). `select`, `ignore`, `per_file_ignores` (by file pattern) and
    `severity` have names of rules or groups; `exclude` has file patterns. Patterns are relative to
    `root`, by default the working folder. `data_files` allows to read the headers of data files.
    """

    keras: Major | None = None
    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()
    per_file_ignores: tuple[tuple[str, frozenset[str]], ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    exclude: tuple[str, ...] = ()
    root: Path = field(default_factory=Path)
    profile: str | None = None
    backend: Backend | None = None
    data_files: bool = True

    def over(self, project: Mapping[str, Any]) -> Settings:
        """These settings; those at their default are taken from a project, by the names of their
        keys.

        `keras`, `profile` and `backend` are unchanged: they are chosen together
        (`kerasight.versions`).
        """
        unset = {
            each.name: project[key]
            for each in fields(self)
            if each.name not in ("keras", "profile", "backend", "root")
            and (key := each.name.replace("_", "-")) in project
            and getattr(self, each.name) == each.default
        }
        return replace(self, **unset)

    def ignoring(self, names: Set[str]) -> Settings:
        """These settings with more ignored rules or groups."""
        return replace(self, ignore=self.ignore | names)

    def leveled(self, finding: Finding) -> Finding:
        """A finding with the severity set for its rule, else for its group."""
        levels = dict(self.severity)
        level = levels.get(finding.rule, levels.get(finding.group, finding.severity))
        return finding._replace(severity=level)
