"""What a task asks of a graded file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

ENTRY: Final = "solution_model"
"""The function of a graded file that builds, trains and returns the model."""


@dataclass(frozen=True, slots=True)
class Contract:
    """What a graded file and its model must keep; shapes are without the batch axis.

    `protected` are names at the top of the starter whose values or code stay as they are there.
    `file_name` is what the file must be called, None when any name will do.
    """

    input_shapes: tuple[tuple[int | None, ...], ...]
    output_shape: tuple[int | None, ...]
    forbidden_layers: tuple[str, ...] = ()
    protected: tuple[str, ...] = ()
    file_name: str | None = None
