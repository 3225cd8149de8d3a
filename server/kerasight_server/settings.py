"""The settings that a client sends, read with care: a fault in one leaves the others standing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    # The engine is loaded behind the client's back, after the server has said hello.
    from kerasight.configuration.settings import Settings
    from kerasight.values.findings import Severity
    from kerasight.values.keras_version import Major

_Value = TypeVar("_Value")

SECTIONS = ("settings", "kerasight")
"""Where the settings may stand in what a client sends: our own key, or VS Code's section."""


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """What the user asks of the server.

    Those of the engine have their names there (`kerasight.configuration.settings`); patterns of
    files are counted from `root`. `python` is the interpreter that trains a model (None: the
    graded check chooses it); `show_grade_message` is off for a client that shows the result of a
    graded check itself. Other files of a project are read with `project_files`, which is off where
    the user does not trust a workspace. `completion`, `inlay_hints` and `code_lens` turn those on.
    """

    keras: Major | None = None
    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()
    per_file_ignores: tuple[tuple[str, frozenset[str]], ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    exclude: tuple[str, ...] = ()
    root: Path = field(default_factory=Path)
    profile: str | None = None
    python: str | None = None
    show_grade_message: bool = True
    project_files: bool = True
    completion: bool = True
    inlay_hints: bool = True
    code_lens: bool = True

    def asked(self) -> Settings:
        """What the engine is asked for."""
        from kerasight.configuration.settings import Settings

        return Settings(
            self.keras,
            self.select,
            self.ignore,
            self.per_file_ignores,
            self.severity,
            self.exclude,
            self.root,
            self.profile,
        )


class SettingError(ValueError):
    """A setting with a value it cannot have; the text says which and what it can be."""


def read_settings(sent: object) -> tuple[ServerSettings, tuple[str, ...]]:
    """The settings in `initializationOptions` or in the parameters of a configuration change.

    Returns the settings, defaults in the place of what is faulty, and one sentence a fault.
    """
    defaults = ServerSettings()
    if sent is None:
        return defaults, ()
    if not isinstance(sent, Mapping):
        return defaults, (f"the settings are {sent!r}, not an object",)
    values: object = next((sent[name] for name in SECTIONS if sent.get(name) is not None), sent)
    if not isinstance(values, Mapping):
        return defaults, (f"the settings are {values!r}, not an object",)
    return _read_values(values, defaults)


def _read_values(
    values: Mapping[str, Any], defaults: ServerSettings
) -> tuple[ServerSettings, tuple[str, ...]]:
    from kerasight.configuration.keys import KEYS, WrongValue

    faults: list[str] = []
    engine: dict[str, Any] = {}
    for key in KEYS.values():
        # An empty list is how an editor says "nothing chosen", never "no rule at all".
        if key.in_editors and (value := values.get(key.editor_name)):
            try:
                engine[key.field] = key.read(value)
            except WrongValue as wrong:
                faults.append(f'"{key.editor_name}" {wrong}')

    def value_of(name: str, read: Callable[[str, object], _Value], default: _Value) -> _Value:
        if values.get(name) is None:
            return default
        try:
            return read(name, values[name])
        except SettingError as fault:
            faults.append(str(fault))
            return default

    settings = ServerSettings(
        **engine,
        python=value_of("python", _text, "") or None,
        show_grade_message=value_of("showGradeMessage", _flag, defaults.show_grade_message),
        project_files=value_of("projectFiles", _flag, defaults.project_files),
        completion=value_of("completion", _flag, defaults.completion),
        inlay_hints=value_of("inlayHints", _flag, defaults.inlay_hints),
        code_lens=value_of("codeLens", _flag, defaults.code_lens),
    )
    return settings, tuple(faults)


def _text(name: str, value: object) -> str:
    if isinstance(value, str):
        return value
    raise SettingError(f'"{name}" is {value!r}; it must be the path of a Python, or null')


def _flag(name: str, value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise SettingError(f'"{name}" is {value!r}; it must be true or false')
