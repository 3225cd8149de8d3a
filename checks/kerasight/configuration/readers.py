"""Readers of the values of settings: from TOML or JSON to the types of the code.

Each raises WrongValue for an invalid value.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from kerasight.configuration.key import WrongValue, suggestion
from kerasight.profiles import PROFILES
from kerasight.rules import GROUPS
from kerasight.values.findings import Severity
from kerasight.values.keras_version import BACKENDS, Backend


@cache
def rule_names() -> tuple[str, ...]:
    """All valid names: rules and groups."""
    # For speed: a server reads the other settings before it has loaded a rule.
    return tuple(sorted({*GROUPS, *GROUPS.values()}))


def read_names(value: object) -> frozenset[str]:
    """A list of rules and groups."""
    return frozenset(_known(name) for name in read_strings(value))


def read_strings(value: object) -> tuple[str, ...]:
    """A list of strings."""
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


def read_backend(value: object) -> Backend:
    """The name of a backend, as `KERAS_BACKEND` takes it."""
    for name in BACKENDS:
        if value == name:
            return name
    raise WrongValue(f"is {value!r}{suggestion(str(value), BACKENDS)}")


def read_profile(value: object) -> str:
    """The name of a release of Keras."""
    if isinstance(value, str) and value in PROFILES:
        return value
    raise WrongValue(f"is {value!r}{suggestion(str(value), tuple(PROFILES))}")


def read_flag(value: object) -> bool:
    """A boolean."""
    if isinstance(value, bool):
        return value
    raise WrongValue(f"is {value!r}; it must be true or false")


def read_milliseconds(value: object) -> int:
    """A time, up to a minute."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 60_000:
        return value
    raise WrongValue(f"is {value!r}; it must be a number of milliseconds from 0 to 60000")


def read_python(value: object) -> str:
    """The path of a Python interpreter."""
    if isinstance(value, str):
        return value
    raise WrongValue(f"is {value!r}; it must be the path of a Python, or null")


def read_folder(value: object) -> str:
    """The path of a folder below that of pyproject.toml."""
    if isinstance(value, str) and value and "\0" not in value:
        path = Path(value)
        if not path.anchor and ".." not in path.parts:
            return value
    raise WrongValue(f"is {value!r}; it must be the path of a folder inside of the project")


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
    names = rule_names()
    if name in names:
        return name
    raise WrongValue(f"names {name!r}, which is no rule or group{suggestion(name, names)}", name)


def _severity(value: object) -> Severity:
    levels = tuple(Severity)
    if value in levels:
        return Severity(str(value))
    raise WrongValue(f"is {value!r}; it must be {', '.join(levels[:-1])} or {levels[-1]}")
