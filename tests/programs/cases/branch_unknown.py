# shapes: model=(None, 1); ?
import sys

from tensorflow import keras
from tensorflow.keras import layers

model = keras.Sequential([keras.Input((10, 4))])
if len(sys.argv) > 1:
    model.add(layers.LSTM(8))
else:
    model.add(layers.Flatten())
model.add(layers.Dense(1))
