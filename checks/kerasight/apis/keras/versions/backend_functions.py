"""Functions of `keras.backend` that Keras 3 does not have there, and what does their work now.

Each pair was run on the real Keras 2 and Keras 3: same shapes, dtypes and values.
"""

from __future__ import annotations

from typing import Final

BACKEND: Final = "keras.backend"

_SAME: Final = """
abs all any arange argmax argmin binary_crossentropy cast categorical_crossentropy clip concatenate
cos cumprod cumsum dot dtype elu equal exp expand_dims greater greater_equal less less_equal log max
maximum mean min minimum ndim not_equal one_hot ones_like prod relu reshape round shape sigmoid sign
sin softmax softplus softsign sparse_categorical_crossentropy square squeeze stack std stop_gradient
sum tanh tile transpose var zeros_like
"""

NOW: Final = {
    **{name: f"keras.ops.{name}" for name in _SAME.split()},
    "conv1d": "keras.ops.conv",
    "conv2d": "keras.ops.conv",
    "conv3d": "keras.ops.conv",
    "depthwise_conv2d": "keras.ops.depthwise_conv",
    "dropout": "keras.random.dropout",
    "flatten": "keras.ops.ravel",
    "gather": "keras.ops.take",
    "get_value": "keras.ops.convert_to_numpy",
    "name_scope": "keras.name_scope",
    "permute_dimensions": "keras.ops.transpose",
    "pow": "keras.ops.power",
    "random_normal": "keras.random.normal",
    "random_uniform": "keras.random.uniform",
    "repeat_elements": "keras.ops.repeat",
    "reverse": "keras.ops.flip",
    "truncated_normal": "keras.random.truncated_normal",
}
"""What means the same with the same arguments in the same order."""

WRITTEN: Final = {
    "arange": ("dtype", '"int32"'),
    "argmax": ("axis", "-1"),
    "argmin": ("axis", "-1"),
    "concatenate": ("axis", "-1"),
    "cumprod": ("axis", "0"),
    "cumsum": ("axis", "0"),
    "expand_dims": ("axis", "-1"),
    "gather": ("axis", "0"),
}
"""The argument that must be written now, where its default was another."""

WORDS: Final = {
    "batch_dot": "Use `keras.ops.matmul` or `keras.ops.einsum`, or the layer `keras.layers.Dot`.",
    "batch_flatten": "Use `keras.ops.reshape(x, (keras.ops.shape(x)[0], -1))`.",
    "batch_get_value": "Use `keras.ops.convert_to_numpy` of each variable.",
    "batch_normalization": "Use `keras.ops.batch_normalization`, which takes `axis` before "
    "`offset` (beta) and `scale` (gamma).",
    "batch_set_value": "Call `variable.assign(value)` for each.",
    "bias_add": "Write `x + bias`.",
    "binary_focal_crossentropy": "Use `keras.losses.binary_focal_crossentropy`.",
    "cast_to_floatx": "Use `keras.ops.cast(x, keras.config.floatx())`.",
    "categorical_focal_crossentropy": "Use `keras.losses.categorical_focal_crossentropy`.",
    "constant": "Use `keras.ops.convert_to_tensor(value, dtype=...)`.",
    "conv2d_transpose": "Use `keras.ops.conv_transpose`.",
    "count_params": "Use `math.prod(variable.shape)`.",
    "ctc_batch_cost": "Use `keras.losses.CTC` or `keras.ops.ctc_loss`.",
    "ctc_decode": "Use `keras.ops.ctc_decode`.",
    "eval": "Use `keras.ops.convert_to_numpy(x)`.",
    "eye": "Use `keras.ops.eye`, which takes the rows and the columns one by one.",
    "foldl": "Use `keras.ops.scan` or `keras.ops.fori_loop`.",
    "foldr": "Use `keras.ops.scan` or `keras.ops.fori_loop`.",
    "function": "Make a `keras.Model(inputs, outputs)` and call it.",
    "get_session": "TensorFlow 2 needs no session: leave it out.",
    "gradients": "Use `tf.GradientTape`.",
    "hard_sigmoid": "Write `keras.ops.clip(0.2 * x + 0.5, 0, 1)`: `keras.ops.hard_sigmoid` of "
    "Keras 3 has another slope.",
    "image_dim_ordering": "Use `keras.config.image_data_format()`.",
    "in_test_phase": "Give `call` the argument `training`, and decide with it.",
    "in_top_k": "Use `keras.ops.in_top_k`, which takes the targets first.",
    "in_train_phase": "Give `call` the argument `training`, and decide with it.",
    "int_shape": "Use `x.shape`.",
    "l2_normalize": "Use `keras.ops.normalize(x, axis=...)`.",
    "learning_phase": "Give `call` the argument `training`, and call the model with "
    "`training=True` or `training=False`.",
    "learning_phase_scope": "Call the model with `training=True` or `training=False`.",
    "logsumexp": "Use `keras.ops.logsumexp`.",
    "manual_variable_initialization": "Keras 3 needs it no more: leave it out.",
    "map_fn": "Use `keras.ops.map`.",
    "moving_average_update": "Use `x.assign(x * momentum + value * (1 - momentum))`.",
    "ones": "Use `keras.ops.ones`; for a variable, `keras.Variable`.",
    "placeholder": "Use `keras.Input`.",
    "pool2d": "Use `keras.ops.max_pool` or `keras.ops.average_pool`.",
    "pool3d": "Use `keras.ops.max_pool` or `keras.ops.average_pool`.",
    "print_tensor": "Use `print`, or `tf.print` inside of a function that is compiled.",
    "random_bernoulli": "Use `keras.random.binomial(shape, 1, p)`.",
    "random_binomial": "Use `keras.random.binomial(shape, 1, p)`.",
    "repeat": "Use `keras.layers.RepeatVector(n)`: `keras.ops.repeat` means something else.",
    "reset_uids": "Use `keras.utils.clear_session`.",
    "resize_images": "Use `keras.ops.image.resize`, or the layer `keras.layers.UpSampling2D`.",
    "rnn": "Use the layer `keras.layers.RNN`.",
    "separable_conv2d": "Use `keras.ops.separable_conv`.",
    "set_image_dim_ordering": 'Use `keras.config.set_image_data_format("channels_last")`.',
    "set_learning_phase": "Call the model with `training=True` or `training=False`.",
    "set_session": "TensorFlow 2 needs no session: leave it out.",
    "set_value": "Use `x.assign(value)`.",
    "spatial_2d_padding": "Use `keras.ops.pad`, or the layer `keras.layers.ZeroPadding2D`.",
    "spatial_3d_padding": "Use `keras.ops.pad`, or the layer `keras.layers.ZeroPadding3D`.",
    "sqrt": "Use `keras.ops.sqrt`; below 0 it gives NaN, where that of Keras 2 gave 0.",
    "switch": "Use `keras.ops.where(condition, x, y)`.",
    "temporal_padding": "Use `keras.ops.pad`, or the layer `keras.layers.ZeroPadding1D`.",
    "tensorflow_backend": "Use `keras.ops`.",
    "tf": "Import TensorFlow itself: `import tensorflow as tf`.",
    "update": "Use `x.assign(value)`.",
    "update_add": "Use `x.assign_add(value)`.",
    "update_sub": "Use `x.assign_sub(value)`.",
    "variable": "Use `keras.Variable(value)`.",
    "zeros": "Use `keras.ops.zeros`; for a variable, `keras.Variable`.",
}
"""What to do where nothing means the same."""


def advice(name: str) -> str | None:
    """What replaces a function of `keras.backend`, as a sentence; None if nothing is known."""
    if name in NOW:
        argument = f"(..., {'='.join(WRITTEN[name])})" if name in WRITTEN else ""
        return f"Use `{NOW[name]}{argument}`."
    return WORDS.get(name)
