"""`StringLookup` and `IntegerLookup`; index_lookup.py of keras/src/layers/preprocessing."""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.arguments import size
from kerasight.apis.keras.arguments.values.asked import Conflict, checks_of
from kerasight.apis.keras.arguments.values.checks import anything, by_version, must, one_of, only
from kerasight.apis.keras.arguments.values.dtypes import dtype
from kerasight.apis.keras.layers.attributes import attributes_of, in_keras_2, none_only, unfollowed
from kerasight.apis.keras.layers.preprocessing.categories import (
    NOT_SPARSE,
    CategoriesLayer,
    indices_dtype,
)
from kerasight.apis.keras.layers.preprocessing.vocabularies import (
    PADDED,
    WEIGHTED,
    VocabularyLayer,
    vocabulary_size,
)
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import LayerCall
from kerasight.values.shapes import UnknownDim


class IndexLookup(VocabularyLayer, CategoriesLayer):
    """The index of each value, or its encoding."""

    checks = checks_of(
        dtype=only(2, dtype),
        num_oov_indices=must("0 or more", lambda n: n >= 0),
        trainable=anything,
    )
    attributes = attributes_of(output_mode=unfollowed)
    chooses_dtype = True
    conflicts = (
        NOT_SPARSE,
        Conflict(
            ("invert", "output_mode"),
            lambda invert, mode: bool(invert) and mode != "int",
            "cannot be true unless `output_mode='int'`",
        ),
        PADDED,
        WEIGHTED,
        Conflict(
            ("idf_weights", "vocabulary", "output_mode"),
            lambda weights, words, mode: mode == "tf_idf" and words is not None and weights is None,
            "must be given with a vocabulary for `output_mode='tf_idf'`",
        ),
    )

    inverted_dtype: str
    """The output dtype of `invert=True` in Keras 2."""

    def depth(self, layer: Layer) -> int | UnknownDim:
        """The vocabulary and `num_oov_indices`."""
        return vocabulary_size(layer, size(layer, "num_oov_indices"))

    def dtype_in_keras_3(self, call: LayerCall, fed: Sequence[str | None]) -> str | None:  # noqa: ARG002
        """Indices, or floats."""
        return indices_dtype(call.layer, "int64", is_keras_3=True)

    def dtype_in_keras_2(self, call: LayerCall, fed: Sequence[str | None]) -> str | None:  # noqa: ARG002
        """Indices or floats, or what the table holds."""
        inverted = call.layer.arguments.get("invert", False)
        if inverted is True:
            return self.inverted_dtype
        return indices_dtype(call.layer, "int64", is_keras_3=False) if inverted is False else None


class StringLookup(IndexLookup):
    """`StringLookup`: of words."""

    inverted_dtype = "string"


class IntegerLookup(IndexLookup):
    """`IntegerLookup`: of integers."""

    checks = checks_of(
        vocabulary_dtype=by_version(
            three=one_of("int64"), two=one_of("int64", "int32", "int16", "int8", "uint8", "uint16")
        )
    )
    attributes = attributes_of(mask_token=in_keras_2(none_only), oov_token=in_keras_2(none_only))

    inverted_dtype = "int64"
