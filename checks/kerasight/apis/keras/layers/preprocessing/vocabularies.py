"""Layers with a vocabulary; index_lookup.py of keras/src/layers/preprocessing."""

from __future__ import annotations

from typing import Final

from kerasight.apis.arguments import flag, size, to_items
from kerasight.apis.keras.arguments.values.asked import (
    Asked,
    Check,
    Conflict,
    RefusedValue,
    checks_of,
)
from kerasight.apis.keras.arguments.values.checks import must, one_of, or_none
from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.apis.keras.layers.preprocessing.categories import MODES
from kerasight.apis.keras.layers.weights import unknown_weight
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import LayerCall, WeightSpec
from kerasight.values.shapes import UnknownDim

BY_ADAPT: Final = UnknownDim("`adapt` or a file sets the vocabulary")


def mode_of_words(*names: str) -> Check:
    """One of these modes; `binary` and `tf-idf` are older names of some."""

    def check(asked: Asked) -> RefusedValue | None:
        return None if asked.value in ("binary", "tf-idf") else one_of(*names)(asked)

    return check


PADDED: Final = Conflict(
    ("pad_to_max_tokens", "max_tokens"),
    lambda pad, tokens: bool(pad) and tokens is None,
    "needs `max_tokens`",
)

WEIGHTED: Final = Conflict(
    ("idf_weights", "output_mode"),
    lambda weights, mode: weights is not None and mode != "tf_idf",
    "is only for `output_mode='tf_idf'`",
)


class VocabularyLayer(BaseLayer):
    """A layer with a table of words or integers."""

    checks = checks_of(
        max_tokens=or_none(must("2 or more", lambda n: n > 1)),
        output_mode=mode_of_words(*MODES, "tf_idf"),
    )

    def has_weights(self, layer: Layer) -> bool:
        """Keras 2 keeps weights for the mode `tf_idf`; a vocabulary is none."""
        mode = layer.arguments.get("output_mode", "int")
        return mode not in ("int", "multi_hot", "count", "one_hot")

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...]:
        """None, but perhaps those of the mode `tf_idf` in Keras 2."""
        if call.keras.is_3 or not self.has_weights(call.layer):
            return ()
        return (unknown_weight("idf_weights", "the vocabulary")._replace(trainable=False),)


def vocabulary_size(layer: Layer, tokens_outside: int | UnknownDim) -> int | UnknownDim:
    """The size of the encoded output: the vocabulary and the out-of-vocabulary places."""
    padded = flag(layer, "pad_to_max_tokens")
    if padded:
        return size(layer, "max_tokens")
    words = to_items(layer.arguments.get("vocabulary"))
    if padded is None or words is None or isinstance(tokens_outside, UnknownDim):
        return BY_ADAPT
    special = ("", "[UNK]", 0, -1, layer.arguments.get("oov_token"))
    plain = all(isinstance(word, str | int) and word not in special for word in words)
    if not plain or len(set(words)) < len(words) or layer.arguments.get("mask_token") in words:
        return BY_ADAPT
    return len(words) + tokens_outside
