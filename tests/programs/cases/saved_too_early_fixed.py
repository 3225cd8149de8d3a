import keras

model = keras.Sequential([keras.Input((9,)), keras.layers.Dense(4), keras.layers.Dense(1)])
model.compile(loss="mse", optimizer=keras.optimizers.SGD(learning_rate=0.01, momentum=0.9))
model.summary()
model.fit(x_train, y_train, epochs=10)
model.save("final.keras")
