"""Values of arguments of many families, and of dense, recurrent and plain layers.

Mirrors the constructors in keras/src/layers and tf_keras/src/layers.
"""

from __future__ import annotations

from typing import Any

from kerasight.apis.arguments import to_items
from kerasight.apis.keras.arguments.values.asked import Asked, RefusedValue, Table
from kerasight.apis.keras.arguments.values.checks import (
    anything,
    at_least_0,
    by_version,
    fraction,
    is_number,
    like_a_float,
    must,
    name_of,
    one_of,
    only,
    or_none,
    positive,
    positive_integer,
    true_integer,
    truth,
)
from kerasight.apis.keras.arguments.values.dtypes import dtype, policy

DATA_FORMATS = ("channels_last", "channels_first", None)


def _data_format(asked: Asked) -> RefusedValue | None:
    """In any case; adaptive pooling, and dropout in Keras 2, need the exact case."""
    exact = asked.class_name.startswith("Adaptive") or (
        asked.keras.is_2 and asked.class_name.startswith("SpatialDropout")
    )
    return one_of(*DATA_FORMATS, any_case=not exact)(asked)


number = must("a number", is_number)

sizes = must("a size or a tuple of sizes", lambda it: isinstance(it, int | str | tuple | dict))


def _regularizer(asked: Asked) -> RefusedValue | None:
    """Keras 2 keeps unknown names, and any value for the outputs, unchanged."""
    kept = isinstance(asked.value, str) or asked.argument == "activity_regularizer"
    if asked.keras.is_2 and kept:
        return None
    return name_of("regularizers", "a regularizer")(asked)


def _layer(asked: Asked) -> RefusedValue | None:
    return asked.must_be("a layer")


def _cell(asked: Asked) -> RefusedValue | None:
    return None if to_items(asked.value) is not None else asked.must_be("a cell")


def _rate(asked: Asked) -> RefusedValue | None:
    """Keras 3 compares it, Keras 2 only if it is a number."""
    return None if asked.keras.is_2 and not is_number(asked.value) else fraction(asked)


def _seed(asked: Asked) -> RefusedValue | None:
    """Keras 3 makes a generator, except for layers that drop nothing."""
    drops = [asked.arguments.get(name, 1) for name in ("rate", "stddev")]
    if asked.class_name.endswith("Attention"):
        drops = [asked.arguments.get("dropout", 0)]
    if not all(isinstance(share, int | float) and share > 0 for share in drops):
        return None
    return must("a whole number", lambda seed: isinstance(seed, int))(asked)


def _units_of_dense_in_keras_2(asked: Asked) -> RefusedValue | None:
    """Whatever `int` accepts, and 0."""
    return must("a positive whole number", lambda units: int(units) >= 0)(asked)


def _are_integers(value: Any) -> bool:
    return isinstance(value, int) or (
        isinstance(value, tuple) and all(isinstance(item, int) for item in value)
    )


def _is_number_of_groups(value: Any) -> bool:
    return isinstance(value, int) and (value > 0 or value == -1)


WITHOUT_A_CHECK_OF_TRAINABLE = r"(?!Hashed|IntegerL|StringL|BatchN).*"

TABLE: Table = (
    (r".*", "data_format", _data_format),
    (r".*", "activation|recurrent_activation", name_of("activations", "an activation")),
    (r"RandomFourierFeatures", "kernel_initializer", anything),
    (r".*", r"\w*_initializer", name_of("initializers", "an initializer", registered=True)),
    (r"SimpleRNN|LSTM|GRU|ConvLSTM\dD", "activity_regularizer", anything),
    (r".*", r"\w*_regularizer", _regularizer),
    (r".*", r"\w*_constraint", name_of("constraints", "a constraint")),
    (r"set_policy", "policy", policy),
    (r"(Integer|String)Lookup", "dtype", only(2, dtype)),
    (r".*", "dtype", dtype),
    (WITHOUT_A_CHECK_OF_TRAINABLE, "trainable", truth),
    (
        r".*",
        "name",
        by_version(
            three=or_none(
                must("a string without '/'", lambda name: isinstance(name, str) and "/" not in name)
            ),
            two=or_none(must("a string", lambda name: isinstance(name, str))),
        ),
    ),
    (
        r"(Alpha|Gaussian|Spatial)?Dropout(\dD)?|GaussianNoise|Attention|\w*(RNN|LSTM|GRU)(\dD|Cell)?"
        r"|Random\w+|RandAugment|AugMix|MixUp|CutMix|Solarization",
        "seed",
        only(3, or_none(_seed)),
    ),
    (r"Dense", "units", by_version(three=positive_integer, two=_units_of_dense_in_keras_2)),
    (r"SimpleRNN|GRU", "units", by_version(three=positive_integer, two=positive)),
    (r"LSTM|\w+Cell", "units", positive),
    (r"(SimpleRNN|LSTM|GRU|ConvLSTM\dD)(Cell)?", "dropout|recurrent_dropout", number),
    (r"(Additive)?Attention", "dropout", only(3, number)),
    (r"Lambda", "function", must("a function", callable)),
    (r"EinsumDense", "output_shape", sizes),
    (r"LayerNormalization", "axis", must("a whole number or several of them", _are_integers)),
    (r"(Sync)?BatchNormalization", "axis", only(2, must("a whole number", _are_integers))),
    (
        r"LSTM|GRU",
        "use_cudnn",
        only(3, must("'auto', True or False", lambda it: it in ("auto", 0, 1))),
    ),
    (
        r"(Reversible)?Embedding",
        "input_dim|output_dim",
        by_version(three=true_integer, two=positive),
    ),
    (r"(Spatial)?Dropout(\dD)?", "rate", _rate),
    (r"(Alpha|Gaussian)Dropout", "rate", only(3, _rate)),
    (r"GaussianNoise", "stddev", only(3, fraction)),
    (r"Bidirectional", "merge_mode", one_of("concat", "sum", "mul", "ave", None)),
    (r"Bidirectional|TimeDistributed|SpectralNormalization", "layer", _layer),
    (r"Bidirectional", "backward_layer", or_none(_layer)),
    (r"SpectralNormalization", "power_iterations", must("positive", lambda n: n > 0)),
    (r"RNN", "cell", _cell),
    (r"Attention", "score_mode", one_of("dot", "concat")),
    (r"MultiHeadAttention", "num_heads|key_dim", only(3, positive_integer)),
    (r"MultiHeadAttention", "value_dim", only(3, or_none(positive_integer))),
    (r"\w+Attention", "sliding_window", only(3, or_none(positive_integer))),
    (
        r"GroupNormalization",
        "groups",
        only(
            3,
            must(
                "a positive whole number or -1", lambda n: isinstance(n, int) and (n > 0 or n == -1)
            ),
        ),
    ),
    (r"BatchNormalization", "momentum|epsilon", only(3, like_a_float)),
    (
        r"Dot",
        "axes",
        must(
            "a whole number or 2 of them",
            lambda axes: (
                isinstance(axes, int)
                or (
                    isinstance(axes, tuple)
                    and len(axes) == 2
                    and all(isinstance(n, int) for n in axes)
                )
            ),
        ),
    ),
    (r"ReLU", "max_value", or_none(at_least_0)),
    (r"ReLU", "negative_slope|threshold", at_least_0),
    (r"LeakyReLU", "negative_slope", at_least_0),
    (r"LeakyReLU|ELU", "alpha", only(2, must("a number", lambda alpha: alpha is not None))),
    (r"ThresholdedReLU", "theta", at_least_0),
    (
        r"ActivityRegularization",
        "l1|l2",
        or_none(
            by_version(
                three=must("0 or more", lambda n: is_number(n) and n >= 0),
                two=must("a number", is_number),
            )
        ),
    ),
    (r"RandomFourierFeatures", "output_dim", must("positive", lambda n: n > 0)),
    (r"RandomFourierFeatures", "scale", or_none(must("positive", lambda n: n > 0))),
    (
        r"UnitNormalization",
        "axis",
        must(
            "a whole number or several of them",
            lambda axis: (
                isinstance(axis, int)
                or (isinstance(axis, tuple) and all(isinstance(n, int) for n in axis))
            ),
        ),
    ),
)
