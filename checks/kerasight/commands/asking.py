"""The options that `[tool.kerasight]` can set as well."""

# ruff: noqa: PLC0415 - only a mistake needs it

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import click

from kerasight.commands.options import KerasChoice, keras_option, keras_settings
from kerasight.configuration.project import SettingFault, folders_around, project_settings
from kerasight.configuration.settings import Settings
from kerasight.faults import Fault
from kerasight.output.terminal import complain
from kerasight.rules import GROUPS
from kerasight.values.keras_version import Backend

Command = TypeVar("Command", bound=Callable[..., Any])

OPTIONS = (
    keras_option,
    click.option(
        "--select",
        multiple=True,
        metavar="RULES",
        help="Enable only these rules or groups (comma-separated, repeatable).",
    ),
    click.option(
        "--ignore",
        multiple=True,
        metavar="RULES",
        help="Disable these rules or groups (comma-separated, repeatable).",
    ),
    click.option(
        "--exclude",
        multiple=True,
        metavar="PATTERN",
        help="Skip files and folders that match this .gitignore pattern (repeatable).",
    ),
)


def asking_options(command: Command) -> Command:
    """Add the options to a command, which gets them by their names."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command


def asked_settings(
    keras: KerasChoice | None,
    backend: Backend | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    exclude: tuple[str, ...],
    *,
    data_files: bool = True,
) -> Settings:
    """The settings of the options. Raises Fault for an unknown rule."""
    return Settings(
        **keras_settings(keras),
        backend=backend,
        select=rule_names(select) if select else None,
        ignore=rule_names(ignore) if ignore else frozenset(),
        exclude=exclude,
        data_files=data_files,
    )


def setting_faults(filename: str) -> tuple[SettingFault, ...]:
    """The mistakes in the settings of the project of a file."""
    return project_settings(folders_around(filename)).faults


class SettingsGuard:
    """Prevents the inspection of files with invalid settings, and prints each mistake once."""

    def __init__(
        self, faults_of: Callable[[str], tuple[SettingFault, ...]] = setting_faults
    ) -> None:
        self._faults_of = faults_of
        self.printed: set[SettingFault] = set()

    def refuses(self, filename: str) -> bool:
        """Whether the settings of a file have mistakes; prints new ones."""
        faults = self._faults_of(filename)
        for fault in faults:
            if fault not in self.printed:
                complain(str(fault))
        self.printed.update(faults)
        return bool(faults)


def rule_names(values: Iterable[str]) -> frozenset[str]:
    """The names in comma separated, repeated option values. Raises Fault for an unknown one."""
    names = {name.strip() for value in values for name in value.split(",")} - {""}
    known = {*GROUPS, *GROUPS.values()}
    for name in sorted(names - known):
        raise Fault(unknown_rule(name, known))
    return frozenset(names)


def unknown_rule(name: str, known: Iterable[str]) -> str:
    """The message for an unknown rule."""
    from difflib import get_close_matches

    known = sorted(known)
    close = get_close_matches(name, known, n=1, cutoff=0.5)
    advice = f"did you mean {close[0]!r}?" if close else f"there are {', '.join(known)}"
    return f"no rule or group is called {name!r}; {advice}"
