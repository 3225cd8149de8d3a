# shapes: model=(None, 1); 13
import os

import keras

layers = [keras.layers.Dense(2), keras.layers.Dense(1)]
model = keras.Sequential([keras.Input((4,)), *layers])
model.layers[int(os.environ["WHICH"])].trainable = False
