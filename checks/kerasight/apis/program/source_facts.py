"""What the text of the inspected file says, whatever its code does."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from kerasight.values.file_names import FileNames
from kerasight.values.imports import ImportedNames
from kerasight.values.written_text import WrittenText

Answer = TypeVar("Answer")


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

    asked: list[tuple[Callable[[], object], object]] = field(default_factory=list)
    """What the run has asked of the whole text, also of that behind it, with the answers."""

    def of_all(self, question: Callable[[], Answer]) -> Answer:
        """The answer to a question about the whole text, asked by a part of it."""
        answer = question()
        self.asked.append((question, answer))
        return answer
