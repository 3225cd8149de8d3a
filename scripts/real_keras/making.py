"""Making an object of each class: values for the arguments that its constructor requires."""

from __future__ import annotations

import types
from typing import Any

SAMPLE_ARGUMENTS: dict[str, Any] = {
    "activation": "relu",
    "axes": 1,
    "bin_boundaries": [0.0, 1.0],
    "cropping": 1,
    "factor": 0.1,
    "filters": 1,
    "function": abs,
    "height": 2,
    "height_factor": 0.1,
    "input_dim": 3,
    "kernel_size": 1,
    "key_dim": 1,
    "n": 2,
    "num_bins": 2,
    "num_heads": 1,
    "num_query_heads": 1,
    "num_key_value_heads": 1,
    "head_dim": 1,
    "output_dim": 2,
    "output_shape": 1,
    "equation": "ab,bc->ac",
    "pool_size": 2,
    "rate": 0.5,
    "scale": 0.5,
    "size": 2,
    "stddev": 0.5,
    "target_shape": (1,),
    "dims": (1,),
    "units": 1,
    "width": 2,
    "seed": 1,
    "num_tokens": 2,
    "mask_value": 0.0,
    "groups": 1,
    "power": 1.0,
    "call_fn": abs,
    "feature_columns": [],
    "filepath": "no-such-model",
    "initial_vocabulary": ["a"],
    "max_number": 2,
    "module": None,
    "output_size": 1,
    "vocabulary_size": 2,
    "width_factor": 0.1,
}
"""A value for each required argument by its name, to make a layer and see what it accepts."""


def sample_value(name: str, keras: types.ModuleType, owner: str) -> Any:
    """A value that lets a layer be made, for its required argument `name`."""
    layers = keras.layers
    if name == "layer":
        return layers.LSTM(1) if owner.endswith("Bidirectional") else layers.Dense(1)
    if name == "cell":
        return layers.LSTMCell(1)
    if name == "cells":
        return [layers.LSTMCell(1)]
    if name == "layers":
        return [layers.Flatten()]
    return SAMPLE_ARGUMENTS[name]
