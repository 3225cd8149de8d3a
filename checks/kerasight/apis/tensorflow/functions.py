"""`tf.*`, `tf.math.*`, `tf.linalg.*`, `tf.nn.*` and `tf.image.*` by name.

A node of a functional model of Keras 2 has TensorFlow's name of the dispatching function:
`tf.squeeze` by `tf.compat.v1.squeeze` (tf_keras/src/layers/core/tf_op_layer.py).
"""

from __future__ import annotations

from functools import cache

from kerasight.apis.keras.ops import elementwise, images, joining, products, reductions
from kerasight.apis.keras.ops import reshaping as shapes
from kerasight.apis.keras.ops import selecting as select
from kerasight.apis.keras.ops.function import Formula, Function, functions

SAME = """
abs acos acosh asin asinh atan atanh ceil cos cosh cumprod cumsum digamma erf erfc exp expm1 floor
is_finite is_inf is_nan log log1p log_sigmoid logical_not negative reciprocal rint round rsqrt
sigmoid sign sin sinh softplus sqrt square tan tanh l2_normalize softmax=nn.softmax
log_softmax=nn.log_softmax
"""

SAME_AT_TOP = """
identity stop_gradient zeros_like ones_like cast clip_by_value clip_by_norm reverse sort argsort
roll convert_to_tensor band_part=linalg.band_part
"""

TWO = """
add subtract multiply divide=math.truediv truediv maximum minimum pow equal not_equal less
less_equal greater greater_equal squared_difference floordiv=compat.v1.floor_div floormod
mod=math.floormod divide_no_nan logical_and logical_or atan2
"""

REDUCTIONS = """
reduce_mean reduce_sum reduce_max reduce_min reduce_prod reduce_logsumexp reduce_std
reduce_variance reduce_euclidean_norm reduce_any reduce_all
"""

FAMILIES: tuple[tuple[str, Formula, str, str], ...] = (
    ("math.", elementwise.same, "x", SAME),
    ("", elementwise.same, "x", SAME_AT_TOP),
    ("math.", elementwise.broadcast_of_two, "x y", TWO),
    ("math.", elementwise.broadcast_of_list, "values=inputs", "add_n"),
    ("", elementwise.broadcast_of_three, "x=condition y=x z=y", "where"),
    ("math.", reductions.reduction, "x=input_tensor axis keepdims", REDUCTIONS),
    ("math.", reductions.position, "x=input axis", "argmax argmin"),
    ("", reductions.reduction, "x=tensor ord axis keepdims", "norm=compat.v1.norm"),
    ("", shapes.reshape, "x=tensor shape", "reshape"),
    ("", shapes.ensured, "x shape", "ensure_shape"),
    ("", shapes.expanded, "x=input axis", "expand_dims"),
    ("", shapes.squeezed, "x=input axis", "squeeze=compat.v1.squeeze"),
    ("", shapes.transposed, "x=a axis=perm", "transpose=compat.v1.transpose"),
    ("linalg.", shapes.last_two_swapped, "x=a", "matrix_transpose"),
    ("", shapes.tiled, "x=input repeats=multiples", "tile"),
    ("", shapes.repeated, "x=input repeats axis", "repeat"),
    ("", shapes.padded, "x=tensor widths=paddings", "pad=compat.v1.pad"),
    ("", shapes.broadcast_to, "x=input shape", "broadcast_to"),
    ("", shapes.filled, "shape", "zeros ones"),
    ("", shapes.square, "rows=num_rows columns=num_columns", "eye"),
    ("math.", reductions.reduction, "x=input axis keepdims", "count_nonzero"),
    ("", shapes.filled, "shape=dims value", "fill"),
    ("", shapes.counted, "start=start stop=limit step=delta", "range"),
    ("", shapes.constant, "x=value dtype shape", "constant"),
    ("", joining.concatenated, "values axis", "concat"),
    ("", joining.stacked, "values axis", "stack"),
    ("", joining.split_by_size, "x=value sections=num_or_size_splits axis", "split"),
    ("", joining.unstacked, "x=value number=num axis", "unstack"),
    (
        "linalg.",
        products.matrix_product,
        "x=a y=b transpose_x=transpose_a transpose_y=transpose_b "
        "adjoint_x=adjoint_a adjoint_y=adjoint_b",
        "matmul",
    ),
    ("", products.tensor_product, "x=a y=b axes", "tensordot"),
    ("", products.einsum, "equation", "einsum"),
    (
        "",
        select.gathered,
        "x=params indices validate_indices axis batch_dims",
        "gather=compat.v1.gather",
    ),
    ("", select.one_hot, "x=indices classes=depth on_value off_value axis", "one_hot"),
    ("math.", select.best, "x=input k", "top_k"),
    ("", select.cut, "x=input_ begin size", "slice"),
    ("", select.number, "x=input", "rank size=compat.v1.size"),
)

ACTIVATIONS = """
nn.relu nn.relu6 nn.elu nn.selu nn.gelu nn.silu nn.swish=nn.silu nn.leaky_relu nn.softsign
nn.softmax nn.log_softmax nn.softplus=math.softplus nn.tanh=math.tanh nn.sigmoid=math.sigmoid
nn.l2_normalize=math.l2_normalize nn.dropout nn.bias_add nn.lrn
nn.local_response_normalization=nn.lrn
"""

SAME_IMAGES = """
image.flip_left_right image.flip_up_down image.random_flip_left_right image.random_flip_up_down
"""

SAME_COLORS = """
image.per_image_standardization image.adjust_brightness image.adjust_contrast
image.random_brightness=image.adjust_brightness
"""

IMAGES: tuple[tuple[Formula, str, str], ...] = (
    (elementwise.same, "x", ACTIVATIONS),
    (select.best, "x=input k", "nn.top_k=math.top_k"),
    (images.unchanged, "x=image", SAME_IMAGES),
    (elementwise.same, "x=image", SAME_COLORS),
    (images.resized, "x=images size method preserve_aspect_ratio", "image.resize"),
    (
        images.resized_to,
        "x=image height=target_height width=target_width",
        "image.resize_with_pad image.resize_with_crop_or_pad",
    ),
    (shapes.filled, "shape", "random.normal random.uniform random.truncated_normal"),
    (
        images.patches_of_lists,
        "x=images size=sizes strides rates padding",
        "image.extract_patches",
    ),
    (images.gray, "x=images", "image.rgb_to_grayscale"),
    (images.colored, "x=images", "image.grayscale_to_rgb"),
)
"""Functions that are only in `tf.nn`, `tf.image` and `tf.random`."""

MODULES = frozenset({"math", "linalg", "dtypes"})
"""Modules whose functions are listed here by their last name."""


@cache
def table() -> dict[str, Function]:
    """Every function by its name without `tensorflow.` and, where that is in MODULES, those."""
    found: dict[str, Function] = {}
    for module, formula, parameters, names in FAMILIES:
        found |= functions(formula, parameters, names, module.__add__)
    for formula, parameters, names in IMAGES:
        found |= functions(formula, parameters, names, str)
    return found


def find(path: str) -> Function | None:
    """The function of a canonical path `tensorflow.math.abs`."""
    name = path.removeprefix("tensorflow.")
    module, _, rest = name.partition(".")
    return table().get(rest if module in MODULES else name)
