"""The logs of a training, and what custom callbacks and plots read of them.

Measured on Keras 2 and 3: the logs of a batch have the loss and the metrics, those of an epoch and
`History.history` also those of the validation, with the prefix `val_`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.keras.models.parts import layers_of
from kerasight.values.keras import Layer, Model
from kerasight.values.objects import (
    BoundMethod,
    ClassValue,
    FunctionValue,
    History,
    InstanceValue,
    LibraryName,
    Logs,
    Unknown,
    Value,
)
from kerasight.values.training import Compilation, KerasObject

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kerasight.apis.context import Context
    from kerasight.values.findings import Span
    from kerasight.values.training import ModelFitted

CALLBACKS = "keras.callbacks."

OF_BATCH = ("on_batch_end", "on_train_batch_end")

OF_EPOCH = ("on_epoch_end", "on_train_end")


def history_of(context: Context, event: ModelFitted) -> Value:
    """What `fit` returns; custom callbacks are run on its logs."""
    callbacks, validated, span = event.callbacks, event.validated, event.span
    every_epoch_is_validated = event.arguments.get("validation_freq", 1) == 1
    unknown = Unknown("the result of fit", "Model.fit")
    names = _names(context, event.model)
    own = [callback for callback, _ in callbacks or () if not isinstance(callback, KerasObject)]
    if names is None or callbacks is None or validated is None or not all(map(_is_custom, own)):
        return unknown
    of_epoch = [*names, *(f"val_{name}" for name in names)] if validated else [*names]
    for callback, _ in callbacks:
        if _adds(context, callback, OF_BATCH, _logs(names, span)):
            return unknown
        logs = _logs(of_epoch, span)
        if (every_epoch_is_validated or not validated) and _adds(context, callback, OF_EPOCH, logs):
            return unknown
    return History(unknown.reason, unknown.path, logs=_logs(of_epoch, span))


def _logs(names: Iterable[str], span: Span) -> Logs:
    return Logs({name: Unknown("what a training logs") for name in names}, trained=span)


def _names(context: Context, model: Model) -> frozenset[str] | None:
    """The names of the loss and the metrics, None if there may be others.

    Layers of Keras 2 may log anything with `add_metric`.
    """
    compiled = model.state.compiled
    if not isinstance(compiled, Compilation) or model.instance is not None:
        return None
    if context.keras.is_2 and (model.state.adds_metrics or any(_custom_layers(model))):
        return None
    return compiled.logged


def _custom_layers(model: Model) -> Iterator[bool]:
    for layer in layers_of(model):
        yield not isinstance(layer, Layer) or layer.is_custom or isinstance(layer, Model)


def _is_custom(callback: Value) -> bool:
    """Whether a callback is of a class of the program with only known bases."""
    if not isinstance(callback, InstanceValue):
        return False
    return _is_known(callback.of)


def _is_known(owner: Value) -> bool:
    if isinstance(owner, ClassValue):
        return bool(owner.bases) and all(map(_is_known, owner.bases))
    return isinstance(owner, LibraryName) and owner.path.startswith(CALLBACKS)


def _adds(context: Context, callback: Value, names: tuple[str, ...], logs: Logs) -> bool:
    """Interpret methods of a callback once; whether they add to the logs.

    Their changes are undone, since it is unknown how often they run.
    """
    before = set(logs.items)
    added = False
    for name in names:
        method = _method(callback, name)
        if method is None:
            continue
        context.journal.begin()
        number = Unknown("the number of an epoch or a batch")
        given: list[Value] = [logs] if name == "on_train_end" else [number, logs]
        context.run_function(method, given, {}, logs.trained)
        added = added or set(logs.items) != before
        context.journal.undo()
    return added


def _method(callback: Value, name: str) -> Value | None:
    """A method of a custom callback, or a function passed to its constructor."""
    if isinstance(callback, InstanceValue):
        method = callback.of.attributes.get(name)
        if isinstance(method, FunctionValue) and method.kind == "function":
            return BoundMethod(callback, name, method)
    elif isinstance(callback, KerasObject):
        function = callback.arguments.get(name)
        return function if isinstance(function, FunctionValue) else None
    return None
