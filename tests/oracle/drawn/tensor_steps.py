"""Steps on a tensor `x`, with `{a}`, `{b}` for axes and `{i}`, `{j}`, `{n}` for numbers."""

from __future__ import annotations

OPERATORS = [
    *["x + 1", "1 - x", "x * x", "x / 2.0", "x // 2", "x % 3", "x ** 2", "2 ** x", "-x", "abs(x)"],
    *["x[:, 0]", "x[..., None]", "x[:, 1:]", "x[:, ::2]", "x[..., -1]", "x[:, {i}:{j}]", "x[0]"],
    *["x[:, None]", "x[:, -{n}:]", "x[..., :{n}]", "x[:, :, {i}]", "x[:, {i}, ..., None]"],
    *["x + x[:, :1]", "x - x[..., :1]", "x * x[:, 0:1]", "x @ x", "x[:2]", "x + x[..., :{n}]"],
    *["x[..., : len(x.shape)]", "x * x.shape[-1]", "x[:, ::-1]", "x[:, {i}::{n}]", "x + x[0]"],
]

COMPARISONS = ["x > {i}", "x <= x", "x != 1", "x >= x[:, :1]", "x < 0.5"]

OPS = [
    *["ops.relu(x)", "ops.exp(x)", "ops.abs(x)", "ops.square(x)", "ops.softmax(x, axis={a})"],
    *["ops.cast(x, 'float32')", "ops.clip(x, 0, 1)", "ops.sigmoid(x)", "ops.stop_gradient(x)"],
    *[
        "ops.mean(x, axis={a})",
        "ops.sum(x, axis={a}, keepdims=True)",
        "ops.max(x, axis=({a}, {b}))",
    ],
    *[
        "ops.mean(x)",
        "ops.argmax(x, axis={a})",
        "ops.logsumexp(x, axis={a})",
        "ops.var(x, {a}, True)",
    ],
    *[
        "ops.norm(x, axis={a})",
        "ops.cumsum(x, axis={a})",
        "ops.std(x, axis={a})",
        "ops.any(x, {a})",
    ],
    *["ops.reshape(x, (-1, {n}))", "ops.reshape(x, (-1, x.shape[-1]))", "ops.reshape(x, (-1,))"],
    *["ops.reshape(x, (ops.shape(x)[0], -1))", "ops.reshape(x, (ops.shape(x)[0], {n}, -1))"],
    *["ops.expand_dims(x, {a})", "ops.expand_dims(x, axis=({a}, {b}))", "ops.squeeze(x, {a})"],
    *["ops.squeeze(x)", "ops.transpose(x)", "ops.transpose(x, (0, 2, 1))", "ops.flip(x, axis={a})"],
    *["ops.swapaxes(x, {a}, {b})", "ops.moveaxis(x, {a}, {b})", "ops.ravel(x)", "ops.glu(x)"],
    *["ops.tile(x, {n})", "ops.tile(x, [1, {n}, 1])", "ops.repeat(x, {n}, axis={a})"],
    *["ops.pad(x, {n})", "ops.pad(x, [[0, 0], [1, {n}], [2, 0]])", "ops.repeat(x, {n})"],
    *[
        "ops.concatenate([x, x], axis={a})",
        "ops.concatenate([x, x[:, :1]], 1)",
        "ops.zeros_like(x)",
    ],
    *["ops.stack([x, x], axis={a})", "ops.split(x, {n}, axis={a})[0]", "ops.hstack([x, x])"],
    *[
        "ops.split(x, [1, {n}], axis={a})[-1]",
        "ops.unstack(x, axis={a})[0]",
        "ops.append(x, x, {a})",
    ],
    *[
        "ops.matmul(x, ops.swapaxes(x, -1, -2))",
        "ops.einsum('bij,bkj->bik', x, x)",
        "ops.dot(x, x)",
    ],
    *["ops.einsum('bij->bji', x)", "ops.tensordot(x, x, 1)", "ops.take(x, [0, 1], axis={a})"],
    *["ops.take(x, 0, axis={a})", "ops.one_hot(ops.cast(x, 'int32'), {n})", "ops.add(x, x[:, :1])"],
    *["ops.top_k(x, {n})[0]", "ops.where(x > 0, x, 0.0)", "ops.maximum(x, 0)", "ops.power(x, 2)"],
    *["ops.image.resize(x, (4, {n}))", "ops.broadcast_to(x, (2, {n}, 6))", "ops.sort(x)"],
    *["ops.multiply(x, 2)", "ops.moments(x, axes=[{a}])[0]", "ops.normalize(x, axis={a})"],
    *[
        "ops.nn.gelu(x)",
        "ops.numpy.log1p(x)",
        "ops.image.rgb_to_grayscale(x)",
        "ops.diff(x, axis={a})",
    ],
    *[],
    *["keras.activations.relu(x)", "keras.activations.swish(x)", "ops.rsqrt(x)", "ops.max(x, {a})"],
]

OPS_IN_LAMBDA = [
    "ops.image.extract_patches(x, {n})",
    "ops.image.extract_patches(x, ({n}, 2), 1, padding='same')",
]
"""Steps that fail in a graph with the words of a layer."""

TENSORFLOW = [
    *["tf.nn.relu(x)", "tf.exp(x)", "tf.math.abs(x)", "tf.square(x)", "tf.nn.softmax(x, axis=-1)"],
    *["tf.cast(x, tf.float32)", "tf.clip_by_value(x, 0.0, 1.0)", "tf.sigmoid(x)", "tf.identity(x)"],
    *[
        "tf.reduce_mean(x, axis={a})",
        "tf.reduce_sum(x, axis={a}, keepdims=True)",
        "tf.reduce_max(x)",
    ],
    *["tf.math.reduce_max(x, axis=[{a}, {b}])", "tf.argmax(x, axis={a})", "tf.norm(x, axis={a})"],
    *[
        "tf.math.reduce_std(x, {a})",
        "tf.math.reduce_variance(x, {a}, True)",
        "tf.cumsum(x, axis={a})",
    ],
    *["tf.reshape(x, [-1, {n}])", "tf.reshape(x, (-1, x.shape[-1]))", "tf.reshape(x, [-1])"],
    *["tf.reshape(x, [tf.shape(x)[0], -1])", "tf.reshape(x, (tf.shape(x)[0], {n}, 2))"],
    *["tf.reshape(x, tf.shape(x))", "tf.reshape(x, [tf.shape(x)[0], tf.shape(x)[1], -1])"],
    *["tf.expand_dims(x, {a})", "tf.expand_dims(x, axis=-1)", "tf.squeeze(x, {a})"],
    *["tf.transpose(x)", "tf.transpose(x, [0, 2, 1])", "tf.transpose(x, perm=(1, 0, 2))"],
    *["tf.tile(x, [1, {n}, 1])", "tf.tile(x, [1, {n}])", "tf.repeat(x, {n}, axis={a})"],
    *["tf.pad(x, [[0, 0], [1, {n}]])", "tf.pad(x, [[0, 0], [1, {n}], [2, 0]], 'REFLECT')"],
    *["tf.concat([x, x], axis={a})", "tf.concat([x, x[:, :1]], 1)", "tf.stack([x, x], axis={a})"],
    *["tf.stack([x, x])", "tf.split(x, {n}, axis={a})[0]", "tf.split(x, [1, -1], axis={a})[1]"],
    *[
        "tf.unstack(x, axis={a})[0]",
        "tf.matmul(x, x, transpose_b=True)",
        "tf.einsum('bij->bji', x)",
    ],
    *["tf.linalg.matmul(x, x)", "tf.einsum('bij,bkj->bik', x, x)", "tf.tensordot(x, x, 1)"],
    *[
        "tf.gather(x, [0, 1], axis={a})",
        "tf.gather(x, 0, axis={a})",
        "tf.one_hot(tf.cast(x, 'int32'), {n})",
    ],
    *["tf.where(x > 0, x, tf.zeros_like(x))", "tf.maximum(x, 0.0)", "tf.add(x, x[:, :1])"],
    *["tf.math.top_k(x, {n})[0]", "tf.image.resize(x, (4, {n}))", "tf.image.rgb_to_grayscale(x)"],
    *["tf.image.flip_left_right(x)", "tf.math.l2_normalize(x, axis={a})", "tf.pow(x, 2.0)"],
    *["tf.divide(x, 2.0)", "tf.subtract(x, 1.0)", "tf.multiply(x, x)", "x[:, :, tf.newaxis]"],
    *["tf.add_n([x, x])", "tf.broadcast_to(x, [2, {n}, 6])", "tf.slice(x, [0, 1], [-1, {n}])"],
    *["tf.nn.leaky_relu(x)", "tf.nn.swish(x)", "tf.math.log(x)", "tf.math.floormod(x, 2.0)"],
    *["tf.linalg.norm(x, axis={a}, keepdims=True)", "tf.stop_gradient(x)", "tf.reverse(x, [{a}])"],
    *["tf.image.resize_with_pad(x, {n}, 5)", "tf.math.reduce_logsumexp(x, {a})", "tf.sort(x)"],
    *["tf.fill(tf.shape(x), 1.0) + x", "x + tf.zeros((1, {n}))", "x * tf.constant([1.0, 2.0])"],
    *["tf.zeros((tf.shape(x)[0], {n}))", "x + tf.cast(tf.range({n}), tf.float32)"],
]

BACKEND = [
    *[
        "K.mean(x, axis={a})",
        "K.sum(x, axis={a}, keepdims=True)",
        "K.max(x)",
        "K.abs(x)",
        "K.sqrt(x)",
    ],
    *["K.exp(x)", "K.softmax(x)", "K.relu(x)", "K.expand_dims(x, {a})", "K.expand_dims(x)"],
    *["K.squeeze(x, {a})", "K.permute_dimensions(x, (0, 2, 1))", "K.reshape(x, (-1, {n}))"],
    *["K.concatenate([x, x])", "K.concatenate([x, x], axis={a})", "K.stack([x, x], axis={a})"],
    *["K.argmax(x)", "K.clip(x, 0, 1)", "K.cast(x, 'float32')", "K.l2_normalize(x, axis={a})"],
    *["K.flatten(x)", "K.tile(x, [1, {n}, 1])", "K.square(x)", "K.std(x, axis={a})", "K.pow(x, 2)"],
    *[
        "x[..., : len(K.int_shape(x))]",
        "K.reshape(x, (-1, K.int_shape(x)[-1]))",
        "K.maximum(x, 0.0)",
    ],
    *["K.dot(x, K.transpose(x[0]))", "K.batch_dot(x, x, axes={a})", "K.repeat(x, {n})"],
    *["K.batch_dot(x, x)", "K.repeat_elements(x, {n}, {a})", "K.dot(x, tf.ones((6, {n})))"],
    *["K.any(x > 0, axis={a})", "K.hard_sigmoid(x)", "K.one_hot(K.cast(x, 'int32'), {n})"],
]

SAMPLES = [
    *["x + tf.random.normal(tf.shape(x))", "tf.random.uniform((tf.shape(x)[0], {n}))"],
    *["x * tf.math.count_nonzero(x, {a}, keepdims=True, dtype=tf.float32)", "x * math.sqrt({n})"],
    *["tf.image.extract_patches(x, [1, {n}, {n}, 1], [1, 2, 2, 1], [1, 1, 1, 1], 'SAME')"],
    *[
        "x + K.random_normal((K.shape(x)[0], {n}))",
        "tf.reshape(x, x.get_shape().as_list()[1:2] + [-1])",
    ],
    *["x / math.pi", "K.clip(x, K.epsilon(), 1.0)", "tf.image.random_brightness(x, 0.1)"],
]
"""Steps that make new tensors."""

OTHER_TYPES = ["arg", "any(", " > ", " < ", " <= ", " >= ", " != ", "'int32'"]
"""Steps to numbers of another type: where the next step fails, Sequential hides the error."""

LAYERS = ["keras.layers.Dense({n})(x)", "keras.layers.Dropout(0.1)(x)", "keras.layers.Flatten()(x)"]

OTHER_DTYPES = {
    3: [
        *[
            "ops.cast(x, 'int32')",
            "ops.cast(x, 'float16')",
            "ops.cast(x, 'bool')",
            "x / 2",
            "x + 1",
        ],
        *["ops.cast(x, 'uint8') * 2", "ops.mean(ops.cast(x, 'int32'), axis={a})", "x * 1.5"],
        *["ops.sum(ops.cast(x, 'uint8'), axis={a})", "ops.where(x > 0, x, 0)", "x / 2.0", "x // 2"],
        *["ops.concatenate([x, ops.cast(x, 'float16')], axis={a})", "ops.sqrt(x)", "ops.exp(x)"],
        *["x + ops.cast(x, 'float16')", "ops.cast(x, 'int8') + ops.cast(x, 'uint8')", "x ** 2"],
        *["ops.zeros_like(x, dtype='int32')", "ops.one_hot(ops.cast(x, 'int32'), {n})"],
        *["ops.max(x, axis={a})", "ops.cumsum(x, axis={a})", "ops.argmax(x, axis={a})", "x % 3"],
        *["ops.top_k(x, {n})[1]", "ops.logical_not(x)", "ops.isnan(x)", "ops.square(x > 0)"],
    ],
    2: [
        *["tf.cast(x, tf.int32)", "tf.cast(x, 'float16')", "tf.cast(x, tf.bool)", "x / 2", "x + 1"],
        *["tf.cast(x, tf.uint8) * 2", "tf.reduce_mean(tf.cast(x, tf.int32), axis={a})", "x * 1.5"],
        *["tf.where(x > 0, x, tf.zeros_like(x))", "tf.zeros_like(x, dtype=tf.int32)", "x // 2"],
        *["tf.one_hot(tf.cast(x, 'int32'), {n})", "tf.argmax(x, axis={a}, output_type=tf.int32)"],
        *["tf.math.top_k(x, {n})[1]", "tf.cast(x, tf.float32) / 255.0", "tf.equal(x, x)"],
        *["tf.shape(x)", "tf.size(x)", "K.cast(x, 'int64')", "K.argmax(x, axis={a})", "x % 3"],
    ],
}
"""Steps to other dtypes, for each version of Keras."""
