"""Which class of layers behaves how. A family of layers is loaded when a program uses one of it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from kerasight.apis.keras.layers.base_layer import OpaqueLayer

if TYPE_CHECKING:
    from kerasight.apis.keras.layers.base_layer import BaseLayer

FAMILIES: dict[str, str] = {
    "activations": "PReLU",
    "adaptive_pooling": """
        AdaptiveAveragePooling1D AdaptiveAveragePooling2D AdaptiveAveragePooling3D
        AdaptiveMaxPooling1D AdaptiveMaxPooling2D AdaptiveMaxPooling3D
    """,
    "attention": "AdditiveAttention Attention GroupedQueryAttention MultiHeadAttention",
    "audio_preprocessing": "MelSpectrogram STFTSpectrogram",
    "borders": """
        Cropping1D Cropping2D Cropping3D UpSampling1D UpSampling2D UpSampling3D ZeroPadding1D
        ZeroPadding2D ZeroPadding3D
    """,
    "categories": "CategoryEncoding Discretization HashedCrossing Hashing",
    "cells": "GRUCell LSTMCell SimpleRNNCell StackedRNNCells",
    "conv_lstm": "ConvLSTM1D ConvLSTM2D ConvLSTM3D",
    "convolution": "Conv1D Conv2D Conv3D",
    "core": "Dense Embedding ReversibleEmbedding",
    "depthwise": "DepthwiseConv1D DepthwiseConv2D SeparableConv1D SeparableConv2D",
    "dot": "Dot",
    "einsum": "EinsumDense",
    "elementwise": """
        Activation ActivityRegularization AlphaDropout Dropout ELU GaussianDropout GaussianNoise
        Identity LeakyReLU Masking ReLU Softmax SpatialDropout1D SpatialDropout2D
        SpatialDropout3D ThresholdedReLU
    """,
    "feature_normalization": "Normalization",
    "fourier_features": "RandomFourierFeatures",
    "group_normalization": "GroupNormalization RMSNormalization UnitNormalization",
    "image_preprocessing": """
        AugMix AutoContrast CenterCrop ContrastLimitedAdaptiveHistogramEqualization CutMix
        Equalization MaxNumBoundingBoxes MixUp RandAugment RandomBrightness RandomColorDegeneration
        RandomColorJitter RandomContrast RandomCrop RandomElasticTransform RandomErasing
        RandomFlip RandomGaussianBlur RandomGrayscale RandomHeight RandomHue RandomInvert
        RandomPerspective RandomPosterization RandomRotation RandomSaturation RandomSharpness
        RandomShear RandomTranslation RandomWidth RandomZoom Rescaling Resizing Solarization
    """,
    "lambdas": "Lambda",
    "locally_connected": "LocallyConnected1D LocallyConnected2D",
    "lookup": "IntegerLookup StringLookup TextVectorization",
    "merging": "Add Average Concatenate Maximum Minimum Multiply Subtract",
    "normalization": "BatchNormalization LayerNormalization SyncBatchNormalization",
    "pipeline": "Pipeline",
    "pooling": """
        AveragePooling1D AveragePooling2D AveragePooling3D GlobalAveragePooling1D
        GlobalAveragePooling2D GlobalAveragePooling3D GlobalMaxPooling1D GlobalMaxPooling2D
        GlobalMaxPooling3D MaxPooling1D MaxPooling2D MaxPooling3D
    """,
    "recurrent": "GRU LSTM RNN SimpleRNN",
    "reshaping": "Flatten Permute RepeatVector Reshape",
    "spectral_normalization": "SpectralNormalization",
    "transposed": "Conv1DTranspose Conv2DTranspose Conv3DTranspose",
    "wrappers": "Bidirectional TimeDistributed",
}
"""The classes of `keras.layers` by the module here that knows them, in its table `SPECS`."""

FAMILY_OF = {name: family for family, names in FAMILIES.items() for name in names.split()}

OPAQUE = OpaqueLayer()


def is_known(class_name: str) -> bool:
    """Whether Kerasight knows what a class of `keras.layers` does."""
    return class_name in FAMILY_OF


def spec_of(class_name: str) -> BaseLayer:
    """What Kerasight knows of a class of `keras.layers`; opaque when Kerasight does not know it."""
    family = FAMILY_OF.get(class_name)
    if family is None:
        return OPAQUE
    specs: dict[str, BaseLayer] = import_module(f"{__name__}.{family}").SPECS
    return specs[class_name]
