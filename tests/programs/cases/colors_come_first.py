import keras
from keras import layers

model = keras.Sequential([
    keras.Input((3, 64, 64)),
    layers.Conv2D(16, 3, activation="relu"),  # expect: channels-order
    layers.GlobalMaxPooling2D(),
    layers.Dense(2, activation="softmax"),
])
