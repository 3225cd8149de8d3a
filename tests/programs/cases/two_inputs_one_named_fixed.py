from tensorflow import keras
from tensorflow.keras import layers

words = keras.Input((20,), name="words")
length = keras.Input((1,), name="length")
x = layers.Embedding(100, 8)(words)
x = layers.GlobalAveragePooling1D()(x)
x = layers.concatenate([x, length])
model = keras.Model(inputs=[words, length], outputs=layers.Dense(1)(x))
model.compile("adam", "mse")
