import tensorflow as tf

model = tf.keras.Sequential([
    tf.keras.layers.Input((8,)),
    tf.keras.layers.Dense(64, activation="relu"),
    tf.keras.layers.Dense(1),
])
model.compile("adam", "mae")
slower = tf.keras.callbacks.ReduceLROnPlateau(factor=0.5, patience=2)
best = tf.keras.callbacks.ModelCheckpoint(
    "best.keras",
    monitor="val_loss",
    save_best_only=True,
)
model.fit(x_train, y_train, epochs=30, validation_data=(x_val, y_val), callbacks=[slower, best])
