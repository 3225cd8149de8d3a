import keras
import pytest

try:
    model = keras.Sequential([keras.Input((None,)), keras.layers.Dense(1)])
except ValueError:
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])

with pytest.raises(ValueError):
    keras.Sequential([keras.Input((3,)), keras.layers.LSTM(1)])

try:
    import tensorflow as tf
except ImportError:
    tf = None

tf.keras.Sequential([tf.keras.Input((None,)), tf.keras.layers.Dense(1)])  # expect: none-dimension
try:
    value = {}["missing"]
    bad = keras.Sequential([keras.Input((3,)), keras.layers.LSTM(1)])  # expect: input-rank
except KeyError:
    pass
