"""What a report may show of predictions: the table `[report]` of `task.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from kerasight.values.contracts import Contract

Kind: TypeAlias = Literal["images", "texts", "rows", "series"]

CLASSIFYING = frozenset({"accuracy", "cross-entropy"})
"""Metrics of a classifier."""


@dataclass(frozen=True, slots=True)
class Showing:
    """What a report shows of the predictions of a model."""

    kind: Kind | None
    """What a known example is, None if a report shows none."""

    classes: tuple[str, ...]
    """Names in the order of the labels, empty if the model outputs numbers."""

    hidden_sums: bool
    """Whether to show sums over the hidden examples (confusion matrix, error quantiles)."""


def read_showing(table: dict[str, Any], metric: str, contract: Contract) -> Showing:
    """The table `[report]`; classes without names get their numbers."""
    classes = table.get("classes", [])
    if not classes and metric in CLASSIFYING:
        classes = [str(label) for label in range(max(2, contract.output_shape[-1] or 0))]
    return Showing(table.get("shows"), tuple(classes), table.get("hidden_sums", True))
