"""Which class of layers behaves how: the table of all kinds that Kerasight knows."""

from __future__ import annotations

from kerasight.apis.keras.layers import (
    activations,
    adaptive_pooling,
    audio_preprocessing,
    borders,
    categories,
    depthwise,
    dot,
    einsum,
    feature_normalization,
    group_normalization,
    image_preprocessing,
    locally_connected,
    lookup,
    spectral_normalization,
    transposed,
)
from kerasight.apis.keras.layers.attention import (
    AdditiveAttentionKind,
    DotAttentionKind,
    GroupQueryAttentionKind,
    MultiHeadAttentionKind,
)
from kerasight.apis.keras.layers.cells import CellKind, StackedCellsKind
from kerasight.apis.keras.layers.conv_lstm import ConvolutionalRecurrentKind
from kerasight.apis.keras.layers.convolution import ConvolutionKind
from kerasight.apis.keras.layers.core import DenseKind, EmbeddingKind, ReversibleEmbeddingKind
from kerasight.apis.keras.layers.kind import (
    ElementwiseKind,
    Kind,
    OpaqueKind,
    RankedElementwiseKind,
)
from kerasight.apis.keras.layers.lambdas import LambdaKind
from kerasight.apis.keras.layers.merging import ConcatenateKind, ElementwiseMergeKind
from kerasight.apis.keras.layers.normalization import (
    BatchNormalizationKind,
    LayerNormalizationKind,
)
from kerasight.apis.keras.layers.pooling import GlobalPoolingKind, PoolingKind
from kerasight.apis.keras.layers.recurrent import CellRunnerKind, RecurrentKind
from kerasight.apis.keras.layers.reshaping import (
    FlattenKind,
    PermuteKind,
    RepeatVectorKind,
    ReshapeKind,
)
from kerasight.apis.keras.layers.wrappers import BidirectionalKind, TimeDistributedKind

ELEMENTWISE = (
    "Activation",
    "ActivityRegularization",
    "AlphaDropout",
    "Dropout",
    "ELU",
    "GaussianDropout",
    "GaussianNoise",
    "Identity",
    "LeakyReLU",
    "Masking",
    "ReLU",
    "Softmax",
    "ThresholdedReLU",
)
"""Layers that take any shape, keep it, and hold no weights."""

KINDS: dict[str, Kind] = {
    **{name: ElementwiseKind() for name in ELEMENTWISE},
    **{f"SpatialDropout{n}D": RankedElementwiseKind(n + 2) for n in (1, 2, 3)},
    "Dense": DenseKind(),
    "Embedding": EmbeddingKind(),
    "Flatten": FlattenKind(),
    "Permute": PermuteKind(),
    "RepeatVector": RepeatVectorKind(),
    "Reshape": ReshapeKind(),
    "ReversibleEmbedding": ReversibleEmbeddingKind(),
    "BatchNormalization": BatchNormalizationKind(),
    "LayerNormalization": LayerNormalizationKind(),
    **{f"Conv{n}D": ConvolutionKind(n) for n in (1, 2, 3)},
    **{f"{pool}Pooling{n}D": PoolingKind(n) for pool in ("Max", "Average") for n in (1, 2, 3)},
    **{
        f"Global{pool}Pooling{n}D": GlobalPoolingKind(n)
        for pool in ("Max", "Average")
        for n in (1, 2, 3)
    },
    "SimpleRNN": RecurrentKind(gates=1, states=1),
    "LSTM": RecurrentKind(gates=4, states=2),
    "GRU": RecurrentKind(gates=3, states=1),
    "SimpleRNNCell": CellKind(gates=1, states=1),
    "LSTMCell": CellKind(gates=4, states=2),
    "GRUCell": CellKind(gates=3, states=1),
    "StackedRNNCells": StackedCellsKind(),
    "RNN": CellRunnerKind(),
    **{f"ConvLSTM{n}D": ConvolutionalRecurrentKind(n) for n in (1, 2, 3)},
    "Attention": DotAttentionKind(),
    "AdditiveAttention": AdditiveAttentionKind(),
    "MultiHeadAttention": MultiHeadAttentionKind(),
    "GroupedQueryAttention": GroupQueryAttentionKind(),
    "Bidirectional": BidirectionalKind(),
    "TimeDistributed": TimeDistributedKind(),
    "Concatenate": ConcatenateKind(),
    "Lambda": LambdaKind(),
    **{
        name: ElementwiseMergeKind()
        for name in ("Add", "Average", "Maximum", "Minimum", "Multiply", "Subtract")
    },
    **activations.KINDS,
    **adaptive_pooling.KINDS,
    **audio_preprocessing.KINDS,
    **borders.KINDS,
    **categories.KINDS,
    **depthwise.KINDS,
    **dot.KINDS,
    **einsum.KINDS,
    **feature_normalization.KINDS,
    **group_normalization.KINDS,
    **image_preprocessing.KINDS,
    **locally_connected.KINDS,
    **lookup.KINDS,
    **spectral_normalization.KINDS,
    **transposed.KINDS,
}
"""The kind of each class in `keras.layers`, by the name of the class."""

OPAQUE = OpaqueKind()


def kind_of(class_name: str) -> Kind:
    """The kind of a class of `keras.layers`; opaque when Kerasight does not know it."""
    return KINDS.get(class_name, OPAQUE)
