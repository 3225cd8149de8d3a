"""The `[contract]` table of a task.toml as a `Contract`."""

from __future__ import annotations

from typing import Any

from kerasight.values.contracts import Contract


def read_contract(table: dict[str, Any]) -> Contract:
    """The contract in the table `[contract]`, whose form the schema of task.toml says."""
    return Contract(
        input_shapes=tuple(tuple(shape) for shape in table["input_shapes"]),
        output_shape=tuple(table["output_shape"]),
        forbidden_layers=tuple(table.get("forbidden_layers", ())),
        protected=tuple(table.get("protected", ())),
        file_name=table.get("file_name"),
    )
