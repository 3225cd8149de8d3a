from tensorflow import keras


def load():
    (x_train, y_train), test = keras.datasets.fashion_mnist.load_data()
    return x_train.reshape(-1, 28, 28, 1) / 255.0, y_train, test


def build():
    model = keras.Sequential()
    model.add(keras.layers.Input(shape=(28, 28, 1)))
    model.add(keras.layers.Conv2D(32, (3, 3), activation="relu"))
    model.add(keras.layers.MaxPooling2D((2, 2)))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(
        optimizer="adam",
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    return model


def solution_model():
    x_train, y_train, _ = load()
    model = build()
    model.fit(x_train, y_train, epochs=3, validation_split=0.1)
    return model


if __name__ == "__main__":
    solution_model().save("fashion.keras")
