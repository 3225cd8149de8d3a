# shapes: model=(None, 8); 72
import keras

inputs = keras.Input((8,))
x = keras.layers.Dense(8)(inputs)
x = 0.5 * x + inputs
model = keras.Model(inputs, -x)
