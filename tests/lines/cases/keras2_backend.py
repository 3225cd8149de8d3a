import keras
import tensorflow as tf
from keras import backend as K

x = keras.Input((6, 4))
i = keras.Input((4,), dtype="int32")
b = keras.Input((4,), dtype="bool")
p = keras.Input((8, 8, 3))

# ---
y0 = K.abs(x)  #: (None, 6, 4) float32 of tf.math.abs with 0
y1 = K.abs(i)  #: (None, 4) int32 of tf.math.abs_1 with 0
y2 = K.abs(p)  #: (None, 8, 8, 3) float32 of tf.math.abs_2 with 0
y3 = K.abs([x, x])  #: (2, None, 6, 4) ? of tf.math.abs_3 with 0
y4 = K.all(x)  #: () bool of tf.math.reduce_all with 0
y5 = K.all(i)  #: () bool of tf.math.reduce_all_1 with 0
y6 = K.all(b)  #: () bool of tf.math.reduce_all_2 with 0
y7 = K.all(p)  #: () bool of tf.math.reduce_all_3 with 0
y8 = K.any(x)  #: () bool of tf.math.reduce_any with 0
y9 = K.any(i)  #: () bool of tf.math.reduce_any_1 with 0
y10 = K.any(b)  #: () bool of tf.math.reduce_any_2 with 0
y11 = K.any(p)  #: () bool of tf.math.reduce_any_3 with 0
y12 = K.arange(5)  #: (5,) ?
y13 = K.arange(2, 3)  #: (1,) ?
y14 = K.argmax(x)  #: (None, 6) int64 of tf.math.argmax with 0
y15 = K.argmax(i)  #: (None,) int64 of tf.math.argmax_1 with 0
y16 = K.argmax(b)  #: (None,) int64 of tf.math.argmax_2 with 0
y17 = K.argmax(p)  #: (None, 8, 8) int64 of tf.math.argmax_3 with 0
y18 = K.argmin(x)  #: (None, 6) int64 of tf.math.argmin with 0
y19 = K.argmin(i)  #: (None,) int64 of tf.math.argmin_1 with 0
y20 = K.argmin(b)  #: (None,) int64 of tf.math.argmin_2 with 0
y21 = K.argmin(p)  #: (None, 8, 8) int64 of tf.math.argmin_3 with 0
y22 = K.batch_dot(i, i)  #: (None, 1) int32 of ? with 0
y23 = K.batch_dot(x, x, axes=1)  #: (None, 4, 4) float32 of ? with 0
y24 = K.batch_flatten(x)  #: (None, None) float32 of tf.keras.backend.batch_flatten with 0
y25 = K.batch_flatten(i)  #: (None, None) int32 of tf.keras.backend.batch_flatten_1 with 0
y26 = K.batch_flatten(b)  #: (None, None) bool of tf.keras.backend.batch_flatten_2 with 0
y27 = K.batch_flatten(p)  #: (None, None) float32 of tf.keras.backend.batch_flatten_3 with 0
# ---
y0 = K.cast(i, 2)  #: (None, 4) ? of tf.cast with 0
y1 = K.cast(x, 2)  #: (None, 6, 4) ? of tf.cast_1 with 0
y2 = K.cast(x, 1)  #: (None, 6, 4) ? of tf.cast_2 with 0
y3 = K.cast(i, 3)  #: (None, 4) ? of tf.cast_3 with 0
y4 = K.clip(x, x, x)  #: (None, 6, 4) float32 of tf.clip_by_value with 0
y5 = K.clip(x, 0, 1)  #: (None, 6, 4) float32 of tf.clip_by_value_1 with 0
y6 = K.clip(x, -1.0, 1.0)  #: (None, 6, 4) float32 of tf.clip_by_value_2 with 0
y7 = K.clip(x, 1, 2)  #: (None, 6, 4) float32 of tf.clip_by_value_3 with 0
y8 = K.concatenate([x, x])  #: (None, 6, 8) float32 of tf.concat with 0
y9 = K.concatenate([x, x], axis=1)  #: (None, 12, 4) float32 of tf.concat_1 with 0
y10 = K.constant(2, 3)  #: () ? from 2..2 1 different
y11 = K.cos(x)  #: (None, 6, 4) float32 of tf.math.cos with 0
y12 = K.cos(p)  #: (None, 8, 8, 3) float32 of tf.math.cos_1 with 0
y13 = K.cos([x, x])  #: (2, None, 6, 4) ? of tf.math.cos_2 with 0
y14 = K.cumprod(x)  #: (None, 6, 4) float32 of tf.math.cumprod with 0
y15 = K.cumprod(i)  #: (None, 4) int32 of tf.math.cumprod_1 with 0
y16 = K.cumprod(p)  #: (None, 8, 8, 3) float32 of tf.math.cumprod_2 with 0
y17 = K.cumprod(i, i)  #: (None, 4) int32 of tf.math.cumprod_3 with 0
y18 = K.cumsum(x)  #: (None, 6, 4) float32 of tf.math.cumsum with 0
y19 = K.cumsum(i)  #: (None, 4) int32 of tf.math.cumsum_1 with 0
y20 = K.cumsum(p)  #: (None, 8, 8, 3) float32 of tf.math.cumsum_2 with 0
y21 = K.cumsum(i, i)  #: (None, 4) int32 of tf.math.cumsum_3 with 0
y22 = K.dot(i, i)  #: (None, 4) int32 of ? with 0
# ---
y0 = K.dropout(x, 0, 1)  #: (None, 6, 4) float32 of tf.nn.dropout with 0
y1 = K.dropout(x, 0)  #: (None, 6, 4) float32 of tf.nn.dropout_1 with 0
y2 = K.elu(x)  #: (None, 6, 4) float32 of tf.nn.elu with 0
y3 = K.elu(p)  #: (None, 8, 8, 3) float32 of tf.nn.elu_1 with 0
y4 = K.elu(x, 2)  #: (None, 6, 4) float32 of tf.nn.elu_2 with 0
y5 = K.elu(x, 1.5)  #: (None, 6, 4) float32 of tf.nn.elu_3 with 0
y6 = K.equal(x, x)  #: (None, 6, 4) bool of tf.math.equal with 0
y7 = K.equal(i, i)  #: (None, 4) bool of tf.math.equal_1 with 0
y8 = K.equal(b, b)  #: (None, 4) bool of tf.math.equal_2 with 0
y9 = K.equal(i, 2)  #: (None, 4) bool of tf.math.equal_3 with 0
y10 = K.exp(x)  #: (None, 6, 4) float32 of tf.math.exp with 0
y11 = K.exp(p)  #: (None, 8, 8, 3) float32 of tf.math.exp_1 with 0
y12 = K.exp([x, x])  #: (2, None, 6, 4) ? of tf.math.exp_2 with 0
y13 = K.expand_dims(x)  #: (None, 6, 4, 1) float32 of tf.expand_dims with 0
y14 = K.expand_dims(i)  #: (None, 4, 1) int32 of tf.expand_dims_1 with 0
y15 = K.expand_dims(b)  #: (None, 4, 1) bool of tf.expand_dims_2 with 0
y16 = K.expand_dims(p)  #: (None, 8, 8, 3, 1) float32 of tf.expand_dims_3 with 0
y17 = K.flatten(x)  #: (None,) float32 of tf.reshape with 0
y18 = K.flatten(i)  #: (None,) int32 of tf.reshape_1 with 0
y19 = K.flatten(b)  #: (None,) bool of tf.reshape_2 with 0
y20 = K.flatten(p)  #: (None,) float32 of tf.reshape_3 with 0
y21 = K.gather(i, i)  #: (None, 4, 4) int32 of tf.compat.v1.gather with 0
y22 = K.gather(x, i)  #: (None, 4, 6, 4) float32 of tf.compat.v1.gather_1 with 0
y23 = K.gather(i, 2)  #: (4,) int32 of tf.compat.v1.gather_2 with 0
y24 = K.gather(x, 2)  #: (6, 4) float32 of tf.compat.v1.gather_3 with 0
y25 = K.greater(x, x)  #: (None, 6, 4) bool of tf.math.greater with 0
y26 = K.greater(i, i)  #: (None, 4) bool of tf.math.greater_1 with 0
y27 = K.greater(i, 2)  #: (None, 4) bool of tf.math.greater_2 with 0
y28 = K.greater(x, 2)  #: (None, 6, 4) bool of tf.math.greater_3 with 0
# ---
y0 = K.greater_equal(x, x)  #: (None, 6, 4) bool of tf.math.greater_equal with 0
y1 = K.greater_equal(i, i)  #: (None, 4) bool of tf.math.greater_equal_1 with 0
y2 = K.greater_equal(i, 2)  #: (None, 4) bool of tf.math.greater_equal_2 with 0
y3 = K.greater_equal(x, 2)  #: (None, 6, 4) bool of tf.math.greater_equal_3 with 0
y4 = K.hard_sigmoid(x)  #: (None, 6, 4) float32 of tf.clip_by_value with 0
y5 = K.hard_sigmoid(p)  #: (None, 8, 8, 3) float32 of tf.clip_by_value_1 with 0
y6 = K.int_shape(x)  #: (None, 6, 4)
y7 = K.int_shape(i)  #: (None, 4)
y8 = K.int_shape(p)  #: (None, 8, 8, 3)
y9 = K.l2_normalize(x)  #: (None, 6, 4) float32 of tf.math.l2_normalize with 0
y10 = K.l2_normalize(p)  #: (None, 8, 8, 3) float32 of tf.math.l2_normalize_1 with 0
y11 = K.l2_normalize(x, 2)  #: (None, 6, 4) float32 of tf.math.l2_normalize_2 with 0
y12 = K.l2_normalize(x, 1)  #: (None, 6, 4) float32 of tf.math.l2_normalize_3 with 0
y13 = K.less(x, x)  #: (None, 6, 4) bool of tf.math.less with 0
y14 = K.less(i, i)  #: (None, 4) bool of tf.math.less_1 with 0
y15 = K.less(i, 2)  #: (None, 4) bool of tf.math.less_2 with 0
y16 = K.less(x, 2)  #: (None, 6, 4) bool of tf.math.less_3 with 0
y17 = K.less_equal(x, x)  #: (None, 6, 4) bool of tf.math.less_equal with 0
y18 = K.less_equal(i, i)  #: (None, 4) bool of tf.math.less_equal_1 with 0
y19 = K.less_equal(i, 2)  #: (None, 4) bool of tf.math.less_equal_2 with 0
y20 = K.less_equal(x, 2)  #: (None, 6, 4) bool of tf.math.less_equal_3 with 0
y21 = K.log(x)  #: (None, 6, 4) float32 of tf.math.log with 0
y22 = K.log(p)  #: (None, 8, 8, 3) float32 of tf.math.log_1 with 0
y23 = K.log([x, x])  #: (2, None, 6, 4) ? of tf.math.log_2 with 0
y24 = K.max(x)  #: () float32 of tf.math.reduce_max with 0
y25 = K.max(i)  #: () int32 of tf.math.reduce_max_1 with 0
y26 = K.max(p)  #: () float32 of tf.math.reduce_max_2 with 0
y27 = K.max(x, 2)  #: (None, 6) float32 of tf.math.reduce_max_3 with 0
# ---
y0 = K.maximum(x, x)  #: (None, 6, 4) float32 of tf.math.maximum with 0
y1 = K.maximum(i, i)  #: (None, 4) int32 of tf.math.maximum_1 with 0
y2 = K.maximum(i, 2)  #: (None, 4) int32 of tf.math.maximum_2 with 0
y3 = K.maximum(x, 2)  #: (None, 6, 4) float32 of tf.math.maximum_3 with 0
y4 = K.mean(x)  #: () float32 of tf.math.reduce_mean with 0
y5 = K.mean(i)  #: () int32 of tf.math.reduce_mean_1 with 0
y6 = K.mean(b)  #: () float32 of tf.math.reduce_mean_2 with 0
y7 = K.mean(p)  #: () float32 of tf.math.reduce_mean_3 with 0
y8 = K.min(x)  #: () float32 of tf.math.reduce_min with 0
y9 = K.min(i)  #: () int32 of tf.math.reduce_min_1 with 0
y10 = K.min(p)  #: () float32 of tf.math.reduce_min_2 with 0
y11 = K.min(x, 2)  #: (None, 6) float32 of tf.math.reduce_min_3 with 0
y12 = K.minimum(x, x)  #: (None, 6, 4) float32 of tf.math.minimum with 0
y13 = K.minimum(i, i)  #: (None, 4) int32 of tf.math.minimum_1 with 0
y14 = K.minimum(i, 2)  #: (None, 4) int32 of tf.math.minimum_2 with 0
y15 = K.minimum(x, 2)  #: (None, 6, 4) float32 of tf.math.minimum_3 with 0
y16 = K.ndim(x)  #: 3
y17 = K.ndim(i)  #: 2
y18 = K.ndim(p)  #: 4
y19 = K.not_equal(x, x)  #: (None, 6, 4) bool of tf.math.not_equal with 0
y20 = K.not_equal(i, i)  #: (None, 4) bool of tf.math.not_equal_1 with 0
y21 = K.not_equal(b, b)  #: (None, 4) bool of tf.math.not_equal_2 with 0
y22 = K.not_equal(i, 2)  #: (None, 4) bool of tf.math.not_equal_3 with 0
y23 = K.one_hot(i, i)  #: (None, 4, ?) float32 of tf.one_hot with 0
y24 = K.one_hot(i, 2)  #: (None, 4, 2) float32 of tf.one_hot_1 with 0
y25 = K.one_hot(i, 3)  #: (None, 4, 3) float32 of tf.one_hot_2 with 0
y26 = K.ones_like(x)  #: (None, 6, 4) float32 of tf.ones_like with 0
y27 = K.ones_like(i)  #: (None, 4) int32 of tf.ones_like_1 with 0
y28 = K.ones_like(b)  #: (None, 4) bool of tf.ones_like_2 with 0
y29 = K.ones_like(p)  #: (None, 8, 8, 3) float32 of tf.ones_like_3 with 0
# ---
y0 = K.permute_dimensions(x, (0, 2, 1))  #: (None, 4, 6) float32 of tf.compat.v1.transpose with 0
y1 = K.pow(x, x)  #: (None, 6, 4) float32 of tf.math.pow with 0
y2 = K.pow(i, i)  #: (None, 4) int32 of tf.math.pow_1 with 0
y3 = K.pow(i, 2)  #: (None, 4) int32 of tf.math.pow_2 with 0
y4 = K.pow(x, 2)  #: (None, 6, 4) float32 of tf.math.pow_3 with 0
y5 = K.prod(x)  #: () float32 of tf.math.reduce_prod with 0
y6 = K.prod(i)  #: () int32 of tf.math.reduce_prod_1 with 0
y7 = K.prod(p)  #: () float32 of tf.math.reduce_prod_2 with 0
y8 = K.prod(x, 2)  #: (None, 6) float32 of tf.math.reduce_prod_3 with 0
y9 = K.random_normal((2, 3))  #: (2, 3) float32
y10 = K.random_uniform((2, 3))  #: (2, 3) float32
y11 = K.relu(x)  #: (None, 6, 4) float32 of tf.nn.relu with 0
y12 = K.relu(i)  #: (None, 4) int32 of tf.nn.relu_1 with 0
y13 = K.relu(p)  #: (None, 8, 8, 3) float32 of tf.nn.relu_2 with 0
y14 = K.relu([x, x])  #: (2, None, 6, 4) ? of tf.nn.relu_3 with 0
y15 = K.repeat(i, 2)  #: (None, 2, 4) int32 of ? with 0
y16 = K.repeat(i, 3)  #: (None, 3, 4) int32 of ? with 0
y17 = K.repeat_elements(i, 3, axis=1)  #: (None, 12) int32 of ? with 0
y18 = K.repeat_elements(x, 1, 2)  #: (None, 6, 4) float32 of ? with 0
y19 = K.repeat_elements(x, 2, axis=1)  #: (None, 12, 4) float32 of ? with 0
# ---
y0 = K.reshape(x, (-1, 2))  #: (None, 2) float32 of tf.reshape with 0
y1 = K.reshape(x, (0, 2, 1))  #: (0, 2, 1) float32 of tf.reshape_1 with 0
y2 = K.reshape(x, [0, 1])  #: (0, 1) float32 of tf.reshape_2 with 0
y3 = K.reshape(x, (6, 4))  #: (6, 4) float32 of tf.reshape_3 with 0
y4 = K.reverse(x, 2)  #: (None, 6, 4) float32 of tf.reverse with 0
y5 = K.reverse(x, 1)  #: (None, 6, 4) float32 of tf.reverse_1 with 0
y6 = K.reverse(x, (0, 2, 1))  #: (None, 6, 4) float32 of tf.reverse_2 with 0
y7 = K.reverse(x, [0, 1])  #: (None, 6, 4) float32 of tf.reverse_3 with 0
y8 = K.round(x)  #: (None, 6, 4) float32 of tf.math.round with 0
y9 = K.round(i)  #: (None, 4) int32 of tf.math.round_1 with 0
y10 = K.round(p)  #: (None, 8, 8, 3) float32 of tf.math.round_2 with 0
y11 = K.round([x, x])  #: (2, None, 6, 4) ? of tf.math.round_3 with 0
y12 = K.shape(x)  #: (3,) int32 of tf.compat.v1.shape with 0
y13 = K.shape(i)  #: (2,) int32 of tf.compat.v1.shape_1 with 0
y14 = K.shape(b)  #: (2,) int32 of tf.compat.v1.shape_2 with 0
y15 = K.shape(p)  #: (4,) int32 of tf.compat.v1.shape_3 with 0
y16 = K.sigmoid(x)  #: (None, 6, 4) float32 of tf.math.sigmoid with 0
y17 = K.sigmoid(p)  #: (None, 8, 8, 3) float32 of tf.math.sigmoid_1 with 0
y18 = K.sigmoid([x, x])  #: (2, None, 6, 4) ? of tf.math.sigmoid_2 with 0
y19 = K.sign(x)  #: (None, 6, 4) float32 of tf.math.sign with 0
y20 = K.sign(i)  #: (None, 4) int32 of tf.math.sign_1 with 0
y21 = K.sign(p)  #: (None, 8, 8, 3) float32 of tf.math.sign_2 with 0
y22 = K.sign([x, x])  #: (2, None, 6, 4) ? of tf.math.sign_3 with 0
y23 = K.sin(x)  #: (None, 6, 4) float32 of tf.math.sin with 0
y24 = K.sin(p)  #: (None, 8, 8, 3) float32 of tf.math.sin_1 with 0
y25 = K.sin([x, x])  #: (2, None, 6, 4) ? of tf.math.sin_2 with 0
y26 = K.softmax(x)  #: (None, 6, 4) float32 of tf.nn.softmax with 0
y27 = K.softmax(p)  #: (None, 8, 8, 3) float32 of tf.nn.softmax_1 with 0
y28 = K.softmax(x, 2)  #: (None, 6, 4) float32 of tf.nn.softmax_2 with 0
y29 = K.softmax(x, 1)  #: (None, 6, 4) float32 of tf.nn.softmax_3 with 0
# ---
y0 = K.softplus(x)  #: (None, 6, 4) float32 of tf.math.softplus with 0
y1 = K.softplus(p)  #: (None, 8, 8, 3) float32 of tf.math.softplus_1 with 0
y2 = K.softplus([x, x])  #: (2, None, 6, 4) ? of tf.math.softplus_2 with 0
y3 = K.softsign(x)  #: (None, 6, 4) float32 of tf.nn.softsign with 0
y4 = K.softsign(p)  #: (None, 8, 8, 3) float32 of tf.nn.softsign_1 with 0
y5 = K.softsign([x, x])  #: (2, None, 6, 4) ? of tf.nn.softsign_2 with 0
y6 = K.sqrt(x)  #: (None, 6, 4) float32 of tf.math.sqrt with 0
y7 = K.sqrt(p)  #: (None, 8, 8, 3) float32 of tf.math.sqrt_1 with 0
y8 = K.square(x)  #: (None, 6, 4) float32 of tf.math.square with 0
y9 = K.square(i)  #: (None, 4) int32 of tf.math.square_1 with 0
y10 = K.square(p)  #: (None, 8, 8, 3) float32 of tf.math.square_2 with 0
y11 = K.square([x, x])  #: (2, None, 6, 4) ? of tf.math.square_3 with 0
y12 = K.squeeze([x, x], axis=1)  #: (2, 6, 4) ? of tf.compat.v1.squeeze with 0
y13 = K.squeeze(x, 0)  #: (6, 4) float32 of tf.compat.v1.squeeze_1 with 0
y14 = K.stack([x, x])  #: (2, None, 6, 4) float32 of tf.stack with 0
y15 = K.stack([x, x], axis=1)  #: (None, 2, 6, 4) float32 of tf.stack_1 with 0
y16 = K.std(x)  #: () float32 of tf.math.reduce_std with 0
y17 = K.std(b)  #: () float32 of tf.math.reduce_std_1 with 0
y18 = K.std(p)  #: () float32 of tf.math.reduce_std_2 with 0
y19 = K.std(x, 2)  #: (None, 6) float32 of tf.math.reduce_std_3 with 0
y20 = K.stop_gradient(x)  #: (None, 6, 4) float32 of tf.stop_gradient with 0
y21 = K.stop_gradient(i)  #: (None, 4) int32 of tf.stop_gradient_1 with 0
y22 = K.stop_gradient(b)  #: (None, 4) bool of tf.stop_gradient_2 with 0
y23 = K.stop_gradient(p)  #: (None, 8, 8, 3) float32 of tf.stop_gradient_3 with 0
# ---
y0 = K.sum(x)  #: () float32 of tf.math.reduce_sum with 0
y1 = K.sum(i)  #: () int32 of tf.math.reduce_sum_1 with 0
y2 = K.sum(p)  #: () float32 of tf.math.reduce_sum_2 with 0
y3 = K.sum(x, 2)  #: (None, 6) float32 of tf.math.reduce_sum_3 with 0
y4 = K.tanh(x)  #: (None, 6, 4) float32 of tf.math.tanh with 0
y5 = K.tanh(p)  #: (None, 8, 8, 3) float32 of tf.math.tanh_1 with 0
y6 = K.tanh([x, x])  #: (2, None, 6, 4) ? of tf.math.tanh_2 with 0
y7 = K.tile(x, [1, 1, 2])  #: (None, 6, 8) float32 of tf.tile with 0
y8 = K.transpose(x)  #: (4, 6, None) float32 of tf.compat.v1.transpose with 0
y9 = K.transpose(i)  #: (4, None) int32 of tf.compat.v1.transpose_1 with 0
y10 = K.transpose(b)  #: (4, None) bool of tf.compat.v1.transpose_2 with 0
y11 = K.transpose(p)  #: (3, 8, 8, None) float32 of tf.compat.v1.transpose_3 with 0
y12 = K.var(x)  #: () float32 of tf.math.reduce_variance with 0
y13 = K.var(b)  #: () float32 of tf.math.reduce_variance_1 with 0
y14 = K.var(p)  #: () float32 of tf.math.reduce_variance_2 with 0
y15 = K.var(x, 2)  #: (None, 6) float32 of tf.math.reduce_variance_3 with 0
y16 = K.zeros_like(x)  #: (None, 6, 4) float32 of tf.zeros_like with 0
y17 = K.zeros_like(i)  #: (None, 4) int32 of tf.zeros_like_1 with 0
y18 = K.zeros_like(b)  #: (None, 4) bool of tf.zeros_like_2 with 0
y19 = K.zeros_like(p)  #: (None, 8, 8, 3) float32 of tf.zeros_like_3 with 0
# ---
y0 = K.all(x=p, keepdims=True)  #: (1, 1, 1, 1) bool of tf.math.reduce_all with 0
y2 = K.concatenate(tensors=[x, x])  #: (None, 6, 8) float32 of tf.concat with 0
y3 = K.gather(reference=x, indices=[0, 1])  #: (2, 6, 4) float32 of tf.compat.v1.gather with 0
y4 = K.zeros_like(x, 'float64')  #: (None, 6, 4) float64 of tf.zeros_like with 0
