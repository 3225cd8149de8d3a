"""`keras.backend` and `keras.activations` of Keras 2: TensorFlow functions under other names.

The nodes are those of the functions that they call (tf_keras/src/backend.py).
"""

from __future__ import annotations

from functools import cache

from kerasight.apis.keras.ops import elementwise, joining, products, reductions
from kerasight.apis.keras.ops import reshaping as shapes
from kerasight.apis.keras.ops import selecting as select
from kerasight.apis.keras.ops.function import Formula, Function, functions

SAME = """
abs square exp log round sign sin cos softplus sigmoid tanh cumsum cumprod
sqrt=math.maximum+math.sqrt softsign=nn.softsign elu=nn.elu softmax=nn.softmax
bias_add=nn.bias_add
hard_sigmoid=math.multiply+math.add+clip_by_value stop_gradient=stop_gradient
l2_normalize=math.l2_normalize zeros_like=zeros_like ones_like=ones_like cast=cast
clip=clip_by_value reverse=reverse dropout=nn.dropout
"""

REDUCTIONS = """
sum=math.reduce_sum mean=math.reduce_mean max=math.reduce_max min=math.reduce_min
prod=math.reduce_prod std=math.reduce_std var=math.reduce_variance
any=cast+math.reduce_any all=cast+math.reduce_all logsumexp=math.reduce_logsumexp
"""

TWO = "maximum minimum equal not_equal greater greater_equal less less_equal"

FAMILIES: tuple[tuple[Formula, str, str], ...] = (
    (elementwise.same, "x", SAME),
    (
        elementwise.same_without("alpha", "max_value", "threshold"),
        "x alpha max_value threshold",
        "relu=nn.relu",
    ),
    (elementwise.broadcast_of_two, "x y", TWO),
    (elementwise.broadcast_of_two, "x y=a", "pow"),
    (reductions.reduction, "x axis keepdims", REDUCTIONS),
    (reductions.last_position, "x axis", "argmax argmin"),
    (shapes.reshape, "x shape", "reshape=reshape"),
    (
        shapes.filled,
        "shape",
        "random_normal=random.normal random_uniform=random.uniform",
    ),
    (shapes.flat, "x", "flatten=reshape"),
    (shapes.rows, "x", "batch_flatten=keras.backend.batch_flatten"),
    (shapes.counted, "start stop step", "arange=range"),
    (shapes.constant, "x=value dtype shape", "constant=constant"),
    (select.gathered, "x=reference indices", "gather=compat.v1.gather"),
    (shapes.expanded_last, "x axis", "expand_dims=expand_dims"),
    (shapes.squeezed, "x axis", "squeeze=compat.v1.squeeze"),
    (shapes.transposed, "x", "transpose=compat.v1.transpose"),
    (shapes.transposed, "x axis=pattern", "permute_dimensions=compat.v1.transpose"),
    (shapes.tiled, "x repeats=n", "tile=tile"),
    (joining.concatenated_last, "values=tensors axis", "concatenate=concat"),
    (joining.stacked, "values=x axis", "stack=stack"),
    (products.dot_product, "x y", "dot=?"),
    (products.batch_product, "x y axes", "batch_dot=?"),
    (shapes.repeated_rows, "x repeats=n", "repeat=?"),
    (shapes.repeated, "x repeats=rep axis", "repeat_elements=?"),
    (select.one_hot, "x=indices classes=num_classes", "one_hot=one_hot"),
)

ACTIVATIONS = """
softmax=nn.softmax tanh=math.tanh sigmoid=math.sigmoid elu=nn.elu selu=nn.selu gelu=nn.gelu
swish=nn.silu softplus=math.softplus softsign=nn.softsign exponential=math.exp
"""


def _math(name: str) -> str:
    return f"math.{name}"


@cache
def backend() -> dict[str, Function]:
    """The functions of `keras.backend` by name."""
    table: dict[str, Function] = {}
    for formula, parameters, names in FAMILIES:
        table |= functions(formula, parameters, names, _math)
    return table


@cache
def activations() -> dict[str, Function]:
    """The functions of `keras.activations` by name."""
    table = functions(elementwise.same, "x", ACTIVATIONS, _math)
    return table | {"relu": backend()["relu"]}
