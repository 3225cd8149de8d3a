"""Models that are made as the file is imported, one of them wrong."""

import keras
from keras.layers import Dense, Flatten

base = keras.Sequential([keras.Input((16,)), Dense(8)])
wrong = keras.Sequential([keras.Input((None, 4)), Flatten(), Dense(3)])  # expect: none-dimension
unused = keras.Sequential([keras.Input((1,)), Dense(1)])
