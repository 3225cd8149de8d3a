import numpy as np
import tensorflow as tf

a = tf.constant([[0.0, 0.5, 1.0, 0.25], [1.0, 2.0, 3.0, 4.0], [0.1, 0.2, 0.3, 0.4]])
i = tf.constant([[0, 3, 1], [2, 2, 5]])
b = tf.constant([True, False, True])
v = tf.range(4)
t = tf.constant(["one", "two"])

# ---
y0 = tf.TensorSpec(v)  #: ? float32
y1 = tf.TensorSpec((2, 3))  #: (2, 3) float32
y2 = tf.TensorSpec((2, 3), 7)  #: (2, 3) ?
y3 = tf.TensorSpec((2, 3), dtype='int8')  #: (2, 3) int8
y4 = tf.Variable(a)  #: (3, 4) float32 from 0..4 11 different
y5 = tf.Variable(i)  #: (2, 3) int32 from 0..5 5 different
y6 = tf.Variable(b)  #: (3,) bool from 0..1 2 different
y7 = tf.Variable(v)  #: (4,) int32
y8 = tf.abs(a)  #: (3, 4) float32 from 0..4 11 different
y9 = tf.abs(i)  #: (2, 3) int32 from 0..5 5 different
y10 = tf.abs(v)  #: (4,) int32
y11 = tf.abs([a, a])  #: (2, 3, 4) ? from 0..4
y12 = tf.acos(a)  #: (3, 4) float32
y13 = tf.acos([a, a])  #: (2, 3, 4) ?
y14 = tf.acosh(a)  #: (3, 4) float32
y15 = tf.acosh([a, a])  #: (2, 3, 4) ?
y16 = tf.add(a, a)  #: (3, 4) float32 0..8
y17 = tf.add(i, i)  #: (2, 3) int32 0..10
y18 = tf.add(a, 2)  #: (3, 4) float32 from 2..6 11 different shifted shifted by 2
y19 = tf.add(i, 2)  #: (2, 3) int32 from 2..7 5 different shifted shifted by 2
y20 = tf.add_n([a, a])  #: (3, 4) float32
y21 = tf.argmax(a)  #: (4,) int64
y22 = tf.argmax(i)  #: (3,) int64
y23 = tf.argmax(b)  #: () int64
y24 = tf.argmax(a, 1)  #: (3,) int64 0..3
# ---
y0 = tf.argmin(a)  #: (4,) int64
y1 = tf.argmin(i)  #: (3,) int64
y2 = tf.argmin(b)  #: () int64
y3 = tf.argmin(a, 1)  #: (3,) int64 0..3
y4 = tf.argsort(a)  #: (3, 4) int32
y5 = tf.argsort(i)  #: (2, 3) int32
y6 = tf.argsort(v)  #: (4,) int32
y7 = tf.argsort([a, a])  #: (2, 3, 4) int32
y8 = tf.asin(a)  #: (3, 4) float32
y9 = tf.asin([a, a])  #: (2, 3, 4) ?
y10 = tf.asinh(a)  #: (3, 4) float32
y11 = tf.asinh([a, a])  #: (2, 3, 4) ?
y12 = tf.atan(a)  #: (3, 4) float32
y13 = tf.atan([a, a])  #: (2, 3, 4) ?
y14 = tf.atan2(a, a)  #: (3, 4) float32
y15 = tf.atanh(a)  #: (3, 4) float32
y16 = tf.atanh([a, a])  #: (2, 3, 4) ?
y17 = tf.cast(a, 2)  #: (3, 4) ? from 0..4 11 different
y18 = tf.cast(i, 2)  #: (2, 3) ? from 0..5 5 different
y19 = tf.cast(a, 'int32')  #: (3, 4) int32 from 0..4
y20 = tf.cast(a, dtype='float32')  #: (3, 4) float32 from 0..4 11 different
# ---
y0 = tf.clip_by_norm(a, a)  #: (3, 4) float32
y1 = tf.clip_by_value(a, 0, 1)  #: (3, 4) float32
y2 = tf.concat([a, a], axis=1)  #: (3, 8) float32 from 0..4
y3 = tf.constant(a)  #: (3, 4) float32 from 0..4 11 different
y4 = tf.constant(i)  #: (2, 3) int32 from 0..5 5 different
y5 = tf.constant(b)  #: (3,) bool from 0..1 2 different
y6 = tf.constant(v)  #: (4,) int32
y7 = tf.convert_to_tensor(a)  #: (3, 4) float32 from 0..4 11 different
y8 = tf.convert_to_tensor(i)  #: (2, 3) int32 from 0..5 5 different
y9 = tf.convert_to_tensor(b)  #: (3,) bool from 0..1 2 different
y10 = tf.convert_to_tensor(v)  #: (4,) int32
y11 = tf.cos(a)  #: (3, 4) float32
y12 = tf.cos([a, a])  #: (2, 3, 4) ?
y13 = tf.cosh(a)  #: (3, 4) float32
y14 = tf.cosh([a, a])  #: (2, 3, 4) ?
y15 = tf.cumsum(a)  #: (3, 4) float32
y16 = tf.cumsum(i)  #: (2, 3) int32
y17 = tf.cumsum(v)  #: (4,) int32
y18 = tf.cumsum([a, a])  #: (2, 3, 4) ?
# ---
y0 = tf.divide(a, a)  #: (3, 4) float32 scaled divided by numbers
y1 = tf.divide(i, i)  #: (2, 3) float64 scaled divided by numbers
y2 = tf.divide(a, 2)  #: (3, 4) float32 from 0..2 11 different scaled divided by 2
y3 = tf.divide(i, 2)  #: (2, 3) float64 from 0..2.5 5 different scaled divided by 2
y4 = tf.equal(a, a)  #: (3, 4) bool 0..1
y5 = tf.equal(i, i)  #: (2, 3) bool 0..1
y6 = tf.equal(b, b)  #: (3,) bool 0..1
y7 = tf.equal(v, v)  #: (4,) bool 0..1
y8 = tf.exp(a)  #: (3, 4) float32 from 1..54.5982
y9 = tf.exp([a, a])  #: (2, 3, 4) ? from 1..54.5982
y10 = tf.expand_dims(a, 2)  #: (3, 4, 1) float32 from 0..4 11 different
y11 = tf.expand_dims(i, 2)  #: (2, 3, 1) int32 from 0..5 5 different
y12 = tf.expand_dims(a, 1)  #: (3, 1, 4) float32 from 0..4 11 different
y13 = tf.expand_dims(a, axis=0)  #: (1, 3, 4) float32 from 0..4 11 different
y14 = tf.eye(5)  #: (5, 5) float32 0..1
y15 = tf.eye(2, 9)  #: (2, 9) float32 0..1
y16 = tf.eye(4, 2)  #: (4, 2) float32 0..1
y17 = tf.eye(5, 3)  #: (5, 3) float32 0..1
y18 = tf.fill((2, 3), 7)  #: (2, 3) int32 from 7..7 1 different
y19 = tf.fill(2, 9)  #: (2,) int32 from 9..9 1 different
y20 = tf.fill(0, 1, 5)  #: (0,) int32 from 1..1 1 different
y21 = tf.fill(v, 2)  #: (?, ?, ?, ?) int32 from 2..2 1 different
y22 = tf.floor(a)  #: (3, 4) float32 from 0..4
y23 = tf.floor([a, a])  #: (2, 3, 4) ? from 0..4
y24 = tf.gather(a, 2)  #: (4,) float32 0..4
y25 = tf.gather(a, 2, axis=1)  #: (3,) float32 0..4
y26 = tf.gather(a, [0, 2])  #: (2, 4) float32 0..4
y27 = tf.gather(a > 0.5, 1, 0)  #: (4,) bool 0..1
# ---
y0 = tf.greater(a, a)  #: (3, 4) bool 0..1
y1 = tf.greater(i, i)  #: (2, 3) bool 0..1
y2 = tf.greater(v, v)  #: (4,) bool 0..1
y3 = tf.greater_equal(a, a)  #: (3, 4) bool 0..1
y4 = tf.greater_equal(i, i)  #: (2, 3) bool 0..1
y5 = tf.greater_equal(v, v)  #: (4,) bool 0..1
y6 = tf.identity(a)  #: (3, 4) float32 from 0..4 11 different
y7 = tf.identity(i)  #: (2, 3) int32 from 0..5 5 different
y8 = tf.identity(b)  #: (3,) bool from 0..1 2 different
y9 = tf.identity(v)  #: (4,) int32
y10 = tf.less(a, a)  #: (3, 4) bool 0..1
y11 = tf.less(i, i)  #: (2, 3) bool 0..1
y12 = tf.less(v, v)  #: (4,) bool 0..1
y13 = tf.less_equal(a, a)  #: (3, 4) bool 0..1
y14 = tf.less_equal(i, i)  #: (2, 3) bool 0..1
y15 = tf.less_equal(v, v)  #: (4,) bool 0..1
y16 = tf.logical_and(b, b)  #: (3,) bool
y17 = tf.logical_not(b)  #: (3,) bool
y18 = tf.logical_not([a, a])  #: (2, 3, 4) bool
y19 = tf.logical_not(a > 0.5)  #: (3, 4) bool
y20 = tf.logical_or(b, b)  #: (3,) bool
# ---
y0 = tf.maximum(a, a)  #: (3, 4) float32
y1 = tf.maximum(i, i)  #: (2, 3) int32
y2 = tf.maximum(v, v)  #: (4,) int32
y3 = tf.minimum(a, a)  #: (3, 4) float32
y4 = tf.minimum(i, i)  #: (2, 3) int32
y5 = tf.minimum(v, v)  #: (4,) int32
y6 = tf.multiply(a, a)  #: (3, 4) float32 0..16
y7 = tf.multiply(i, i)  #: (2, 3) int32 0..25
y8 = tf.multiply(a, 2)  #: (3, 4) float32 from 0..8 11 different scaled multiplied by 2
y9 = tf.multiply(i, 2)  #: (2, 3) int32 from 0..10 5 different scaled multiplied by 2
y10 = tf.negative(a)  #: (3, 4) float32
y11 = tf.negative(i)  #: (2, 3) int32
y12 = tf.negative(v)  #: (4,) int32
y13 = tf.negative([a, a])  #: (2, 3, 4) ?
y14 = tf.norm(a)  #: () float32
y15 = tf.norm(a, axis=0)  #: (4,) float32
y16 = tf.norm(a, axis=1)  #: (3,) float32
y17 = tf.norm(a, axis=0, keepdims=True)  #: (1, 4) float32
y18 = tf.not_equal(a, a)  #: (3, 4) bool 0..1
y19 = tf.not_equal(i, i)  #: (2, 3) bool 0..1
y20 = tf.not_equal(b, b)  #: (3,) bool 0..1
y21 = tf.not_equal(v, v)  #: (4,) bool 0..1
y22 = tf.one_hot(i, 2)  #: (2, 3, 2) float32 0..1
y23 = tf.one_hot(i, 3)  #: (2, 3, 3) float32 0..1
y24 = tf.one_hot(v, 2)  #: (4, 2) float32 0..1
y25 = tf.one_hot(i, 4)  #: (2, 3, 4) float32 0..1
y26 = tf.ones(v)  #: (?, ?, ?, ?) float32 from 1..1 1 different
y27 = tf.ones((2, 3))  #: (2, 3) float32 from 1..1 1 different
y28 = tf.ones((2, 3), dtype='int8')  #: (2, 3) int8 from 1..1 1 different
y29 = tf.ones(5)  #: (5,) float32 from 1..1 1 different
# ---
y0 = tf.ones_like(a)  #: (3, 4) float32 from 1..1 1 different
y1 = tf.ones_like(i)  #: (2, 3) int32 from 1..1 1 different
y2 = tf.ones_like(b)  #: (3,) bool from 1..1 1 different
y3 = tf.ones_like(v)  #: (4,) int32 from 1..1 1 different
y4 = tf.pad(a, ((1, 1), (0, 0)))  #: (5, 4) float32
y5 = tf.pow(a, a)  #: (3, 4) float32
y6 = tf.pow(i, i)  #: (2, 3) int32
y7 = tf.pow(a, 2)  #: (3, 4) float32 0..16
y8 = tf.pow(i, 2)  #: (2, 3) int32 0..25
y9 = tf.range(5)  #: (5,) int32
y10 = tf.range(2, 9)  #: (7,) int32
y11 = tf.range(2, 9, 3)  #: (3,) int32
y12 = tf.range(0, 1, 5)  #: (1,) int32
y13 = tf.rank(a)  #: () int32
y14 = tf.reduce_all(b)  #: () bool
y15 = tf.reduce_all([a, a], axis=1)  #: (2, 4) bool
y16 = tf.reduce_all(a > 0.5, 1, 0)  #: (3,) bool
y17 = tf.reduce_any(b)  #: () bool
y18 = tf.reduce_any([a, a], axis=1)  #: (2, 4) bool
y19 = tf.reduce_any(a > 0.5, 1, 0)  #: (3,) bool
y20 = tf.reduce_logsumexp(a)  #: () float32
y21 = tf.reduce_logsumexp(a, 1)  #: (3,) float32
y22 = tf.reduce_logsumexp(a, axis=0)  #: (4,) float32
y23 = tf.reduce_logsumexp(a, axis=0, keepdims=True)  #: (1, 4) float32
# ---
y0 = tf.reduce_max(a)  #: () float32 from 4..4 1 different
y1 = tf.reduce_max(i)  #: () int32 from 5..5 1 different
y2 = tf.reduce_max(v)  #: () int32
y3 = tf.reduce_max(a, 1)  #: (3,) float32 0..4
y4 = tf.reduce_mean(a)  #: () float32 0..4
y5 = tf.reduce_mean(i)  #: () int32 0..5
y6 = tf.reduce_mean(v)  #: () int32
y7 = tf.reduce_mean(a, 1)  #: (3,) float32 0..4
y8 = tf.reduce_min(a)  #: () float32 from 0..0 1 different
y9 = tf.reduce_min(i)  #: () int32 from 0..0 1 different
y10 = tf.reduce_min(v)  #: () int32
y11 = tf.reduce_min(a, 1)  #: (3,) float32 0..4
y12 = tf.reduce_prod(a)  #: () float32
y13 = tf.reduce_prod(i)  #: () int32
y14 = tf.reduce_prod(a, 1)  #: (3,) float32
y15 = tf.reduce_prod(a, axis=0)  #: (4,) float32
y16 = tf.reduce_sum(a)  #: () float32
y17 = tf.reduce_sum(i)  #: () int32
y18 = tf.reduce_sum(a, 1)  #: (3,) float32
y19 = tf.reduce_sum(a, axis=0)  #: (4,) float32
y20 = tf.repeat(a, 2)  #: (24,) float32 from 0..4 11 different
y21 = tf.repeat(i, 2)  #: (12,) int32 from 0..5 5 different
y22 = tf.repeat(a, 1)  #: (12,) float32 from 0..4 11 different
y23 = tf.repeat(i, 3)  #: (18,) int32 from 0..5 5 different
y24 = tf.reshape(a, (4, 3))  #: (4, 3) float32 from 0..4 11 different
y25 = tf.reshape(a, (2, -1))  #: (2, 6) float32 from 0..4 11 different
y26 = tf.reshape(a, -1)  #: (12,) float32 from 0..4 11 different
y27 = tf.reverse(a, (1, 0))  #: (3, 4) float32 from 0..4 11 different
# ---
y0 = tf.roll(a, 0, 1)  #: (3, 4) float32 from 0..4 11 different
y1 = tf.roll(a > 0.5, 1, 0)  #: (3, 4) bool 0..1
y2 = tf.round(a)  #: (3, 4) float32
y3 = tf.round(i)  #: (2, 3) int32
y4 = tf.round(v)  #: (4,) int32
y5 = tf.round([a, a])  #: (2, 3, 4) ?
y6 = tf.saturate_cast(a, 2)  #: ? ? from 0..4 11 different
y7 = tf.saturate_cast(i, 2)  #: ? ? from 0..5 5 different
y8 = tf.saturate_cast(a, 'int32')  #: ? ? from 0..4
y9 = tf.shape(a)  #: (2,) int32
y10 = tf.shape(b)  #: (1,) int32
y11 = tf.shape([a, a])  #: (3,) int32
y12 = tf.sigmoid(a)  #: (3, 4) float32 0..1
y13 = tf.sigmoid([a, a])  #: (2, 3, 4) ? 0..1
y14 = tf.sign(a)  #: (3, 4) float32
y15 = tf.sign(i)  #: (2, 3) int32
y16 = tf.sign(v)  #: (4,) int32
y17 = tf.sign([a, a])  #: (2, 3, 4) ?
y18 = tf.sin(a)  #: (3, 4) float32
y19 = tf.sin([a, a])  #: (2, 3, 4) ?
y20 = tf.sinh(a)  #: (3, 4) float32
y21 = tf.sinh([a, a])  #: (2, 3, 4) ?
# ---
y0 = tf.size(a)  #: () int32
y1 = tf.sort(a)  #: (3, 4) float32
y2 = tf.sort(i)  #: (2, 3) int32
y3 = tf.sort(v)  #: (4,) int32
y4 = tf.sort([a, a])  #: (2, 3, 4) ?
y5 = tf.sqrt(a)  #: (3, 4) float32 from 0..2
y6 = tf.sqrt([a, a])  #: (2, 3, 4) ? from 0..2
y7 = tf.square(a)  #: (3, 4) float32
y8 = tf.square(i)  #: (2, 3) int32
y9 = tf.square(v)  #: (4,) int32
y10 = tf.square([a, a])  #: (2, 3, 4) ?
y11 = tf.squeeze(a)  #: (3, 4) float32 from 0..4 11 different
y12 = tf.squeeze(i)  #: (2, 3) int32 from 0..5 5 different
y13 = tf.squeeze(b)  #: (3,) bool from 0..1 2 different
y14 = tf.squeeze(v)  #: (4,) int32
y15 = tf.stack([a, a])  #: (2, 3, 4) float32 from 0..4
y16 = tf.stack([a, a], axis=1)  #: (3, 2, 4) float32 from 0..4
y17 = tf.stop_gradient(a)  #: (3, 4) float32 from 0..4 11 different
y18 = tf.stop_gradient(i)  #: (2, 3) int32 from 0..5 5 different
y19 = tf.stop_gradient(b)  #: (3,) bool from 0..1 2 different
y20 = tf.stop_gradient(v)  #: (4,) int32
y21 = tf.subtract(a, a)  #: (3, 4) float32 -4..4 shifted less other numbers
y22 = tf.subtract(i, i)  #: (2, 3) int32 -5..5 shifted less other numbers
y23 = tf.subtract(a, 2)  #: (3, 4) float32 from -2..2 11 different shifted shifted by -2
y24 = tf.subtract(i, 2)  #: (2, 3) int32 from -2..3 5 different shifted shifted by -2
# ---
y0 = tf.tan(a)  #: (3, 4) float32
y1 = tf.tan([a, a])  #: (2, 3, 4) ?
y2 = tf.tanh(a)  #: (3, 4) float32 from 0..0.999329
y3 = tf.tanh([a, a])  #: (2, 3, 4) ? from 0..0.999329
y4 = tf.tile(a, (4, 3))  #: (12, 12) float32 from 0..4 11 different
y5 = tf.tile(a, [0, 2])  #: (0, 8) float32 from 0..4 11 different
y6 = tf.tile(a, (1, 0))  #: (3, 0) float32 from 0..4 11 different
y7 = tf.transpose(a)  #: (4, 3) float32 from 0..4 11 different
y8 = tf.transpose(i)  #: (3, 2) int32 from 0..5 5 different
y9 = tf.transpose(b)  #: (3,) bool from 0..1 2 different
y10 = tf.transpose(v)  #: (4,) int32
y11 = tf.truediv(a, a)  #: (3, 4) float32 scaled divided by numbers
y12 = tf.truediv(i, i)  #: (2, 3) float64 scaled divided by numbers
y13 = tf.truediv(a, 2)  #: (3, 4) float32 from 0..2 11 different scaled divided by 2
y14 = tf.truediv(i, 2)  #: (2, 3) float64 from 0..2.5 5 different scaled divided by 2
y15 = tf.unstack(a)  #: [(4,) float32 0..4, (4,) float32 0..4, (4,) float32 0..4]
y16 = tf.unstack(i)  #: [(3,) int32 0..5, (3,) int32 0..5]
y17 = tf.unstack(b)  #: [() bool 0..1, () bool 0..1, () bool 0..1]
y18 = tf.unstack(v)  #: [() int32, () int32, () int32, () int32]
y19 = tf.where(a > 0.5, a, 0)  #: (3, 4) float32
y20 = tf.where(a > 0.5, 1, 0)  #: (3, 4) int32
y21 = tf.zeros(v)  #: (?, ?, ?, ?) float32 from 0..0 1 different
y22 = tf.zeros((2, 3))  #: (2, 3) float32 from 0..0 1 different
y23 = tf.zeros((2, 3), 7)  #: (2, 3) ? from 0..0 1 different
y24 = tf.zeros((2, 3), dtype='int8')  #: (2, 3) int8 from 0..0 1 different
# ---
y0 = tf.zeros_like(a)  #: (3, 4) float32 from 0..0 1 different
y1 = tf.zeros_like(i)  #: (2, 3) int32 from 0..0 1 different
y2 = tf.zeros_like(b)  #: (3,) bool from 0..0 1 different
y3 = tf.zeros_like(v)  #: (4,) int32 from 0..0 1 different
y4 = tf.math.abs(a)  #: (3, 4) float32 from 0..4 11 different
y5 = tf.math.abs(i)  #: (2, 3) int32 from 0..5 5 different
y6 = tf.math.abs(v)  #: (4,) int32
y7 = tf.math.abs([a, a])  #: (2, 3, 4) ? from 0..4
y8 = tf.math.acos(a)  #: (3, 4) float32
y9 = tf.math.acos([a, a])  #: (2, 3, 4) ?
y10 = tf.math.acosh(a)  #: (3, 4) float32
y11 = tf.math.acosh([a, a])  #: (2, 3, 4) ?
y12 = tf.math.add(a, a)  #: (3, 4) float32 0..8
y13 = tf.math.add(i, i)  #: (2, 3) int32 0..10
y14 = tf.math.add(a, 2)  #: (3, 4) float32 from 2..6 11 different shifted shifted by 2
y15 = tf.math.add(i, 2)  #: (2, 3) int32 from 2..7 5 different shifted shifted by 2
y16 = tf.math.add_n([a, a])  #: (3, 4) float32
y17 = tf.math.argmax(a)  #: (4,) int64
y18 = tf.math.argmax(i)  #: (3,) int64
y19 = tf.math.argmax(b)  #: () int64
y20 = tf.math.argmax(a, 1)  #: (3,) int64 0..3
y21 = tf.math.argmin(a)  #: (4,) int64
y22 = tf.math.argmin(i)  #: (3,) int64
y23 = tf.math.argmin(b)  #: () int64
y24 = tf.math.argmin(a, 1)  #: (3,) int64 0..3
# ---
y0 = tf.math.asin(a)  #: (3, 4) float32
y1 = tf.math.asin([a, a])  #: (2, 3, 4) ?
y2 = tf.math.asinh(a)  #: (3, 4) float32
y3 = tf.math.asinh([a, a])  #: (2, 3, 4) ?
y4 = tf.math.atan(a)  #: (3, 4) float32
y5 = tf.math.atan([a, a])  #: (2, 3, 4) ?
y6 = tf.math.atan2(a, a)  #: (3, 4) float32
y7 = tf.math.atanh(a)  #: (3, 4) float32
y8 = tf.math.atanh([a, a])  #: (2, 3, 4) ?
y9 = tf.math.ceil(a)  #: (3, 4) float32 from 0..4
y10 = tf.math.ceil([a, a])  #: (2, 3, 4) ? from 0..4
y11 = tf.math.cos(a)  #: (3, 4) float32
y12 = tf.math.cos([a, a])  #: (2, 3, 4) ?
y13 = tf.math.cosh(a)  #: (3, 4) float32
y14 = tf.math.cosh([a, a])  #: (2, 3, 4) ?
# ---
y0 = tf.math.count_nonzero(a)  #: () int64
y1 = tf.math.count_nonzero(a, 1)  #: (3,) int64
y2 = tf.math.count_nonzero(a, axis=0)  #: (4,) int64
y3 = tf.math.count_nonzero(a, axis=0, keepdims=True)  #: (1, 4) int64
y4 = tf.math.cumprod(a)  #: (3, 4) float32
y5 = tf.math.cumprod(i)  #: (2, 3) int32
y6 = tf.math.cumprod(v)  #: (4,) int32
y7 = tf.math.cumprod([a, a])  #: (2, 3, 4) ?
y8 = tf.math.cumsum(a)  #: (3, 4) float32
y9 = tf.math.cumsum(i)  #: (2, 3) int32
y10 = tf.math.cumsum(v)  #: (4,) int32
y11 = tf.math.cumsum([a, a])  #: (2, 3, 4) ?
y12 = tf.math.digamma(a)  #: (3, 4) float32
y13 = tf.math.digamma([a, a])  #: (2, 3, 4) ?
y14 = tf.math.divide(a, a)  #: (3, 4) float32 scaled divided by numbers
y15 = tf.math.divide(i, i)  #: (2, 3) float64 scaled divided by numbers
y16 = tf.math.divide(a, 2)  #: (3, 4) float32 from 0..2 11 different scaled divided by 2
y17 = tf.math.divide(i, 2)  #: (2, 3) float64 from 0..2.5 5 different scaled divided by 2
y18 = tf.math.divide_no_nan(a, a)  #: (3, 4) float32
y19 = tf.math.divide_no_nan(i, i)  #: (2, 3) float64
y20 = tf.math.divide_no_nan(v, v)  #: (4,) float64
y21 = tf.math.equal(a, a)  #: (3, 4) bool 0..1
y22 = tf.math.equal(i, i)  #: (2, 3) bool 0..1
y23 = tf.math.equal(b, b)  #: (3,) bool 0..1
y24 = tf.math.equal(v, v)  #: (4,) bool 0..1
y25 = tf.math.erf(a)  #: (3, 4) float32
y26 = tf.math.erf([a, a])  #: (2, 3, 4) ?
# ---
y0 = tf.math.erfc(a)  #: (3, 4) float32
y1 = tf.math.erfc([a, a])  #: (2, 3, 4) ?
y2 = tf.math.exp(a)  #: (3, 4) float32 from 1..54.5982
y3 = tf.math.exp([a, a])  #: (2, 3, 4) ? from 1..54.5982
y4 = tf.math.expm1(a)  #: (3, 4) float32 from 0..53.5982
y5 = tf.math.expm1([a, a])  #: (2, 3, 4) ? from 0..53.5982
y6 = tf.math.floor(a)  #: (3, 4) float32 from 0..4
y7 = tf.math.floor([a, a])  #: (2, 3, 4) ? from 0..4
y8 = tf.math.floordiv(a, a)  #: (3, 4) float32
y9 = tf.math.floordiv(i, 2)  #: (2, 3) int32
y10 = tf.math.floordiv(v, 2)  #: (4,) int32
y11 = tf.math.floormod(a, a)  #: (3, 4) float32
y12 = tf.math.floormod(a, 2)  #: (3, 4) float32 0..2
y13 = tf.math.floormod(i, 2)  #: (2, 3) int32 0..2
y14 = tf.math.floormod(a, 1)  #: (3, 4) float32 0..1
y15 = tf.math.greater(a, a)  #: (3, 4) bool 0..1
y16 = tf.math.greater(i, i)  #: (2, 3) bool 0..1
y17 = tf.math.greater(v, v)  #: (4,) bool 0..1
y18 = tf.math.greater_equal(a, a)  #: (3, 4) bool 0..1
y19 = tf.math.greater_equal(i, i)  #: (2, 3) bool 0..1
y20 = tf.math.greater_equal(v, v)  #: (4,) bool 0..1
# ---
y0 = tf.math.is_finite(a)  #: (3, 4) bool
y1 = tf.math.is_finite([a, a])  #: (2, 3, 4) bool
y2 = tf.math.is_inf(a)  #: (3, 4) bool
y3 = tf.math.is_inf([a, a])  #: (2, 3, 4) bool
y4 = tf.math.is_nan(a)  #: (3, 4) bool
y5 = tf.math.is_nan([a, a])  #: (2, 3, 4) bool
y6 = tf.math.l2_normalize(a)  #: (3, 4) float32
y7 = tf.math.l2_normalize([a, a])  #: (2, 3, 4) ?
y8 = tf.math.less(a, a)  #: (3, 4) bool 0..1
y9 = tf.math.less(i, i)  #: (2, 3) bool 0..1
y10 = tf.math.less(v, v)  #: (4,) bool 0..1
y11 = tf.math.less_equal(a, a)  #: (3, 4) bool 0..1
y12 = tf.math.less_equal(i, i)  #: (2, 3) bool 0..1
y13 = tf.math.less_equal(v, v)  #: (4,) bool 0..1
y14 = tf.math.log(a)  #: (3, 4) float32
y15 = tf.math.log([a, a])  #: (2, 3, 4) ?
y16 = tf.math.log1p(a)  #: (3, 4) float32 from 0..1.60944
y17 = tf.math.log1p([a, a])  #: (2, 3, 4) ? from 0..1.60944
# ---
y0 = tf.math.log_sigmoid(a)  #: (3, 4) float32
y1 = tf.math.log_sigmoid([a, a])  #: (2, 3, 4) ?
y2 = tf.math.log_softmax(a)  #: (3, 4) float32
y3 = tf.math.log_softmax([a, a])  #: (2, 3, 4) ?
y4 = tf.math.logical_and(b, b)  #: (3,) bool
y5 = tf.math.logical_not(b)  #: (3,) bool
y6 = tf.math.logical_not([a, a])  #: (2, 3, 4) bool
y7 = tf.math.logical_not(a > 0.5)  #: (3, 4) bool
y8 = tf.math.logical_or(b, b)  #: (3,) bool
y9 = tf.math.maximum(a, a)  #: (3, 4) float32
y10 = tf.math.maximum(i, i)  #: (2, 3) int32
y11 = tf.math.maximum(v, v)  #: (4,) int32
y12 = tf.math.minimum(a, a)  #: (3, 4) float32
y13 = tf.math.minimum(i, i)  #: (2, 3) int32
y14 = tf.math.minimum(v, v)  #: (4,) int32
y15 = tf.math.mod(a, a)  #: (3, 4) float32
y16 = tf.math.mod(a, 2)  #: (3, 4) float32 0..2
y17 = tf.math.mod(i, 2)  #: (2, 3) int32 0..2
y18 = tf.math.mod(a, 1)  #: (3, 4) float32 0..1
# ---
y0 = tf.math.multiply(a, a)  #: (3, 4) float32 0..16
y1 = tf.math.multiply(i, i)  #: (2, 3) int32 0..25
y2 = tf.math.multiply(a, 2)  #: (3, 4) float32 from 0..8 11 different scaled multiplied by 2
y3 = tf.math.multiply(i, 2)  #: (2, 3) int32 from 0..10 5 different scaled multiplied by 2
y4 = tf.math.negative(a)  #: (3, 4) float32
y5 = tf.math.negative(i)  #: (2, 3) int32
y6 = tf.math.negative(v)  #: (4,) int32
y7 = tf.math.negative([a, a])  #: (2, 3, 4) ?
y8 = tf.math.not_equal(a, a)  #: (3, 4) bool 0..1
y9 = tf.math.not_equal(i, i)  #: (2, 3) bool 0..1
y10 = tf.math.not_equal(b, b)  #: (3,) bool 0..1
y11 = tf.math.not_equal(v, v)  #: (4,) bool 0..1
y12 = tf.math.pow(a, a)  #: (3, 4) float32
y13 = tf.math.pow(i, i)  #: (2, 3) int32
y14 = tf.math.pow(a, 2)  #: (3, 4) float32 0..16
y15 = tf.math.pow(i, 2)  #: (2, 3) int32 0..25
y16 = tf.math.reciprocal(a)  #: (3, 4) float32
y17 = tf.math.reciprocal([a, a])  #: (2, 3, 4) ?
y18 = tf.math.reduce_all(b)  #: () bool
y19 = tf.math.reduce_all([a, a], axis=1)  #: (2, 4) bool
y20 = tf.math.reduce_all(a > 0.5, 1, 0)  #: (3,) bool
y21 = tf.math.reduce_any(b)  #: () bool
y22 = tf.math.reduce_any([a, a], axis=1)  #: (2, 4) bool
y23 = tf.math.reduce_any(a > 0.5, 1, 0)  #: (3,) bool
y24 = tf.math.reduce_euclidean_norm(a)  #: () float32
y25 = tf.math.reduce_euclidean_norm(i)  #: () int32
y26 = tf.math.reduce_euclidean_norm(a, 1)  #: (3,) float32
y27 = tf.math.reduce_euclidean_norm(a, axis=0)  #: (4,) float32
# ---
y0 = tf.math.reduce_logsumexp(a)  #: () float32
y1 = tf.math.reduce_logsumexp(a, 1)  #: (3,) float32
y2 = tf.math.reduce_logsumexp(a, axis=0)  #: (4,) float32
y3 = tf.math.reduce_logsumexp(a, axis=0, keepdims=True)  #: (1, 4) float32
y4 = tf.math.reduce_max(a)  #: () float32 from 4..4 1 different
y5 = tf.math.reduce_max(i)  #: () int32 from 5..5 1 different
y6 = tf.math.reduce_max(v)  #: () int32
y7 = tf.math.reduce_max(a, 1)  #: (3,) float32 0..4
y8 = tf.math.reduce_mean(a)  #: () float32 0..4
y9 = tf.math.reduce_mean(i)  #: () int32 0..5
y10 = tf.math.reduce_mean(v)  #: () int32
y11 = tf.math.reduce_mean(a, 1)  #: (3,) float32 0..4
y12 = tf.math.reduce_min(a)  #: () float32 from 0..0 1 different
y13 = tf.math.reduce_min(i)  #: () int32 from 0..0 1 different
y14 = tf.math.reduce_min(v)  #: () int32
y15 = tf.math.reduce_min(a, 1)  #: (3,) float32 0..4
y16 = tf.math.reduce_prod(a)  #: () float32
y17 = tf.math.reduce_prod(i)  #: () int32
y18 = tf.math.reduce_prod(a, 1)  #: (3,) float32
y19 = tf.math.reduce_prod(a, axis=0)  #: (4,) float32
y20 = tf.math.reduce_std(a)  #: () float32
y21 = tf.math.reduce_std(a, 1)  #: (3,) float32
y22 = tf.math.reduce_std(a, axis=0)  #: (4,) float32
y23 = tf.math.reduce_std(a, axis=0, keepdims=True)  #: (1, 4) float32
y24 = tf.math.reduce_sum(a)  #: () float32
y25 = tf.math.reduce_sum(i)  #: () int32
y26 = tf.math.reduce_sum(a, 1)  #: (3,) float32
y27 = tf.math.reduce_sum(a, axis=0)  #: (4,) float32
y28 = tf.math.reduce_variance(a)  #: () float32
y29 = tf.math.reduce_variance(a, 1)  #: (3,) float32
y30 = tf.math.reduce_variance(a, axis=0)  #: (4,) float32
y31 = tf.math.reduce_variance(a, axis=0, keepdims=True)  #: (1, 4) float32
# ---
y0 = tf.math.rint(a)  #: (3, 4) float32 from 0..4
y1 = tf.math.rint([a, a])  #: (2, 3, 4) ? from 0..4
y2 = tf.math.round(a)  #: (3, 4) float32
y3 = tf.math.round(i)  #: (2, 3) int32
y4 = tf.math.round(v)  #: (4,) int32
y5 = tf.math.round([a, a])  #: (2, 3, 4) ?
y6 = tf.math.rsqrt(a)  #: (3, 4) float32
y7 = tf.math.rsqrt([a, a])  #: (2, 3, 4) ?
y8 = tf.math.sigmoid(a)  #: (3, 4) float32 0..1
y9 = tf.math.sigmoid([a, a])  #: (2, 3, 4) ? 0..1
y10 = tf.math.sign(a)  #: (3, 4) float32
y11 = tf.math.sign(i)  #: (2, 3) int32
y12 = tf.math.sign(v)  #: (4,) int32
y13 = tf.math.sign([a, a])  #: (2, 3, 4) ?
y14 = tf.math.sin(a)  #: (3, 4) float32
y15 = tf.math.sin([a, a])  #: (2, 3, 4) ?
y16 = tf.math.sinh(a)  #: (3, 4) float32
y17 = tf.math.sinh([a, a])  #: (2, 3, 4) ?
y18 = tf.math.softmax(a)  #: (3, 4) float32 0..1
y19 = tf.math.softmax([a, a])  #: (2, 3, 4) ? 0..1
# ---
y0 = tf.math.softplus(a)  #: (3, 4) float32
y1 = tf.math.softplus([a, a])  #: (2, 3, 4) ?
y2 = tf.math.sqrt(a)  #: (3, 4) float32 from 0..2
y3 = tf.math.sqrt([a, a])  #: (2, 3, 4) ? from 0..2
y4 = tf.math.square(a)  #: (3, 4) float32
y5 = tf.math.square(i)  #: (2, 3) int32
y6 = tf.math.square(v)  #: (4,) int32
y7 = tf.math.square([a, a])  #: (2, 3, 4) ?
y8 = tf.math.squared_difference(a, a)  #: (3, 4) float32
y9 = tf.math.squared_difference(i, i)  #: (2, 3) int32
y10 = tf.math.squared_difference(v, v)  #: (4,) int32
y11 = tf.math.subtract(a, a)  #: (3, 4) float32 -4..4 shifted less other numbers
y12 = tf.math.subtract(i, i)  #: (2, 3) int32 -5..5 shifted less other numbers
y13 = tf.math.subtract(a, 2)  #: (3, 4) float32 from -2..2 11 different shifted shifted by -2
y14 = tf.math.subtract(i, 2)  #: (2, 3) int32 from -2..3 5 different shifted shifted by -2
y15 = tf.math.tan(a)  #: (3, 4) float32
y16 = tf.math.tan([a, a])  #: (2, 3, 4) ?
y17 = tf.math.tanh(a)  #: (3, 4) float32 from 0..0.999329
y18 = tf.math.tanh([a, a])  #: (2, 3, 4) ? from 0..0.999329
y19 = tf.math.top_k(a)  #: [(3, 1) float32, (3, 1) int32]
y20 = tf.math.top_k(i)  #: [(2, 1) int32, (2, 1) int32]
y21 = tf.math.top_k(v)  #: [(1,) int32, (1,) int32]
y22 = tf.math.top_k(a, 2)  #: [(3, 2) float32, (3, 2) int32]
# ---
y0 = tf.math.truediv(a, a)  #: (3, 4) float32 scaled divided by numbers
y1 = tf.math.truediv(i, i)  #: (2, 3) float64 scaled divided by numbers
y2 = tf.math.truediv(a, 2)  #: (3, 4) float32 from 0..2 11 different scaled divided by 2
y3 = tf.math.truediv(i, 2)  #: (2, 3) float64 from 0..2.5 5 different scaled divided by 2
y4 = tf.nn.dropout(a, 0, 1)  #: (3, 4) float32
y5 = tf.nn.elu(a)  #: (3, 4) float32
y6 = tf.nn.elu([a, a])  #: (2, 3, 4) ?
y7 = tf.nn.gelu(a)  #: (3, 4) float32
y8 = tf.nn.gelu([a, a])  #: (2, 3, 4) ?
y9 = tf.nn.l2_normalize(a)  #: (3, 4) float32
y10 = tf.nn.l2_normalize([a, a])  #: (2, 3, 4) ?
y11 = tf.nn.leaky_relu(a)  #: (3, 4) float32
y12 = tf.nn.leaky_relu(i)  #: (2, 3) float32
y13 = tf.nn.leaky_relu(v)  #: (4,) float32
y14 = tf.nn.leaky_relu([a, a])  #: (2, 3, 4) ?
y15 = tf.nn.log_softmax(a)  #: (3, 4) float32
y16 = tf.nn.log_softmax([a, a])  #: (2, 3, 4) ?
y17 = tf.nn.relu(a)  #: (3, 4) float32
y18 = tf.nn.relu(i)  #: (2, 3) int32
y19 = tf.nn.relu(v)  #: (4,) int32
y20 = tf.nn.relu([a, a])  #: (2, 3, 4) ?
# ---
y0 = tf.nn.relu6(a)  #: (3, 4) float32
y1 = tf.nn.relu6(i)  #: (2, 3) int32
y2 = tf.nn.relu6(v)  #: (4,) int32
y3 = tf.nn.relu6([a, a])  #: (2, 3, 4) ?
y4 = tf.nn.selu(a)  #: (3, 4) float32
y5 = tf.nn.selu([a, a])  #: (2, 3, 4) ?
y6 = tf.nn.sigmoid(a)  #: (3, 4) float32 0..1
y7 = tf.nn.sigmoid([a, a])  #: (2, 3, 4) ? 0..1
y8 = tf.nn.silu(a)  #: (3, 4) float32
y9 = tf.nn.silu([a, a])  #: (2, 3, 4) ?
y10 = tf.nn.softmax(a)  #: (3, 4) float32 0..1
y11 = tf.nn.softmax([a, a])  #: (2, 3, 4) ? 0..1
y12 = tf.nn.softplus(a)  #: (3, 4) float32
y13 = tf.nn.softplus([a, a])  #: (2, 3, 4) ?
y14 = tf.nn.softsign(a)  #: (3, 4) float32
y15 = tf.nn.softsign([a, a])  #: (2, 3, 4) ?
y16 = tf.nn.swish(a)  #: (3, 4) float32
y17 = tf.nn.swish([a, a])  #: (2, 3, 4) ?
# ---
y0 = tf.nn.tanh(a)  #: (3, 4) float32 from 0..0.999329
y1 = tf.nn.tanh([a, a])  #: (2, 3, 4) ? from 0..0.999329
y2 = tf.nn.top_k(a)  #: [(3, 1) float32, (3, 1) int32]
y3 = tf.nn.top_k(i)  #: [(2, 1) int32, (2, 1) int32]
y4 = tf.nn.top_k(v)  #: [(1,) int32, (1,) int32]
y5 = tf.nn.top_k(a, 2)  #: [(3, 2) float32, (3, 2) int32]
y6 = tf.image.adjust_brightness(a, a)  #: (3, 4) float32
y7 = tf.image.adjust_brightness(i, i)  #: (2, 3) int32
y8 = tf.image.adjust_brightness(v, v)  #: (4,) int32
y9 = tf.image.convert_image_dtype(a, 2)  #: (3, 4) ?
y10 = tf.image.convert_image_dtype(i, 2)  #: (2, 3) ?
y11 = tf.image.convert_image_dtype(a, 'int32')  #: (3, 4) int32
y12 = tf.image.convert_image_dtype(a, dtype='float32')  #: (3, 4) float32 from 0..4 11 different
y13 = tf.image.flip_left_right([a, a])  #: (2, 3, 4) ? from 0..4
y14 = tf.image.flip_up_down([a, a])  #: (2, 3, 4) ? from 0..4
y15 = tf.image.random_brightness(a, 2)  #: (3, 4) float32 augmented `tf.image.random_brightness`
y16 = tf.image.random_brightness(i, 2)  #: (2, 3) int32 augmented `tf.image.random_brightness`
y17 = tf.image.random_brightness(v, 2)  #: (4,) int32 augmented `tf.image.random_brightness`
y18 = tf.image.random_crop(a, [0, 2])  #: ? ? augmented `tf.image.random_crop`
# ---
y0 = tf.image.random_flip_left_right([a, a])  #: (2, 3, 4) ? from 0..4 augmented `tf.image.random_flip_left_right`
y1 = tf.image.random_flip_up_down([a, a])  #: (2, 3, 4) ? from 0..4 augmented `tf.image.random_flip_up_down`
y2 = tf.image.transpose([a, a])  #: ? ? from 0..4
y3 = tf.linalg.band_part(a, 0, 1)  #: (3, 4) float32
y4 = tf.linalg.band_part(a > 0.5, 1, 0)  #: (3, 4) bool
y5 = tf.linalg.eye(5)  #: (5, 5) float32 0..1
y6 = tf.linalg.eye(2, 9)  #: (2, 9) float32 0..1
y7 = tf.linalg.eye(4, 2)  #: (4, 2) float32 0..1
y8 = tf.linalg.eye(5, 3)  #: (5, 3) float32 0..1
y9 = tf.linalg.l2_normalize(a)  #: (3, 4) float32
y10 = tf.linalg.l2_normalize([a, a])  #: (2, 3, 4) ?
y11 = tf.linalg.matrix_transpose(a)  #: (4, 3) float32 from 0..4 11 different
y12 = tf.linalg.matrix_transpose(i)  #: (3, 2) int32 from 0..5 5 different
y13 = tf.linalg.matrix_transpose([a, a])  #: (2, 4, 3) ? from 0..4
y14 = tf.linalg.matrix_transpose(a > 0.5)  #: (4, 3) bool 0..1
y15 = tf.linalg.norm(a)  #: () float32
y16 = tf.linalg.norm(a, axis=0)  #: (4,) float32
y17 = tf.linalg.norm(a, axis=1)  #: (3,) float32
y18 = tf.linalg.norm(a, axis=0, keepdims=True)  #: (1, 4) float32
# ---
y0 = tf.random.normal(v)  #: (?, ?, ?, ?) float32
y1 = tf.random.normal((2, 3))  #: (2, 3) float32
y2 = tf.random.normal([1, 2, 3])  #: (1, 2, 3) float32
y3 = tf.random.truncated_normal(v)  #: (?, ?, ?, ?) float32
y4 = tf.random.truncated_normal((2, 3))  #: (2, 3) float32
y5 = tf.random.truncated_normal([1, 2, 3])  #: (1, 2, 3) float32
y6 = tf.random.uniform(v)  #: (?, ?, ?, ?) float32 0..1
y7 = tf.random.uniform((2, 3))  #: (2, 3) float32 0..1
y8 = tf.random.uniform(v, 2)  #: (?, ?, ?, ?) float32 2..1
y9 = tf.random.uniform([1, 2, 3])  #: (1, 2, 3) float32 0..1
# ---
y0 = tf.broadcast_to(i, (2, 3))  #: (2, 3) int32 from 0..5 5 different
y1 = tf.concat(values=[a, a], axis=1)  #: (3, 8) float32 from 0..4
y2 = tf.gather(params=b, indices=1, axis=-1)  #: () bool 0..1
y5 = tf.keras.activations.hard_sigmoid(x=[a, a])  #: (2, 3, 4) ? 0..1
y6 = tf.keras.activations.sigmoid([a, a])  #: (2, 3, 4) ? 0..1
y7 = tf.keras.activations.tanh(x=i)  #: (2, 3) float32 from 0..0.999909
y8 = tf.math.atan2(y=[a, a], x=1.5)  #: (2, 3, 4) float32
y9 = tf.nn.top_k([a, a], 2)  #: [(2, 3, 2) ?, (2, 3, 2) int32]
y11 = tf.range(start=2, delta=2)  #: (1,) int32
y12 = tf.reduce_max(input_tensor=[a, a])  #: () ? from 4..4 1 different
