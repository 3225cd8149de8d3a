"""What an output format is: how it prints the findings of a check."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple, TypeAlias

from kerasight.inspected import Inspection


class FileByFile(NamedTuple):
    """Prints the findings of a file as soon as it is inspected."""

    description: str
    """Who reads it, for the page of formats."""

    render: Callable[[Inspection], str]
    """The findings of a file that has some, with line endings."""

    in_color: Callable[[Inspection], str] | None = None
    """The same with colours."""

    ending: Callable[[Sequence[Inspection]], str] | None = None
    """A line after the last file."""

    statistics: Literal["text", "json"] | None = None
    """How it prints `--statistics`, None if it cannot."""

    is_for_people: bool = False
    """Whether it can explain unknown values, among the findings (`--show-unknown`)."""


class OneDocument(NamedTuple):
    """Prints the findings of all files as one document, after the last file."""

    description: str
    """Who reads it, for the page of formats."""

    render: Callable[[Sequence[Inspection], Sequence[str]], str]
    """The document without its last line ending. The strings are for files not inspected."""

    statistics: Literal["text", "json"] | None = None
    """How it prints `--statistics`, None if it cannot."""

    is_for_people: bool = False
    """Whether it can explain unknown values, among the findings (`--show-unknown`)."""


Format: TypeAlias = FileByFile | OneDocument
