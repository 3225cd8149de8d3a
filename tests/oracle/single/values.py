"""Values for every argument of every layer.

In the table the first line holds whose class and argument match. Some values depend on the
number of axes over which a class slides, which the digit in its name tells.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from .meanings import (
    ACTIVATION,
    AXIS,
    CELLS,
    CONSTRAINT,
    COUNT,
    DATA_FORMAT,
    EQUATIONS,
    FACTOR,
    FILL_MODE,
    FLAG,
    FRACTION,
    FUNCTIONS,
    INITIALIZER,
    INNER,
    INTERPOLATION,
    NO_LAYER,
    NUMBER,
    OUTPUT_MODE,
    RECURRENT,
    REGULARIZER,
    SEED,
    SIGNED_FACTOR,
    VALUE_RANGE,
    WORDS_LIST,
    Values,
    listed,
    output_padding,
    sides,
    window,
)

TABLE: tuple[tuple[str, str, Values | Callable[[int], Values]], ...] = (
    (r".*", "data_format", DATA_FORMAT),
    (r".*", "seed", SEED),
    (r".*", r"activation|recurrent_activation", ACTIVATION),
    (r"RandomFourierFeatures", "kernel_initializer", listed("'gaussian' 'laplacian'", "'a' 3")),
    (r".*", r"\w*_?initializer", INITIALIZER),
    (r".*", r"\w*_?regularizer", REGULARIZER),
    (r".*", r"\w*_constraint", CONSTRAINT),
    (r"RNN", "cell", Values(CELLS, ("L.Dense(3)", "None", "[]", "'lstm'", "L.LSTM(3)", "3"))),
    (r"StackedRNNCells", "cells", Values(CELLS[3:5], ("L.LSTMCell(2)", "[]", "None", "[3]"))),
    (r"Bidirectional", "layer", Values(RECURRENT, (*NO_LAYER, "L.Dense(3)", "L.LSTMCell(3)"))),
    (
        r"Bidirectional",
        "backward_layer",
        Values(
            ("None", "L.LSTM(4, go_backwards=True)", "L.GRU(3, go_backwards=True)"),
            ("L.LSTM(4)", "L.Dense(3)", "'lstm'", "L.GRU(2, return_sequences=True)"),
        ),
    ),
    (r"Bidirectional", "merge_mode", listed("'concat' 'sum' 'ave' 'mul' None", "'max' 3 ''")),
    (r"Bidirectional", "weights", listed("None", "3")),
    (r"SpectralNormalization", "layer", Values((*INNER[:1], *INNER[2:4], INNER[9]), NO_LAYER)),
    (r"SpectralNormalization", "power_iterations", COUNT),
    (r"TimeDistributed|Wrapper", "layer", Values(INNER, NO_LAYER)),
    (r"Pipeline", "layers", Values(("[L.Dense(3), L.Flatten()]", "[L.Rescaling(2)]"), NO_LAYER)),
    (r"UpSampling1D", "size", COUNT),
    (r"UpSampling\dD", "size", window),
    (r"ZeroPadding\dD|Cropping\dD", "padding|cropping", sides),
    (
        r"\w*(Conv|ConvLSTM|Pooling|LocallyConnected)\w*",
        "padding",
        listed("'valid' 'same' 'SAME' 'causal'", "'sam' 'full' None 0 1 '' ('same',) True"),
    ),
    (r"STFTSpectrogram", "padding", listed("'valid' 'same'", "'sam' None 3")),
    (r"\w+\dD\w*", "output_padding", output_padding),
    (r"Adaptive\w+", "output_size", window),
    (r"\w+\dD\w*", "kernel_size|pool_size|strides|dilation_rate", window),
    (r"RandomGaussianBlur", "kernel_size", listed("3 (3,3) 5 (3,5)", "2 0 -1 'a' None (3,)")),
    (r"RandomGaussianBlur", "sigma", listed("1.0 (0.5,1.0) 2", "-1 'a' None (1.0,) (2.0,1.0)")),
    (r".*", "groups", listed("1 2 3 4 -1", "0 32 1.5 'a' None -2 (2,) True")),
    (r"BatchNormalization|Sync\w+", "axis", listed("-1 1 -2 2 [1] [-1]", "0 5 'a' None 1.5 (1,)")),
    (r"Softmax", "axis", AXIS),
    (r"Concatenate|GroupNormalization", "axis", listed("-1 1 -2 2", "0 5 -7 'a' None 1.5 (1,)")),
    (r".*", "axis", AXIS),
    (r"Dot", "axes", listed("-1 1 2 (1,1) (2,1) [1,2]", "0 5 'a' None (1,) (1,2,1) 1.5 (0,1)")),
    (r"\w*Attention", "dropout", FRACTION),
    (r".*", "rate|dropout|recurrent_dropout", FRACTION),
    (r"Dropout|AlphaDropout", "noise_shape", listed("None (None,1) (1,)", "3 'a' (1,1,1,1,1)")),
    (r"Attention", "score_mode", listed("'dot' 'concat'", "'dott' None 3")),
    (r"MultiHeadAttention", "output_shape", listed("None 3 (4,) (2,3)", "0 -1 'a' 1.5 ()")),
    (r"MultiHeadAttention", "attention_axes", listed("None 1 (1,) (1,2)", "0 5 'a' (0,) 1.5")),
    (r"\w*Attention", "value_dim|sliding_window", listed("None 2 4", "0 -1 'a' 1.5")),
    (r"\w*Attention", "flash_attention", listed("None False", "'a'")),
    (r"EinsumDense", "equation", Values(EQUATIONS, ("'ab'", "3", "None", "'ab,bc'", "'a->b'"))),
    (
        r"EinsumDense",
        "output_shape",
        Values(("4", "(4,)", "(None, 4)", "(3, 4)", "(None, 3, 4)"), ("'a'", "None", "0", "()")),
    ),
    (r"EinsumDense", "bias_axes", listed("None 'c' 'd' 'y' 'de'", "'q' 3 ''")),
    (r"Lambda", "function", Values(FUNCTIONS, ("None", "3", "'relu'"))),
    (r"Lambda", "output_shape", listed("None (3,) (None,2)", "'a' 3")),
    (r"Lambda", "arguments|mask", listed("None {}", "3")),
    (
        r"Reshape",
        "target_shape",
        listed(
            "(-1,) (2,-1) (-1,2) (4,) (2,2) [-1,1] (1,-1,1) (6,) (3,2)",
            "(-1,-1) 4 'a' None () (0,) (-2,) (None,2) (7,7) (1.5,) (None,)",
        ),
    ),
    (
        r"Permute",
        "dims",
        listed(
            "(1,) (2,1) (1,2) (3,1,2) (1,3,2) [2,1] (2,3,1)",
            "(0,1) (1,3) 'a' (1,1) 3 None () (2,) (-1,1) (1.0,2)",
        ),
    ),
    (r"RepeatVector", "n", COUNT),
    (r".*", "alpha|negative_slope|theta|threshold|stddev|l1|l2", NUMBER),
    (r"ReLU", "max_value", listed("None 1.0 6", "-1 'a' (1,)")),
    (r"PReLU", "shared_axes", listed("None [1] (1,2) 1 [2]", "[0] [5] 'a' 1.5 [-1]")),
    (r"Rescaling", "scale|offset", listed("2.0 0.5 1 [1.0,2.0,3.0]", "'a' None")),
    (r"Masking", "mask_value", NUMBER),
    (r".*", "epsilon|momentum|renorm_momentum", listed("0.001 0.9 1e-5", "'a' None -1 2 0")),
    (r"BatchNormalization", "renorm|virtual_batch_size|renorm_clipping", listed("None False", "3")),
    (r"Normalization", "mean", listed("None 0.0 1 [1.0] [1.0,2.0,3.0]", "'a'")),
    (r"Normalization", "variance", listed("1.0 None 2 [1.0] [1.0,2.0,3.0]", "'a' -1")),
    (r"CategoryEncoding", "num_tokens", COUNT),
    (
        r"CategoryEncoding",
        "output_mode",
        listed("'multi_hot' 'one_hot' 'count'", "'int' 'onehot' None 3"),
    ),
    (r"Discretization", "bin_boundaries", listed("[0.0,1.0] [1,2,3] (0.5,) None", "3 'ab' []")),
    (r"Discretization", "num_bins", listed("None 3 4", "0 -1 'a' 1.5")),
    (r"Discretization|Hashing|HashedCrossing|\w+Lookup", "output_mode", OUTPUT_MODE),
    (
        r"TextVectorization",
        "output_mode",
        listed("'int' 'multi_hot' 'count' 'tf_idf'", "'one_hot' 'binary' 3 None"),
    ),
    (r".*", "num_bins", COUNT),
    (r"Hashing", "salt", listed("None 1 [1,2]", "'a' [1] 1.5")),
    (r"Hashing", "mask_value", listed("None '' 0", "1.5")),
    (
        r"IntegerLookup",
        "vocabulary",
        listed("[1,2,3] [10,20] (5,6,7,8) None", "['a'] 3 [1,1] [0,1] []"),
    ),
    (
        r"\w+",
        "vocabulary",
        Values(WORDS_LIST, ("['a','a']", "3", "[]", "['','a']", "[1, 2]", "'no.txt'")),
    ),
    (r"IntegerLookup", "mask_token|oov_token", listed("None -1 0 99", "'a' 1.5")),
    (r"StringLookup", "mask_token|oov_token", listed("None '' '[UNK]' 'oov'", "3 1.5")),
    (r"\w+Lookup", "num_oov_indices", listed("0 1 2 3", "-1 'a' None 1.5")),
    (r"\w+Lookup|TextVectorization", "max_tokens", listed("None 5 10 2", "0 1 -1 'a' 2.5")),
    (
        r"\w+Lookup|TextVectorization",
        "idf_weights",
        listed("None [0.1,0.2,0.3] [1.0,2.0]", "3 'a' []"),
    ),
    (r"\w+Lookup", "vocabulary_dtype", listed("'int64' 'int32'", "'float32' 3 'string'")),
    (
        r"TextVectorization",
        "standardize",
        listed("None 'lower' 'strip_punctuation' 'lower_and_strip_punctuation'", "'up' 3"),
    ),
    (r"TextVectorization", "split", listed("'whitespace' 'character' None", "'word' 3")),
    (r"TextVectorization", "ngrams", listed("None 2 (1,2)", "0 -1 'a' 1.5")),
    (r"TextVectorization", "output_sequence_length", listed("None 4 6", "0 -1 'a' 1.5")),
    (r"Embedding", "weights", listed("None", "3")),
    (r"Embedding", "input_length", listed("None 4 10", "'a' -1")),
    (r"\w*Embedding|Dense|\w*Dense|Conv\dD", "lora_rank", listed("None 2", "0 -1 'a'")),
    (r".*", "lora_alpha|quantization_config|gptq_unpacked_column_size", listed("None", "3")),
    (r"ReversibleEmbedding", "reverse_dtype|logit_soft_cap", listed("None", "'a'")),
    (r"Resizing|CenterCrop|RandomCrop", "height|width", COUNT),
    (r".*", "interpolation", INTERPOLATION),
    (r".*", "fill_mode", FILL_MODE),
    (r".*", "fill_value", listed("0.0 1.0 5", "'a' None")),
    (r".*", "value_range", VALUE_RANGE),
    (
        r"RandomFlip",
        "mode",
        listed("'horizontal' 'vertical' 'horizontal_and_vertical'", "'up' None 3 'HORIZONTAL'"),
    ),
    (
        r"STFTSpectrogram",
        "mode",
        listed("'log' 'magnitude' 'psd' 'real' 'imag' 'angle' 'stft'", "'a' None"),
    ),
    (
        r"STFTSpectrogram",
        "frame_length|frame_step|fft_length",
        listed("4 8 16 None", "0 -1 'a' 2.5"),
    ),
    (r"MelSpectrogram", "fft_length", listed("8 16 4", "0 -1 'a' 2.5 None")),
    (r"MelSpectrogram", "sequence_stride|sequence_length", listed("2 4 8", "0 -1 'a' 2.5")),
    (r"MelSpectrogram", "num_mel_bins", COUNT),
    (r"\w*Spectrogram", "window", listed("'hann' 'hamming' None", "'a' 3")),
    (r"STFTSpectrogram", "scaling", listed("'density' 'spectrum' None", "'a' 3")),
    (r"RandomColorJitter", r"\w+_factor", Values(("None", *FACTOR.good), FACTOR.bad)),
    (r"Random(Translation|Zoom)", r"\w+_factor", SIGNED_FACTOR),
    (r"RandomRotation|RandomBrightness|RandomHeight|RandomWidth", "factor", SIGNED_FACTOR),
    (r"RandomShear|Solarization", r"\w+_factor", FACTOR),
    (r".*", "factor", FACTOR),
    (
        r"RandomErasing|Random(Perspective|ElasticTransform)",
        "scale",
        listed("(0.02,0.3) (0.1,0.2) 0.5", "'a' None (0.1,) -1"),
    ),
    (r"RandomFourierFeatures", "scale", listed("None 1.0 2", "'a' -1 0")),
    (r"RandAugment|AugMix", "num_ops|num_chains|chain_depth", COUNT),
    (r"MaxNumBoundingBoxes", "max_number", COUNT),
    (r"Equalization", "bins", listed("256 16", "0 -1 'a'")),
    (r"ContrastLimited\w+", "clip_limit", listed("4.0 2", "-1 'a' None")),
    (r"ContrastLimited\w+", "tile_grid_size", listed("(8,8) (2,2)", "(8,) 8 'a' None")),
    (r"RNN|\w+", "use_cudnn|implementation", listed("1 2", "'a' None 3")),
    (r"GRU|LSTM", "use_cudnn", listed("'auto' True False", "'a'")),
    (r".*", "name", listed("'a' 'my_layer' None 'two_words'", "3 'a/b' '' ('a',)")),
    (r".*", "dtype", listed("None 'float32' 'float16' 'float64'", "'float' 'int' 3 'floot32'")),
    (r".*", "trainable", listed("True False", "None 0 'yes' 1")),
    (
        r".*",
        r"units|filters|n|input_dim|output_dim|num_heads|key_dim|head_dim|num_\w+_heads"
        r"|depth_multiplier|vocabulary_size",
        COUNT,
    ),
    (
        r".*",
        r"use_\w+|return_\w+|go_backwards|stateful|unroll|time_major|center|scale|keepdims|sparse"
        r"|ragged|invert|pad_to_\w+|crop_to_\w+|mask_zero|reset_after|unit_forget_bias|normalize"
        r"|synchronized|zero_output_for_mask|tie_weights|expand_dims|periodic|power_to_db|all_ops"
        r"|antialias|dynamic|autocast|fused",
        FLAG,
    ),
)


@cache
def values_of(class_name: str, argument: str) -> Values | None:
    """Values for an argument of a class, None for what is not drawn."""
    digit = re.search(r"(\d)D", class_name)
    axes = int(digit.group(1)) if digit else 1
    for classes, names, values in TABLE:
        if re.fullmatch(names, argument) and re.fullmatch(classes, class_name):
            return values if isinstance(values, Values) else values(axes)
    return None
