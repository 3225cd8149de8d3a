# shapes: model=(None, None, 5); 1853
# shapes: image=(None, 2); 482
import keras
from keras import layers

model = keras.Sequential(
    [
        keras.Input((None, 4)),
        layers.Conv1D(8, 3, padding="causal"),
        layers.LSTM(16, return_sequences=True),
        layers.BatchNormalization(),
        layers.TimeDistributed(layers.Dense(5)),
    ]
)
inputs = keras.Input((None, None, 3))
x = layers.Conv2D(16, 3)(inputs)
x = layers.MaxPooling2D()(x)
x = layers.GlobalMaxPooling2D()(x)
image = keras.Model(inputs, layers.Dense(2)(x))
