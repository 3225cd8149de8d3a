# shapes: by_inputs=(None, 3); 15
# shapes: called_before=(None, 7); 44
import keras
from keras import layers

base = keras.Sequential([keras.Input((4,)), layers.Dense(3), layers.Dense(2)])
by_inputs = keras.Model(base.inputs, base.layers[0].output)
inputs = keras.Input((4,))
outputs = base(inputs)
called_before = keras.Model(base.input, layers.Dense(7)(base.output))
