# shapes: model=(None, 4); 236
import keras
from keras import layers

photos = keras.Input((16, 16, 3), dtype="uint8")
raw = layers.Conv2D(4, 3)(photos)  # expect-keras2: input-dtype
scaled = layers.Conv2D(4, 3)(layers.Rescaling(1 / 255)(photos))
words = keras.Input((12,), dtype="int46")  # expect: bad-argument
tokens = keras.Input((12,), dtype="int64")
steps = layers.Embedding(50, 4)(tokens)
model = keras.Model(tokens, layers.SimpleRNN(4)(steps))
typo = layers.Dense(4, dtype="mixed_flaot16")  # expect: bad-argument
