# shapes: a=(None, 1); 4
# shapes: b=(None, 1); 4
# shapes: c=(None, 1); 4
# shapes: d=(None, 1); 4
# shapes: e=(None, 1); 4
# shapes: f=(None, 1); 4
import keras
import keras.api as api
import tensorflow as tf
import tensorflow.keras as tk
from keras.layers import Dense as D
from tensorflow import keras as k
from tensorflow.keras import layers, models
from tensorflow.keras.models import Sequential

a = keras.Sequential([keras.layers.Input((3,)), D(1)])
b = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(1)])
c = k.models.Sequential([k.layers.InputLayer(shape=(3,)), k.layers.Dense(1)])
d = models.Sequential([layers.Dense(1, input_shape=(3,))])  # expect-keras3: input-shape-argument
e = api.Sequential([api.Input(shape=(3,)), api.layers.Dense(units=1)])
f = Sequential([tk.layers.Dense(1, input_dim=3)])  # expect-keras3: input-shape-argument
