# kerasight: task=digits
import keras


def solution_model():
    model = keras.Sequential()  # expect: missing-input-shape
    model.add(keras.layers.Conv2D(32, 3, activation="relu"))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile("adam", "sparse_categorical_crossentropy")
    return model  # expect: untrained-solution


if __name__ == "__main__":
    model = solution_model()
    model.save("model.keras")
