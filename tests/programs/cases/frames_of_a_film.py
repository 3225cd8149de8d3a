# shapes: model=(None, 5); 16937
# shapes: encoder=(None, 10); 13610
import keras
from keras import layers

encoder = keras.Sequential(
    [layers.Conv2D(8, 3), layers.MaxPooling2D(), layers.Flatten(), layers.Dense(10)]
)
frames = keras.Input((None, 28, 28, 1))
each = layers.TimeDistributed(encoder)(frames)
context = layers.MultiHeadAttention(2, 8)(each, each)
steps, *states = layers.RNN([layers.GRUCell(16), layers.GRUCell(12)], return_state=True)(context)
state = layers.Concatenate()([steps, *states])
outputs = layers.Dense(5, activation="softmax")(state)
model = keras.Model(frames, outputs)
