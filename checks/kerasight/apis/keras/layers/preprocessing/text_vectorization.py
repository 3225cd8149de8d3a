"""`TextVectorization`; keras/src/layers/preprocessing/text_vectorization.py."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kerasight.apis.arguments import flag, to_dim
from kerasight.apis.keras.arguments.values.asked import Asked, Conflict, RefusedValue, checks_of
from kerasight.apis.keras.arguments.values.checks import (
    by_version,
    integer,
    integers,
    must,
    one_of,
    or_none,
)
from kerasight.apis.keras.arguments.values.dtypes import text_dtype
from kerasight.apis.keras.layers.preprocessing.categories import (
    NOT_SPARSE,
    SAMPLE_MODES,
    indices_dtype,
    rows_of,
)
from kerasight.apis.keras.layers.preprocessing.vocabularies import (
    PADDED,
    WEIGHTED,
    VocabularyLayer,
    mode_of_words,
    vocabulary_size,
)
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import LayerCall
from kerasight.values.objects import Unknown
from kerasight.values.problems import OtherMismatch, ProblemFound
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape

WORDS: Final = ("int", "multi_hot", "count", "tf_idf")
"""The modes; Keras 3 accepts one more, though its documentation does not name it."""


def _checked_length(asked: Asked) -> RefusedValue | None:
    """Only the mode `int` has a length."""
    return integer(asked) if asked.arguments.get("output_mode", "int") == "int" else None


class TextVectorization(VocabularyLayer):
    """`TextVectorization`: from a text to the indices of its words, or to one encoded row."""

    checks = checks_of(
        dtype=text_dtype,
        ngrams=or_none(must("a whole number or a tuple of them", integers)),
        output_mode=by_version(three=mode_of_words(*WORDS, "one_hot"), two=mode_of_words(*WORDS)),
        output_sequence_length=or_none(_checked_length),
        split=one_of("whitespace", "character", None),
        standardize=one_of("lower_and_strip_punctuation", "lower", "strip_punctuation", None),
    )
    chooses_dtype = True
    conflicts = (
        NOT_SPARSE,
        PADDED,
        WEIGHTED,
        Conflict(
            ("output_sequence_length", "output_mode"),
            lambda length, mode: length is not None and mode != "int",
            "is only for `output_mode='int'`",
        ),
        Conflict(
            ("ragged", "output_mode"),
            lambda ragged, mode: bool(ragged) and mode != "int",
            "is only for `output_mode='int'`",
        ),
        Conflict(
            ("ragged", "output_sequence_length"),
            lambda ragged, length: bool(ragged) and length is not None,
            "and `output_sequence_length` exclude each other",
            (2,),
        ),
    )

    example_shape = '(1,), dtype="string"'
    saves_in_h5 = False
    numbers_words = True

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """(batch, output_sequence_length), or one place for each word of the vocabulary."""
        layer = call.layer
        shape, mode = call.shape, layer.arguments.get("output_mode", "int")
        plain = flag(layer, "sparse") is False and flag(layer, "ragged") is False
        split = layer.arguments.get("split")
        if shape.dims is None or not plain or isinstance(split, Unknown):
            return (unknown_shape(shape.reason or "an argument is not known"),)
        depth = vocabulary_size(layer, 1)
        if call.keras.is_2 and not shape.dims:
            return (unknown_shape("Keras 2 on a single text"),)
        if call.keras.is_2:
            return (_texts_of_keras_2(layer, shape, split is not None, depth),)
        if mode == "int":
            return (Shape((*shape.dims[:1], _length(layer))),)
        if mode not in SAMPLE_MODES:
            return (unknown_shape("argument 'output_mode' is not known"),)
        whole = split is None and len(shape.dims) > 1
        return (Shape((*(shape.dims[:-1] if whole else shape.dims), depth)),)

    def dtype_in_keras_3(self, call: LayerCall, fed: Sequence[str | None]) -> str | None:
        """As in Keras 2."""
        return self.dtype_in_keras_2(call, fed)

    def dtype_in_keras_2(self, call: LayerCall, fed: Sequence[str | None]) -> str | None:  # noqa: ARG002
        """Indices or floats; its own dtype is that of the texts."""
        arguments = call.layer.arguments
        if arguments.get("split", 0) is None and arguments.get("output_mode") is None:
            return "string"
        return indices_dtype(call.layer, "int64", is_keras_3=True)


def _length(layer: Layer) -> Dim:
    return to_dim(layer.arguments.get("output_sequence_length"))


def _texts_of_keras_2(layer: Layer, shape: Shape, is_split: bool, depth: int | UnknownDim) -> Shape:
    """One text per sample, in a separate axis or not."""
    assert shape.dims is not None
    mode = layer.arguments.get("output_mode", "int")
    if not is_split:
        return unknown_shape("Keras 2 texts that are not split")
    last = shape.dims[-1]
    if len(shape.dims) > 2 or (len(shape.dims) == 2 and last != 1):
        if isinstance(last, UnknownDim):
            return unknown_shape(last.reason)
        if last == 1:
            return unknown_shape("Keras 2 texts of several axes")
        raise ProblemFound(OtherMismatch(shape, "takes one text for each sample"))
    if mode in SAMPLE_MODES:
        return rows_of(Shape((shape.dims[0], 1)), mode, depth)
    if mode != "int":
        return unknown_shape("argument 'output_mode' is not known")
    batch = shape.dims[0]
    return Shape((None if batch is None else UnknownDim("the batch size"), _length(layer)))
