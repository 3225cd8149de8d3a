"""Words and integers looked up in a vocabulary, texts cut into words; index_lookup.py and
text_vectorization.py of keras/src/layers/preprocessing.
"""

from __future__ import annotations

from kerasight.apis.arguments import flag, size, to_dim, to_items
from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.apis.keras.layers.categories import SAMPLE_MODES, CategoriesSpec, rows_of
from kerasight.values.keras import Layer, Parameters
from kerasight.values.keras_version import KerasVersion
from kerasight.values.layer_spec import LayerCall
from kerasight.values.objects import Unknown
from kerasight.values.problems import OtherMismatch, ProblemFound
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape

BY_ADAPT = UnknownDim("`adapt` or a file sets the vocabulary")


def table_weights(layer: Layer, keras: KerasVersion) -> Parameters:
    """A vocabulary is no weight; Keras 2 keeps weights for the mode `tf_idf`."""
    plain = keras.is_3 or layer.arguments.get("output_mode", "int") in ("int", "multi_hot", "count")
    return Parameters(0, 0 if plain or layer.arguments.get("output_mode") == "one_hot" else None)


def vocabulary_size(layer: Layer, tokens_outside: int | UnknownDim) -> int | UnknownDim:
    """How many places the encoded output has: the vocabulary and those for words outside it."""
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


class LookupSpec(CategoriesSpec):
    """`StringLookup`, `IntegerLookup`: the index of each value, or its encoding."""

    def build(self, call: LayerCall) -> Parameters:
        """See `table_weights`."""
        return table_weights(call.layer, call.keras)

    def depth(self, layer: Layer) -> int | UnknownDim:
        """The vocabulary and `num_oov_indices`."""
        return vocabulary_size(layer, size(layer, "num_oov_indices"))


class TextVectorizationSpec(BaseLayer):
    """`TextVectorization`: a text to the indices of its words, or to one encoded row."""

    def makes(self, layer: Layer) -> tuple[str, ...]:  # noqa: ARG002
        """The table of its words."""
        return ("StringLookup",)

    def build(self, call: LayerCall) -> Parameters:
        """See `table_weights`."""
        return table_weights(call.layer, call.keras)

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """(batch, output_sequence_length), or one place for each word of the vocabulary."""
        layer = call.layer
        shape, mode = call.shape, layer.arguments.get("output_mode", "int")
        plain = flag(layer, "sparse") is False and flag(layer, "ragged") is False
        split = layer.arguments.get("split")
        if shape.dims is None or not plain or isinstance(split, Unknown):
            return (unknown_shape(shape.reason or "an argument is not known"),)
        depth = vocabulary_size(layer, 1)
        if call.keras.is_2:
            return (_texts_of_keras_2(layer, shape, split is not None, depth),)
        if mode == "int":
            return (Shape((shape.dims[0], _length(layer))),)
        if mode not in SAMPLE_MODES:
            return (unknown_shape("argument 'output_mode' is not known"),)
        whole = split is None and len(shape.dims) > 1
        return (Shape((*(shape.dims[:-1] if whole else shape.dims), depth)),)


def _length(layer: Layer) -> Dim:
    return to_dim(layer.arguments.get("output_sequence_length"))


def _texts_of_keras_2(layer: Layer, shape: Shape, is_split: bool, depth: int | UnknownDim) -> Shape:
    """One text a sample, in an axis of its own or not."""
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


SPECS: dict[str, BaseLayer] = {
    "IntegerLookup": LookupSpec(),
    "StringLookup": LookupSpec(),
    "TextVectorization": TextVectorizationSpec(),
}
