"""The keys of `[tool.kerasight]`, one table for the file, the editors, the schema and the pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Final

from kerasight.profiles import PROFILES
from kerasight.rules import GROUPS
from kerasight.values.findings import Severity

NAMES: Final = tuple(sorted({*GROUPS, *GROUPS.values()}))
"""Everything that a key may call a rule: rules and groups."""


class WrongValue(ValueError):
    """A value that a key cannot have.

    The text says why; `part` is the piece at fault where the value is a list or a table.
    """

    def __init__(self, message: str, part: str = "") -> None:
        super().__init__(message)
        self.part = part


@dataclass(frozen=True, slots=True)
class Key:
    """One setting: `read` turns what TOML or JSON holds into what the engine takes.

    `read` raises WrongValue; `schema` says the same to editors of TOML; `default` is what holds
    where nothing is set, in words. Keys that are not `in_editors` stand in pyproject.toml alone.
    """

    name: str
    read: Callable[[object], Any]
    schema: Mapping[str, Any]
    description: str
    default: str
    example: str
    in_editors: bool = True

    @property
    def editor_name(self) -> str:
        """The name in the settings of an editor: `perFileIgnores`."""
        first, *more = self.name.split("-")
        return first + "".join(word.capitalize() for word in more)

    @property
    def field(self) -> str:
        """The name in Python: `per_file_ignores`."""
        return self.name.replace("-", "_")


def suggestion(word: str, known: tuple[str, ...]) -> str:
    """`; did you mean 'x'?` for a word that is nearly one of `known`, else what there is."""
    close = get_close_matches(word, known, n=1, cutoff=0.6)
    return f"; did you mean {close[0]!r}?" if close else f"; there are {', '.join(known)}"


def read_names(value: object) -> frozenset[str]:
    """A list of rules and groups."""
    return frozenset(_known(name) for name in read_strings(value))


def read_strings(value: object) -> tuple[str, ...]:
    """A list of texts."""
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return tuple(value)
    raise WrongValue(f"is {value!r}; it must be a list of texts")


def read_names_by_glob(value: object) -> tuple[tuple[str, frozenset[str]], ...]:
    """A table from patterns of files to lists of rules and groups."""
    return tuple((glob, _inside(glob, read_names, names)) for glob, names in _table(value))


def read_severities(value: object) -> tuple[tuple[str, Severity], ...]:
    """A table from rules and groups to severities."""
    return tuple((_known(name), _inside(name, _severity, level)) for name, level in _table(value))


def read_keras(value: object) -> int:
    """A major version of Keras."""
    if value in (2, 3) and not isinstance(value, bool):
        return 2 if value == 2 else 3
    raise WrongValue(f"is {value!r}; it must be 2 or 3")


def read_profile(value: object) -> str:
    """The name of a release of Keras."""
    if isinstance(value, str) and value in PROFILES:
        return value
    raise WrongValue(f"is {value!r}{suggestion(str(value), tuple(PROFILES))}")


def _table(value: object) -> list[tuple[str, object]]:
    if isinstance(value, Mapping) and all(isinstance(name, str) for name in value):
        return list(value.items())
    raise WrongValue(f"is {value!r}; it must be a table")


def _inside(name: str, read: Callable[[object], Any], value: object) -> Any:
    try:
        return read(value)
    except WrongValue as wrong:
        raise WrongValue(f"of {name!r} {wrong}", wrong.part or name) from None


def _known(name: str) -> str:
    if name in NAMES:
        return name
    raise WrongValue(f"names {name!r}, which is no rule or group{suggestion(name, NAMES)}", name)


def _severity(value: object) -> Severity:
    levels = tuple(Severity)
    if value in levels:
        return Severity(str(value))
    raise WrongValue(f"is {value!r}; it must be {', '.join(levels[:-1])} or {levels[-1]}")


_RULES = {"type": "array", "items": {"$ref": "#/definitions/rule"}, "uniqueItems": True}
_GLOBS = {"type": "array", "items": {"type": "string"}}

KEYS: Final = {
    key.name: key
    for key in (
        Key(
            "select",
            read_names,
            _RULES,
            "Enable only these rules or groups, including rules that are off by default.",
            "all rules that are on by default",
            'select = ["shape", "lambda-layer"]',
        ),
        Key(
            "ignore",
            read_names,
            _RULES,
            "Disable these rules or groups.",
            "none",
            'ignore = ["missing-input-shape"]',
        ),
        Key(
            "per-file-ignores",
            read_names_by_glob,
            {"type": "object", "additionalProperties": _RULES},
            "Rules or groups to disable in files that match a pattern. Patterns are those of "
            ".gitignore, relative to the folder of pyproject.toml.",
            "none",
            'per-file-ignores = { "lessons/**" = ["lambda-layer"] }',
        ),
        Key(
            "severity",
            read_severities,
            {
                "type": "object",
                "propertyNames": {"$ref": "#/definitions/rule"},
                "additionalProperties": {"enum": [str(level) for level in Severity]},
            },
            "Severity per rule or group. Errors and warnings set the exit code to 1.",
            "the severity of the rule",
            'severity = { lambda-layer = "error", syntax-error = "warning" }',
        ),
        Key(
            "exclude",
            read_strings,
            _GLOBS,
            "Files and folders to skip. Patterns are those of .gitignore, relative to the folder "
            "of pyproject.toml. A file named on the command line is still checked, unless "
            "--force-exclude is given.",
            "hidden folders, build, dist, node_modules, site-packages, venv",
            'exclude = ["generated/", "*_old.py"]',
        ),
        Key(
            "keras",
            read_keras,
            {"enum": [2, 3]},
            "Target Keras version: 2 or 3.",
            "found from the imports of the file or the installed packages, else 3",
            "keras = 2",
        ),
        Key(
            "profile",
            read_profile,
            {"enum": list(PROFILES)},
            "Keras release required by a course or an exam. It sets the target Keras version "
            "unless `keras` does.",
            "none",
            'profile = "exam-2.13"',
        ),
        Key(
            "task-folders",
            read_strings,
            _GLOBS,
            "Folders of your own tasks, relative to the folder of pyproject.toml: each a task or a "
            "folder of tasks. `kerasight task` and `kerasight grade` find them by folder name, and "
            "only these commands run their code.",
            "none",
            'task-folders = ["course/tasks"]',
            in_editors=False,
        ),
    )
}
"""Every key by its name."""


def schema() -> dict[str, Any]:
    """The JSON schema of `[tool.kerasight]`, draft 7."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "The settings of Kerasight: [tool.kerasight] in pyproject.toml",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            key.name: {"description": key.description, **key.schema} for key in KEYS.values()
        },
        "definitions": {"rule": {"enum": list(NAMES)}},
    }
