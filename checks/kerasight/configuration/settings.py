"""What the engine is asked for, by flags, by an editor or by a project."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kerasight.values.findings import Finding, Severity
    from kerasight.values.keras_version import Major


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user asks of an inspection; what is left at its default the project may set.

    `keras` and `profile` None let the project and what is installed beside it decide
    (`kerasight.versions`); `select`, `ignore`, `per_file_ignores` (by pattern of files) and
    `severity` hold names of rules or groups; `exclude` has patterns of files. Patterns are
    counted from `root`, by default the working folder.
    """

    keras: Major | None = None
    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()
    per_file_ignores: tuple[tuple[str, frozenset[str]], ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    exclude: tuple[str, ...] = ()
    root: Path = field(default_factory=Path)
    profile: str | None = None

    def over(self, project: Mapping[str, Any]) -> Settings:
        """These settings, with those of a project, by the names of their keys, where none is.

        `keras` and `profile` stay as they are: they are chosen together (`kerasight.versions`).
        """
        unset = {
            each.name: project[key]
            for each in fields(self)
            if each.name not in ("keras", "profile", "root")
            and (key := each.name.replace("_", "-")) in project
            and getattr(self, each.name) == each.default
        }
        return replace(self, **unset)

    def ignoring(self, names: Set[str]) -> Settings:
        """These settings, with more rules or groups that are not reported."""
        return replace(self, ignore=self.ignore | names)

    def leveled(self, finding: Finding) -> Finding:
        """A finding as grave as the user wants it: by its rule, or else by its group."""
        levels = dict(self.severity)
        level = levels.get(finding.rule, levels.get(finding.group, finding.severity))
        return finding._replace(severity=level)
