"""Reading the settings of a client: an invalid one does not affect the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from kerasight.configuration.key import Key, Place, Value, WrongValue
from kerasight.configuration.keys import KEYS, settable_in
from kerasight.configuration.settings import Settings

SECTIONS = ("settings", "kerasight")
"""The keys of the settings in a client's message: our own, or VS Code's section."""

NOTHING_CHOSEN: Final[tuple[object, ...]] = (None, "", [], {})
"""Values by which editors leave a setting open; an empty list never means "no rule at all"."""


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """The settings of the server: `settings[COMPLETION]`, by `kerasight.configuration.keys`.

    `values` has the converted values other than defaults, by key. File patterns are relative to
    `root`.
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    root: Path = field(default_factory=Path)

    def __getitem__(self, key: Key[Value]) -> Value:
        """The value of a setting, or its default."""
        value: Value = self.values.get(key.name, key.default)
        return value

    def asked(self) -> Settings:
        """The settings of the inspection: all that a project can set as well."""
        asked = {KEYS[name].field: value for name, value in self.values.items() if name in KEYS}
        return Settings(root=self.root, **asked)


def read_settings(sent: object) -> tuple[ServerSettings, tuple[str, ...]]:
    """The settings in `initializationOptions` or in the parameters of a configuration change.

    Returns the settings, with defaults for invalid ones, and one sentence per mistake.
    """
    if sent is None:
        return ServerSettings(), ()
    if not isinstance(sent, Mapping):
        return ServerSettings(), (f"the settings are {sent!r}, not an object",)
    values: object = next((sent[name] for name in SECTIONS if sent.get(name) is not None), sent)
    if not isinstance(values, Mapping):
        return ServerSettings(), (f"the settings are {values!r}, not an object",)
    return _read_values(values)


def _read_values(values: Mapping[str, Any]) -> tuple[ServerSettings, tuple[str, ...]]:
    faults: list[str] = []
    read: dict[str, Any] = {}
    for key in settable_in(Place.EDITORS).values():
        value = values.get(key.editor_name)
        if any(value is nothing or value == nothing for nothing in NOTHING_CHOSEN):
            continue
        try:
            chosen = key.read(value)
        except WrongValue as wrong:
            faults.append(f'"{key.editor_name}" {wrong}')
        else:
            if chosen != key.default:
                read[key.name] = chosen
    return ServerSettings(read), tuple(faults)
