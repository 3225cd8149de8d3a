"""`keras.ops` by name; the classes of the operations are in keras/src/ops."""

from __future__ import annotations

from functools import cache

from kerasight.apis.keras.ops import elementwise, images, joining, products, reductions
from kerasight.apis.keras.ops import reshaping as shapes
from kerasight.apis.keras.ops import selecting as select
from kerasight.apis.keras.ops.function import Formula, Function, functions

SAME = """
absolute abs=Absolute fabs angle arccos arccosh arcsin arcsinh arctan arctanh bitwise_invert
bitwise_not cast=Cast cbrt ceil celu clip conj=Conjugate conjugate convert_to_tensor copy cos cosh
deg2rad elu erf erfc erfinv exp exp2 expm1 flip fliplr flipud floor full_like gelu hard_shrink
hard_sigmoid hard_silu hard_swish=HardSilu hard_tanh imag isfinite isinf isnan isneginf isposinf
isreal leaky_relu log log10 log1p log2 log_sigmoid log_softmax logical_not nan_to_num negative
normalize ones_like rad2deg real reciprocal relu relu6 roll round rsqrt saturate_cast selu sigmoid
sign signbit silu sin sinc sinh soft_shrink softmax softplus softsign sparse_plus sparse_sigmoid
sparsemax sqrt square squareplus stop_gradient swish=Silu tan tanh tanh_shrink tril triu
trunc zeros_like ones_like
"""

TWO = """
add arctan2 bitwise_and bitwise_left_shift bitwise_or bitwise_right_shift bitwise_xor divide
divide_no_nan equal floor_divide fmax fmin fmod gcd greater greater_equal heaviside hypot lcm
left_shift less less_equal logaddexp logaddexp2 logical_and logical_or logical_xor maximum minimum
mod multiply nextafter not_equal power right_shift subtract true_divide
"""

REDUCTIONS = "all amax amin any argmax argmin max mean median min nanmax nanmean nanmin nansum"
MORE_REDUCTIONS = "prod std sum var logsumexp"

FAMILIES: tuple[tuple[Formula, str, str], ...] = (
    (elementwise.same, "x", SAME),
    (elementwise.thresholded, "x y=threshold z=default_value", "threshold"),
    (elementwise.broadcast_of_two, "x=x1 y=x2", TWO),
    (elementwise.broadcast_of_three, "x=condition y=x1 z=x2", "where"),
    (reductions.reduction, "x axis keepdims", f"{REDUCTIONS} {MORE_REDUCTIONS}"),
    (reductions.reduction, "x axis", "count_nonzero average"),
    (reductions.reduction, "x ord axis keepdims", "norm"),
    (reductions.two_moments, "x axis=axes keepdims", "moments"),
    (reductions.accumulated, "x axis", "cumsum cumprod"),
    (elementwise.same, "x axis", "sort"),
    (shapes.reshape, "x shape=newshape", "reshape"),
    (shapes.flat, "x", "ravel"),
    (shapes.expanded, "x axis", "expand_dims"),
    (shapes.squeezed, "x axis", "squeeze"),
    (shapes.transposed, "x axis=axes", "transpose"),
    (shapes.swapped, "x axis1 axis2", "swapaxes"),
    (shapes.moved, "x source destination", "moveaxis"),
    (shapes.tiled, "x repeats", "tile"),
    (shapes.repeated, "x repeats axis", "repeat"),
    (shapes.padded, "x widths=pad_width", "pad"),
    (shapes.broadcast_to, "x shape", "broadcast_to"),
    (shapes.filled, "shape", "zeros ones empty"),
    (shapes.filled, "shape value=fill_value", "full"),
    (shapes.counted, "start stop step", "arange"),
    (shapes.square, "rows=N columns=M", "eye"),
    (joining.concatenated, "values=xs axis", "concatenate"),
    (joining.side_by_side, "values=xs", "hstack"),
    (joining.appended, "x=x1 y=x2 axis", "append"),
    (joining.stacked, "values=x axis", "stack"),
    (joining.split, "x sections=indices_or_sections axis", "split"),
    (joining.unstacked, "x number=num axis", "unstack"),
    (products.matrix_product, "x=x1 y=x2", "matmul"),
    (products.dot_product, "x=x1 y=x2", "dot"),
    (products.tensor_product, "x=x1 y=x2 axes", "tensordot"),
    (products.einsum, "equation=subscripts", "einsum"),
    (select.taken, "x indices axis", "take"),
    (select.one_hot, "x classes=num_classes axis", "one_hot"),
    (select.best, "x k", "top_k"),
    (select.halved, "x axis", "glu"),
    (select.differences, "x=a number=n axis", "diff"),
    (select.number, "x", "size"),
    (images.resized, "x=images size a b c d e f data_format", "resize"),
    (
        images.patches,
        "x=images size strides rates=dilation_rate padding data_format",
        "extract_patches",
    ),
    (images.gray, "x=images data_format", "rgb_to_grayscale=RGBToGrayscale"),
    (images.unchanged, "x=images data_format", "rgb_to_hsv=RGBToHSV hsv_to_rgb=HSVToRGB"),
)

ACTIVATIONS = """
relu=ReLU softmax tanh sigmoid elu selu gelu silu swish=Silu softplus softsign leaky_relu
exponential=Exp exp hard_sigmoid hard_silu hard_swish=HardSilu relu6 log_softmax
"""
"""`keras.activations` by the class of the operation on a symbolic tensor."""


def _camel(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("_"))


@cache
def operations() -> dict[str, Function]:
    """The functions of `keras.ops` by their last name."""
    table: dict[str, Function] = {}
    for formula, parameters, names in FAMILIES:
        table |= functions(formula, parameters, names, _camel)
    return table


@cache
def activations() -> dict[str, Function]:
    """The functions of `keras.activations`."""
    return functions(elementwise.same, "x", ACTIVATIONS, _camel)


@cache
def random() -> dict[str, Function]:
    """The functions of `keras.random` that take a shape first."""
    return functions(shapes.filled, "shape", "normal uniform truncated_normal", _camel)
