# `Input(tensor=...)` of Keras 2 holds its data: nobody feeds it.
import numpy as np
import tf_keras as keras
from elsewhere import constant

first, second = keras.Input((4,)), keras.Input(tensor=constant())
model = keras.Model([first, second], keras.layers.Dense(1)(first))
model.predict(np.zeros((3, 4)))
