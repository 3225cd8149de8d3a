"""One setting: its name, valid values, default, and where it can be set."""

# ruff: noqa: PLC0415 - only a mistake needs it

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final, Generic, TypeVar

Value = TypeVar("Value")


class WrongValue(ValueError):
    """An invalid value of a key.

    The text says why; `part` is the invalid part of a list or a table.
    """

    def __init__(self, message: str, part: str = "") -> None:
        super().__init__(message)
        self.part = part


class Place(Enum):
    """Where a setting can be set."""

    PROJECT = "`[tool.kerasight]` in pyproject.toml"
    EDITORS = "what an editor sends to the server"
    VS_CODE = "the settings of the VS Code extension, which sends them to the server"


EVERYWHERE: Final = frozenset(Place)
ALL_EDITORS: Final = frozenset({Place.EDITORS, Place.VS_CODE})


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few values, as a word for the menu of VS Code, whose settings are never empty."""

    word: str
    value: object
    meaning: str


@dataclass(frozen=True, slots=True)
class Key(Generic[Value]):
    """One setting. All code that shows or reads settings uses these fields."""

    name: str
    """As in pyproject.toml: `per-file-ignores`."""
    read: Callable[[object], Value]
    """Converts a value of TOML or JSON. Raises WrongValue."""
    schema: Mapping[str, Any]
    """A JSON schema (draft 7) of the values that `read` accepts."""
    description: str
    """What it does: a sentence or two of Markdown."""
    default: Value
    """The default."""
    default_words: str = ""
    """The default in words, if the value does not explain itself."""
    example: str = ""
    """A line of TOML, for a key of the project."""
    choices: tuple[Choice, ...] = ()
    """The menu of VS Code for a key that may be left open; the first leaves it open."""
    places: frozenset[Place] = EVERYWHERE

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
    """`; did you mean 'x'?` for a word similar to one of `known`, else a list of `known`."""
    from difflib import get_close_matches

    close = get_close_matches(word, known, n=1, cutoff=0.6)
    return f"; did you mean {close[0]!r}?" if close else f"; there are {', '.join(known)}"
