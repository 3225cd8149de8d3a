"""The output dtype of each class of layers, as measured in both versions of Keras.

In Keras 3 a class with a `compute_output_shape` gives its compute dtype (`compute_output_spec` of
keras/src/layers/layer.py); RULES_3 has those that override it. Keras 2 runs the code
of the layer on symbolic tensors, so that most classes keep the dtype of what they are fed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from kerasight.apis.arguments import to_items
from kerasight.apis.keras.dtypes.policies import FLOATS, INTEGERS, autocast, dtype_named
from kerasight.apis.keras.dtypes.promotion import DIVIDED
from kerasight.values.keras import Layer, Model
from kerasight.values.keras_version import KERAS_2, KERAS_3, KerasVersion
from kerasight.values.problems import ProblemFound, WrongDtype

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kerasight.values.keras import Tensor

    Rule: TypeAlias = Callable[[Layer, Sequence[str | None]], str | None]


def output_dtype(layer: Layer, inputs: Sequence[Tensor], keras: KerasVersion) -> str | None:
    """The dtype of all outputs of a layer that is fed these tensors, None if not known.

    Raises ProblemFound where a layer of Keras 2 computes with floats and is fed something else.
    """
    name = layer.class_name
    if keras.is_3 and name not in RULES_3:
        return layer.precision.compute
    if keras.is_2 and name in FLOATS_ONLY_2:
        _refuse_other_than_floats(layer, inputs)
    return _by_rule(layer, [tensor.dtype for tensor in inputs], keras)


def _refuse_other_than_floats(layer: Layer, inputs: Sequence[Tensor]) -> None:
    for tensor in inputs:
        if tensor.dtype in REFUSED:
            compute = layer.precision.compute or "floats"
            raise ProblemFound(WrongDtype(tensor.shape, str(tensor.dtype), compute))


def _by_rule(layer: Layer, dtypes: Sequence[str | None], keras: KerasVersion) -> str | None:
    fed = list(dtypes)
    if keras.is_3 or layer.arguments.get("autocast", True) is not False:
        fed = [autocast(dtype, layer.precision.compute, keras) for dtype in dtypes]
    rule = (RULES_3 if keras.is_3 else RULES_2).get(layer.class_name, _same)
    return rule(layer, fed)


def _same(layer: Layer, fed: Sequence[str | None]) -> str | None:  # noqa: ARG001
    return fed[0] if len(set(fed)) == 1 else None


def _compute(layer: Layer, fed: Sequence[str | None]) -> str | None:  # noqa: ARG001
    return layer.precision.compute


def _if_computed(layer: Layer, fed: Sequence[str | None]) -> str | None:
    """`RandomHeight` and `RandomWidth`: what is fed, where they are not to train on."""
    same = _same(layer, fed)
    return same if same == layer.precision.compute else None


def _or_number(layer: Layer, fed: Sequence[str | None]) -> str | None:
    """Integers are computed as floats (`LeakyReLU` of TensorFlow), unless nothing leaks."""
    same, alpha = _same(layer, fed), layer.arguments.get("alpha")
    if same not in INTEGERS or alpha == 0:
        return same
    return "float32" if isinstance(alpha, int | float) else None


def _leaking(layer: Layer, fed: Sequence[str | None]) -> str | None:
    """`ReLU`: integers stay integers; where something leaks, its other arguments decide."""
    same, slope = _same(layer, fed), layer.arguments.get("negative_slope", 0)
    return same if same not in INTEGERS or slope in (0, None) else None


def _mean(layer: Layer, fed: Sequence[str | None]) -> str | None:
    """`backend.mean` of Keras 2 casts truth values."""
    same = _same(layer, fed)
    return layer.precision.floatx if same == "bool" else same


def _average(layer: Layer, fed: Sequence[str | None]) -> str | None:
    """A sum divided by a number: integers as `tf.truediv` takes them."""
    same = _same(layer, fed)
    return DIVIDED.get(same, same) if same is not None else None


def _upsampled(layer: Layer, fed: Sequence[str | None]) -> str | None:
    """`tf.image.resize` gives float32 unless it takes the nearest pixel."""
    interpolation = layer.arguments.get("interpolation", "nearest")
    if interpolation == "nearest":
        return _same(layer, fed)
    return "float32" if isinstance(interpolation, str) else None


def _inner(layer: Layer, fed: Sequence[str | None]) -> str | None:
    """A wrapper of Keras 2 gives what the wrapped layer gives."""
    inner = layer.arguments.get("layer")
    if isinstance(inner, Model):
        made = inner.outputs or ()
        return made[0].dtype if len(made) == 1 else None
    if not isinstance(inner, Layer) or inner.is_custom:
        return None
    return _by_rule(inner, fed, KERAS_2)


def _chained(layer: Layer, fed: Sequence[str | None]) -> str | None:
    """`Pipeline`: each layer in turn, the first on what the pipeline is fed."""
    stages = to_items(layer.arguments.get("layers")) or []
    dtype = _same(layer, fed)
    for stage in stages:
        if not isinstance(stage, Layer) or isinstance(stage, Model) or stage.is_custom:
            return None
        computes = stage.class_name not in KEEP_3 and stage.class_name not in RULES_3
        dtype = stage.precision.compute if computes else _by_rule(stage, [dtype], KERAS_3)
    return dtype


def _cell(layer: Layer, fed: Sequence[str | None]) -> str | None:  # noqa: ARG001
    """`RNN` of Keras 2 gives what its last cell gives."""
    cell = layer.arguments.get("cell")
    if isinstance(cell, Layer) and cell.class_name == "StackedRNNCells":
        cell = cell.arguments.get("cells")
    cells = to_items(cell)
    last = cells[-1] if cells else cell
    known = isinstance(last, Layer) and not last.is_custom
    return last.precision.compute if known and isinstance(last, Layer) else None


def _argument(layer: Layer, default: str | None) -> str | None:
    given = layer.arguments.get("dtype")
    return default if given is None else dtype_named(given)


def _indices(dtype_of_indices: str, keras: KerasVersion) -> Rule:
    """Indices in the mode `int`, else floats; `dtype=` decides on both in Keras 2 alone."""

    def rule(layer: Layer, fed: Sequence[str | None]) -> str | None:  # noqa: ARG001
        mode = layer.arguments.get("output_mode", "int")
        if not isinstance(mode, str):
            return None
        default = dtype_of_indices if mode == "int" else layer.precision.floatx
        found = default if keras.is_3 else _argument(layer, default)
        return default if mode == "int" and found in FLOATS else found

    return rule


def _looked_up(layer: Layer, fed: Sequence[str | None]) -> str | None:
    """The lookups of Keras 2 give back what they hold with `invert=True`."""
    inverted = layer.arguments.get("invert", False)
    if inverted is True:
        return "string" if layer.class_name == "StringLookup" else "int64"
    return _indices("int64", KERAS_2)(layer, fed) if inverted is False else None


def _vectors(layer: Layer, fed: Sequence[str | None]) -> str | None:
    """`TextVectorization`, whose own dtype is that of the texts."""
    if layer.arguments.get("split", 0) is None and layer.arguments.get("output_mode") is None:
        return "string"
    return _indices("int64", KERAS_3)(layer, fed)


def _bins(layer: Layer, fed: Sequence[str | None]) -> str | None:  # noqa: ARG001
    """`Discretization` of Keras 3."""
    mode = layer.arguments.get("output_mode", "int")
    if not isinstance(mode, str):
        return None
    return "int32" if mode == "int" else layer.precision.compute


def _hashed(layer: Layer, fed: Sequence[str | None]) -> str | None:  # noqa: ARG001
    """`Hashing` of Keras 3: its variable dtype, by default integers in the mode `int`."""
    mode = layer.arguments.get("output_mode", "int")
    if not isinstance(mode, str):
        return None
    if layer.arguments.get("dtype") is not None:
        return layer.precision.variable
    return "int64" if mode == "int" else layer.precision.floatx


def _crossed(layer: Layer, fed: Sequence[str | None]) -> str | None:  # noqa: ARG001
    """`HashedCrossing`."""
    mode = layer.arguments.get("output_mode", "int")
    if not isinstance(mode, str):
        return None
    return _argument(layer, "int64" if mode == "int" else layer.precision.compute)


def _floatx_or_argument(layer: Layer, fed: Sequence[str | None]) -> str | None:  # noqa: ARG001
    """`CategoryEncoding` of Keras 2 asks no policy of the program."""
    return _argument(layer, layer.precision.floatx)


KEEP_3 = frozenset("Equalization Flatten Identity Permute RandomGrayscale Reshape".split())
"""Classes of Keras 3 whose `compute_output_spec` keeps the dtype of the input."""

RULES_3: dict[str, Rule] = {
    **dict.fromkeys(KEEP_3, _same),
    "Discretization": _bins,
    "HashedCrossing": _crossed,
    "Hashing": _hashed,
    "IntegerLookup": _indices("int64", KERAS_3),
    "Pipeline": _chained,
    "StringLookup": _indices("int64", KERAS_3),
    "TextVectorization": _vectors,
}

COMPUTES_2 = """
AdditiveAttention BatchNormalization CenterCrop Conv1D Conv1DTranspose Conv2D
Conv2DTranspose Conv3D Conv3DTranspose ConvLSTM1D ConvLSTM2D ConvLSTM3D Dense DepthwiseConv1D
DepthwiseConv2D EinsumDense Embedding GRU GroupNormalization LSTM LayerNormalization
LocallyConnected1D LocallyConnected2D MultiHeadAttention Normalization RandomBrightness
RandomContrast RandomCrop RandomFlip RandomRotation RandomTranslation
RandomZoom Rescaling Resizing SeparableConv1D SeparableConv2D SimpleRNN SyncBatchNormalization
UnitNormalization
"""
"""Classes of Keras 2 that compute with weights or numbers of their own dtype."""

FLOATS_ONLY_2 = frozenset(
    """AdditiveAttention Attention AveragePooling1D AveragePooling2D AveragePooling3D Conv1D
    Conv1DTranspose Conv2D Conv2DTranspose Conv3D Conv3DTranspose ConvLSTM1D ConvLSTM2D ConvLSTM3D
    DepthwiseConv1D DepthwiseConv2D ELU EinsumDense GRU GroupNormalization LSTM LocallyConnected1D
    LocallyConnected2D Masking MultiHeadAttention SeparableConv1D SeparableConv2D SimpleRNN
    Softmax""".split()
)
"""Classes of Keras 2 that raise for integers, truth values and texts."""

REFUSED = INTEGERS | {"bool", "string"}

RULES_2: dict[str, Rule] = {
    **dict.fromkeys(COMPUTES_2.split(), _compute),
    **dict.fromkeys(("Bidirectional", "SpectralNormalization", "TimeDistributed"), _inner),
    **{f"GlobalAveragePooling{n}D": _mean for n in (1, 2, 3)},
    "Average": _average,
    "CategoryEncoding": _floatx_or_argument,
    "Discretization": _indices("int64", KERAS_2),
    "HashedCrossing": _crossed,
    "Hashing": _indices("int64", KERAS_2),
    "IntegerLookup": _looked_up,
    "LeakyReLU": _or_number,
    "RNN": _cell,
    "ReLU": _leaking,
    "RandomFourierFeatures": lambda *_: "float32",
    "RandomHeight": _if_computed,
    "RandomWidth": _if_computed,
    "StringLookup": _looked_up,
    "TextVectorization": _vectors,
    "UpSampling2D": _upsampled,
}
