# shapes: siamese=(None, 1); 145
from tensorflow import keras

left = keras.Input(shape=(16,))
right = keras.Input(shape=(16,))
shared = keras.layers.Dense(8, use_bias=False)
both = keras.layers.Concatenate()([shared(left), shared(right)])
siamese = keras.Model([left, right], keras.layers.Dense(1)(both))
