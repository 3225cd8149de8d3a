import tensorflow as tf

model = tf.keras.Sequential(  # expect-keras3: missing-input-shape
    [
        tf.keras.layers.Embedding(1000, 16, input_length=120),
        tf.keras.layers.GlobalAveragePooling1D(),
        tf.keras.layers.Dense(1, activation="sigmoid"),
    ]
)
model.compile("adam", "binary_crossentropy")
model.fit(padded, labels, epochs=3)
