# shapes: model=(None, 4, 3); 0
# shapes: parts=(None, 4, 1), (None, 4, 5); 0
# shapes: outer=(None, 3, 3); 0
import keras
from keras import ops

inputs = keras.Input((4, 6))
x = ops.expand_dims(inputs[:, ::2], axis=1)
x = ops.concatenate([x, x], axis=2)
x = ops.squeeze(x, axis=1) > 0
x = ops.where(x, 1.0, 0.0) @ ops.transpose(inputs, (0, 2, 1))
model = keras.Model(inputs, x[..., 1:])

first, second = ops.split(inputs, [1], axis=-1)
parts = keras.Model(inputs, [first, second])

small = keras.Input((3,))
outer = keras.Model(small, ops.einsum("bi,bj->bij", small, small))
