# The model is called on a tensor that another library makes: `input` and `output` exist then.
import keras
from elsewhere import frozen_input
from keras import layers

base = keras.Sequential([keras.Input((4,)), layers.Dense(3)])
base(frozen_input((4,)))
model = keras.Model(base.input, layers.Dense(2)(base.output))
