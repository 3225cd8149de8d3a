"""Arguments that we report for a constructor are rejected by the real one, in both versions."""

from __future__ import annotations

import random
from collections.abc import Iterator

from kerasight import facts
from kerasight.inspection import Settings, inspect
from kerasight.source.document import Document
from kerasight.values.keras_version import KerasVersion, Major

from ..real.client import RealKeras

REQUIRED: dict[str, dict[str, str]] = {
    "Dense": {"units": "4"},
    "Activation": {"activation": "'relu'"},
    "Embedding": {"input_dim": "5", "output_dim": "3"},
    "BatchNormalization": {},
    "Flatten": {},
    "HashedCrossing": {"num_bins": "4"},
    **{f"{kind}Dropout": {"rate": "0.5"} for kind in ("", "Alpha", "Gaussian")},
    "SpatialDropout2D": {"rate": "0.5"},
    **{f"Conv{n}D": {"filters": "4", "kernel_size": "3"} for n in (1, 2, 3)},
    "Conv2DTranspose": {"filters": "4", "kernel_size": "3"},
    "SeparableConv2D": {"filters": "4", "kernel_size": "3"},
    "DepthwiseConv2D": {"kernel_size": "3"},
    **{f"{kind}Pooling{n}D": {} for kind in ("Max", "Average") for n in (1, 2, 3)},
    "GlobalAveragePooling1D": {},
    **{kind: {"units": "4"} for kind in ("SimpleRNN", "LSTM", "GRU", "LSTMCell", "GRUCell")},
    "ConvLSTM2D": {"filters": "4", "kernel_size": "3"},
    "RNN": {"cell": "L.LSTMCell(4)"},
    "Bidirectional": {"layer": "L.LSTM(4)"},
    "TimeDistributed": {"layer": "L.Dense(4)"},
    "Attention": {},
    "MultiHeadAttention": {"num_heads": "2", "key_dim": "4"},
    "LayerNormalization": {},
    "Reshape": {"target_shape": "(2, 2)"},
    "UpSampling2D": {},
}
"""A way to make each class; pools of one size are left to the default."""

FOREIGN = """weights input_shape input_dim batch_input_shape batch_size unit kernal_size actvation
    time_major unroll seed groups renorm name trainable dtype autocast implementation""".split()

VALUES = """-1 0 1 3 '10' 'abc' 3.7 -0.5 1.5 None True (1,2) (0,1) [2] [] (2,2,2) 'same' 'SAME'
    'sam' 'causal' 'relu' 'rleu' 'Relu' 'channels_first' 'channel_last' 'concat' 'sum' 'cocat'
    'dot' 'glorot_unifrm' 'he_normal' (None,1)""".split()


DTYPES = """'flaot32' 'float' 'half' 'int' 'int8' 'int32' 'mixed_float16' 'mixed_flaot16' 'string'
    'bool' 'int8_from_float32' 'object' 'Float16' '' 32 1.5 None""".split()

HEAD = "from keras import layers as L, mixed_precision\n"


def lines(version: Major) -> Iterator[str]:
    """Constructor calls, one a line: each argument with some values, some left out, too many."""
    chooser = random.Random(version)
    for name, required in REQUIRED.items():
        signature = facts.signature(f"keras.layers.{name}", KerasVersion(version))
        assert signature is not None
        for argument in dict.fromkeys((*signature.names, *FOREIGN)):
            for value in chooser.sample(VALUES, 2):
                given = required | {argument: value}
                yield f"L.{name}({', '.join(f'{key}={each}' for key, each in given.items())})"
        for value in DTYPES:
            given = required | {"dtype": value}
            yield f"L.{name}({', '.join(f'{key}={each}' for key, each in given.items())})"
        for missing in required:
            rest = {key: each for key, each in required.items() if key != missing}
            yield f"L.{name}({', '.join(f'{key}={each}' for key, each in rest.items())})"
        for count in (1, 2, 5, len(signature.positional) + 1):
            yield f"L.{name}({', '.join('1' for _ in range(count))})"


def lines_of_dtypes() -> Iterator[str]:
    """Dtypes of inputs, of texts, and of the whole program."""
    for value in DTYPES:
        yield f"L.Input(shape=(3,), dtype={value})"
        yield f"L.TextVectorization(dtype={value})"
        yield f"L.CategoryEncoding(4, dtype={value})"
        yield f"mixed_precision.set_global_policy({value})"


def refused_by_keras(real: RealKeras, codes: list[str]) -> set[int]:
    """The calls that raise, all tried in one program that lists them in its exception."""
    text = (
        f"import json\n{HEAD}\nrefused = []\n"
        f"for number, code in enumerate({codes!r}):\n"
        "    try:\n        eval(code)\n    except Exception:\n        refused.append(number)\n"
        "raise SystemExit(json.dumps(refused))\n"
    )
    return set(real.told_by(text))


def refused_by_us(codes: list[str], version: Major) -> set[int]:
    """Which of the calls `bad-argument` reports."""
    text = HEAD + "\n".join(codes) + "\n"
    settings = Settings(keras=version, select=frozenset({"bad-argument"}))
    found = inspect(Document.from_text(text), settings).findings
    return {finding.span.start.line - 2 for finding in found}


def test_what_we_say_is_refused_is_refused(real: RealKeras) -> None:
    codes = [*lines(real.version), *lines_of_dtypes()]
    theirs, ours = refused_by_keras(real, codes), refused_by_us(codes, real.version)
    assert not [codes[number] for number in sorted(ours - theirs)]
    assert len(ours) > 0.6 * len(theirs)
