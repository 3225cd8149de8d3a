"""The labels that each output of a model is compared with."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from kerasight.apis.keras.training.loss_shapes import match
from kerasight.apis.keras.training.outputs import names_of_outputs
from kerasight.apis.keras.training.specs import LOSSES
from kerasight.values.data import Array, Dataset, Loader
from kerasight.values.keras import Model
from kerasight.values.objects import DictValue, ListValue, Value
from kerasight.values.training import Output, Target

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kerasight.values.keras_version import KerasVersion


DEFAULT_BATCH: Final = 32
"""The batch size of `fit`, `evaluate` and `predict` for arrays."""


def targets_of(
    model: Model,
    outputs: Sequence[Output] | None,
    data: Value,
    labels: Value,
    asked: Value,
    keras: KerasVersion,
) -> tuple[Target, ...]:
    """The labels of each output, without those of unknown shape or with an unknown loss.

    `data`, `labels` and `asked` are the `x`, `y` and `batch_size` of `fit`; a data set has all.
    """
    if not outputs:
        return ()
    if isinstance(data, Loader) or (isinstance(data, Dataset) and data.batches == 1):
        element = data.element
        if isinstance(element, tuple):
            labels = element[1] if len(element) > 1 else None
    batch = _batch(data, labels, asked)
    static = not (keras.is_2 and isinstance(data, Loader))
    names = names_of_outputs(model, len(outputs))
    found = [
        _target(array, output, keras, static, batch, name if len(outputs) > 1 else None)
        for array, output, name in zip(_by_output(labels, names), outputs, names, strict=False)
        if isinstance(array, Array)
    ]
    return tuple(target for target in found if target is not None)


def _batch(data: Value, labels: Value, asked: Value) -> int | None:
    """The size of the first batch, None if unknown."""
    if isinstance(data, Dataset):
        return data.batch_size if isinstance(data.batch_size, int) else None
    rows = labels.rows if isinstance(labels, Array) and isinstance(labels.rows, int) else None
    if isinstance(data, Loader):
        return rows
    size = DEFAULT_BATCH if asked is None else asked
    if not isinstance(size, int):
        return None
    return size if rows is None else min(size, rows)


def _by_output(labels: Value, names: list[str | None]) -> Sequence[Value]:
    """The labels in the order of the outputs, empty if that is unknown."""
    if isinstance(labels, DictValue):
        return [labels.items.get(name) for name in names] if labels.complete else []
    if isinstance(labels, ListValue):
        labels = tuple(labels.items) if labels.complete else None
    if isinstance(labels, tuple):
        return labels if len(labels) == len(names) else []
    return [labels] if len(names) == 1 else []


def _target(
    array: Array,
    output: Output,
    keras: KerasVersion,
    static: bool,
    batch: int | None,
    name: str | None,
) -> Target | None:
    loss, dims, made = output.loss, array.shape.dims, output.shape.dims
    if loss is None or loss.class_name is None or loss.spec is None:
        return None
    if not dims or made is None or len(made) < 2:
        return None
    labels = array.facts.labels
    ask = partial(
        match,
        y_true=dims,
        y_pred=made,
        keras=keras,
        activation=output.activation,
        static=static,
        batch=batch,
        several=labels is not None and labels.form == "one-hot" and len(dims) == 2,
    )
    return Target(
        array,
        output,
        loss,
        loss.spec,
        ask(loss.spec),
        ask(LOSSES["SparseCategoricalCrossentropy"]),
        ask(LOSSES["CategoricalCrossentropy"]),
        name,
    )
