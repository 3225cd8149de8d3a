import keras

model = keras.Sequential([keras.Input((7,)), keras.layers.Dense(1)])
model.compile(
    optimizer="adm",  # expect: unknown-name
    loss="mean_squared_eror",  # expect: unknown-name
    metrics=["mae"],
)
model.fit(x, y)
