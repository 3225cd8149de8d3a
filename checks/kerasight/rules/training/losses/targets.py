"""What a loss says of targets of a shape: fits, raises or broadcasts. Measured on both versions."""

from __future__ import annotations

from dataclasses import dataclass

from kerasight.values.data import Array, Dataset, Loader
from kerasight.values.shapes import Dim
from kerasight.values.training import Component, ModelFed, Output
from kerasight.values.training_specs import LossSpec


@dataclass(frozen=True, slots=True)
class Target:
    """The labels of one output."""

    array: Array
    output: Output
    loss: Component[LossSpec]
    spec: LossSpec

    dims: tuple[Dim, ...]
    """The shape that the loss gets, batch axis first."""

    made: tuple[Dim, ...]

    unchecked: bool
    """Whether Keras knows their shape only at run time, as for a loader in Keras 2.

    Then they may be broadcast.
    """

    @property
    def units(self) -> Dim:
        """The last size of the output."""
        return self.made[-1]

    @property
    def inner(self) -> tuple[int, ...] | None:
        """The sizes of one sample of the labels, None if one is unknown."""
        known = tuple(dim for dim in self.dims[1:] if isinstance(dim, int))
        return known if len(known) == len(self.dims) - 1 else None

    @property
    def is_one_hot(self) -> bool:
        """Whether each sample of the labels is a row with one column for each class."""
        labels = self.array.facts.labels
        return labels is not None and labels.form == "one-hot" and len(self.dims) == 2


def target_of(event: ModelFed) -> Target | None:
    """The labels of a model with one output, None if shapes or loss are unknown."""
    outputs = event.outputs
    labels = event.arguments.get("y")
    data = event.arguments.get("x")
    if isinstance(data, Loader) or (isinstance(data, Dataset) and data.batches == 1):
        element = data.element
        if isinstance(element, tuple):
            labels = element[1] if len(element) > 1 else None
    if outputs is None or len(outputs) != 1 or not isinstance(labels, Array):
        return None
    output = outputs[0]
    dims, made = labels.shape.dims, output.shape.dims
    if dims is None or made is None or not dims or len(made) < 2:
        return None
    loss = output.loss
    if loss is None or loss.class_name is None or loss.spec is None:
        return None
    unchecked = isinstance(data, Loader) and event.keras.is_2
    return Target(labels, output, loss, loss.spec, dims, made, unchecked)
