from tensorflow.keras import Sequential
from tensorflow.keras.layers import LSTM, Bidirectional, Dense, Embedding

model = Sequential(
    [
        Embedding(1000, 16, input_shape=(120,)),  # expect-keras3: input-shape-argument
        Bidirectional(LSTM(64)),
        Bidirectional(LSTM(32)),  # expect: input-rank
        Dense(6, activation="softmax"),
    ]
)
