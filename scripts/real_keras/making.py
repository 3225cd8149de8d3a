"""Making an object of each class, and building layers: what they have shows then."""

from __future__ import annotations

import inspect
import tempfile
import types
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

SAMPLE_ARGUMENTS: dict[str, Any] = {
    "activation": "relu",
    "axes": 1,
    "axis_names": ["batch"],
    "batch_size": 2,
    "bin_boundaries": [0.0, 1.0],
    "boundaries": [1],
    "call_fn": abs,
    "cropping": 1,
    "custom_objects": {},
    "data": [[0.0], [1.0], [2.0]],
    "dataset": ["a text"],
    "decay_rate": 0.5,
    "decay_steps": 2,
    "dims": (1,),
    "equation": "ab,bc->ac",
    "factor": 0.1,
    "feature_columns": [],
    "features": {"a": "float"},
    "filters": 1,
    "first_decay_steps": 2,
    "fn": max,
    "function": abs,
    "groups": 1,
    "head_dim": 1,
    "height": 2,
    "height_factor": 0.1,
    "initial_learning_rate": 0.1,
    "initial_vocabulary": ["a"],
    "initializer": "zeros",
    "input_dim": 3,
    "interval": 1,
    "kernel_size": 1,
    "key_dim": 1,
    "length": 1,
    "mask_value": 0.0,
    "max_number": 2,
    "module": None,
    "n": 2,
    "name": "a_name",
    "normalizer": [1.0],
    "num_bins": 2,
    "num_classes": 2,
    "num_heads": 1,
    "num_key_value_heads": 1,
    "num_query_heads": 1,
    "num_tokens": 2,
    "output_dim": 2,
    "output_shape": 1,
    "output_size": 1,
    "pool_size": 2,
    "power": 1.0,
    "precision": 0.5,
    "rate": 0.5,
    "recall": 0.5,
    "scale": 0.5,
    "schedule": abs,
    "seed": 1,
    "sensitivity": 0.5,
    "shape": (1,),
    "shuffle": False,
    "size": 2,
    "specificity": 0.5,
    "stddev": 0.5,
    "target": 2,
    "target_class_ids": [0],
    "target_shape": (1,),
    "targets": [0.0, 1.0, 2.0],
    "tokenizer": str.split,
    "units": 1,
    "values": [0.1, 0.2],
    "vocabulary_size": 2,
    "width": 2,
    "width_factor": 0.1,
}
"""A value for each required argument by its name."""

OF_CLASS: dict[str, dict[str, Any]] = {
    "keras.callbacks.ModelCheckpoint": {"filepath": "model.keras"},
    "keras.distribution.TensorLayout": {"axes": ("batch",)},
    "keras.dtype_policies.AWQDTypePolicy": {"mode": "awq/4/-1", "source_name": "float32"},
    "keras.dtype_policies.GPTQDTypePolicy": {"mode": "gptq/4/-1", "source_name": "float32"},
    "keras.dtype_policies.Int4DTypePolicy": {"mode": "int4/-1", "source_name": "float32"},
    "keras.dtype_policies.QuantizedDTypePolicy": {"mode": "int8", "source_name": "float32"},
    "keras.dtype_policies.QuantizedFloat8DTypePolicy": {"mode": "float8", "source_name": "float32"},
    "keras.layers.CategoryEncoding": {"num_tokens": 2},
    "keras.layers.Discretization": {"num_bins": 2},
    "keras.layers.GroupNormalization": {"groups": 1},
    "keras.layers.RandomPosterization": {"factor": 4},
    "keras.layers.Reshape": {"target_shape": (3, 1)},
    "keras.layers.STFTSpectrogram": {"frame_length": 4, "frame_step": 2, "fft_length": 4},
    "keras.mixed_precision.Policy": {"name": "float32"},
    "keras.quantizers.AWQConfig": {"tokenizer": None},
    "keras.quantizers.GPTQConfig": {"tokenizer": None},
    "keras.Variable": {"initializer": 0.0},
}
"""What some classes need besides, or instead."""

OF_CLASS_3: dict[str, dict[str, Any]] = {
    "keras.layers.InputLayer": {"shape": (3,)},
    "keras.optimizers.Optimizer": {"learning_rate": 0.1},
}
"""What some classes need in Keras 3 alone."""

HIDDEN = {"keras.mixed_precision.LossScaleOptimizer": ("inner_optimizer",)}
"""The requirements of a class from decorators of its constructor."""


@cache
def no_folder() -> str:
    """A folder that is empty, for those who read or write one."""
    return tempfile.mkdtemp()


def sample_value(name: str, keras: Any, path: str) -> Any:
    """A value that lets an object of the class `path` be made, for its required argument `name`.

    Raises KeyError where there is none.
    """
    layers = keras.layers
    makers: dict[str, Callable[[], Any]] = {
        "backup_dir": no_folder,
        "cell": lambda: layers.LSTMCell(1),
        "cells": lambda: [layers.LSTMCell(1)],
        "checkpoint_dir": no_folder,
        "default_optimizer": keras.optimizers.SGD,
        "directory": no_folder,
        "filename": lambda: str(Path(no_folder()) / "log.csv"),
        "image_data_generator": lambda: keras.preprocessing.image.ImageDataGenerator(rescale=1.0),
        "inner_optimizer": keras.optimizers.SGD,
        "inputs": lambda: keras.Input((1,)),
        "layer": lambda: layers.LSTM(1) if path.endswith("Bidirectional") else layers.Dense(1),
        "layers": lambda: [layers.Flatten()],
        "model": lambda: keras.Sequential([keras.Input((1,)), layers.Dense(1)]),
        "optimizer": keras.optimizers.SGD,
        "optimizer_map": lambda: keras.optimizers.OptimizerMap(keras.optimizers.SGD()),
        "sequence": keras.utils.Sequence,
    }
    made = makers.get(name)
    return SAMPLE_ARGUMENTS[name] if made is None else made()


def named_parameters(function: Callable[..., Any]) -> list[inspect.Parameter]:
    """The parameters but `*args` and `**kwargs`."""
    return [
        parameter
        for parameter in inspect.signature(function).parameters.values()
        if parameter.kind not in (parameter.VAR_KEYWORD, parameter.VAR_POSITIONAL)
    ]


def sample_arguments(path: str, owner: Any, keras: types.ModuleType) -> dict[str, Any]:
    """Arguments that make an object of a class; KeyError where one of them has no sample."""
    given = OF_CLASS.get(path, {})
    if hasattr(keras, "ops"):
        given = given | OF_CLASS_3.get(path, {})
    required = [
        parameter.name
        for parameter in named_parameters(owner.__init__)[1:]
        if parameter.default is parameter.empty and parameter.name not in given
    ]
    names = (*required, *HIDDEN.get(path, ()))
    return {name: sample_value(name, keras, path) for name in names} | given


def make(path: str, owner: Any, keras: types.ModuleType) -> Any | None:
    """An object of a class, None where none can be made: it needs JAX, PyTorch or a file."""
    try:
        return owner(**sample_arguments(path, owner, keras))
    except Exception:
        return None


SHAPES: tuple[tuple[tuple[int, ...], ...], ...] = (
    ((3,),),
    ((4, 3),),
    ((4, 4, 3),),
    ((4, 4, 4, 3),),
    ((4, 4, 4, 4, 3),),
    ((4, 3), (4, 3)),
    ((3,), (3,)),
    ((1,), (1,)),
    ((3,), (1,), (1,)),
)
"""Shapes of inputs, without the batch, that layers are tried on; those of cells come last."""

DTYPES = ("float32", "int32", "string")


class Built(NamedTuple):
    """A layer that was called on inputs that it accepts."""

    layer: Any

    names: Counter[str]
    """How often it took each automatic name when it was built."""

    takes_mask: bool
    """Whether a call on tensors with masks is connected to one of the masks."""


def build(path: str, owner: Any, keras: types.ModuleType) -> Built | None:
    """A layer that was called on inputs that it takes; None where it takes none of those tried."""
    if make(path, owner, keras) is None:
        return None
    for call in calls(keras):
        layer = make(path, owner, keras)
        before = names_taken(keras)
        try:
            call(layer)
        except Exception:
            continue
        names = names_taken(keras) - before
        return Built(layer, names, is_connected(call, make(path, owner, keras), keras))
    return None


def is_connected(call: Callable[..., list[Any]], layer: Any, keras: Any) -> bool:
    """Whether a call of a layer on tensors with masks is connected to one of the masks."""
    try:
        masks = call(layer, masked=True)
    except Exception:  # Keras 2 raises where a layer does not support masking
        return False
    connected = [
        each
        for node in layer._inbound_nodes
        for each in (node.arguments.keras_tensors if hasattr(keras, "ops") else node.keras_inputs)
    ]
    return any(mask is each for mask in masks for each in connected)


def names_taken(keras: Any) -> Counter[str]:
    """How often each automatic name was given so far, in the form without its number."""
    if hasattr(keras, "ops"):
        state = import_module("keras.src.backend.common.global_state")
        return Counter(state.get_global_attribute("object_name_uids") or {})
    backend = import_module("tf_keras.src.backend")
    return Counter({name: n for (_, name), n in backend.get_default_graph_uid_map().items()})


FORMS: tuple[Callable[[Any, list[Any]], Any], ...] = (
    lambda layer, inputs: layer(inputs),
    lambda layer, inputs: layer(*inputs),
    lambda layer, inputs: layer(inputs[0], inputs[1:]),
)
"""How several inputs are given: in a list, one by one, and the rest of them as states."""


def calls(keras: Any) -> Iterator[Callable[..., list[Any]]]:
    """Ways to call a layer on symbolic inputs of each shape and dtype, which return their masks."""

    def call(
        layer: Any, dtype: str, shapes: Sequence[tuple[int, ...]], form: Any, masked: bool = False
    ) -> list[Any]:
        inputs = [keras.Input(shape, dtype=dtype) for shape in shapes]
        masks = [keras.Input(shape[:-1], dtype="bool") for shape in shapes] if masked else []
        for tensor, mask in zip(inputs, masks, strict=False):
            tensor._keras_mask = mask
        form(layer, inputs)
        return masks

    for dtype in DTYPES:
        for shapes in SHAPES:
            for form in FORMS if len(shapes) > 1 else FORMS[1:2]:
                yield partial(call, dtype=dtype, shapes=shapes, form=form)
