import keras
from keras import callbacks, layers

model = keras.Sequential([
    keras.Input((12,)),
    layers.Dense(32, activation="relu"),
    layers.Dense(1, activation="sigmoid"),
])
model.compile(loss="binary_crossentropy", optimizer="rmsprop", metrics=["accuracy"])
stop = callbacks.EarlyStopping(
    monitor="val_accuracy",
    mode="max",
    patience=3,
    restore_best_weights=True,
)
history = model.fit(x_train, y_train, validation_split=0.2, epochs=50, callbacks=[stop])
model.save("model.keras")
