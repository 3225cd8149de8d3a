"""The registry of transfer functions: what calls of library functions do to abstract values.

A function is registered where it is written; `index` says which module to import for a path, so
that a program loads only what it calls.
"""

# ruff: noqa: PLC0415 - few programs use what not every backend has

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache, wraps
from importlib import import_module
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar

from kerasight.apis.index import MODULES
from kerasight.values.keras import Model
from kerasight.values.objects import Unknown, Value, result_of

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context

Transfer: TypeAlias = "Callable[[Context, Call], Value]"

AnyTransfer = TypeVar("AnyTransfer", bound=Transfer)

TRANSFERS: dict[str, Transfer] = {}
"""The functions of the modules that are imported, by the paths that they are registered for."""


def transfer(*paths: str) -> Callable[[AnyTransfer], AnyTransfer]:
    """Register the decorated function for canonical paths.

    `numpy.*` are all paths below `numpy` that have no function of their own, and
    `keras.utils.**.normalize` is `normalize` in any submodule: Keras has moved it between them.
    """

    def register(function: AnyTransfer) -> AnyTransfer:
        TRANSFERS.update(dict.fromkeys(paths, function))
        return function

    return register


def needs_all_arguments(function: Transfer) -> Transfer:
    """Let the decorated function see only calls without `*` or `**` of what is unknown."""

    @wraps(function)
    def called(context: Context, call: Call) -> Value:
        return opaque(context, call) if call.open else function(context, call)

    return called


@lru_cache(maxsize=4096)
def transfer_function(path: str) -> Transfer | None:
    """What is registered for a path, None if nothing is."""
    for name in names_of(path):
        module = MODULES.get(name)
        if module is not None:
            import_module(f"kerasight.apis.{module}")
            return TRANSFERS[name]
    return None


def names_of(path: str) -> Iterator[str]:
    """What a path may be registered as, the closest first."""
    yield path
    parts = path.split(".")
    if len(parts) > 2:
        yield f"{parts[0]}.{parts[1]}.**.{parts[-1]}"
    for count in range(len(parts) - 1, 0, -1):
        yield ".".join((*parts[:count], "*"))


REGISTERS_NAMES = frozenset(
    """CustomObjectScope custom_object_scope enable_unsafe_deserialization get_custom_objects
    register_keras_serializable""".split()
)
"""Functions that register custom names, or load unregistered objects."""


NEED_BACKENDS = frozenset(
    """keras.Input keras.distribution.DataParallel keras.distribution.DeviceMesh
    keras.distribution.get_device_count keras.distribution.list_devices keras.layers.FlaxLayer
    keras.layers.InputLayer keras.layers.JaxLayer keras.layers.TFSMLayer
    keras.layers.TorchModuleWrapper tensorflow.saved_model.save
    tensorflow.train.Checkpoint""".split()
)
"""Functions that not every backend has (`kerasight.apis.keras.backends.library_calls`)."""

COMPUTES = ("keras.ops.", "keras.activations.", "keras.utils.to_categorical")
"""Prefixes of the paths of functions that compute with the backend."""


OTHERS: Final = ("jax.", "keras.random.", "tensorflow.", "torch.")
"""Where the functions are that a backend may refuse in traced code."""


def call_library(context: Context, path: str, call: Call) -> Value:
    """What `path(...)` returns."""
    if path.rpartition(".")[2] in REGISTERS_NAMES:
        context.names_registered = True
    call.path = path
    if path in NEED_BACKENDS and context.keras.is_3:
        from kerasight.apis.keras.backends.library_calls import report_call

        report_call(context, path, call)
    if context.foreign.traces and path.startswith(COMPUTES):
        from kerasight.apis.keras.backends.foreign_calls import note_function

        note_function(context, path, call)
    if context.tracing.kind == "traced" and path.startswith(OTHERS):
        from kerasight.apis.keras.ops.foreign import is_refused

        if is_refused(context, call):
            return Unknown(f"{path} raises")
    function = transfer_function(path)
    return opaque(context, call) if function is None else function(context, call)


def opaque(context: Context, call: Call) -> Value:
    """The unknown result of a library function that is not known."""
    given = (*call.positional, *call.keywords.values())
    for value in given:
        share(context, value)
    return result_of(call.path, given)


def share(context: Context, value: Value) -> None:
    """Note that a model passed to unknown code may be compiled or trained there."""
    if isinstance(value, Model):
        context.journal.change(value.state).shared = True
