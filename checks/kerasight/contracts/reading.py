"""Reading the `[contract]` table of a task.toml."""

from __future__ import annotations

from typing import Any

from kerasight.values.contracts import Contract, GivenArray


def read_contract(table: dict[str, Any]) -> Contract:
    """The contract in the table `[contract]`, which is valid by the schema of task.toml."""
    return Contract(
        input_shapes=tuple(tuple(shape) for shape in table["input_shapes"]),
        output_shape=tuple(table["output_shape"]),
        forbidden_layers=tuple(table.get("forbidden_layers", ())),
        protected=tuple(table.get("protected", ())),
        file_name=table.get("file_name"),
        returns={
            name: tuple(_array(each) for each in arrays)
            for name, arrays in table.get("returns", {}).items()
        },
    )


def _array(table: dict[str, Any]) -> GivenArray:
    low, high = table.get("range", (None, None))
    return GivenArray(
        shape=tuple(table["shape"]),
        dtype=table["dtype"],
        content=table.get("content", ""),
        low=low,
        high=high,
        classes=table.get("classes"),
    )
