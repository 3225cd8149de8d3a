from tensorflow import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.boston_housing.load_data()
model = keras.Sequential([
    keras.layers.Input((13,)),
    keras.layers.Normalization(),
    keras.layers.Dense(64, activation="relu"),
    keras.layers.Dropout(0.95),  # expect: dropout-rate
    keras.layers.Dense(1),
])
model.compile(
    keras.optimizers.Adam(learning_rate=1.0),  # expect: learning-rate
    loss="mse",
    metrics=["accuracy"],  # expect: accuracy-on-regression
)
model.fit(x_train, y_train, epochs=10, validation_split=0.2)
