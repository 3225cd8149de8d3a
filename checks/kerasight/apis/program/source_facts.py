"""What the text of the inspected file says, whatever its code does."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

from kerasight.values.file_names import FileNames
from kerasight.values.imports import ImportedNames
from kerasight.values.written_text import WrittenText


@dataclass(eq=False, slots=True, repr=False)
class SourceFacts:
    """Facts of the inspected file."""

    imports: ImportedNames = field(default_factory=lambda: ImportedNames(ast.Module([], [])))
    """The imports at its top."""

    file_names: FileNames = field(default_factory=lambda: FileNames(ast.Module([], [])))
    """The names of files in it."""

    text: WrittenText = field(default_factory=WrittenText)

    other_keras: str = ""
    """A package of Keras whose names are of another version than that of the file."""
