"""Values for every argument of every layer, as code: those that mostly fit, and typical bad ones.

In the table the first line holds whose class and argument match. Some values depend on the
number of axes over which a class slides, which the digit in its name tells.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Values:
    """The code of values that mostly fit an argument, and of values that mostly do not."""

    good: tuple[str, ...]
    bad: tuple[str, ...]


def words(text: str) -> tuple[str, ...]:
    """The values of a line, set apart by blanks."""
    return tuple(text.split())


COUNT = Values(
    words("1 2 3 4 5 6 8 12"), words("0 -1 2.5 3.0 '3' 'ten' None True False (2,) [2] {}")
)
FLAG = Values(words("True False"), words("None 0 1 'yes' [] 2.5"))
FRACTION = Values(words("0 0.1 0.25 0.5 1"), words("-0.1 1.5 2 'half' None True (0.1,)"))
NUMBER = Values(words("0.0 0.1 0.5 1.0 2"), words("-1 'a' None (1,) -0.5"))
SEED = Values(words("None 1 42 0"), words("1.5 'a' -1 (1,)"))
DATA_FORMAT = Values(
    words("'channels_last' 'channels_first' None"),
    words("'channel_last' 'CHANNELS_FIRST' 'first' 1 True 'NHWC'"),
)
ACTIVATION = Values(
    words("None 'relu' 'tanh' 'sigmoid' 'softmax' 'linear' 'gelu' 'elu'"),
    words("'rleu' 'Relu' 'nope' 3 True ('relu',) ''"),
)
INITIALIZER = Values(
    words("'zeros' 'ones' 'he_normal' 'glorot_uniform' 'random_normal' 'uniform'"),
    words("'glorot_unifrm' 'nope' 3 True 'He_normal' 0.5"),
)
REGULARIZER = Values(words("None 'l2' 'l1'"), words("'l3' 0.01 True 'L2x' (1,)"))
CONSTRAINT = Values(words("None 'non_neg' 'unit_norm' 'max_norm'"), words("'nonneg_' 3 True"))
INTERPOLATION = Values(
    words("'nearest' 'bilinear'"), words("'bilinar' 'cubic' 'bicubic' 'area' None 3 'NEAREST'")
)
FILL_MODE = Values(
    words("'reflect' 'wrap' 'constant' 'nearest'"), words("'mirror' 'zeros' None 'CONSTANT' 1")
)
VALUE_RANGE = Values(
    ("(0, 255)", "(0, 1)", "[0.0, 1.0]", "(-1, 1)"), ("(0,)", "5", "'a'", "None", "(1, 0)", "()")
)
FACTOR = Values(
    ("0.2", "0.5", "(0.1, 0.3)", "[0.2, 0.4]", "1.0", "0"),
    ("1.5", "-2", "'a'", "None", "(0.3,)", "(0.5, 0.1)", "(0.1, 0.2, 0.3)", "True", "(-0.2, 0.2)"),
)
SIGNED_FACTOR = Values(
    ("0.2", "0.5", "(-0.1, 0.3)", "[-0.2, 0.4]", "1.0"),
    ("2.5", "-3.0", "'a'", "None", "(0.3,)", "(0.5, -0.1)", "(0.1, 0.2, 0.3)", "-0.5", "0"),
)
OUTPUT_MODE = Values(
    words("'int' 'one_hot' 'multi_hot' 'count'"),
    words("'tf_idf' 'onehot' 'binary' 'INT' None 3"),
)
AXIS = Values(words("-1 1 -2 2 [1] (1,2) [-1]"), words("0 5 -7 'a' None 1.5 (1,1) () (0,)"))
WORDS_LIST = ("['a','b','c']", "['red','blue']", "('x','y','z','w')", "None")
CELLS = (
    "L.SimpleRNNCell(3)",
    "L.LSTMCell(4)",
    "L.GRUCell(2)",
    "[L.LSTMCell(3), L.LSTMCell(2)]",
    "[L.GRUCell(3), L.SimpleRNNCell(4)]",
    "L.StackedRNNCells([L.GRUCell(2), L.LSTMCell(3)])",
    "OwnCell(3)",
    "[OwnCell(2), L.GRUCell(4)]",
)
RECURRENT = (
    "L.LSTM(4)",
    "L.GRU(3, return_sequences=True)",
    "L.SimpleRNN(2)",
    "L.LSTM(2, return_sequences=True)",
    "L.RNN(L.LSTMCell(3))",
    "L.LSTM(3, return_state=True)",
    "L.GRU(2, return_sequences=True, return_state=True)",
    "L.GRU(2, go_backwards=True)",
    "L.RNN([L.GRUCell(2), L.GRUCell(3)], return_sequences=True)",
)
INNER = (
    "L.Dense(3)",
    "L.Flatten()",
    "L.Conv1D(2, 2)",
    "L.Conv2D(2, 2)",
    "L.LSTM(3)",
    "L.Dropout(0.1)",
    "L.BatchNormalization()",
    "L.MaxPooling1D(2)",
    "L.GlobalAveragePooling2D()",
    "L.Embedding(5, 3)",
    "L.Reshape((-1, 1))",
    "L.Bidirectional(L.LSTM(2))",
)
NO_LAYER = ("'lstm'", "None", "3", "L.Dense", "lambda x: x", "[L.Dense(2)]")
EQUATIONS = (
    "'ab,bc->ac'",
    "'abc,cd->abd'",
    "'...x,xy->...y'",
    "'abc,cde->abde'",
    "'ab,b->ab'",
    "'abc,bc->ab'",
    "'abcd,de->abce'",
    "'a...b,bc->a...c'",
)
FUNCTIONS = (
    "lambda x: x * 2",
    "lambda x: x[:, 0]",
    "lambda x: x[..., :1] + 1",
    "keras.activations.relu",
    "lambda x: x",
    "lambda x: [x, x + 1]",
    "lambda x: x[:, :2]",
)


def window(axes: int) -> Values:
    """Sizes of a window: one for all axes, or one for each."""
    good = [*"1223", f"({'2, ' * axes})", f"[{'1, ' * (axes - 1)}3]", f"({'3, ' * (axes - 1)}2,)"]
    many, few = f"({'2, ' * (axes + 1)})", f"({'2, ' * (axes - 1)})"
    bad = ["0", "-1", "2.5", "'2'", "None", "True", many, few, f"({'0, ' * axes})", "[]"]
    return Values(tuple(good), (*bad, f"({'1.5, ' * axes})", f"({'None, ' * axes})", "{}"))


def sides(axes: int) -> Values:
    """What is cut off or put on: a number, one for each axis, or two for each axis."""
    pairs = ", ".join(["(1, 2)", "(0, 1)", "(1, 0)"][:axes])
    good = ["1", "2", "0", f"({'1, ' * axes})", f"({pairs},)", f"[{'2, ' * axes}]"]
    if axes == 1:
        good = ["1", "2", "0", "(1, 2)", "[0, 1]", "(1, 1)"]
    bad = ["-1", "1.5", "'1'", "None", "True", f"({'1, ' * (axes + 2)})", "()", "(1, 'a')"]
    return Values(tuple(good), (*bad, f"({'-1, ' * max(axes, 2)})", "((1, 2, 3), (1, 1))", "40"))


def listed(good: str, bad: str) -> Values:
    """Values set apart by blanks."""
    return Values(words(good), words(bad))


def output_padding(axes: int) -> Values:
    """How much a transposed convolution adds at one side."""
    return listed(f"None 0 1 ({'1,' * axes})", "-1 'a' 2.5 5")


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
    (r"Reshape", "target_shape", listed("(-1,) (2,-1) (-1,2) (4,) (2,2) [-1,1] (1,-1,1) (6,) (3,2)",
                                        "(-1,-1) 4 'a' None () (0,) (-2,) (None,2) (7,7) (1.5,) (None,)")),
    (r"Permute", "dims", listed("(1,) (2,1) (1,2) (3,1,2) (1,3,2) [2,1] (2,3,1)",
                                "(0,1) (1,3) 'a' (1,1) 3 None () (2,) (-1,1) (1.0,2)")),
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
    (r"CategoryEncoding", "output_mode", listed("'multi_hot' 'one_hot' 'count'", "'int' 'onehot' None 3")),
    (r"Discretization", "bin_boundaries", listed("[0.0,1.0] [1,2,3] (0.5,) None", "3 'ab' []")),
    (r"Discretization", "num_bins", listed("None 3 4", "0 -1 'a' 1.5")),
    (r"Discretization|Hashing|HashedCrossing|\w+Lookup", "output_mode", OUTPUT_MODE),
    (r"TextVectorization", "output_mode", listed("'int' 'multi_hot' 'count' 'tf_idf'", "'one_hot' 'binary' 3 None")),
    (r".*", "num_bins", COUNT),
    (r"Hashing", "salt", listed("None 1 [1,2]", "'a' [1] 1.5")),
    (r"Hashing", "mask_value", listed("None '' 0", "1.5")),
    (r"IntegerLookup", "vocabulary", listed("[1,2,3] [10,20] (5,6,7,8) None", "['a'] 3 [1,1] [0,1] []")),
    (r"\w+", "vocabulary", Values(WORDS_LIST, ("['a','a']", "3", "[]", "['','a']", "[1, 2]", "'no.txt'"))),
    (r"IntegerLookup", "mask_token|oov_token", listed("None -1 0 99", "'a' 1.5")),
    (r"StringLookup", "mask_token|oov_token", listed("None '' '[UNK]' 'oov'", "3 1.5")),
    (r"\w+Lookup", "num_oov_indices", listed("0 1 2 3", "-1 'a' None 1.5")),
    (r"\w+Lookup|TextVectorization", "max_tokens", listed("None 5 10 2", "0 1 -1 'a' 2.5")),
    (r"\w+Lookup|TextVectorization", "idf_weights", listed("None [0.1,0.2,0.3] [1.0,2.0]", "3 'a' []")),
    (r"\w+Lookup", "vocabulary_dtype", listed("'int64' 'int32'", "'float32' 3 'string'")),
    (r"TextVectorization", "standardize", listed("None 'lower' 'strip_punctuation' 'lower_and_strip_punctuation'", "'up' 3")),
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
    (r"RandomFlip", "mode", listed("'horizontal' 'vertical' 'horizontal_and_vertical'", "'up' None 3 'HORIZONTAL'")),
    (r"STFTSpectrogram", "mode", listed("'log' 'magnitude' 'psd' 'real' 'imag' 'angle' 'stft'", "'a' None")),
    (r"STFTSpectrogram", "frame_length|frame_step|fft_length", listed("4 8 16 None", "0 -1 'a' 2.5")),
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
    (r"RandomErasing|Random(Perspective|ElasticTransform)", "scale", listed("(0.02,0.3) (0.1,0.2) 0.5", "'a' None (0.1,) -1")),
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
)  # fmt: skip


@cache
def values_of(class_name: str, argument: str) -> Values | None:
    """Values for an argument of a class, None for what is not drawn."""
    digit = re.search(r"(\d)D", class_name)
    axes = int(digit.group(1)) if digit else 1
    for classes, names, values in TABLE:
        if re.fullmatch(names, argument) and re.fullmatch(classes, class_name):
            return values if isinstance(values, Values) else values(axes)
    return None
