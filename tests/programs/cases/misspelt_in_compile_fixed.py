import keras

model = keras.Sequential([keras.Input((7,)), keras.layers.Dense(1)])
model.compile(
    optimizer="adam",
    loss="mean_squared_error",
    metrics=["mae"],
)
model.fit(x, y)
