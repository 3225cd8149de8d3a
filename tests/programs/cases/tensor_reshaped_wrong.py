# A reshape that does not fit is not judged yet, and what follows is not known.
# shapes: model=(?, 2); ?
import keras
from keras import ops

inputs = keras.Input((4, 6), batch_size=2)
x = ops.reshape(inputs, (7, -1))
x = keras.layers.Flatten()(x)
model = keras.Model(inputs, keras.layers.Dense(2)(x))
