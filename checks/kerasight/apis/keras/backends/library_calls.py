"""Calls of library functions that only some backends can do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

from kerasight.apis.keras.backends.missing import lacks, report_missing
from kerasight.values.backends import features
from kerasight.values.backends.features import Feature
from kerasight.values.keras import Layer
from kerasight.values.training import KerasObject

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.objects import Value


class Needs(NamedTuple):
    """What a function needs of the backend."""

    feature: Feature

    when: Callable[[Call], bool] = lambda call: True  # noqa: ARG005
    """Whether a call needs it."""


def _sets(name: str) -> Callable[[Call], bool]:
    return lambda call: call.keywords.get(name) is True


def _gives_keras(call: Call) -> bool:
    """Whether an argument is a layer, a model or another object of Keras."""
    return any(map(_is_of_keras, (*call.positional, *call.keywords.values())))


def _is_of_keras(value: Value) -> bool:
    return isinstance(value, Layer | KerasObject)


def _gives_no_devices(call: Call) -> bool:
    given = (*call.positional, *call.keywords)
    return not call.open and "devices" not in given and len(call.positional) < 1


def _names_no_devices(call: Call) -> bool:
    return not call.open and "devices" not in call.keywords and len(call.positional) < 3


NEEDS: Final = {
    "keras.layers.TFSMLayer": Needs(features.TFSM_LAYER),
    "keras.layers.JaxLayer": Needs(features.JAX_LAYER),
    "keras.layers.FlaxLayer": Needs(features.JAX_LAYER),
    "keras.layers.TorchModuleWrapper": Needs(features.TORCH_MODULE_WRAPPER),
    "keras.distribution.list_devices": Needs(features.DEVICES),
    "keras.distribution.DataParallel": Needs(features.DEVICES, _gives_no_devices),
    "keras.distribution.DeviceMesh": Needs(features.DEVICES, _names_no_devices),
    "keras.distribution.get_device_count": Needs(features.DEVICE_COUNT),
    "keras.Input": Needs(features.SPARSE_INPUT, _sets("sparse")),
    "keras.layers.InputLayer": Needs(features.SPARSE_INPUT, _sets("sparse")),
    "tensorflow.saved_model.save": Needs(features.SAVED_MODEL, _gives_keras),
    "tensorflow.train.Checkpoint": Needs(features.CHECKPOINT, _gives_keras),
}
"""The functions and classes, by canonical path."""

RAGGED: Final = Needs(features.RAGGED_INPUT, _sets("ragged"))


def report_call(context: Context, path: str, call: Call) -> None:
    """Record a call of one of these functions, if the backend lacks what it needs."""
    for needs in (NEEDS[path], RAGGED):
        if lacks(context, needs.feature) and needs.when(call):
            report_missing(context, needs.feature, call.span, path.rpartition(".")[2])
            return
