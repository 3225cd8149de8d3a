# shapes: one=(None, 4, 6); 0
# shapes: two=(None, 4, 6); 0
# shapes: td=(None, 4, 2); 0
# shapes: seq=(None, 24); 16
# shapes: cap=(None, 4, 3, 2); 21
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import backend as K
from tensorflow.keras import layers as L

a = keras.Input((4, 6))
b = keras.Input((4, 6))
one = keras.Model(a, L.Lambda(lambda t: t[0])([a]))
two = keras.Model([a, b], L.Lambda(lambda t: t["x"] + t["y"])({"x": a, "y": b}))
three = keras.Model([a, b], L.Lambda(lambda t: t[0] * t[1])((a, b)))
td = keras.Model(a, L.TimeDistributed(L.Lambda(lambda t: t[:, :2]))(a))
bn = keras.Model(a, L.Lambda(lambda x: x, output_shape=lambda s: s)(a))
f = L.Lambda(lambda x: K.mean(x, axis=1))
shared = keras.Model([a, b], [f(a), f(b)])
d = L.Dense(3)
cap = keras.Model(a, L.Lambda(lambda x: tf.stack([x, x], axis=-1))(d(a)))
seq = keras.Sequential([L.Lambda(lambda x: tf.expand_dims(x, -1), input_shape=(8,)), L.Conv1D(4, 3), L.Flatten()])  # expect-keras3: input-shape-argument
late = keras.Sequential([L.Lambda(lambda x: x / 2), L.Dense(3)])
late.build((None, 7))
mm = keras.Model(a, L.Lambda(lambda x: tf.math.reduce_max(x, -1), name="m")(a))
pp = keras.Model(a, L.Lambda(K.square)(a))
