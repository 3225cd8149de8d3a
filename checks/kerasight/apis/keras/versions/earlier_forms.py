"""How earlier versions of Keras took the arguments of a call, and how they are given now.

Keras 1 became Keras 2 by the same translation: keras/legacy/interfaces.py of Keras 2.0 to 2.3. The
methods for generators are in the facts of Keras 2.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from kerasight.values.objects import Value

Joined: TypeAlias = tuple[tuple[str, "str | None"], ...]
"""Earlier arguments that are now the elements of one tuple, each with the text of its default; None
if it must be given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierForm:
    """The arguments of a function in an earlier version of Keras."""

    positional: tuple[str, ...] = ()
    """Their names, in order."""

    now: Mapping[str, str] = field(default_factory=dict)
    """The current names of those that were renamed."""

    without_effect: frozenset[str] = frozenset()
    """Those that are gone and never changed what is computed."""

    joined: Mapping[str, Joined] = field(default_factory=dict)
    """The current arguments that hold several of them."""

    values: Mapping[str, Mapping[Value, str | None]] = field(default_factory=dict)
    """The values that are written in another way now, as text; None leaves the argument out."""

    counts: frozenset[str] = frozenset()
    """Those whose values meant something else: samples instead of batches."""


DATA_FORMAT: Final[Mapping[Value, str | None]] = {
    "tf": '"channels_last"',
    "th": '"channels_first"',
    "default": None,
}
FORGET_BIAS: Final[Mapping[Value, str | None]] = {"one": "True"}
VALUES: Final[Mapping[str, Mapping[Value, str | None]]] = {
    "dim_ordering": DATA_FORMAT,
    "forget_bias_init": FORGET_BIAS,
    "mode": {0: None},
    "weights": {None: None},
}

RENAMED: Final = {
    "W_constraint": "kernel_constraint",
    "W_regularizer": "kernel_regularizer",
    "b_constraint": "bias_constraint",
    "b_regularizer": "bias_regularizer",
    "bias": "use_bias",
    "border_mode": "padding",
    "dim_ordering": "data_format",
    "init": "kernel_initializer",
    "inner_activation": "recurrent_activation",
    "lr": "learning_rate",
    "nb_epoch": "epochs",
    "nb_filter": "filters",
    "output_dim": "units",
    "p": "rate",
    "strides_length": "strides",
    "subsample": "strides",
}
"""Arguments that have the same new name wherever they were."""

WITHOUT_EFFECT: Final = frozenset(
    """max_q_size max_queue_size nb_worker pickle_safe save_traces use_multiprocessing workers
    write_grads""".split()
)
"""Removed arguments that do not affect the computation."""

COUNTS: Final = frozenset({"nb_val_samples", "samples_per_epoch", "val_samples"})
"""Arguments that counted samples, where batches are counted now."""


def any_form(positional: Iterable[str], **now: str) -> EarlierForm:
    """A form with the names that changed everywhere, and others."""
    return _form(" ".join(positional), now)


def _form(
    positional: str,
    now: Mapping[str, str] | None = None,
    joined: Mapping[str, Joined] | None = None,
    without_effect: str = "",
) -> EarlierForm:
    return EarlierForm(
        positional=tuple(positional.split()),
        now=RENAMED | dict(now or {}),
        without_effect=WITHOUT_EFFECT.union(without_effect.split()),
        joined=joined or {},
        values=VALUES,
        counts=COUNTS,
    )


REGULARIZERS = "W_regularizer b_regularizer activity_regularizer W_constraint b_constraint bias"
ROWS: Joined = (("nb_row", None), ("nb_col", None))
CUBE: Joined = (("kernel_dim1", None), ("kernel_dim2", None), ("kernel_dim3", None))
SEQUENCE: Joined = (("input_length", "None"), ("input_dim", None))

CONV_1D = _form(
    "nb_filter filter_length init activation weights border_mode subsample_length "
    f"{REGULARIZERS} input_dim input_length",
    {
        "filter_length": "kernel_size",
        "subsample_length": "strides",
        "atrous_rate": "dilation_rate",
    },
    {"input_shape": SEQUENCE},
)
CONV_2D = _form(
    "nb_filter nb_row nb_col init activation weights border_mode subsample dim_ordering "
    f"{REGULARIZERS}",
    {"atrous_rate": "dilation_rate"},
    {"kernel_size": ROWS},
)
CONV_2D_TRANSPOSE = _form(
    "nb_filter nb_row nb_col output_shape init activation weights border_mode subsample "
    f"dim_ordering {REGULARIZERS}",
    joined={"kernel_size": ROWS},
    without_effect="output_shape",
)
CONV_3D = _form(
    "nb_filter kernel_dim1 kernel_dim2 kernel_dim3 init activation weights border_mode subsample "
    f"dim_ordering {REGULARIZERS}",
    joined={"kernel_size": CUBE},
)
POOLING_1D = _form(
    "pool_length stride border_mode", {"pool_length": "pool_size", "stride": "strides"}
)
POOLING = _form("pool_size strides border_mode dim_ordering")
DATA_ORDER = _form("dim_ordering")
NAMES_OF_RECURRENT = {
    "U_regularizer": "recurrent_regularizer",
    "dropout_U": "recurrent_dropout",
    "dropout_W": "dropout",
    "forget_bias_init": "unit_forget_bias",
    "inner_init": "recurrent_initializer",
}


def _recurrent(behind_init: str, activations: str) -> EarlierForm:
    return _form(
        f"output_dim init inner_init {behind_init} {activations} W_regularizer U_regularizer "
        "b_regularizer dropout_W dropout_U",
        NAMES_OF_RECURRENT,
        {"input_shape": SEQUENCE},
        without_effect="consume_less",
    )


LAYERS: Final = {
    "AveragePooling1D": POOLING_1D,
    "AveragePooling2D": POOLING,
    "AveragePooling3D": POOLING,
    "BatchNormalization": _form(
        "epsilon mode axis momentum weights beta_init gamma_init gamma_regularizer "
        "beta_regularizer",
        {"beta_init": "beta_initializer", "gamma_init": "gamma_initializer"},
    ),
    "Conv1D": CONV_1D,
    "Conv2D": CONV_2D,
    "Conv2DTranspose": CONV_2D_TRANSPOSE,
    "Conv3D": CONV_3D,
    "Dense": _form(f"output_dim init activation weights {REGULARIZERS} input_dim"),
    "Dropout": _form("p noise_shape seed"),
    "Embedding": _form(
        "input_dim output_dim init input_length W_regularizer activity_regularizer W_constraint "
        "mask_zero weights",
        {
            "init": "embeddings_initializer",
            "output_dim": "output_dim",
            "W_regularizer": "embeddings_regularizer",
            "W_constraint": "embeddings_constraint",
        },
    ),
    "GaussianDropout": _form("p"),
    "GaussianNoise": _form("sigma", {"sigma": "stddev"}),
    "GlobalAveragePooling2D": DATA_ORDER,
    "GlobalAveragePooling3D": DATA_ORDER,
    "GlobalMaxPooling2D": DATA_ORDER,
    "GlobalMaxPooling3D": DATA_ORDER,
    "GRU": _recurrent("", "activation inner_activation"),
    "LSTM": _recurrent("forget_bias_init", "activation inner_activation"),
    "MaxPooling1D": POOLING_1D,
    "MaxPooling2D": POOLING,
    "MaxPooling3D": POOLING,
    "PReLU": _form("init weights", {"init": "alpha_initializer"}),
    "SeparableConv2D": _form(
        "nb_filter nb_row nb_col init activation weights border_mode subsample depth_multiplier "
        "dim_ordering",
        {"init": "init"},
        {"kernel_size": ROWS},
    ),
    "SimpleRNN": _recurrent("", "activation"),
    "SpatialDropout1D": _form("p"),
    "SpatialDropout2D": _form("p dim_ordering"),
    "SpatialDropout3D": _form("p dim_ordering"),
    "UpSampling1D": _form("length", {"length": "size"}),
    "UpSampling2D": _form("size dim_ordering"),
    "UpSampling3D": _form("size dim_ordering"),
    "ZeroPadding2D": _form("padding dim_ordering"),
    "ZeroPadding3D": _form("padding dim_ordering"),
    "Cropping2D": _form("cropping dim_ordering"),
    "Cropping3D": _form("cropping dim_ordering"),
}
"""The layers of Keras 1 by the class that they are now."""

OF_GENERATORS = {
    "fit_generator": "fit",
    "evaluate_generator": "evaluate",
    "predict_generator": "predict",
}
"""The methods of Keras 2 for generators, and those that take generators now."""

ELSEWHERE: Final = {
    "Model.predict_classes": _form("x batch_size verbose"),
    "Model.predict_proba": _form("x batch_size verbose"),
    "keras.models.Model": _form("input output name", {"input": "inputs", "output": "outputs"}),
}
"""Other functions by their path."""
